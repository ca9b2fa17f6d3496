// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include "engine/base/secret.h"

namespace heliograph {

//! The next line of the file descriptor that the option \a name gives: 0 is the standard input. Secrets come
//! this way and never as arguments, which other people on the machine can see. Invalid if the option is
//! missing, no number, or nothing can be read there.
Result<Secret> readSecretLine(const Invocation &call, const QString &name);

} // namespace heliograph
