// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include "engine/domain/limitrules.h"

namespace heliograph {

//! Changes in \a rules what `limit set KEY VALUE` asks for; --class and --country say for whom. Invalid says
//! what the value has to be.
Result<void> setLimit(LimitRules &rules, const QString &key, const QString &value, const Invocation &call);

//! Makes it again what a new workspace has; "all" does so for everything.
Result<void> clearLimit(LimitRules &rules, const QString &key, const Invocation &call);

} // namespace heliograph
