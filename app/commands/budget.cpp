// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/budgetarguments.h"
#include "app/changewords.h"
#include "app/commands/verbs.h"
#include "app/jsonvalues.h"
#include "app/opening.h"

#include "engine/limitchange.h"
#include "engine/query/budgetsubjects.h"
#include "ui/text/limittext.h"

#include <QJsonArray>

namespace heliograph {

namespace {

using namespace Qt::Literals::StringLiterals;

QString decimal(const QString &unit, qint64 amount)
{
    const auto money = Money::of(amount, unit);
    return money ? money->toDecimal() : QString::number(amount);
}

QJsonObject nameJson(const BudgetName &name, const QString &subject)
{
    return {{u"scope"_s, budgetScopeKey(name.scope)},
            {u"of"_s, subject.isEmpty() ? QJsonValue() : QJsonValue(subject)},
            {u"per"_s, budgetPeriodKey(name.period)},
            {u"unit"_s, name.unit}};
}

// What was done to the budget called \a name, for programs with \a key and \a value, for people in \a words.
ExitCode tell(Invocation &call, Reader &reader, const BudgetName &name, const QString &key,
              const QJsonValue &value, const QString &words)
{
    if (!call.json()) {
        call.out << words << '\n';
        return ExitCode::Done;
    }
    const auto subjects = BudgetSubjects::read(reader);
    if (!subjects)
        return fail(call, subjects.error());
    QJsonObject json = nameJson(name, subjects->of(name));
    json.insert(key, value);
    call.print(json);
    return ExitCode::Done;
}

ExitCode set(Invocation &call)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const QString unit = call.arguments.at(1);
    const auto amount = budgetAmount(call.arguments.first(), unit);
    const auto name = budgetNamed(call, *opened->reader, unit);
    if (!amount || !name)
        return fail(call, !amount ? amount.error() : name.error());
    if (const auto done = changeBudget(opened->store->limits(), *name, *amount, BuiltInAuthor); !done)
        return failOrWait(call, *opened->store, done.error());
    return tell(call, *opened->reader, *name, u"allowed"_s, decimal(name->unit, *amount),
                u"The budget is set. It counts what is armed from now on; nothing goes beyond it."_s);
}

ExitCode remove(Invocation &call)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto name = budgetNamed(call, *opened->reader, call.arguments.first());
    if (!name)
        return fail(call, name.error());
    const auto removed = dropBudget(opened->store->limits(), *name, BuiltInAuthor);
    if (!removed)
        return failOrWait(call, *opened->store, removed.error());
    if (!*removed)
        return fail(call,
                    {ErrorKind::NotFound,
                     u"There is no such budget. “heliograph budget list” shows those "
                     "there are."_s});
    return tell(call, *opened->reader, *name, u"removed"_s, true, u"The budget is gone."_s);
}

QJsonObject budgetJson(const Budget &budget, const QString &subject)
{
    const BudgetName &name = budget.name;
    QJsonArray alarms;
    for (const BudgetAlarm &alarm : budget.alarms)
        alarms.append(QJsonObject{{u"percent"_s, alarm.percent}, {u"at"_s, isoSecond(alarm.at)}});
    QJsonObject json = nameJson(name, subject);
    json.insert(u"allowed"_s, decimal(name.unit, budget.allowed));
    json.insert(u"booked"_s, decimal(name.unit, budget.booked));
    json.insert(u"sealed"_s, budget.sealed);
    json.insert(u"alarms"_s, alarms);
    return json;
}

QString budgetLine(const Budget &budget, const QString &subject, const Format &format)
{
    QString words = LimitText::budget(budget.name, subject, budget.allowed, format);
    words[0] = words.at(0).toUpper();
    words += u": %1 booked"_s.arg(LimitText::amount(budget.name.unit, budget.booked, format));
    if (const QString share = format.share(budget.booked, budget.allowed); !share.isEmpty())
        words += u" (%1)"_s.arg(share);
    if (budget.sealed)
        words += u"; the approved maximum"_s;
    if (!budget.alarms.isEmpty())
        words += u"; reached %1 % on %2"_s.arg(QString::number(budget.alarms.last().percent),
                                               format.time(budget.alarms.last().at));
    return words;
}

ExitCode list(Invocation &call)
{
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto budgets = opened->reader->limits().budgets(call.clock.now());
    const auto subjects = BudgetSubjects::read(*opened->reader);
    if (!budgets || !subjects)
        return fail(call, !budgets ? budgets.error() : subjects.error());
    for (const Budget &budget : *budgets) {
        if (call.json())
            call.print(budgetJson(budget, subjects->of(budget.name)));
        else
            call.out << budgetLine(budget, subjects->of(budget.name), Format()) << '\n';
    }
    return ExitCode::Done;
}

} // namespace

QList<Verb> budgetVerbs()
{
    const QString noun = u"budget"_s;
    return {{noun, u"set"_s, u"AMOUNT UNIT"_s,
             u"Bound what is spent, as 100 EUR, or how much is sent, as 1000 messages."_s, 2, 2,
             declareBudgetName, set},
            {noun,
             u"list"_s,
             {},
             u"List the budgets, what is booked on them, and their alarms."_s,
             0,
             0,
             {},
             list},
            {noun, u"remove"_s, u"UNIT"_s, u"Remove a budget; UNIT as it was set: EUR, or messages."_s, 1, 1,
             declareBudgetName, remove}};
}

} // namespace heliograph
