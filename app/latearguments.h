// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include "engine/storage/campaignstore.h"

namespace heliograph {

void declareLate(QCommandLineParser &parser);

//! What whoever lets a campaign go has decided about one that is too late.
Result<LateAnswer> lateArgument(const Invocation &call);

} // namespace heliograph
