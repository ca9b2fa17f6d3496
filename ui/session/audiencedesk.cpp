// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/audiencedesk.h"

#include "ui/session/engineclient.h"
#include "ui/text/problemtext.h"

#include <QDir>
#include <QTemporaryFile>
#include <QUrl>

#include <algorithm>

namespace heliograph {

namespace {

// Numbers that were invented count as real where nothing can leave this computer: in the demo.
Result<bool> isRehearsal(Desk &desk)
{
    const auto accounts = desk.reader.accounts();
    if (!accounts)
        return accounts.error();
    return !accounts->isEmpty() && std::ranges::all_of(*accounts, [](const ProviderAccount &account) {
        const QString host = QUrl(account.settings.value(QStringLiteral("endpoint"))).host();
        return host == QLatin1String("localhost") || host.startsWith(QLatin1String("127."));
    });
}

Result<ImportOrder> complete(Desk &desk, const ImportOrder &wanted)
{
    const auto rehearsal = isRehearsal(desk);
    if (!rehearsal)
        return rehearsal.error();
    ImportOrder order = wanted;
    order.allowInvented = *rehearsal;
    order.rejectsFolder = desk.workspace.rejectsFolder();
    order.tempFolder = desk.workspace.folder();
    order.engineSends = desk.workspace.engineRuns();
    return order;
}

template <typename T, typename Work>
Result<T> with(Desk &desk, const ImportOrder &wanted, Work work)
{
    const auto order = complete(desk, wanted);
    return order ? Result<T>(work(*order)) : Result<T>(order.error());
}

ImportProgress telling(const SharedProgress &progress)
{
    return [progress](qint64 done, qint64 all) { return !progress || progress->tell(done, all); };
}

QString wordsOf(const Reject &reject)
{
    return ProblemText::sentence(reject.problem, reject.value);
}

Result<QString> writePasted(const QString &folder, const QString &cells)
{
    const QString drafts = QDir(folder).filePath(QStringLiteral("drafts"));
    const auto failure = [&drafts](const QString &why) {
        return Error{ErrorKind::Storage,
                     QStringLiteral("What was pasted cannot be kept in %1: %2. Nothing was imported.")
                         .arg(drafts, why)};
    };
    if (!QDir().mkpath(drafts)
        || !QFile::setPermissions(drafts, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return failure(QStringLiteral("the folder cannot be made"));
    QTemporaryFile file(QDir(drafts).filePath(QStringLiteral("pasted-XXXXXX.csv")));
    file.setAutoRemove(false);
    if (!file.open() || file.write(cells.toUtf8()) < 0 || !file.flush())
        return failure(file.errorString());
    return file.fileName();
}

} // namespace

Result<QList<AudienceLine>> readAudiences(Desk &desk)
{
    const auto audiences = desk.reader.audiences();
    const auto campaigns = desk.reader.campaigns();
    if (!audiences || !campaigns)
        return audiences ? campaigns.error() : audiences.error();
    QList<AudienceLine> lines;
    for (const AudienceRow &audience : *audiences) {
        const auto consent = desk.reader.consentOf(audience.id);
        if (!consent)
            return consent.error();
        AudienceLine line{audience, *consent, {}};
        for (const CampaignRow &campaign : *campaigns) {
            if (campaign.audience == audience.id)
                line.campaigns.append(campaign.name);
        }
        lines.append(line);
    }
    return lines;
}

QFuture<Result<QList<AudienceLine>>> AudienceDesk::list() const
{
    return m_client.read(readAudiences);
}

QFuture<Result<AudiencePage>> AudienceDesk::people(AudienceId audience, const QByteArray &after,
                                                   int limit) const
{
    return m_client.read([=](Desk &desk) -> Result<AudiencePage> {
        AudiencePage page;
        const auto next = desk.reader.visitMembers(
            audience, after, limit, [&page](const QString &e164, const QStringList &values, qint32 line) {
                page.people.append({e164, values, line});
            });
        if (!next)
            return next.error();
        page.next = *next;
        return page;
    });
}

QFuture<Result<ListLook>> AudienceDesk::look(const ImportOrder &order) const
{
    return m_client.search([order](Desk &desk) { return with<ListLook>(desk, order, lookAtList); });
}

QFuture<Result<ListCheck>> AudienceDesk::check(const ImportOrder &order, const SharedProgress &progress) const
{
    return m_client.search([order, progress](Desk &desk) {
        return with<ListCheck>(desk, order, [&progress](const ImportOrder &whole) {
            return checkList(whole, telling(progress));
        });
    });
}

QFuture<Result<qint64>> AudienceDesk::saveProblems(const ImportOrder &order, const QString &path) const
{
    return m_client.search([order, path](Desk &desk) {
        return with<qint64>(desk, order, [&path](const ImportOrder &whole) {
            return saveProblemRows(whole, path, {ProblemText::heading(), wordsOf});
        });
    });
}

QFuture<Result<ImportReport>> AudienceDesk::import(const ImportOrder &order,
                                                   const SharedProgress &progress) const
{
    return m_client.job([order, progress](Desk &desk) {
        return with<ImportReport>(desk, order, [&desk, &progress](const ImportOrder &whole) {
            return importAudience(*desk.store, whole, telling(progress));
        });
    });
}

QFuture<Result<void>> AudienceDesk::undoImport(AudienceId audience) const
{
    return m_client.job([audience](Desk &desk) {
        return heliograph::undoImport(*desk.store, audience, desk.workspace.rejectsFolder(), desk.by);
    });
}

QFuture<Result<QString>> AudienceDesk::keepPasted(const QString &cells) const
{
    return m_client.search([cells](Desk &desk) { return writePasted(desk.workspace.folder(), cells); });
}

void AudienceDesk::forgetPasted(const QString &path) const
{
    if (QFileInfo(path).fileName().startsWith(QLatin1String("pasted-")))
        QFile::remove(path);
}

QFuture<Result<void>> AudienceDesk::recordConsent(AudienceId audience, const AudienceConsent &consent) const
{
    return m_client.change([audience, consent](Desk &desk) {
        return desk.store->consents().record(audience, consent, desk.by);
    });
}

QFuture<Result<void>> AudienceDesk::rename(AudienceId audience, const QString &name) const
{
    return m_client.change(
        [audience, name](Desk &desk) { return desk.store->audiences().rename(audience, name, desk.by); });
}

QFuture<Result<MergedAudience>> AudienceDesk::merge(const AudienceMergeOrder &order) const
{
    return m_client.job([order](Desk &desk) {
        AudienceMergeOrder mine = order;
        mine.by = desk.by;
        mine.engineSends = desk.workspace.engineRuns();
        return mergeAudiences(desk.reader, *desk.store, mine);
    });
}

QFuture<Result<ForgottenPerson>> AudienceDesk::forget(const QString &e164, const QString &reason) const
{
    return m_client.change(
        [e164, reason](Desk &desk) { return desk.store->erasures().forget(e164, desk.by, reason); });
}

} // namespace heliograph
