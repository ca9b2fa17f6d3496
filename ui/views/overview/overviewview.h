// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/overviewdesk.h"
#include "ui/views/overview/ratememory.h"
#include "ui/views/view.h"

class QLabel;

namespace heliograph {

class DataTable;
class FirstStepsCard;
class LiveChart;
class NeedsCard;
class TodayCard;
class TryCard;

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
    void showRunning(const OverviewState &state);
    void showRates(const OverviewState &state);

    OverviewDesk m_desk;
    QLabel *m_greeting;
    FirstStepsCard *m_first;
    TryCard *m_try;
    NeedsCard *m_needs;
    TodayCard *m_today;
    DataTable *m_running;
    LiveChart *m_live;
    RateMemory m_rates;
};

} // namespace heliograph
