// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include "engine/domain/inboundmessage.h"

namespace heliograph {

// What the inbox verbs change about replies: all that are named, or none.

//! The numbers in \a words; Invalid if one is none.
Result<QList<InboundId>> readReplyIds(const QStringList &words);

ExitCode markRepliesDone(Invocation &call);
ExitCode reopenReplies(Invocation &call);

void declareReplyAssignment(QCommandLineParser &parser); //!< --to
ExitCode assignReplies(Invocation &call);
ExitCode unassignReplies(Invocation &call);

} // namespace heliograph
