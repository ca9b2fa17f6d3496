// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/canary.h"
#include "engine/domain/daywindow.h"
#include "engine/domain/money.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>

namespace heliograph {

//! Where a campaign stands (design.md, states). The numbers are stored.
enum class CampaignState {
    Draft = 0,
    Validating = 1, //!< being frozen into messages
    AwaitingApproval = 2,
    Approved = 3,
    Scheduled = 4, //!< approved, and its start time lies ahead
    Running = 5,
    Paused = 6,
    Draining = 7, //!< everything fed; open attempts remain
    Completed = 8,
    Cancelled = 9,
    Blocked = 10, //!< paused by the engine, for a reason that a person must mend
    Returned = 11,
    Rejected = 12,
    ApprovalExpired = 13,
    CanaryGate = 14,
};

inline constexpr int CampaignStateCount = 15;

//! The JSON word of \a state. \a sentOpen is the number of messages without a receipt: Completed reads
//! "awaiting_receipts" while there are some, else "finished".
QLatin1String campaignStateKey(CampaignState state, qint64 sentOpen);

//! Whether a campaign in \a state sends nothing any more, for good.
bool hasEnded(CampaignState state);

//! So long a deleted draft can be restored.
inline constexpr std::chrono::days BinKept{30};

//! What the message is for; decides hours, caps, routes and opt-out wording. The numbers are stored.
enum class MessageClass { Code = 0, Notice = 1, Marketing = 2 };

QLatin1String messageClassKey(MessageClass messageClass);
std::optional<MessageClass> messageClassFromKey(const QString &key);

//! What happens to an outcome that stays unknown after asking (engine.md A9). The numbers are stored.
enum class DoubtPolicy { NeverResend = 1, ResendOnStrongMiss = 2, Hold = 3, Expire = 4 };

//! How long a message of \a messageClass is worth sending when nobody has said it: 10 minutes for a code,
//! which nobody waits for any longer, three days for the others.
Millis usualValidity(MessageClass messageClass);

//! The template as one provider account names it.
struct AccountTemplate
{
    QString code;
    QString text; //!< as approved there; may be empty

    bool operator==(const AccountTemplate &) const = default;
};

//! Everything about a campaign that is approved together, besides its audience.
//!
//! Exactly one of \a text and \a templateCode is set.
struct CampaignContent
{
    QString text; //!< own text with {{variables}}
    QString templateCode; //!< the provider's template
    QString templateText; //!< that template as approved, for counting and preview; may be empty
    QString signName; //!< signature or sender; empty: the account's
    MessageClass messageClass = MessageClass::Notice;
    DoubtPolicy doubtPolicy = DoubtPolicy::NeverResend;
    std::optional<TimePoint> startAt; //!< none: as soon as it is started
    std::optional<TimePoint> expiresAt; //!< what has not gone by then is skipped
    std::optional<Millis> validFor; //!< the same as a time from the start, where expiresAt is not set
    int pace = 0; //!< at most so many segments per second; 0: as fast as limits allow
    std::optional<DayWindow> hours; //!< people are texted only then, by their own clocks, whatever its class
    std::optional<Canary> canary;
    Money maxCost; //!< nothing more goes once it would cost more; without a currency: no maximum

    //! Templates of accounts that name them otherwise than templateCode and templateText do.
    QMap<AccountId, AccountTemplate> accountTemplates;

    //! The same as \a account sends it: its template in templateCode and templateText, and no others.
    CampaignContent forAccount(AccountId account) const;

    //! The canonical JSON (keys sorted, no white space) that is stored, hashed and approved.
    QByteArray toJson() const;
    static Result<CampaignContent> fromJson(const QByteArray &json);
};

} // namespace heliograph
