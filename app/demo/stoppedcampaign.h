// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/store.h"

namespace heliograph {

class Reader;

//! A campaign that a content rule has stopped.
struct StoppedCampaign
{
    CampaignId id{};
    QString name;
    QString because; //!< what "campaign submit" says
};

//! Tries to send \a people a text that fishes for passwords, as the shipped content rules are to stop it. It
//! stays a draft. Conflict if they do not.
Result<StoppedCampaign> tryPhishing(Store &store, Reader &reader, AudienceId people, AccountId account);

} // namespace heliograph
