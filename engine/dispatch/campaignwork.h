// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/dispatch/judgement.h"
#include "engine/domain/merge.h"
#include "engine/policy/pace.h"
#include "engine/policy/sendgate.h"
#include "engine/storage/reader.h"

#include <QSet>

#include <map>

namespace heliograph {

//! How one account sends a campaign.
struct CampaignRoute
{
    QString signName;
    QString templateCode;
    Merge merge;
};

//! A campaign that is being sent, as the dispatcher remembers it between two readings of the database.
struct CampaignWork
{
    CampaignRow row;
    std::map<AccountId, CampaignRoute> routes; //!< by the accounts whose lanes are open
    GateVerdict verdict; //!< what keeps everybody in it back, as last looked at
    Pace pace; //!< the campaign's own, in segments per second
    double meanSegments = 1; //!< of what went lately
    int claimedSinceFeed = 0;
    bool feeding = false; //!< a feed is on its way
    QSet<AccountId> empty; //!< queues in which the last claim found nothing; until the next reading or feed
    bool unfed = true; //!< there may be more to feed
    int contentRefusalsInARow = 0;
    struct FailingClaims
    {
        int inARow = 0;
        std::chrono::microseconds restsUntil{}; //!< of the boot clock: nothing is claimed before
    };
    QHash<AccountId, FailingClaims> failing; //!< of the accounts for which the last claim failed
    QDeadlineTimer feedsAgain; //!< after a feed that failed
    qint64 gone = 0; //!< people since the last beat
    qint64 goneSegments = 0;

    //! The account whose queue the feeder fills.
    AccountId firstAccount() const { return row.accounts.value(0); }

    //! Nothing while the lane of \a account is not open.
    const CampaignRoute *routeOf(AccountId account) const
    {
        const auto route = routes.find(account);
        return route == routes.end() ? nullptr : &route->second;
    }

    //! A claim took or skipped so many \a people of \a queue.
    void noteClaim(AccountId queue, int people);

    //! A claim for \a account failed at \a boot by its own fault, for which the campaign rests there a while,
    //! twice as long each time. A hold with \a why if that happens again and again, for which it has to stop.
    Hold noteFailedClaim(AccountId account, const QString &why, std::chrono::microseconds boot);
    void noteSoundClaim(AccountId account) { failing.remove(account); }
    bool rests(AccountId account, std::chrono::microseconds boot) const
    {
        return boot < failing.value(account).restsUntil;
    }

    //! Learns from an answer. A hold if the provider refuses the content again and again, for which the
    //! campaign has to stop.
    Hold noteAnswer(const Judgement &judgement);

    bool wantsFeed(int window) const
    {
        return unfed && !feeding && feedsAgain.hasExpired()
            && (empty.contains(firstAccount()) || claimedSinceFeed >= window / 2);
    }
};

} // namespace heliograph
