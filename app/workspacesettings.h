// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include "engine/storage/reader.h"
#include "engine/storage/store.h"

namespace heliograph {

//! The options of "workspace set".
void declareSettings(QCommandLineParser &parser);

//! Changes what \a call asks for. Invalid, before anything is changed, for a value that is none, or if
//! nothing was asked for.
Result<void> changeSettings(const Invocation &call, Store &store, Reader &reader);

} // namespace heliograph
