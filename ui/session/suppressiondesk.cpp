// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/suppressiondesk.h"

#include "engine/domain/phonenumberparser.h"
#include "ui/session/engineclient.h"

#include <QFileInfo>
#include <QSet>

#include <deque>

namespace heliograph {

namespace {

constexpr qsizetype NumbersAtOnce = 5'000;
constexpr qsizetype MostProblems = 20;

Result<SuppressionPage> readPage(Desk &desk, const SuppressionFilter &filter)
{
    SuppressionPage page;
    const auto accounts = desk.reader.accounts();
    if (!accounts)
        return accounts.error();
    for (const ProviderAccount &account : *accounts)
        page.providers.insert(account.id, account.label);
    // The list comes oldest first: the last ones that match stay.
    std::deque<SuppressionRow> newest;
    const auto read = desk.reader.visitSuppressions([&](const SuppressionRow &row) {
        ++page.all;
        if ((filter.reason && row.reason != *filter.reason) || !row.e164.contains(filter.digits))
            return;
        ++page.matching;
        newest.push_front(row);
        if (newest.size() > static_cast<std::size_t>(SuppressionPage::MostRows))
            newest.pop_back();
    });
    if (!read)
        return read.error();
    page.rows = QList<SuppressionRow>(newest.begin(), newest.end());
    return page;
}

ImportOrder orderFor(Desk &desk, const QString &file, const QString &region)
{
    ImportOrder order;
    order.file = file;
    order.region = region;
    order.tempFolder = desk.workspace.folder();
    order.allowInvented = true; // whoever is listed gets nothing; that may be anybody
    return order;
}

void note(SuppressionReport &report, const Reject &problem)
{
    ++report.refused;
    if (report.problems.size() < MostProblems)
        report.problems.append(problem);
}

Result<SuppressionReport> addTyped(Desk &desk, const QString &typed, const QString &region,
                                   NewSuppression entry)
{
    SuppressionReport report;
    PhoneNumberParser parser(region, PhoneNumberParser::Invented::Accept);
    const QStringList lines = typed.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.trimmed().isEmpty())
            continue;
        const ParsedPhone parsed = parser.parse(line);
        if (const auto *problem = std::get_if<PhoneProblem>(&parsed))
            note(report, {0, {}, line.trimmed(), {.phone = *problem}});
        else
            entry.e164.append(std::get_if<PhoneNumber>(&parsed)->e164());
    }
    report.numbers = entry.e164.size();
    if (report.refused > 0 || entry.e164.isEmpty())
        return report;
    const auto added = desk.store->suppressions().add(entry, desk.by, desk.now);
    if (!added)
        return added.error();
    report.listed = *added;
    report.e164 = entry.e164;
    return report;
}

Result<SuppressionReport> addFile(Desk &desk, const QString &file, const QString &region,
                                  NewSuppression entry, const SharedProgress &progress)
{
    SuppressionReport report;
    QStringList numbers;
    const auto read = visitNumbers(
        orderFor(desk, file, region),
        [&progress](qint64 done, qint64 all) { return progress->tell(done, all); },
        [&numbers](const QString &e164) { numbers.append(e164); },
        [&report](const Reject &reject) { note(report, reject); });
    if (!read)
        return read.error();
    report.numbers = numbers.size();
    if (entry.source.isEmpty())
        entry.source = QFileInfo(file).fileName();
    for (qsizetype at = 0; at < numbers.size(); at += NumbersAtOnce) {
        entry.e164 = numbers.mid(at, NumbersAtOnce);
        const auto added = desk.store->suppressions().add(entry, desk.by, desk.now);
        if (!added)
            return added.error();
        report.listed += *added;
    }
    return report;
}

Result<SuppressionReport> compareFile(Desk &desk, const QString &file, const QString &region)
{
    QSet<QString> listed;
    const auto known
        = desk.reader.visitSuppressions([&listed](const SuppressionRow &row) { listed.insert(row.e164); });
    if (!known)
        return known.error();
    SuppressionReport report;
    const auto read = visitNumbers(
        orderFor(desk, file, region), {},
        [&](const QString &e164) {
            ++report.numbers;
            report.listed += listed.contains(e164) ? 1 : 0;
        },
        [&report](const Reject &reject) { note(report, reject); });
    return read ? Result<SuppressionReport>(report) : Result<SuppressionReport>(read.error());
}

Result<RemovalLook> lookAtListed(Desk &desk, RemovalLook look)
{
    look.e164.removeDuplicates();
    const auto found = desk.store->suppressions().look(look.e164);
    if (!found)
        return found.error();
    look.found = *found;
    return look;
}

RemovalLook readTyped(const QString &typed, const QString &region)
{
    RemovalLook look;
    PhoneNumberParser parser(region, PhoneNumberParser::Invented::Accept);
    const QStringList lines = typed.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.trimmed().isEmpty())
            continue;
        const ParsedPhone parsed = parser.parse(line);
        if (const auto *number = std::get_if<PhoneNumber>(&parsed)) {
            look.e164.append(number->e164());
            continue;
        }
        ++look.refused;
        if (look.problems.size() < MostProblems)
            look.problems.append({0, {}, line.trimmed(), {.phone = std::get<PhoneProblem>(parsed)}});
    }
    return look;
}

Result<RemovalLook> readFile(Desk &desk, const QString &file, const QString &region)
{
    RemovalLook look;
    const auto read = visitNumbers(
        orderFor(desk, file, region), {}, [&look](const QString &e164) { look.e164.append(e164); },
        [&look](const Reject &reject) {
            ++look.refused;
            if (look.problems.size() < MostProblems)
                look.problems.append(reject);
        });
    return read ? lookAtListed(desk, look) : read.error();
}

} // namespace

QFuture<Result<SuppressionPage>> SuppressionDesk::find(const SuppressionFilter &filter) const
{
    return m_client.search([filter](Desk &desk) { return readPage(desk, filter); });
}

QFuture<Result<SuppressionReport>> SuppressionDesk::add(const QString &typed, const QString &region,
                                                        const NewSuppression &entry) const
{
    return m_client.change([=](Desk &desk) { return addTyped(desk, typed, region, entry); });
}

QFuture<Result<int>> SuppressionDesk::takeBack(const QStringList &e164, SuppressionScope scope) const
{
    return m_client.change(
        [=](Desk &desk) { return desk.store->suppressions().takeBack(e164, scope, desk.by); });
}

QFuture<Result<SuppressionReport>> SuppressionDesk::import(const QString &file, const QString &region,
                                                           const NewSuppression &entry,
                                                           const SharedProgress &progress) const
{
    return m_client.job([=](Desk &desk) { return addFile(desk, file, region, entry, progress); });
}

QFuture<Result<SuppressionReport>> SuppressionDesk::check(const QString &file, const QString &region) const
{
    return m_client.search([=](Desk &desk) { return compareFile(desk, file, region); });
}

QFuture<Result<bool>> SuppressionDesk::remove(const QString &e164, const QString &reason) const
{
    return m_client.change(
        [=](Desk &desk) { return desk.store->suppressions().remove(e164, desk.by, reason); });
}

QFuture<Result<RemovalLook>> SuppressionDesk::lookAt(const QStringList &e164) const
{
    return m_client.change([e164](Desk &desk) {
        RemovalLook look;
        look.e164 = e164;
        return lookAtListed(desk, look);
    });
}

QFuture<Result<RemovalLook>> SuppressionDesk::lookAtTyped(const QString &typed, const QString &region) const
{
    return m_client.change([=](Desk &desk) { return lookAtListed(desk, readTyped(typed, region)); });
}

QFuture<Result<RemovalLook>> SuppressionDesk::lookAtFile(const QString &file, const QString &region) const
{
    return m_client.job([=](Desk &desk) { return readFile(desk, file, region); });
}

QFuture<Result<Removal>> SuppressionDesk::removeMany(const QStringList &e164, const QString &reason) const
{
    return m_client.job([=](Desk &desk) -> Result<Removal> {
        const auto removed = desk.store->suppressions().removeMany(e164, desk.by, reason);
        if (removed)
            return Removal{*removed, {}};
        const auto waits = desk.store->changes().justAsked();
        return waits ? Result<Removal>(Removal{0, waits}) : removed.error();
    });
}

} // namespace heliograph
