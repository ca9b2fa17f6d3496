// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardedlimits.h"

namespace heliograph {

GuardedLimits::GuardedLimits(LimitStore &inner, Acting &acting)
    : m_inner(inner)
    , m_acting(acting)
{
}

Result<void> GuardedLimits::setRules(const LimitRules &rules, const QJsonObject &detail, UserId by)
{
    return m_acting.act(StoreVerb::LimitsSetRules,
                        [&] { return m_inner.setRules(rules, detail, m_acting.who(by)); });
}

Result<int> GuardedLimits::addPrices(const QList<Price> &prices, UserId by)
{
    return m_acting.act(StoreVerb::LimitsAddPrices,
                        [&] { return m_inner.addPrices(prices, m_acting.who(by)); });
}

Result<void> GuardedLimits::setBudget(const BudgetName &name, qint64 allowed, UserId by)
{
    return m_acting.act(StoreVerb::LimitsSetBudget,
                        [&] { return m_inner.setBudget(name, allowed, m_acting.who(by)); });
}

Result<bool> GuardedLimits::removeBudget(const BudgetName &name, UserId by)
{
    return m_acting.act(StoreVerb::LimitsRemoveBudget,
                        [&] { return m_inner.removeBudget(name, m_acting.who(by)); });
}

Result<int> GuardedLimits::lookAgain(int limit)
{
    return m_acting.act(StoreVerb::LimitsLookAgain, [&] { return m_inner.lookAgain(limit); });
}

} // namespace heliograph
