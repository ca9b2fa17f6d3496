// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include "engine/domain/messagerow.h"
#include "engine/storage/reader.h"

namespace heliograph {

//! The options that choose messages, shared by "message find" and "history export".
void declareFilter(QCommandLineParser &parser);

//! Reads them. Invalid says which option is wrong and what it wants; NotFound for a provider or campaign that
//! does not exist.
Result<MessageFilter> readFilter(const Invocation &call, Reader &reader);

} // namespace heliograph
