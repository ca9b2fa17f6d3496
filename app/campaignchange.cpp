// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/campaignchange.h"

#include "app/campaignargument.h"
#include "app/opening.h"

namespace heliograph {

ExitCode changeCampaign(Invocation &call, const QString &done,
                        const std::function<Result<void>(CampaignStore &, CampaignId)> &verb)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto id = campaignArgument(call);
    if (!id)
        return fail(call, id.error());
    if (const auto changed = verb(opened->store->campaigns(), *id); !changed)
        return fail(call, changed.error());
    if (!call.json())
        call.out << done.arg(number(*id)) << '\n';
    else
        call.print({{QStringLiteral("id"), number(*id)}});
    return ExitCode::Done;
}

} // namespace heliograph
