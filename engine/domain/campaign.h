// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"

#include <QByteArray>
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

//! What the message is for; decides hours, caps, routes and opt-out wording. The numbers are stored.
enum class MessageClass { Code = 0, Notice = 1, Marketing = 2 };

QLatin1String messageClassKey(MessageClass messageClass);
std::optional<MessageClass> messageClassFromKey(const QString &key);

//! What happens to an outcome that stays unknown after asking (engine.md A9). The numbers are stored.
enum class DoubtPolicy { NeverResend = 1, ResendOnStrongMiss = 2, Hold = 3, Expire = 4 };

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
    int pace = 0; //!< at most so many segments per second; 0: as fast as limits allow

    //! The canonical JSON (keys sorted, no white space) that is stored, hashed and approved.
    QByteArray toJson() const;
    static Result<CampaignContent> fromJson(const QByteArray &json);
};

} // namespace heliograph
