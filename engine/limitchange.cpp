// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/limitchange.h"

namespace heliograph {

namespace {

constexpr int PeopleAtOnce = 5'000;

} // namespace

Result<void> changeLimits(LimitStore &limits, const LimitRules &rules, const QJsonObject &detail, UserId by)
{
    if (const auto done = limits.setRules(rules, detail, by); !done)
        return done;
    return lookAgainAtLimits(limits);
}

Result<void> changeBudget(LimitStore &limits, const BudgetName &name, qint64 allowed, UserId by)
{
    const auto done = limits.setBudget(name, allowed, by);
    return done ? lookAgainAtLimits(limits) : done;
}

Result<bool> dropBudget(LimitStore &limits, const BudgetName &name, UserId by)
{
    const auto removed = limits.removeBudget(name, by);
    if (!removed || !*removed)
        return removed;
    const auto looked = lookAgainAtLimits(limits);
    return looked ? removed : Result<bool>(looked.error());
}

Result<void> lookAgainAtLimits(LimitStore &limits)
{
    while (true) {
        const auto woken = limits.lookAgain(PeopleAtOnce);
        if (!woken)
            return woken.error();
        if (*woken < PeopleAtOnce)
            return {};
    }
}

} // namespace heliograph
