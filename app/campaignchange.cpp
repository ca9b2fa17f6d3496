// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/campaignchange.h"

#include "app/opening.h"

namespace heliograph {

ExitCode changeCampaign(Invocation &call, const QString &done,
                        const std::function<Result<void>(CampaignStore &, CampaignId)> &verb)
{
    const auto opened = openCampaignForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    if (const auto changed = verb(opened->store->campaigns(), opened->id); !changed)
        return fail(call, changed.error());
    if (!call.json())
        call.out << done.arg(number(opened->id)) << '\n';
    else
        call.print({{QStringLiteral("id"), number(opened->id)}});
    return ExitCode::Done;
}

} // namespace heliograph
