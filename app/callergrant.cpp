// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/callergrant.h"

#include "engine/workspace.h"

namespace heliograph {

Result<Grant> callerGrant(const Invocation &call, Workspace &workspace, Right right)
{
    if (!call.caller)
        return Grant::Yes;
    const auto store = workspace.openStore();
    if (!store)
        return store.error();
    const auto person = (*store)->users().person(call.caller->user);
    return person ? Result<Grant>(grantOf(right, person->roles)) : person.error();
}

Result<std::optional<UserId>> ownOnly(const Invocation &call, Workspace &workspace, Right right)
{
    const auto grant = callerGrant(call, workspace, right);
    if (!grant)
        return grant.error();
    return *grant == Grant::Own ? std::optional(call.caller->user) : std::nullopt;
}

} // namespace heliograph
