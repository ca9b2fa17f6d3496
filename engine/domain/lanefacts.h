// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/domain/holdreason.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace heliograph {

//! What waits in one account's queue, and what it was heard of lately.
struct LaneFacts
{
    qint64 inFlight = 0; //!< messages that are leaving now
    std::optional<TimePoint>
        dueSince; //!< since when the first in its queue could have gone; none if nobody is due
    std::optional<TimePoint>
        lastAnswer; //!< of its provider to a request; none among the latest of all accounts
    std::optional<TimePoint> lastReceipt; //!< likewise
};

//! The part of a campaign that waits for one of its accounts.
struct LaneShare
{
    AccountId account{};
    qint64 ready = 0; //!< that have not gone, those that are leaving or in doubt included
    qint64 open = 0; //!< of these, leaving or in doubt
    qint64 held = 0; //!< of these, put back for a reason of their own
};

//! How the latest requests through one account ended.
struct LaneAnswers
{
    //! Messages with the same end.
    struct Share
    {
        enum class Kind { Accepted, Refused, NotTaken, Unknown };
        Kind kind = Kind::Accepted;
        QString code; //!< the provider's; may be empty
        qint64 messages = 0;
        TimePoint latest;
    };
    QList<Share> shares; //!< most messages first
    qint64 messages = 0; //!< in all

    static constexpr int Latest = 100; //!< messages that are looked at
};

} // namespace heliograph
