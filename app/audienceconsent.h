// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

namespace heliograph {

//! "audience consent": records why an audience may be sent marketing; without --basis, shows what is
//! recorded.
ExitCode audienceConsent(Invocation &call);
void declareAudienceConsent(QCommandLineParser &parser);

} // namespace heliograph
