// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/policy/signinrules.h"

namespace heliograph {

class Connection;

//! How people sign in, as it is stored, or the usual rules.
Result<SignInRules> readSignInRules(Connection &connection);

//! Called inside a transaction.
Result<void> writeSignInRules(Connection &connection, const SignInRules &rules);

} // namespace heliograph
