// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

namespace heliograph {

//! --as, --password-fd and --code-fd, which every verb takes.
void declareSigningIn(QCommandLineParser &parser);

//! --yes-send-to, for a \a verb that sends to people.
void declareConfirmation(const Verb &verb, QCommandLineParser &parser);

//! Whether \a call may go on to \a verb. In a workspace where people sign in it finds out who calls, writes
//! that into \a call, and asks for the verb's right (app/verbaccess); a refusal is audited. A verb that needs
//! nobody's name takes no wrong one. The store asks again for each change. Where a verb sends to people,
//! their number has to be given, and right.
//!
//! A workspace that is not there is left to the verb, which says so.
Result<void> admit(Invocation &call, const Verb &verb);

//! Reads who \a call says it is, and how it proves that.
struct Proof;
Result<Proof> readProof(const Invocation &call);

//! What roles can and cannot protect in a workspace of one file, for people.
QString whatRolesProtect();

} // namespace heliograph
