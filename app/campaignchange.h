// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include "engine/storage/campaignstore.h"

namespace heliograph {

//! Does \a verb to the campaign that the call names, and says \a done, which has its number at %1.
ExitCode changeCampaign(Invocation &call, const QString &done,
                        const std::function<Result<void>(CampaignStore &, CampaignId)> &verb);

} // namespace heliograph
