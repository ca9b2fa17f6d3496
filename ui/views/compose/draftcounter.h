// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/composedesk.h"

#include <QObject>
#include <QTimer>

namespace heliograph {

//! Counts what a draft comes to, some time after it changed, and what the limits would make of it once it is
//! stored. An answer about an earlier draft is never told.
class DraftCounter : public QObject
{
    Q_OBJECT

public:
    explicit DraftCounter(EngineClient &client, QObject *parent = nullptr);

    //! Counts anew 300 ms after the last call; what is under way stops.
    void count(const NewCampaign &draft, const ComposeGround &ground);
    void stop();
    void forecast(CampaignId stored);

Q_SIGNALS:
    void counting(qint64 done, qint64 all);
    void counted(const heliograph::Result<heliograph::MergeFigures> &figures);
    void forecasted(const heliograph::Result<heliograph::DryRun> &run);

private:
    void begin();

    ComposeDesk m_desk;
    NewCampaign m_draft;
    ComposeGround m_ground;
    SharedProgress m_progress;
    QTimer m_later;
    QTimer m_poll;
    int m_generation = 0;
    int m_forecasts = 0;
};

} // namespace heliograph
