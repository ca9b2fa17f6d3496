// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardedlimits.h"

#include "engine/policy/limits/looserlimits.h"
#include "engine/storage/guard/changemaking.h"

namespace heliograph {

GuardedLimits::GuardedLimits(LimitStore &inner, Acting &acting)
    : m_inner(inner)
    , m_acting(acting)
{
}

Result<void> GuardedLimits::setRules(const LimitRules &rules, const QJsonObject &detail, UserId by)
{
    return m_acting.whole([&]() -> Result<void> {
        const auto set = [&] { return m_inner.setRules(rules, detail, m_acting.who(by)); };
        const Result<LimitRules> before = m_inner.rules();
        if (before && !loosens(*before, rules))
            return m_acting.act(StoreVerb::LimitsSetRules, set);
        return m_acting.actOrAsk(
            StoreVerb::LimitsLoosenRules,
            [&] { return ChangeMaking::ofLimits(before ? *before : LimitRules(), rules, detail); }, set);
    });
}

Result<int> GuardedLimits::addPrices(const QList<Price> &prices, UserId by)
{
    return m_acting.actOrAsk(
        StoreVerb::LimitsAddPrices, [&] { return ChangeMaking::ofPrices(prices); },
        [&] { return m_inner.addPrices(prices, m_acting.who(by)); });
}

Result<void> GuardedLimits::setBudget(const BudgetName &name, qint64 allowed, UserId by)
{
    return m_acting.whole([&]() -> Result<void> {
        const auto set = [&] { return m_inner.setBudget(name, allowed, m_acting.who(by)); };
        const Result<std::optional<qint64>> before = m_inner.allowed(name);
        if (!before)
            return before.error();
        if (!*before || allowed <= **before)
            return m_acting.act(StoreVerb::LimitsSetBudget, set);
        return m_acting.actOrAsk(
            StoreVerb::LimitsRaiseBudget, [&] { return ChangeMaking::ofBudget(name, *before, allowed); },
            set);
    });
}

Result<bool> GuardedLimits::removeBudget(const BudgetName &name, UserId by)
{
    return m_acting.whole([&]() -> Result<bool> {
        const auto removeIt = [&] { return m_inner.removeBudget(name, m_acting.who(by)); };
        const Result<std::optional<qint64>> before = m_inner.allowed(name);
        if (!before)
            return before.error();
        if (!*before) // it says that there is none
            return m_acting.act(StoreVerb::LimitsRemoveBudget, removeIt);
        return m_acting.actOrAsk(
            StoreVerb::LimitsRemoveBudget,
            [&] { return ChangeMaking::ofBudget(name, *before, std::nullopt); }, removeIt);
    });
}

Result<int> GuardedLimits::lookAgain(int limit)
{
    return m_acting.act(StoreVerb::LimitsLookAgain, [&] { return m_inner.lookAgain(limit); });
}

} // namespace heliograph
