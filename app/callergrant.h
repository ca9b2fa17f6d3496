// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include "engine/policy/rights.h"

namespace heliograph {

class Workspace;

//! How far \a right goes for who calls; all the way where nobody signs in.
Result<Grant> callerGrant(const Invocation &call, Workspace &workspace, Right right);

} // namespace heliograph
