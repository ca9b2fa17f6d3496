// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/campaignargument.h"

namespace heliograph {

Result<CampaignId> campaignArgument(const Invocation &call)
{
    const auto id = parseId(call.arguments.first(), QStringLiteral("a campaign"));
    return id ? Result<CampaignId>(CampaignId{*id}) : id.error();
}

} // namespace heliograph
