// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/overviewdesk.h"
#include "ui/views/overview/ratememory.h"
#include "ui/views/view.h"

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace heliograph {

class Card;
class DataTable;
class LedgerBar;
class LedgerGrid;
class LiveChart;
struct Need;

//! Whether anything needs me, in five seconds (product.md 4.1).
class OverviewView : public View
{
    Q_OBJECT

public:
    explicit OverviewView(const Surroundings &around, QWidget *parent = nullptr);

    QString title() const override;
    void refresh() override;

private:
    void build();
    void show(const OverviewState &state);
    void showGreeting(TimePoint now);
    void showNeeds(const QList<Need> &needs);
    void showRunning(const OverviewState &state);
    void openLine(LedgerLine line);
    void showSum(const OverviewState &state);
    void showRates(const OverviewState &state);
    void showFirstSteps(const OverviewState &state);

    OverviewDesk m_desk;
    QLabel *m_greeting;
    Card *m_first;
    QVBoxLayout *m_firstSteps;
    Card *m_needs;
    QGridLayout *m_needsGrid;
    QString m_shownNeeds;
    QString m_shownSteps;
    QList<qint64> m_underWay; //!< the campaigns that are summed up
    DataTable *m_running;
    LedgerBar *m_bar;
    LedgerGrid *m_sum;
    QLabel *m_cost;
    LiveChart *m_live;
    RateMemory m_rates;
};

} // namespace heliograph
