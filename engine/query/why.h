// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/policy/limits/limitverdict.h"
#include "engine/policy/rowgate.h"
#include "engine/query/campaignstatus.h"

namespace heliograph {

//! Why the people of a campaign go or do not go now: the answers of the gate that the engine itself passes.
struct CampaignWhy
{
    CampaignRow campaign;
    QList<GateVerdict> verdicts; //!< all of them, in order; empty for a campaign that is not under way
    GateVerdict keptBack; //!< the first that holds, if one does
    LedgerView ledger;
    SendingRate rate; //!< as measured lately
};

//! Why one message has or has not gone.
struct MessageWhy
{
    MessageRow message;
    CampaignWhy campaign;
    LedgerLine line = LedgerLine::Waiting;
    QueuePlace place;
    RowFate fate = RowFate::Goes; //!< what becomes of it when its turn comes
    LimitVerdict limit; //!< what the limits would make of it if its turn came now
    Hold hold; //!< why it is held: its campaign's reason, or its own, with the figures of the limit behind it
    std::optional<std::chrono::seconds> turnIn; //!< about, if that can be told
};

//! How fast a campaign goes by the engine's own measure; unset if that is older than a quarter of a minute or
//! nobody sends.
SendingRate measuredRate(const CampaignCounters &counters, const SendingSituation &situation);

CampaignWhy whyCampaign(const CampaignRow &campaign, const CampaignCounters &counters,
                        const SendingSituation &situation);

//! \a place, \a limit and everything in \a campaign from about the same moment.
MessageWhy whyMessage(const MessageRow &message, const QueuePlace &place, const CampaignWhy &campaign,
                      TimePoint now, const LimitVerdict &limit = {});

//! The name of \a step in JSON: "emergency_stop".
QLatin1String gateKey(GateStep step);

} // namespace heliograph
