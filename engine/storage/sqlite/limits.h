// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/storage/limitstore.h"

namespace heliograph {

class Connection;

class SqliteLimits final : public LimitStore
{
public:
    SqliteLimits(Connection &connection, const Clock &clock);

    Result<LimitRules> rules() override;
    Result<std::optional<qint64>> allowed(const BudgetName &name) override;
    Result<void> setRules(const LimitRules &rules, const QJsonObject &detail, UserId by) override;
    Result<int> addPrices(const QList<Price> &prices, UserId by) override;
    Result<void> setBudget(const BudgetName &name, qint64 allowed, UserId by) override;
    Result<bool> removeBudget(const BudgetName &name, UserId by) override;
    Result<int> lookAgain(int limit) override;

private:
    Result<void> expectOneCurrency(const Price &price);
    Result<void> expectSubject(const BudgetName &name);
    Result<void> endHolds();
    Result<void> audit(const QString &action, const BudgetName &name, QJsonObject detail, UserId by);

    Connection &m_connection;
    const Clock &m_clock;
};

} // namespace heliograph
