// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

namespace heliograph {

//! "campaign check": what submitting would say. Exit code 3 if it would want a second look.
ExitCode checkCampaign(Invocation &call);

//! "campaign submit": looks at the text, the templates and everybody's values, then freezes the audience.
ExitCode submitCampaign(Invocation &call);

//! "campaign edit": other content for the same people; whatever was approved is void.
ExitCode editCampaign(Invocation &call);

} // namespace heliograph
