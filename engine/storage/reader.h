// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/auditrow.h"
#include "engine/domain/campaignrow.h"
#include "engine/domain/consent.h"
#include "engine/domain/contentlistrow.h"
#include "engine/domain/contentreview.h"
#include "engine/domain/doubt.h"
#include "engine/domain/inboundmessage.h"
#include "engine/domain/intake.h"
#include "engine/domain/messagerow.h"
#include "engine/domain/money.h"
#include "engine/domain/owntext.h"
#include "engine/domain/provideraccount.h"
#include "engine/domain/providertemplate.h"
#include "engine/domain/receiptrow.h"
#include "engine/domain/storagehealth.h"
#include "engine/domain/suppression.h"
#include "engine/storage/approvalreader.h"
#include "engine/storage/audiencestore.h"
#include "engine/storage/lanereader.h"
#include "engine/storage/limitstore.h"
#include "engine/storage/restorestore.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace heliograph {

class ReportReader;
class TestSendReader;

//! What the content rules said of a submitted campaign, and who has looked since.
struct KeptReview
{
    ContentReview review;
    bool secondLookTaken = false; //!< at this content, for the rules that were asked
    QString secondLookNote;
};

struct InvariantVerdict
{
    QString name; //!< "I5"
    QString meaning;
    qint64 violations = 0;
};

//! What a look at the database's own structure found.
struct DatabaseState
{
    qint64 version = 0; //!< of its schema
    QStringList damage; //!< in the database's own words, at most ten; empty if it is sound
};

//! An emergency stop that somebody has pressed.
struct StopOrder
{
    QString by; //!< the person's name; empty where nobody signed in
    TimePoint at;
    QString reason; //!< may be empty
};

//! What holds for all sending of a workspace.
struct SendingRules
{
    bool emergencyStop = false;
    QList<Hold> engineHolds; //!< the oldest first
    Millis lateAfter{0};

    Hold engineHold() const { return engineHolds.isEmpty() ? Hold() : engineHolds.first(); }
};

//! Where a message that has not gone stands in its campaign's queue.
struct QueuePlace
{
    bool waits = false; //!< ready, and in no open attempt; else nothing below means anything
    qint64 ahead = 0; //!< people of its campaign whose turn comes earlier; when not fed yet, about
    TimePoint notBefore; //!< of a retry
    std::optional<TimePoint> expiresAt;
    bool suppressed = false; //!< on the list now: it will be skipped
    AccountId queuedFor{};
};

//! How many of a campaign came to nothing for one reason.
struct FailureShare
{
    MessageState state = MessageState::Rejected;
    QString reason; //!< the provider's or carrier's code, or one of our words; may be empty
    QString driver; //!< of the account that it concerns
    qint64 count = 0;
    qint64 uncertain
        = 0; //!< of these, may have been accepted all the same: a late answer or a receipt says so
};

//! The reading side of a workspace: short reads on a read-only connection; belongs to the thread that
//! opened it. Fails with Storage, or NotFound for an unknown id.
class Reader
{
public:
    virtual ~Reader() = default;

    virtual Result<QList<ProviderAccount>> accounts() = 0; //!< without removed ones
    virtual Result<QList<ProviderAccount>> everyAccount() = 0; //!< removed ones too
    virtual Result<QList<AudienceRow>> audiences() = 0; //!< finished ones, newest first
    virtual Result<QList<CampaignRow>> campaigns() = 0; //!< newest first, without tests and the bin
    virtual Result<QList<CampaignRow>> campaignBin() = 0; //!< deleted drafts, the last one first
    virtual Result<QList<CampaignRow>> campaignsAndTests() = 0; //!< all there are
    virtual Result<QList<CampaignRow>> sendingCampaigns() = 0; //!< Running and Draining ones, oldest first

    //! Campaigns and tests that have not ended, and ended ones with people in flight or in doubt, newest
    //! first. Whatever is refreshed reads these: how many have ended costs nothing.
    virtual Result<QList<CampaignRow>> openCampaigns() = 0;
    virtual Result<CampaignRow> campaign(CampaignId id) = 0;
    virtual Result<CampaignCounters> counters(CampaignId id, TimePoint now) = 0;

    //! The counters of all campaigns and tests but \a those, added up by the state of the campaign; plan and
    //! states only. One pass over a few small rows a campaign: milliseconds for thousands.
    virtual Result<QMap<CampaignState, CampaignCounters>> countersBesides(const QList<CampaignId> &those) = 0;

    virtual Result<CampaignCensus> campaignCensus() = 0; //!< one pass, as in countersBesides()
    virtual Result<bool> anyCampaignStarted() = 0; //!< ever; tests are none
    virtual Result<std::optional<StopOrder>> emergencyStop() = 0; //!< nothing if there is none
    virtual Result<qint64> unappliedReceipts(TimePoint dueBy)
        = 0; //!< those tried (again) by then; 1000 stands for more

    //! Stored receipts, newest first; with \a unmatchedOnly those that fitted nothing when they were tried.
    virtual Result<QList<ReceiptRow>> receipts(bool unmatchedOnly, int limit) = 0;
    virtual Result<ReceiptStanding> receiptStanding(AccountId account) = 0;
    virtual Result<QList<IntakeStanding>> intake() = 0; //!< what was ever noted, of removed accounts too

    //! Replies, newest first, decrypted.
    virtual Result<QList<ReplyRow>> replies(const ReplyFilter &filter, int limit) = 0;
    virtual Result<ReplyRow> reply(InboundId id) = 0;

    //! Why whoever wrote \a reply gets no \a messageClass through the account that it came to, without the
    //! number; nothing if he does.
    virtual Result<std::optional<SuppressionRow>> suppressionOf(InboundId reply, MessageClass messageClass)
        = 0;

    virtual Result<SendingRules> sendingRules() = 0;
    virtual LimitReader &limits() = 0;
    virtual ReportReader &reports() = 0;
    virtual ApprovalReader &approvals() = 0;
    virtual LaneReader &lanes() = 0;
    virtual TestSendReader &tests() = 0;

    //! Where message \a id stands at \a now; one that is not waiting has no place.
    virtual Result<QueuePlace> place(MessageId id, TimePoint now) = 0;

    //! What came to nothing in \a campaign: refused, skipped as expired, not delivered, cancelled.
    virtual Result<QList<FailureShare>> failures(CampaignId campaign) = 0;

    //! Calls \a each for up to \a limit people of \a failed after message \a after, decrypted, in the order
    //! of their ids; returns the last id, none at the end. Leaves out who may have been accepted, who is on
    //! the suppression list now, and who is in another campaign that was made from this one.
    struct FailedOnes
    {
        CampaignId campaign{};
        MessageState state = MessageState::Rejected;
        QStringList reasons; //!< of these only
    };
    using FailedVisitor
        = std::function<void(const QString &e164, qint16 country, const QStringList &values, qint32 line)>;
    virtual Result<std::optional<MessageId>> visitFailed(const FailedOnes &failed, MessageId after, int limit,
                                                         const FailedVisitor &each)
        = 0;

    virtual Result<DatabaseAge> databaseAge() = 0;

    //! Set while nobody has confirmed that this restored or copied database may be sent from.
    virtual Result<std::optional<RestoreHold>> restoreHold() = 0;

    //! Calls \a each for up to \a limit members of \a audience in key order after \a afterKey, decrypted;
    //! returns the last key, empty at the end. For validating and previewing merged texts.
    using MemberVisitor = std::function<void(const QString &e164, const QStringList &values, qint32 line)>;
    virtual Result<QByteArray> visitMembers(AudienceId audience, const QByteArray &afterKey, int limit,
                                            const MemberVisitor &each)
        = 0;

    virtual Result<ContentListSet> contentLists() = 0; //!< those in force
    virtual Result<QList<ContentListRow>> contentListVersions(const QString &name) = 0; //!< oldest first
    virtual Result<std::optional<KeptReview>> contentReview(CampaignId id)
        = 0; //!< none before it is submitted
    virtual Result<QList<ProviderTemplate>> templates() = 0; //!< the newest version of each
    virtual Result<QList<OwnText>> ownTexts() = 0; //!< the newest version of each, by name, archived ones too
    virtual Result<QList<OwnText>> ownTextVersions(OwnTextId text) = 0; //!< the newest first
    virtual Result<std::optional<AudienceConsent>> consentOf(AudienceId audience) = 0; //!< the newest entry
    virtual Result<QStringList> countriesOf(AudienceId audience) = 0; //!< sorted; reads the whole audience

    virtual Result<MessagePage> messages(const MessageFilter &filter, std::optional<MessageId> after,
                                         bool newestFirst, int limit, bool withVariables)
        = 0;
    virtual Result<MessageRow> message(MessageId id) = 0;
    virtual Result<QList<MessageEvent>> timeline(MessageId id) = 0;

    virtual Result<QList<AccountId>> accountsInDoubt(TimePoint dueBy) = 0; //!< with attempts due by then

    //! Up to \a limit attempts in doubt or parked of \a account that are due, with their numbers, and behind
    //! them whatever else of that account is open to the same numbers. An empty number cannot be decrypted.
    virtual Result<QList<DoubtRow>> dueDoubts(AccountId account, int limit, TimePoint now) = 0;

    //! Every attempt in doubt or parked that \a filter lets through, oldest first, without numbers.
    virtual Result<QList<DoubtRow>> doubts(const DoubtFilter &filter) = 0;
    virtual Result<std::optional<DoubtRow>> doubtOf(MessageId id) = 0; //!< nothing if it is not in doubt

    //! What a segment costs through \a account to \a country at \a at; nothing if no price is known.
    virtual Result<std::optional<Money>> segmentPrice(AccountId account, qint16 country,
                                                      MessageClass messageClass, TimePoint at)
        = 0;

    //! Messages that may have been received twice, newest first; of campaigns of \a author if given.
    virtual Result<QList<MessageId>> possibleDuplicates(std::optional<UserId> author, int limit) = 0;

    //! Calls \a each for every entry of the suppression list, oldest first.
    using SuppressionVisitor = std::function<void(const SuppressionRow &row)>;
    virtual Result<void> visitSuppressions(const SuppressionVisitor &each) = 0;

    //! Entries of the audit log before \a before (from its end if there is none), newest first.
    virtual Result<QList<AuditRow>> auditEntries(const AuditFilter &filter, std::optional<qint64> before,
                                                 int limit)
        = 0;
    virtual Result<QList<AuditRow>> auditChain(qint64 after, int limit) = 0; //!< in the order of the chain
    virtual Result<AuditSeal> auditSeal() = 0; //!< as the last entry says it

    //! A number that changes whenever any other connection has committed (SQLite: data_version).
    virtual Result<qint64> changeMark() = 0;

    //! Opens the database anew, after its files were changed or failed.
    virtual Result<void> reopen() = 0;

    //! What the latest failures since this was asked before say about the disk and the database.
    virtual StorageTrouble takeTrouble() = 0;

    //! Reads every page of the database, \a thorough every index entry as well. Conflict if its schema is not
    //! that of this program.
    virtual Result<DatabaseState> examine(bool thorough) = 0;

    //! Runs the checker (sqlite/check.sql): one verdict an invariant. \a blindIndex keys of accepted numbers
    //! per account come from a provider ledger when there is one.
    struct LedgerEntry
    {
        AccountId account{};
        QString e164;
        QString clientRef;
    };
    virtual Result<QList<InvariantVerdict>> checkInvariants(const QList<LedgerEntry> *providerLedger,
                                                            TimePoint now)
        = 0;
};

} // namespace heliograph
