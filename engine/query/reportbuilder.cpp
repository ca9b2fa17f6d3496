// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/reportbuilder.h"

#include "engine/storage/audiencestore.h"
#include "engine/storage/reader.h"

#include <algorithm>

namespace heliograph {

namespace {

constexpr qsizetype ErrorsListed = 10;

// As long as a provider usually takes to report; dispatch has the same (Housekeeper).
constexpr int UsualReceiptHours = 72;

template <typename Row>
void mostFirst(QList<Row> &rows)
{
    std::ranges::stable_sort(rows, std::greater<>(), [](const Row &row) { return row.figures.counts.all(); });
}

} // namespace

ReportBuilder::ReportBuilder(const ReportQuestion &question, TimePoint now)
    : m_question(question)
    , m_now(now)
{
    m_report.period = wholeHours(question.period);
    m_report.step = fittingStep(m_report.period, question.step);
    const QList<ReportPeriod> steps = cutIntoSteps(m_report.period, m_report.step, question.zone);
    for (const ReportPeriod &step : steps)
        m_report.series.append({step, {}});
}

Result<void> ReportBuilder::read(Reader &reader)
{
    if (const Result<void> named = readNames(reader); !named)
        return named;
    const ReportSlice slice{.from = m_report.period.from,
                            .until = m_report.period.until,
                            .account = m_question.account,
                            .campaign = m_question.campaign,
                            .author = m_question.author,
                            .country = m_question.country,
                            .withTests = m_question.withTests};
    const ReportReader::Visitor visitor{
        .outcome = [this](const ReportPlace &place, MessageState state, qint64 reason,
                          qint64 n) { addOutcome(place, state, reason, n); },
        .spend = [this](const ReportPlace &place, const ReportSpend &spend) { addSpend(place, spend); },
        .latency =
            [this](const ReportPlace &place, int bucket, qint64 n) {
                m_cells[{place.account, place.country}].latency.add(bucket, n);
            }};
    if (const Result<void> visited = reader.reports().visit(slice, visitor); !visited)
        return visited;
    const Result<ReportReplies> replies = reader.reports().replies(slice);
    if (!replies)
        return replies.error();
    if (!m_question.account && !m_question.campaign) {
        const auto practice = reader.reports().practiceAccounts();
        if (!practice)
            return practice.error();
        m_report.practice = *practice;
    }
    m_report.replies = replies->replies;
    m_report.optOuts = replies->optOuts;
    return {};
}

Result<void> ReportBuilder::readNames(Reader &reader)
{
    auto labels = reader.reports().accountLabels();
    if (!labels)
        return labels.error();
    m_labels = *std::move(labels);
    auto currencies = reader.reports().currencies();
    if (!currencies)
        return currencies.error();
    m_currencies = *std::move(currencies);
    const auto accounts = reader.accounts();
    if (!accounts)
        return accounts.error();
    for (const ProviderAccount &account : *accounts)
        m_accounts.insert(account.id, account);
    auto reasons = reader.reports().reasons();
    if (!reasons)
        return reasons.error();
    m_reasons = *std::move(reasons);
    return {};
}

ReportPoint &ReportBuilder::pointAt(TimePoint hour)
{
    while (m_report.series.at(m_point).period.until <= hour)
        ++m_point;
    return m_report.series[m_point];
}

//! Whether everything that was handed over in the hour should have its receipt by now.
bool ReportBuilder::isOverdue(const ReportPlace &place) const
{
    const int wait
        = m_accounts.value(place.account).number(QStringLiteral("receipt_hours"), UsualReceiptHours);
    return place.hour + std::chrono::hours(1 + wait) <= m_now;
}

void ReportBuilder::addOutcome(const ReportPlace &place, MessageState state, qint64 reason, qint64 n)
{
    const LedgerLine line = ledgerLine(state, false);
    ReportCounts counts;
    counts.add(line, n);
    if (line == LedgerLine::Sent && isOverdue(place))
        counts.addOverdue(n);
    pointAt(place.hour).counts += counts;
    m_cells[{place.account, place.country}].counts += counts;
    if (line == LedgerLine::Refused || line == LedgerLine::NotDelivered)
        m_problems[{line, reason}][place.account] += n;
}

void ReportBuilder::addSpend(const ReportPlace &place, const ReportSpend &spend)
{
    ReportCost &cost = m_cells[{place.account, place.country}].cost;
    cost.messages += spend.messages;
    cost.segments += spend.segments;
    cost.withoutPrice += spend.messages - spend.priced;
    const QString currency = m_currencies.value(place.account);
    if (spend.priced > 0 && !currency.isEmpty())
        cost.micros[currency] += spend.micros;
}

Report ReportBuilder::take()
{
    for (const auto &[cell, figures] : m_cells)
        m_report.totals += figures;
    listAccounts();
    listCountries();
    listErrors();
    listCosts();
    return std::move(m_report);
}

void ReportBuilder::listAccounts()
{
    for (const auto &[cell, figures] : m_cells) {
        const AccountId account = cell.first;
        if (m_report.accounts.isEmpty() || m_report.accounts.constLast().id != account)
            m_report.accounts.append({account, m_labels.value(account), driverOf(account), {}});
        m_report.accounts.last().figures += figures;
    }
    mostFirst(m_report.accounts);
}

void ReportBuilder::listCountries()
{
    std::map<qint16, ReportFigures> countries;
    for (const auto &[cell, figures] : m_cells)
        countries[cell.second] += figures;
    for (const auto &[country, figures] : countries)
        m_report.countries.append({countryText(country), figures});
    mostFirst(m_report.countries);
}

void ReportBuilder::listErrors()
{
    for (const auto &[problem, counts] : m_problems) {
        ReportError error{problem.first, m_reasons.value(problem.second), {}, 0};
        qint64 most = 0;
        for (const auto &[account, n] : counts) {
            error.count += n;
            if (n > most)
                error.driver = driverOf(account);
            most = std::max(most, n);
        }
        if (error.count != 0)
            m_report.errors.append(error);
    }
    std::ranges::stable_sort(m_report.errors, std::greater<>(), &ReportError::count);
    for (const ReportError &other : m_report.errors.mid(ErrorsListed))
        m_report.otherErrors += other.count;
    m_report.otherErrorKinds
        = static_cast<int>(std::max<qsizetype>(m_report.errors.size() - ErrorsListed, 0));
    m_report.errors = m_report.errors.mid(0, ErrorsListed);
}

void ReportBuilder::listCosts()
{
    for (const auto &[cell, figures] : m_cells) {
        if (figures.cost.messages > 0)
            m_report.costs.append({cell.first, countryText(cell.second), figures.cost,
                                   figures.counts.line(LedgerLine::Delivered)});
    }
}

} // namespace heliograph
