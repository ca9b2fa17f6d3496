// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/sendingdesk.h"
#include "ui/views/overview/ratememory.h"
#include "ui/views/queue/laneactions.h"
#include "ui/views/view.h"

class QSplitter;

namespace heliograph {

class DataTable;
class LanePanel;
class LiveChart;
class QueueGroups;
class WhyCard;

//! What moves, and why what does not (product.md 4.5).
class QueueView : public View
{
    Q_OBJECT

public:
    explicit QueueView(const Surroundings &around, QWidget *parent = nullptr);

    QString title() const override;
    void open(const QVariantMap &what) override; //!< "lane": an account; "by": "reason"
    QVariantMap place() const override;
    void refresh() override;

private:
    void build();
    void connectParts();
    void show(const SendingView &view);
    void showRates();
    void showPanel();
    void openPanel(qint64 lane);
    void allowActions();
    const LaneLine *lane(qint64 key) const;
    const LaneLine *chosenLane() const;
    void begin(LaneActions::Deed deed);
    void pauseLane();
    void resumeLane();
    void lowerRate();
    void endSlowdown();
    void moveWaiting();

    qint64 m_wanted = 0; //!< the lane that is opened once it is known
    SendingDesk m_desk;
    SendingView m_view;
    RateMemory m_rates;
    DataTable *m_lanes;
    QueueGroups *m_groups;
    LanePanel *m_panel;
    LiveChart *m_chart;
    WhyCard *m_why;
    QSplitter *m_splitter;
    LaneActions *m_laneActions;
    QAction *m_askWhy;
};

} // namespace heliograph
