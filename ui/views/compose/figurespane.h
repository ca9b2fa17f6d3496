// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/policy/limits/forecast.h"
#include "ui/session/composedesk.h"
#include "ui/widgets/card.h"

class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace heliograph {

//! What the whole list comes to: segments, cost, when it ends. Old figures stay, dimmed, until the new ones
//! are whole.
class FiguresPane : public Card
{
    Q_OBJECT

public:
    explicit FiguresPane(QWidget *parent = nullptr);

    void setCounting(qint64 done, qint64 all);
    void setFigures(const std::optional<MergeFigures> &figures);
    void setProblem(const QString &sentence);

    //! Of the stored draft; none: it is not known, \a why.
    void setForecast(const std::optional<DryRun> &run, const QString &why);
    //! When the last one leaves, if it starts and goes as \a draft says.
    void setPace(const NewCampaign &draft, const ComposeGround &ground, TimePoint now);

Q_SIGNALS:
    void cancelled();

private:
    void showSegments(const MergeFigures &figures);
    void showCost(const MergeFigures &figures);
    void showEnd();

    std::optional<MergeFigures> m_figures;
    std::optional<DryRun> m_run;
    CampaignContent m_content; //!< of the draft
    ForecastTerms m_terms;
    QLabel *m_people;
    QLabel *m_state;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QWidget *m_bars;
    QGridLayout *m_grid;
    QLabel *m_longest;
    QLabel *m_cost;
    QLabel *m_countries;
    QLabel *m_forecast;
    QLabel *m_end;
};

} // namespace heliograph
