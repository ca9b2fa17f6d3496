// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/lanemove.h"
#include "engine/query/lanes.h"

#include <QFuture>

namespace heliograph {

class EngineClient;

//! What a release of the emergency stop lets go.
struct ReleaseView
{
    qint64 due = 0; //!< become due at once
    int campaigns = 0;
};

//! All sending: watched, stopped, released; and lanes. GUI thread; every answer is a future.
class SendingDesk
{
public:
    explicit SendingDesk(EngineClient &client)
        : m_client(client)
    {
    }

    //! Whoever sees his own only gets his own campaigns' share.
    QFuture<Result<SendingView>> queue() const;
    QFuture<Result<LaneAnswers>> answers(AccountId account) const;

    QFuture<Result<void>> stop(const QString &reason) const;
    QFuture<Result<ReleaseView>> releaseView() const;

    enum class Release { CampaignByCampaign, Everything };
    //! Ends the stop. CampaignByCampaign pauses every campaign that would go at once before it does.
    QFuture<Result<void>> release(Release how, const QString &reason) const;

    QFuture<Result<void>> pauseLane(AccountId account, const QString &reason) const;
    //! Ends whatever holds the lane back: a pause, or failures, which are tried again at once.
    QFuture<Result<void>> resumeLane(AccountId account) const;

    //! The lane goes no faster than \a slow says until its end.
    QFuture<Result<void>> slowDown(AccountId account, const Slowdown &slow) const;
    QFuture<Result<void>> endSlowdown(AccountId account) const;

    //! What moving who waits in \a queue to the account \a to comes to: reads all of their messages.
    QFuture<Result<LaneMovePlan>> movePlan(const LaneReader::Queue &queue, AccountId to) const;
    //! Moves them, and says how many that were.
    QFuture<Result<qint64>> move(const LaneReader::Queue &queue, AccountId to) const;

private:
    EngineClient &m_client;
};

} // namespace heliograph
