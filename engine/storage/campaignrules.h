// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/campaign.h"

#include <QString>

namespace heliograph {

//! What people and the engine do to a campaign (the verbs of CampaignStore).
enum class CampaignVerb {
    BeginFreeze,
    Freeze,
    Approve,
    Return,
    Reject,
    Start,
    Pause,
    Resume,
    Cancel,
    Block,
    Revise,
    Redraft,
    SendTest,
    MoveToBin,
    Restore,
    Archive,
    Unarchive,
};

inline constexpr int CampaignVerbCount = 17;

//! Whether a campaign of \a state may be treated so (engine.md A5).
bool allows(CampaignState state, CampaignVerb verb);

//! Completed, Cancelled and Rejected campaigns are over: their names are free again.
bool isOver(CampaignState state);

//! \a state in words, to follow "is": "waiting for approval".
QString stateWords(CampaignState state);

//! The sentence that refuses \a verb: which campaign, its state, what is possible instead.
Error refusal(CampaignId campaign, const QString &name, CampaignState state, CampaignVerb verb);

} // namespace heliograph
