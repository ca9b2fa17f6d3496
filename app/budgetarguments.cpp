// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/budgetarguments.h"

#include "app/invalid.h"
#include "app/opening.h"

#include "engine/domain/currencies.h"

namespace heliograph {

namespace {

using namespace Qt::Literals::StringLiterals;

} // namespace

void declareBudgetName(QCommandLineParser &parser)
{
    parser.addOptions({{u"account"_s, u"Of this provider account."_s, u"NAME"_s},
                       {u"campaign"_s, u"Of this campaign."_s, u"ID"_s},
                       {u"user"_s, u"Of what this person submitted."_s, u"LOGIN"_s},
                       {u"per"_s, u"day, month, or whole: until it is used up."_s, u"PERIOD"_s, u"day"_s}});
}

Result<BudgetName> budgetNamed(const Invocation &call, Reader &reader, const QString &unit)
{
    BudgetName name;
    name.unit = unit == BudgetName::MessagesUnit ? unit : unit.toUpper();
    const auto period = budgetPeriodFromKey(call.option(u"per"_s));
    if (!period)
        return invalid(u"--per is day, month or whole."_s);
    name.period = *period;
    if (call.options.isSet(u"account"_s)) {
        const auto account = findAccount(reader, call.option(u"account"_s));
        if (!account)
            return account.error();
        name.scope = BudgetScope::Account;
        name.subject = number(account->id);
    } else if (call.options.isSet(u"campaign"_s)) {
        const auto id = parseId(call.option(u"campaign"_s), u"a campaign"_s);
        if (!id)
            return id.error();
        name.scope = BudgetScope::Campaign;
        name.subject = *id;
    } else if (call.options.isSet(u"user"_s)) {
        const auto logins = reader.limits().logins();
        if (!logins)
            return logins.error();
        name.scope = BudgetScope::User;
        name.subject = number(logins->key(call.option(u"user"_s)));
        if (name.subject == 0)
            return Error{ErrorKind::NotFound,
                         u"There is no user “%1”. “heliograph user list” shows those there are."_s.arg(
                             call.option(u"user"_s))};
    }
    return name;
}

Result<qint64> budgetAmount(const QString &amount, const QString &unit)
{
    if (unit == BudgetName::MessagesUnit) {
        bool whole = false;
        const qint64 messages = amount.toLongLong(&whole);
        if (!whole || messages < 0)
            return invalid(u"“%1” is no number of messages."_s.arg(amount));
        return messages;
    }
    const auto money = Money::parse(amount, unit.toUpper());
    if (!money || money->millionths() < 0)
        return invalid(u"“%1 %2” is no budget: write it as 100 EUR, or 1000 messages."_s.arg(amount, unit));
    if (!isCurrencyInUse(money->currency()))
        return invalid(u"There is no currency %1: write the budget as 100 EUR, or 1000 messages. Nothing was "
                       "changed."_s.arg(money->currency()));
    return money->millionths();
}

} // namespace heliograph
