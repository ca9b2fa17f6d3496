// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"

namespace heliograph {

class Connection;
class CounterDeltas;

//! Moves campaigns on by themselves: due ones start, fed ones drain, drained ones finish, and the waiting
//! messages of cancelled and rejected ones become cancelled.
class CampaignAdvancer
{
public:
    explicit CampaignAdvancer(Connection &connection);

    //! How many rows and campaigns changed, at most \a limit messages among them.
    Result<int> advance(TimePoint now, int limit);

private:
    Result<int> startDue(TimePoint now);
    Result<int> drainFed();
    Result<int> refill();
    Result<int> completeDrained(TimePoint now);
    Result<bool> completeOne(CampaignId campaign, TimePoint now);
    Result<int> cancelWaiting(TimePoint now, int limit);
    Result<int> cancelQueued(CampaignId campaign, TimePoint now, int limit);
    Result<int> cancelUnfed(CampaignId campaign, TimePoint now, int limit);
    Result<QList<qint64>> numbers(const QString &sql);

    Connection &m_connection;
};

} // namespace heliograph
