// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/guard/acting.h"
#include "engine/storage/limitstore.h"

namespace heliograph {

//! Prices, budgets and limits, for those who may.
class GuardedLimits final : public LimitStore
{
public:
    GuardedLimits(LimitStore &inner, Acting &acting);

    Result<LimitRules> rules() override { return m_inner.rules(); }
    Result<std::optional<qint64>> allowed(const BudgetName &name) override { return m_inner.allowed(name); }
    Result<void> setRules(const LimitRules &rules, const QJsonObject &detail, UserId by) override;
    Result<int> addPrices(const QList<Price> &prices, UserId by) override;
    Result<void> setBudget(const BudgetName &name, qint64 allowed, UserId by) override;
    Result<bool> removeBudget(const BudgetName &name, UserId by) override;
    Result<int> lookAgain(int limit) override;

private:
    LimitStore &m_inner;
    Acting &m_acting;
};

} // namespace heliograph
