// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include "engine/ingest/push/pushlistener.h"

namespace heliograph {

//! The options that say how to listen for pushes, but for the address.
void declarePushes(QCommandLineParser &parser);

//! How to listen on \a address, an address and a port. Invalid says what is wrong.
Result<PushSettings> readPushSettings(const Invocation &call, const QString &address);

} // namespace heliograph
