// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/sqlitereader.h"

#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/checker.h"
#include "engine/storage/sqlite/consents.h"
#include "engine/storage/sqlite/contentlists.h"
#include "engine/storage/sqlite/integrity.h"
#include "engine/storage/sqlite/owntexts.h"
#include "engine/storage/sqlite/readercampaigns.h"
#include "engine/storage/sqlite/readercensus.h"
#include "engine/storage/sqlite/readercontent.h"
#include "engine/storage/sqlite/readerdoubts.h"
#include "engine/storage/sqlite/readerfailed.h"
#include "engine/storage/sqlite/readerhistory.h"
#include "engine/storage/sqlite/readerinbox.h"
#include "engine/storage/sqlite/readermembers.h"
#include "engine/storage/sqlite/readermessages.h"
#include "engine/storage/sqlite/readerqueue.h"
#include "engine/storage/sqlite/readersnapshot.h"
#include "engine/storage/sqlite/readertimeline.h"
#include "engine/storage/sqlite/restore.h"
#include "engine/storage/sqlite/templates.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

template <typename Read>
auto SqliteReader::together(Read read)
{
    return inSnapshot(*m_connection, read);
}

SqliteReader::SqliteReader(std::unique_ptr<Connection> connection, const FieldCipher &cipher,
                           const BlindIndex &blindIndex, const Clock &clock)
    : m_connection(std::move(connection))
    , m_cipher(cipher)
    , m_blindIndex(blindIndex)
    , m_clock(clock)
    , m_limits(*m_connection, m_cipher, m_blindIndex)
    , m_reports(*m_connection)
    , m_approvals(*m_connection, m_cipher)
    , m_lanes(*m_connection, m_cipher)
    , m_tests(*m_connection, m_cipher)
{
}

Result<std::unique_ptr<SqliteReader>> SqliteReader::open(const QString &file, const FieldCipher &cipher,
                                                         const BlindIndex &blindIndex, const Clock &clock)
{
    auto connection = Connection::open(file, Connection::Access::ReadOnly);
    if (!connection)
        return connection.error();
    return std::unique_ptr<SqliteReader>(new SqliteReader(*std::move(connection), cipher, blindIndex, clock));
}

Result<QList<ProviderAccount>> SqliteReader::accounts()
{
    return ReaderCampaigns(*m_connection).accounts();
}

Result<QList<ProviderAccount>> SqliteReader::everyAccount()
{
    return ReaderCampaigns(*m_connection).everyAccount();
}

Result<QList<AudienceRow>> SqliteReader::audiences()
{
    return ReaderCampaigns(*m_connection).audiences();
}

Result<QList<CampaignRow>> SqliteReader::campaigns()
{
    return together([this] { return ReaderCampaigns(*m_connection).campaigns(); });
}

Result<QList<CampaignRow>> SqliteReader::campaignBin()
{
    return together([this] { return ReaderCampaigns(*m_connection).campaignBin(); });
}

Result<QList<CampaignRow>> SqliteReader::campaignsAndTests()
{
    return together([this] { return ReaderCampaigns(*m_connection).campaignsAndTests(); });
}

Result<QList<CampaignRow>> SqliteReader::sendingCampaigns()
{
    return together([this] { return ReaderCampaigns(*m_connection).sendingCampaigns(); });
}

Result<QList<CampaignRow>> SqliteReader::openCampaigns()
{
    return together([this] { return ReaderCampaigns(*m_connection).openCampaigns(); });
}

Result<CampaignRow> SqliteReader::campaign(CampaignId id)
{
    return together([this, id] { return ReaderCampaigns(*m_connection).campaign(id); });
}

Result<CampaignCounters> SqliteReader::counters(CampaignId id, TimePoint now)
{
    return together([this, id, now] { return ReaderCampaigns(*m_connection).counters(id, now); });
}

Result<QMap<CampaignState, CampaignCounters>> SqliteReader::countersBesides(const QList<CampaignId> &those)
{
    return ReaderCensus(*m_connection).countersBesides(those);
}

Result<bool> SqliteReader::anyCampaignStarted()
{
    return ReaderCensus(*m_connection).anyStarted();
}

Result<CampaignCensus> SqliteReader::campaignCensus()
{
    return together([this] { return ReaderCensus(*m_connection).all(); });
}

Result<std::optional<StopOrder>> SqliteReader::emergencyStop()
{
    return ReaderQueue(*m_connection).emergencyStop();
}

Result<SendingRules> SqliteReader::sendingRules()
{
    return together([this] { return ReaderQueue(*m_connection).rules(); });
}

Result<QueuePlace> SqliteReader::place(MessageId id, TimePoint now)
{
    return together([this, id, now] { return ReaderQueue(*m_connection).place(id, now); });
}

Result<QList<FailureShare>> SqliteReader::failures(CampaignId campaign)
{
    return together([this, campaign] { return ReaderFailed(*m_connection, m_cipher).failures(campaign); });
}

Result<std::optional<MessageId>> SqliteReader::visitFailed(const FailedOnes &failed, MessageId after,
                                                           int limit, const FailedVisitor &each)
{
    return together([&] { return ReaderFailed(*m_connection, m_cipher).visit(failed, after, limit, each); });
}

Result<qint64> SqliteReader::unappliedReceipts(TimePoint dueBy)
{
    return ReaderInbox(*m_connection, m_cipher).unappliedReceipts(dueBy);
}

Result<QList<ReceiptRow>> SqliteReader::receipts(bool unmatchedOnly, int limit)
{
    return ReaderInbox(*m_connection, m_cipher).receipts(unmatchedOnly, limit);
}

Result<ReceiptStanding> SqliteReader::receiptStanding(AccountId account)
{
    return ReaderInbox(*m_connection, m_cipher).receiptStanding(account);
}

Result<QList<IntakeStanding>> SqliteReader::intake()
{
    return ReaderInbox(*m_connection, m_cipher).intake();
}

Result<QList<ReplyRow>> SqliteReader::replies(const ReplyFilter &filter, int limit)
{
    return ReaderInbox(*m_connection, m_cipher).replies(filter, limit);
}

Result<ReplyRow> SqliteReader::reply(InboundId id)
{
    return ReaderInbox(*m_connection, m_cipher).reply(id);
}

Result<std::optional<SuppressionRow>> SqliteReader::suppressionOf(InboundId reply, MessageClass messageClass)
{
    return ReaderInbox(*m_connection, m_cipher).suppressionOf(reply, messageClass);
}

Result<DatabaseAge> SqliteReader::databaseAge()
{
    return SqliteRestore::readAge(*m_connection);
}

Result<std::optional<RestoreHold>> SqliteReader::restoreHold()
{
    return together([this] { return SqliteRestore::readHold(*m_connection); });
}

Result<void> SqliteReader::reopen()
{
    return m_connection->reopen();
}

StorageTrouble SqliteReader::takeTrouble()
{
    return m_connection->takeTrouble();
}

Result<QByteArray> SqliteReader::visitMembers(AudienceId audience, const QByteArray &afterKey, int limit,
                                              const MemberVisitor &each)
{
    return together(
        [&] { return ReaderMembers(*m_connection, m_cipher).visitMembers(audience, afterKey, limit, each); });
}

Result<ContentListSet> SqliteReader::contentLists()
{
    return together([this] { return listsInForce(*m_connection); });
}

Result<QList<ContentListRow>> SqliteReader::contentListVersions(const QString &name)
{
    return versionsOfList(*m_connection, name);
}

Result<std::optional<KeptReview>> SqliteReader::contentReview(CampaignId id)
{
    return ReaderContent(*m_connection).review(id);
}

Result<QList<OwnText>> SqliteReader::ownTexts()
{
    return heliograph::ownTexts(*m_connection);
}

Result<QList<OwnText>> SqliteReader::ownTextVersions(OwnTextId text)
{
    return heliograph::ownTextVersions(*m_connection, text);
}

Result<QList<ProviderTemplate>> SqliteReader::templates()
{
    return knownTemplates(*m_connection);
}

Result<std::optional<AudienceConsent>> SqliteReader::consentOf(AudienceId audience)
{
    return newestConsent(*m_connection, audience);
}

Result<QStringList> SqliteReader::countriesOf(AudienceId audience)
{
    return ReaderContent(*m_connection).countriesOf(audience);
}

Result<MessagePage> SqliteReader::messages(const MessageFilter &filter, std::optional<MessageId> after,
                                           bool newestFirst, int limit, bool withVariables)
{
    return together([&]() -> Result<MessagePage> {
        const auto found
            = ReaderHistory(*m_connection, m_blindIndex, m_clock).search(filter, after, newestFirst, limit);
        if (!found)
            return found.error();
        auto rows = ReaderMessages(*m_connection, m_cipher, withVariables).messages(found->ids);
        if (!rows)
            return rows.error();
        return MessagePage{*std::move(rows), found->next, found->searchedAll};
    });
}

Result<MessageRow> SqliteReader::message(MessageId id)
{
    return together([this, id] { return ReaderMessages(*m_connection, m_cipher, true).message(id); });
}

Result<QList<MessageEvent>> SqliteReader::timeline(MessageId id)
{
    return together([this, id] { return ReaderTimeline(*m_connection, m_cipher).events(id); });
}

Result<QList<AccountId>> SqliteReader::accountsInDoubt(TimePoint dueBy)
{
    return ReaderDoubts(*m_connection, m_cipher).accounts(dueBy);
}

Result<QList<DoubtRow>> SqliteReader::dueDoubts(AccountId account, int limit, TimePoint now)
{
    return together([&] { return ReaderDoubts(*m_connection, m_cipher).due(account, limit, now); });
}

Result<QList<DoubtRow>> SqliteReader::doubts(const DoubtFilter &filter)
{
    return ReaderDoubts(*m_connection, m_cipher).all(filter);
}

Result<std::optional<DoubtRow>> SqliteReader::doubtOf(MessageId id)
{
    return ReaderDoubts(*m_connection, m_cipher).of(id);
}

Result<std::optional<Money>> SqliteReader::segmentPrice(AccountId account, qint16 country,
                                                        MessageClass messageClass, TimePoint at)
{
    return ReaderCampaigns(*m_connection).segmentPrice(account, country, messageClass, at);
}

Result<QList<MessageId>> SqliteReader::possibleDuplicates(std::optional<UserId> author, int limit)
{
    return ReaderDoubts(*m_connection, m_cipher).possibleDuplicates(author, limit);
}

Result<void> SqliteReader::visitSuppressions(const SuppressionVisitor &each)
{
    return ReaderMembers(*m_connection, m_cipher).visitSuppressions(each);
}

Result<QList<AuditRow>> SqliteReader::auditEntries(const AuditFilter &filter, std::optional<qint64> before,
                                                   int limit)
{
    return readAudit(*m_connection, filter, before, limit);
}

Result<QList<AuditRow>> SqliteReader::auditChain(qint64 after, int limit)
{
    return readAuditChain(*m_connection, after, limit);
}

Result<AuditSeal> SqliteReader::auditSeal()
{
    return readAuditSeal(*m_connection);
}

Result<qint64> SqliteReader::changeMark()
{
    const auto version = m_connection->integer(u"PRAGMA data_version"_s);
    if (!version)
        return version.error();
    return version->value_or(0);
}

Result<DatabaseState> SqliteReader::examine(bool thorough)
{
    return examineIntegrity(*m_connection, m_clock, thorough);
}

Result<QList<InvariantVerdict>> SqliteReader::checkInvariants(const QList<LedgerEntry> *providerLedger,
                                                              TimePoint now)
{
    return together([&] { return Checker(*m_connection, m_blindIndex).run(providerLedger, now); });
}

} // namespace heliograph
