// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/budget.h"
#include "engine/domain/limitrules.h"
#include "engine/query/budgetsubjects.h"

#include <QFuture>

namespace heliograph {

class EngineClient;

//! Limits, budgets and quotas: seen, changed, rehearsed. GUI thread; every answer is a future.
class LimitDesk
{
public:
    explicit LimitDesk(EngineClient &client)
        : m_client(client)
    {
    }

    struct State
    {
        LimitRules rules;
        QList<Budget> budgets;
        BudgetSubjects subjects;
    };
    QFuture<Result<State>> read() const;

    //! Whoever is held by a limit is judged anew.
    QFuture<Result<void>> setRules(const LimitRules &before, const LimitRules &rules) const;
    QFuture<Result<void>> setBudget(const BudgetName &name, qint64 allowed) const;
    QFuture<Result<bool>> removeBudget(const BudgetName &name) const;

private:
    EngineClient &m_client;
};

} // namespace heliograph
