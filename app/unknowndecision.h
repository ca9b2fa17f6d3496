// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include "engine/domain/doubt.h"

namespace heliograph {

//! "unknown treat-as-sent", "send-again" and "write-off": checks the choice and the reason, for sending again
//! the waiting time and the confirmed number of people too, then decides. Partly if some were settled
//! meanwhile.
ExitCode decideUnknown(Invocation &call, DoubtDecision decision);

//! "unknown ask": brings the next question forward; the engine asks it.
ExitCode askUnknown(Invocation &call);

} // namespace heliograph
