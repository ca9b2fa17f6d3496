// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/scenarios/crash/crashscene.h"

namespace heliograph {

//! Lets the provider be asked about everybody who is unknown, as somebody does who says "unknown ask" and
//! runs an engine. True when a complete answer has come about each since. For a scene whose provider is open.
bool askAboutEverybody(CrashScene &scene);

} // namespace heliograph
