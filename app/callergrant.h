// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include "engine/policy/rights.h"

#include <optional>

namespace heliograph {

class Workspace;

//! How far \a right goes for who calls; all the way where nobody signs in.
Result<Grant> callerGrant(const Invocation &call, Workspace &workspace, Right right);

//! Whose campaigns a verb is about when the \a right of who calls goes no further than his own; nothing:
//! everybody's.
Result<std::optional<UserId>> ownOnly(const Invocation &call, Workspace &workspace, Right right);

} // namespace heliograph
