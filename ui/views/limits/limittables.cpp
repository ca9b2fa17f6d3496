// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/limits/limittables.h"

#include "ui/text/limittext.h"
#include "ui/text/statetext.h"
#include "ui/views/limits/limitwords.h"

#include <QTableView>

namespace heliograph {

DataTable *LimitTables::classes(QWidget *parent)
{
    auto *table = new DataTable(
        QStringLiteral("limits.classes"),
        {{.id = QStringLiteral("class"), .title = tr("Class"), .width = 12},
         {.id = QStringLiteral("person"), .title = tr("A person"), .width = 24},
         {.id = QStringLiteral("prefix"), .title = tr("Numbers that begin alike"), .width = 24},
         {.id = QStringLiteral("hours"), .title = tr("Hours, by their own clocks"), .width = 40}},
        parent);
    table->view().setAccessibleName(tr("Limits by class"));
    table->view().setSelectionMode(QAbstractItemView::SingleSelection);
    return table;
}

DataTable *LimitTables::budgets(QWidget *parent)
{
    auto *table = new DataTable(
        QStringLiteral("limits.budgets"),
        {{.id = QStringLiteral("whose"), .title = tr("Of"), .width = 24},
         {.id = QStringLiteral("period"), .title = tr("For"), .width = 12},
         {.id = QStringLiteral("allowed"), .title = tr("At most"), .width = 14, .rightAligned = true},
         {.id = QStringLiteral("booked"), .title = tr("Used"), .width = 14, .rightAligned = true},
         {.id = QStringLiteral("share"), .title = tr("Share"), .width = 8, .rightAligned = true},
         {.id = QStringLiteral("state"), .title = tr("Notes"), .width = 30}},
        parent);
    table->view().setAccessibleName(tr("Budgets and quotas"));
    table->view().setSelectionMode(QAbstractItemView::SingleSelection);
    table->setNothing(
        {QStringLiteral("limits"), tr("Nothing bounds money or messages"),
         tr("A budget bounds what is spent, a quota how many messages leave, in a day, in a month or "
            "altogether."),
         tr("Set a budget or a quota…")});
    return table;
}

QList<TableRow> LimitTables::classRows(const LimitRules &rules)
{
    QList<TableRow> rows;
    for (const MessageClass each : {MessageClass::Marketing, MessageClass::Notice, MessageClass::Code}) {
        const ClassLimits &limits = rules.of(each);
        rows.append({static_cast<qint64>(each) + 1,
                     {{.text = StateText::name(each)},
                      {.text = LimitWords::perPerson(limits.perPerson)},
                      {.text = LimitWords::perPrefix(limits.perPrefixMinute)},
                      {.text = LimitWords::hours(each, limits)}}});
    }
    return rows;
}

QList<TableRow> LimitTables::budgetRows(const QList<Budget> &budgets, const BudgetSubjects &subjects)
{
    QList<TableRow> rows;
    const Format format;
    for (const Budget &budget : budgets) {
        QString state = budget.sealed ? tr("approved maximum") : QString();
        if (!budget.alarms.isEmpty())
            state
                = tr("reached %1 % on %2")
                      .arg(format.count(budget.alarms.last().percent), format.time(budget.alarms.last().at));
        rows.append({rows.size() + 1,
                     {{.text = LimitWords::whose(budget.name, subjects)},
                      {.text = LimitWords::period(budget.name.period)},
                      {.text = LimitText::amount(budget.name.unit, budget.allowed, format)},
                      {.text = LimitText::amount(budget.name.unit, budget.booked, format)},
                      {.text = format.share(budget.booked, budget.allowed)},
                      {.text = state}}});
    }
    return rows;
}

} // namespace heliograph
