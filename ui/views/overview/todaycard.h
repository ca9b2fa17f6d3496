// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/budget.h"
#include "engine/query/today.h"
#include "ui/text/format.h"
#include "ui/views/place.h"
#include "ui/widgets/card.h"

#include <QMap>

class QGridLayout;
class QLabel;
class QPushButton;

namespace heliograph {

class LedgerBar;
class LedgerGrid;

//! How the day stands: its ledger, what it has cost, what has arrived. Every figure leads to the messages
//! that it counts.
class TodayCard : public Card
{
    Q_OBJECT

public:
    explicit TodayCard(QWidget *parent = nullptr);

    void show(const Today &today, const QList<Budget> &budgets);

    //! "about EUR 2,310.00 of EUR 4,000.00 today": a part for each budget of a day, and for each currency
    //! that has none. Unlike currencies are listed, never added.
    static QStringList spending(const ReportCost &spent, const QList<Budget> &budgets, const Format &format);

    //! "97.1 %" of those whose delivery is decided; "3 of 7" while they are few.
    static QString delivery(const ReportCounts &counts, const Format &format);

Q_SIGNALS:
    void go(const heliograph::Place &place);

private:
    void build();
    void showDelivery(const QList<ReportAccount> &accounts);
    QPushButton *makeDelivery(AccountId account);
    void lead(const MessageFilter &messages);

    TimePoint m_since;
    QList<AccountId> m_practice;
    LedgerBar *m_bar;
    LedgerGrid *m_grid;
    QLabel *m_spent;
    QGridLayout *m_delivery;
    QLabel *m_nothing;
    QMap<AccountId, QPushButton *> m_delivering;
};

} // namespace heliograph
