// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartwidget.h"
#include "ui/session/campaigndesk.h"
#include "ui/session/reportdesk.h"

#include <QTimer>
#include <QVariantMap>

class QStackedLayout;

namespace heliograph {

class EmptyState;
class EngineClient;

//! One tab of a campaign's page with charts of it, read while it is seen and then not more often than every
//! few seconds: hourly totals, no messages.
class CampaignFigures : public QWidget
{
    Q_OBJECT

public:
    enum class Aspect { OverTime, ByProvider };

    CampaignFigures(EngineClient &client, Aspect aspect, QWidget *parent = nullptr);

    void setCampaign(const CampaignRow &campaign);

Q_SIGNALS:
    void messagesChosen(const QVariantMap &place); //!< of the history
    void saveWanted(heliograph::ChartWidget *chart, heliograph::ChartWidget::FileKind kind);
    void told(const QString &sentence);
    void failed(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addChart(const QString &name);
    void ask();
    void take(const Result<Report> &report, const ReportQuestion &question, CampaignId campaign);
    void draw(const Report &report, const ReportQuestion &question);
    bool mayLook() const;

    EngineClient &m_client;
    Aspect m_aspect;
    CampaignRow m_campaign;
    QList<ChartWidget *> m_charts;
    QWidget *m_page;
    EmptyState *m_nothing;
    QStackedLayout *m_stack;
    QTimer m_rest;
    bool m_missed = false; //!< something changed while it rested
};

} // namespace heliograph
