// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/budget.h"
#include "engine/domain/money.h"

#include <QTimeZone>

#include <optional>
#include <vector>

namespace heliograph {

class Connection;

//! The budgets and quotas that bound one claim, and what it books on them. Nothing is written before write().
class BudgetBook
{
public:
    explicit BudgetBook(Connection &connection);

    //! Those of the workspace, \a account, \a campaign and \a user at \a now. \a maximum is the approved one
    //! of the campaign, which no stored figure raises; without a currency there is none.
    struct Bounds
    {
        AccountId account{};
        CampaignId campaign{};
        UserId user{};
        Money maximum;
    };
    Result<void> read(const Bounds &bounds, const QString &zone, TimePoint now);

    bool isEmpty() const { return m_lines.empty(); }
    bool countsMoney() const;

    //! Why one more message of \a cost does not fit; without a price it fits no budget of money, nor does a
    //! price in another currency than all budgets of a scope have. Nothing if it fits.
    struct Refusal
    {
        bool noPrice = false;
        Budget budget;
        std::optional<TimePoint> until; //!< when its next period begins
    };
    std::optional<Refusal> refuses(const std::optional<Money> &cost) const;

    //! Books one message.
    void take(const std::optional<Money> &cost);

    //! The budget that \a refusal names is used up, whatever is left of it: that is told.
    void noteUsedUp(const Refusal &refusal);

    //! How people call what \a name names.
    Result<QString> subjectOf(const BudgetName &name) const;

    Result<void> write();

private:
    struct Line
    {
        qint64 id = 0;
        Budget budget;
        qint64 taken = 0;
        bool usedUp = false;

        qint64 amountOf(const std::optional<Money> &cost) const;
        qint64 left() const { return budget.allowed - budget.booked - taken; }
    };

    bool matchesAny(const BudgetName &name, const QString &currency) const;
    Result<void> write(const Line &line);
    Result<void> alarm(const Line &line, int percent);

    Connection &m_connection;
    TimePoint m_now;
    QTimeZone m_zone;
    std::vector<Line> m_lines;
};

//! Keeps what is spent of the approved \a maximum of a new campaign as a budget that nobody changes; nothing
//! if it has no currency.
Result<void> sealMaximum(Connection &connection, CampaignId campaign, const Money &maximum);

} // namespace heliograph
