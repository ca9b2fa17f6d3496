// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/domain/money.h"

#include <QList>
#include <QString>

namespace heliograph {

//! Whose sending a budget bounds. The numbers are stored.
enum class BudgetScope { Workspace = 1, Account = 2, Campaign = 3, User = 4 };

//! How long a budget lasts. The numbers are stored.
enum class BudgetPeriod { Day = 1, Month = 2, Whole = 3 };

QLatin1String budgetScopeKey(BudgetScope scope); //!< "account"
QLatin1String budgetPeriodKey(BudgetPeriod period); //!< "day", "month", "whole"
std::optional<BudgetPeriod> budgetPeriodFromKey(const QString &key);

//! Which budget: there is one for each combination.
struct BudgetName
{
    BudgetScope scope = BudgetScope::Workspace;
    qint64 subject = 0; //!< the id of the account, campaign or user; 0 for the workspace
    BudgetPeriod period = BudgetPeriod::Day;
    QString unit; //!< a currency, or MessagesUnit: then it is a quota of messages

    static constexpr QLatin1String MessagesUnit{"messages"};
    bool isMoney() const { return unit != MessagesUnit; }

    bool operator==(const BudgetName &) const = default;
};

//! That a budget was used up to a share of it.
struct BudgetAlarm
{
    int percent = 0; //!< 50, 80 or 100
    TimePoint at;
};

//! What may be spent and what has been. Amounts are millionths of the currency, or messages.
//!
//! What is armed is booked at once and stays booked while its outcome is open or unknown; what was refused or
//! proven not sent is given back.
struct Budget
{
    BudgetName name;
    qint64 allowed = 0;
    qint64 booked = 0; //!< in the current period
    TimePoint periodStart;
    bool sealed = false; //!< the approved maximum of a campaign, which nobody changes
    QList<BudgetAlarm> alarms; //!< of the current period
};

//! What a segment costs through an account to a country from some moment on.
struct Price
{
    AccountId account{};
    QString country; //!< ISO 3166
    int messageClass = 0; //!< MessageClass
    TimePoint validFrom;
    Money perSegment;
};

} // namespace heliograph
