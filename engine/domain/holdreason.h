// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"

#include <QString>

#include <array>
#include <optional>

namespace heliograph {

//! Why people who could be sent to are kept back (product.md 2.3).
enum class HoldReason {
    None = 0,
    Schedule,
    QuietHours,
    Frequency,
    Budget,
    ProviderQuota,
    Throttle,
    LanePaused,
    Circuit,
    CampaignPaused,
    Canary,
    Emergency,
    Template,
    Key,
    Balance,
    NoRoute,
    Content,
    MaxCost,
    Late,
    Clock,
    NoNode,
    Restored,
    Quota, //!< of messages, set here for the person who submitted, an account or the workspace
    Velocity, //!< to numbers that begin alike
    OtherResend, //!< another campaign with the same message may have reached him, and nobody knows yet
    Storage, //!< the database or the journal cannot be written; the note is the trouble's code
};

//! The note on the pause of an account that was connected and that nobody has turned on yet.
inline constexpr QLatin1String NotTurnedOn("new");

inline constexpr int HoldReasonCount = 26;

//! The code of \a reason in JSON, CSV and the database, for example "quiet-hours"; empty for None.
QLatin1String holdCode(HoldReason reason);

//! The reason with \a code; None for an empty or unknown code.
HoldReason holdFromCode(const QString &code);

//! A hold on the engine, an account or a campaign: everybody ready behind it is held for its reason.
struct Hold
{
    HoldReason reason = HoldReason::None;
    std::optional<TimePoint> until; //!< when it ends by itself; none if somebody must end it
    QString note; //!< plain words: who or what, and the provider's code
    QString by{}; //!< the name of who holds it; empty where nobody signed in
    std::optional<TimePoint> since{}; //!< when somebody did; none for what the engine finds

    explicit operator bool() const { return reason != HoldReason::None; }
};

} // namespace heliograph
