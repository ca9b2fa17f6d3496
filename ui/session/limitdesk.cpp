// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/limitdesk.h"

#include "engine/limitchange.h"
#include "ui/session/engineclient.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace heliograph {

namespace {

QJsonObject jsonOf(const LimitRules &rules)
{
    return QJsonDocument::fromJson(rules.toJson()).object();
}

// What is the same before and after says nothing.
QJsonObject difference(const LimitRules &before, const LimitRules &after)
{
    QJsonObject old = jsonOf(before);
    QJsonObject fresh = jsonOf(after);
    const QStringList keys = old.keys() + fresh.keys();
    for (const QString &key : keys) {
        if (old.value(key) == fresh.value(key)) {
            old.remove(key);
            fresh.remove(key);
        }
    }
    return {{QStringLiteral("before"), old}, {QStringLiteral("after"), fresh}};
}

} // namespace

QFuture<Result<LimitDesk::State>> LimitDesk::read() const
{
    return m_client.read([](Desk &desk) -> Result<State> {
        const auto rules = desk.reader.limits().rules();
        const auto budgets = desk.reader.limits().budgets(desk.now);
        const auto subjects = BudgetSubjects::read(desk.reader);
        if (!rules || !budgets || !subjects)
            return !rules ? rules.error() : !budgets ? budgets.error() : subjects.error();
        return State{*rules, *budgets, *subjects};
    });
}

QFuture<Result<void>> LimitDesk::setRules(const LimitRules &before, const LimitRules &rules) const
{
    return m_client.change([before, rules](Desk &desk) {
        return changeLimits(desk.store->limits(), rules, difference(before, rules), desk.by);
    });
}

QFuture<Result<void>> LimitDesk::setBudget(const BudgetName &name, qint64 allowed) const
{
    return m_client.change(
        [name, allowed](Desk &desk) { return changeBudget(desk.store->limits(), name, allowed, desk.by); });
}

QFuture<Result<bool>> LimitDesk::removeBudget(const BudgetName &name) const
{
    return m_client.change([name](Desk &desk) { return dropBudget(desk.store->limits(), name, desk.by); });
}

} // namespace heliograph
