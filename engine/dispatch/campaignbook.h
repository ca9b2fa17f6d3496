// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/dispatch/campaignwork.h"
#include "engine/dispatch/lane.h"
#include "engine/policy/sendgate.h"
#include "engine/storage/campaignstore.h"

#include <functional>
#include <map>
#include <optional>

namespace heliograph {

//! The campaigns that are being sent: who may go, through which account, and whose turn it is. Engine thread.
class CampaignBook
{
public:
    using LaneOf = std::function<Lane *(AccountId)>; //!< nullptr while an account has no lane
    using Holds = std::map<AccountId, Hold>; //!< of the accounts, as they are known now

    explicit CampaignBook(LaneOf laneOf);

    //! A campaign that must stop until a person mended something, and why.
    struct Stop
    {
        CampaignId campaign{};
        Hold hold;
    };

    //! Takes over what was read anew. Returns the campaigns that have to stop: whose text is none for their
    //! provider, that are not what was approved, or that are too late to go without a question.
    QList<Stop> update(const QList<CampaignRow> &rows, const SendingRules &rules, const Holds &holds,
                       TimePoint now);

    CampaignWork *find(CampaignId campaign);
    void forget(CampaignId campaign) { m_work.erase(campaign); }
    std::map<CampaignId, CampaignWork> &all() { return m_work; }

    //! Of each campaign whose people could go, how fast they went in the \a elapsed time since the last call.
    QList<CampaignBeat> takeBeats(std::chrono::microseconds elapsed);

    //! What \a lane is to claim next.
    struct Choice
    {
        CampaignWork *work = nullptr;
        AccountId queue{}; //!< whose people they are so far
    };

    //! Of the campaigns whose people go through \a lane now, one-time codes first, then whoever is furthest
    //! behind. Nothing if nobody may go.
    std::optional<Choice> choose(Lane &lane, const Holds &holds, std::chrono::microseconds boot,
                                 TimePoint now);

private:
    std::optional<Hold> adopt(const CampaignRow &row);
    std::optional<Hold> addRoutes(CampaignWork &work);
    std::optional<AccountId> queueFor(const CampaignWork &work, AccountId account, const Holds &holds,
                                      TimePoint now) const;

    LaneOf m_laneOf;
    std::map<CampaignId, CampaignWork> m_work;
};

} // namespace heliograph
