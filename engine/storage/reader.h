// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/campaign.h"
#include "engine/domain/holdreason.h"
#include "engine/domain/messagestate.h"
#include "engine/domain/provideraccount.h"
#include "engine/storage/audiencestore.h"

#include <QList>
#include <QMap>
#include <QString>

#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace heliograph {

struct AudienceRow
{
    AudienceId id{};
    QString name;
    QStringList columns;
    AudienceTotals totals;
    TimePoint createdAt;
};

struct CampaignRow
{
    CampaignId id{};
    QString name;
    CampaignState state = CampaignState::Draft;
    Hold hold; //!< of the campaign itself
    CampaignContent content;
    QByteArray contentHash;
    bool approvalHolds = false; //!< approved, for exactly this content
    AudienceId audience{};
    QList<AccountId> accounts;
    qint64 planned = 0; //!< written once, when frozen; 0 before
    bool feedDone = false;
    TimePoint createdAt;
    std::optional<TimePoint> startedAt;
    std::optional<TimePoint> finishedAt;
};

//! A campaign's counters in one consistent reading.
struct CampaignCounters
{
    qint64 planned = 0;
    std::array<qint64, MessageStateCount> byState{}; //!< index: MessageState; Ready includes held rows
    QMap<HoldReason, qint64> heldRows; //!< rows put back with a reason of their own
    qint64 segmentsSent = 0;
    qint64 dueSoon = 0; //!< held rows whose hold ends by itself within a minute
};

//! One message as lists and exports show it.
struct MessageRow
{
    MessageId id{};
    CampaignId campaign{};
    QString campaignName;
    AccountId account{};
    QString accountLabel;
    QString e164;
    qint16 country = 0;
    qint32 sourceLine = 0;
    MessageState state = MessageState::Ready; //!< derived: Armed, InDoubt and Parked included
    Hold hold; //!< of the row itself
    QString reason; //!< code of the provider or carrier, or of the rule
    QString providerId;
    int segments = 0; //!< 0: not known
    qint64 costMicros = -1; //!< -1: no price
    QString currency;
    std::optional<TimePoint> sentAt;
    std::optional<TimePoint> finalAt;
    TimePoint stateAt;
    int attempts = 0;
    QList<std::pair<QString, QString>> variables; //!< only if asked for
};

//! Which messages; unset members do not filter.
struct MessageFilter
{
    QString e164; //!< exact
    std::optional<CampaignId> campaign;
    std::optional<AccountId> account;
    std::optional<LedgerLine> line;
    QString reason;
    QString country;
    std::optional<TimePoint> from; //!< last change at or after
    std::optional<TimePoint> until; //!< last change before
};

//! A page of messages, newest id first (or oldest first), after a key.
struct MessagePage
{
    QList<MessageRow> rows;
    std::optional<MessageId> next; //!< pass as \a after for the next page; none at the end
    bool searchedAll = true; //!< false: time was up; \a next goes on from where it stopped
};

//! One event in the life of a message.
struct MessageEvent
{
    enum class Kind { Entered, Held, Armed, Accepted, Refused, ReleasedUnsent, NotAccepted, InDoubt, Receipt, Late, Ended };
    Kind kind = Kind::Entered;
    TimePoint at;
    AttemptId attempt{};
    QString accountLabel;
    MessageState state = MessageState::Ready; //!< for Receipt and Ended
    QString code;
    QString note; //!< plain words or the provider's id
};

struct InvariantVerdict
{
    QString name; //!< "I5"
    QString meaning;
    qint64 violations = 0;
};

//! The reading side of a workspace: short reads on a read-only connection; belongs to the thread that
//! opened it. Fails with Storage, or NotFound for an unknown id.
class Reader
{
public:
    virtual ~Reader() = default;

    virtual Result<QList<ProviderAccount>> accounts() = 0; //!< without removed ones
    virtual Result<QList<AudienceRow>> audiences() = 0; //!< finished ones, newest first
    virtual Result<QList<CampaignRow>> campaigns() = 0; //!< newest first
    virtual Result<CampaignRow> campaign(CampaignId id) = 0;
    virtual Result<CampaignCounters> counters(CampaignId id, TimePoint now) = 0;
    virtual Result<bool> emergencyStop() = 0;
    virtual Result<qint64> unappliedReceipts() = 0;

    //! Calls \a each for up to \a limit members of \a audience in key order after \a afterKey, decrypted;
    //! returns the last key, empty at the end. For validating and previewing merged texts.
    using MemberVisitor = std::function<void(const QString &e164, const QStringList &values, qint32 line)>;
    virtual Result<QByteArray> visitMembers(AudienceId audience, const QByteArray &afterKey, int limit,
                                            const MemberVisitor &each) = 0;

    virtual Result<MessagePage> messages(const MessageFilter &filter, std::optional<MessageId> after, bool newestFirst,
                                         int limit, bool withVariables) = 0;
    virtual Result<MessageRow> message(MessageId id) = 0;
    virtual Result<QList<MessageEvent>> timeline(MessageId id) = 0;

    //! Calls \a each for every suppressed number with its reason code, source and time, oldest first.
    using SuppressionVisitor
        = std::function<void(const QString &e164, int reason, const QString &source, TimePoint at)>;
    virtual Result<void> visitSuppressions(const SuppressionVisitor &each) = 0;

    //! A number that changes whenever any other connection has committed (SQLite: data_version).
    virtual Result<qint64> changeMark() = 0;

    //! Runs the checker (sqlite/check.sql): one verdict an invariant. \a blindIndex keys of accepted numbers
    //! per account come from a provider ledger when there is one.
    struct LedgerEntry
    {
        AccountId account{};
        QString e164;
        QString clientRef;
    };
    virtual Result<QList<InvariantVerdict>> checkInvariants(const QList<LedgerEntry> *providerLedger,
                                                            TimePoint now) = 0;
};

} // namespace heliograph
