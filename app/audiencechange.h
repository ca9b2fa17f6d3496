// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

namespace heliograph {

//! "audience rename": another name, the same people.
ExitCode renameAudience(Invocation &call);

//! "audience undo-import": removes what whoever calls has just imported.
ExitCode undoAudienceImport(Invocation &call);

//! "audience merge": the people of several as a new audience.
ExitCode mergeAudience(Invocation &call);
void declareAudienceMerge(QCommandLineParser &parser);

} // namespace heliograph
