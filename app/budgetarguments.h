// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include "engine/domain/budget.h"
#include "engine/storage/reader.h"

namespace heliograph {

//! --account, --campaign or --user, none of them: the workspace; --per, and \a unit.
Result<BudgetName> budgetNamed(const Invocation &call, Reader &reader, const QString &unit);
void declareBudgetName(QCommandLineParser &parser);

//! "12.50" of "EUR", "1000" of "messages", in the unit's smallest parts.
Result<qint64> budgetAmount(const QString &amount, const QString &unit);

} // namespace heliograph
