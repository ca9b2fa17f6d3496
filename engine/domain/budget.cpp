// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/budget.h"

#include <array>

namespace heliograph {

namespace {

// In the order of BudgetScope and BudgetPeriod, which begin with 1.
constexpr std::array<QLatin1String, 4> Scopes = {QLatin1String("workspace"), QLatin1String("account"),
                                                 QLatin1String("campaign"), QLatin1String("user")};
constexpr std::array<QLatin1String, 3> Periods
    = {QLatin1String("day"), QLatin1String("month"), QLatin1String("whole")};

} // namespace

QLatin1String budgetScopeKey(BudgetScope scope)
{
    return Scopes[static_cast<size_t>(scope) - 1];
}

QLatin1String budgetPeriodKey(BudgetPeriod period)
{
    return Periods[static_cast<size_t>(period) - 1];
}

std::optional<BudgetPeriod> budgetPeriodFromKey(const QString &key)
{
    for (size_t index = 0; index < Periods.size(); ++index) {
        if (Periods[index] == key)
            return static_cast<BudgetPeriod>(index + 1);
    }
    return std::nullopt;
}

} // namespace heliograph
