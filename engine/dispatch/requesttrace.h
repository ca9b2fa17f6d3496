// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/doubt.h"
#include "engine/net/httptypes.h"

#include <optional>

namespace heliograph {

//! What \a reply to a request, whose outcome nobody knows, tells about what happened to it.
RequestTrace traceOf(const HttpReply &reply);

//! Why \a reply to a status question is no answer at all; nothing if its body has to be read.
std::optional<DoubtAnswer> failureOf(const HttpReply &reply);

} // namespace heliograph
