// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/limitstore.h"

namespace heliograph {

//! Puts \a rules in force and has everybody looked at again whom a limit holds, in pieces, so that sending
//! goes on meanwhile. \a detail is what changed, for the audit log. Fails like LimitStore.
Result<void> changeLimits(LimitStore &limits, const LimitRules &rules, const QJsonObject &detail, UserId by);

//! Sets a budget, and has everybody looked at again whom a limit holds. Fails like LimitStore.
Result<void> changeBudget(LimitStore &limits, const BudgetName &name, qint64 allowed, UserId by);

//! Removes a budget, and has everybody looked at again. Returns whether there was one. Fails like LimitStore.
Result<bool> dropBudget(LimitStore &limits, const BudgetName &name, UserId by);

//! Has everybody looked at again whom a limit holds, in pieces.
Result<void> lookAgainAtLimits(LimitStore &limits);

} // namespace heliograph
