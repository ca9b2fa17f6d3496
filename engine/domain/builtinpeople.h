// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"

namespace heliograph {

//! The two built-in, disabled accounts of an open workspace, where nobody signs in. They stand for author
//! and approver, so that separation of duties holds in the database from the first day.
inline constexpr UserId BuiltInAuthor{1};
inline constexpr UserId BuiltInApprover{2};

//! What the program does by itself in a workspace where people sign in.
inline constexpr UserId TheEngine{3};

} // namespace heliograph
