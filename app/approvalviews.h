// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

namespace heliograph {

//! "approval list": the campaigns that wait for approval, one a line.
ExitCode listApprovals(Invocation &call);

//! "approval show": everything that is approved with a campaign, and its seal.
ExitCode showApproval(Invocation &call);

//! "approval diff": what has changed since the last version that was approved or returned.
ExitCode diffApproval(Invocation &call);

} // namespace heliograph
