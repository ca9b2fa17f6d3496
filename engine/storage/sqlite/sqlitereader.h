// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/security/blindindex.h"
#include "engine/security/fieldcipher.h"
#include "engine/storage/reader.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/readerapprovals.h"
#include "engine/storage/sqlite/readerlanes.h"
#include "engine/storage/sqlite/readerlimits.h"
#include "engine/storage/sqlite/readerreports.h"
#include "engine/storage/sqlite/readertests.h"

#include <memory>

namespace heliograph {

//! The reading side on SQLite: a read-only connection of its own, which neither waits for writers nor makes
//! them wait. What belongs together is read in one snapshot.
class SqliteReader : public Reader
{
public:
    //! \a clock only measures how long a search takes; it must outlive the reader. Fails with NotFound when
    //! there is no \a file, with Storage when it cannot be read.
    static Result<std::unique_ptr<SqliteReader>> open(const QString &file, const FieldCipher &cipher,
                                                      const BlindIndex &blindIndex, const Clock &clock);

    Result<QList<ProviderAccount>> accounts() override;
    Result<QList<ProviderAccount>> everyAccount() override;
    Result<QList<AudienceRow>> audiences() override;
    Result<QList<CampaignRow>> campaigns() override;
    Result<QList<CampaignRow>> campaignBin() override;
    Result<QList<CampaignRow>> campaignsAndTests() override;
    Result<QList<CampaignRow>> sendingCampaigns() override;
    Result<QList<CampaignRow>> openCampaigns() override;
    Result<CampaignRow> campaign(CampaignId id) override;
    Result<CampaignCounters> counters(CampaignId id, TimePoint now) override;
    Result<QMap<CampaignState, CampaignCounters>> countersBesides(const QList<CampaignId> &those) override;
    Result<CampaignCensus> campaignCensus() override;
    Result<bool> anyCampaignStarted() override;
    Result<std::optional<StopOrder>> emergencyStop() override;
    Result<SendingRules> sendingRules() override;
    LimitReader &limits() override { return m_limits; }
    ReportReader &reports() override { return m_reports; }
    ApprovalReader &approvals() override { return m_approvals; }
    LaneReader &lanes() override { return m_lanes; }
    TestSendReader &tests() override { return m_tests; }
    Result<QueuePlace> place(MessageId id, TimePoint now) override;
    Result<QList<FailureShare>> failures(CampaignId campaign) override;
    Result<std::optional<MessageId>> visitFailed(const FailedOnes &failed, MessageId after, int limit,
                                                 const FailedVisitor &each) override;
    Result<qint64> unappliedReceipts(TimePoint dueBy) override;
    Result<QList<ReceiptRow>> receipts(bool unmatchedOnly, int limit) override;
    Result<ReceiptStanding> receiptStanding(AccountId account) override;
    Result<QList<IntakeStanding>> intake() override;
    Result<QList<ReplyRow>> replies(const ReplyFilter &filter, int limit) override;
    Result<ReplyRow> reply(InboundId id) override;
    Result<std::optional<SuppressionRow>> suppressionOf(InboundId reply, MessageClass messageClass) override;
    Result<QByteArray> visitMembers(AudienceId audience, const QByteArray &afterKey, int limit,
                                    const MemberVisitor &each) override;
    Result<ContentListSet> contentLists() override;
    Result<QList<ContentListRow>> contentListVersions(const QString &name) override;
    Result<std::optional<KeptReview>> contentReview(CampaignId id) override;
    Result<QList<ProviderTemplate>> templates() override;
    Result<QList<OwnText>> ownTexts() override;
    Result<QList<OwnText>> ownTextVersions(OwnTextId text) override;
    Result<std::optional<AudienceConsent>> consentOf(AudienceId audience) override;
    Result<QStringList> countriesOf(AudienceId audience) override;
    Result<MessagePage> messages(const MessageFilter &filter, std::optional<MessageId> after,
                                 bool newestFirst, int limit, bool withVariables) override;
    Result<MessageRow> message(MessageId id) override;
    Result<QList<MessageEvent>> timeline(MessageId id) override;
    Result<QList<AccountId>> accountsInDoubt(TimePoint dueBy) override;
    Result<QList<DoubtRow>> dueDoubts(AccountId account, int limit, TimePoint now) override;
    Result<QList<DoubtRow>> doubts(const DoubtFilter &filter) override;
    Result<std::optional<DoubtRow>> doubtOf(MessageId id) override;
    Result<std::optional<Money>> segmentPrice(AccountId account, qint16 country, MessageClass messageClass,
                                              TimePoint at) override;
    Result<QList<MessageId>> possibleDuplicates(std::optional<UserId> author, int limit) override;
    Result<void> visitSuppressions(const SuppressionVisitor &each) override;
    Result<QList<AuditRow>> auditEntries(const AuditFilter &filter, std::optional<qint64> before,
                                         int limit) override;
    Result<QList<AuditRow>> auditChain(qint64 after, int limit) override;
    Result<AuditSeal> auditSeal() override;
    Result<qint64> changeMark() override;
    Result<DatabaseAge> databaseAge() override;
    Result<std::optional<RestoreHold>> restoreHold() override;
    Result<void> reopen() override;
    StorageTrouble takeTrouble() override;
    Result<DatabaseState> examine(bool thorough) override;
    Result<QList<InvariantVerdict>> checkInvariants(const QList<LedgerEntry> *providerLedger,
                                                    TimePoint now) override;

private:
    SqliteReader(std::unique_ptr<Connection> connection, const FieldCipher &cipher,
                 const BlindIndex &blindIndex, const Clock &clock);

    //! Runs \a read in a snapshot.
    template <typename Read>
    auto together(Read read);

    std::unique_ptr<Connection> m_connection;
    FieldCipher m_cipher;
    BlindIndex m_blindIndex;
    const Clock &m_clock;
    ReaderLimits m_limits;
    ReaderReports m_reports;
    ReaderApprovals m_approvals;
    ReaderLanes m_lanes;
    ReaderTests m_tests;
};

} // namespace heliograph
