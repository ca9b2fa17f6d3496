// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/campaigns/campaignfigures.h"

#include "ui/session/engineclient.h"
#include "ui/text/errortext.h"
#include "ui/views/campaigns/campaigncharts.h"
#include "ui/views/historyplace.h"
#include "ui/widgets/emptystate.h"

#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace heliograph {

namespace {

constexpr std::chrono::seconds FiguresRest{10}; // between two readings that nobody asked for
const QString FiguresSign = QStringLiteral("reports");

//! All of the campaign, hour by hour.
ReportQuestion questionOf(const CampaignRow &campaign, TimePoint now)
{
    ReportQuestion question;
    const TimePoint from = *campaign.startedAt;
    const TimePoint until = campaign.finishedAt.value_or(now) + Millis(1);
    question.period = {from, std::max(until, from + Millis(1))};
    question.step = ReportStep::Hour;
    question.zone = QTimeZone::systemTimeZone();
    question.campaign = campaign.id;
    return question;
}

} // namespace

CampaignFigures::CampaignFigures(EngineClient &client, Aspect aspect, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_aspect(aspect)
    , m_page(new QWidget(this))
    , m_nothing(new EmptyState(this))
    , m_stack(new QStackedLayout(this))
{
    auto *layout = new QVBoxLayout(m_page);
    layout->setContentsMargins(0, 0, 0, 0);
    if (aspect == Aspect::OverTime) {
        addChart(QStringLiteral("campaigns.pace"));
        addChart(QStringLiteral("campaigns.outcomes"));
    } else {
        addChart(QStringLiteral("campaigns.providers"));
    }
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_page);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(scroll);
    connect(m_nothing, &EmptyState::actionChosen, this, [this] {
        m_rest.stop();
        ask();
    });
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (std::exchange(m_missed, false))
            ask();
    });
}

void CampaignFigures::addChart(const QString &name)
{
    auto *chart = new ChartWidget(name, m_page);
    m_page->layout()->addWidget(chart);
    m_charts.append(chart);
    connect(chart, &ChartWidget::chosen, this,
            [this](const MessageFilter &messages) { Q_EMIT messagesChosen(historyPlace(messages)); });
    connect(chart, &ChartWidget::told, this, &CampaignFigures::told);
    connect(chart, &ChartWidget::saveWanted, this,
            [this, chart](ChartWidget::FileKind kind) { Q_EMIT saveWanted(chart, kind); });
}

void CampaignFigures::setCampaign(const CampaignRow &campaign)
{
    const bool another = campaign.id != m_campaign.id;
    m_campaign = campaign;
    if (another) {
        m_rest.stop();
        m_stack->setCurrentIndex(0);
        m_nothing->show(FiguresSign, tr("Loading…"), QString());
    }
    ask();
}

void CampaignFigures::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    ask();
}

void CampaignFigures::ask()
{
    if (!isVisible() || number(m_campaign.id) == 0)
        return;
    if (!mayLook()) {
        m_stack->setCurrentIndex(0);
        return;
    }
    if (m_rest.isActive()) {
        m_missed = true;
        return;
    }
    m_rest.start(FiguresRest);
    const ReportQuestion question = questionOf(m_campaign, m_client.clock().now());
    ReportDesk(m_client).run(question).then(
        this, [this, question, campaign = m_campaign.id](const Result<Report> &report) {
            take(report, question, campaign);
        });
}

//! Whether there is anything to be seen, and by whoever sits here; else says why not.
bool CampaignFigures::mayLook() const
{
    const Session &session = m_client.session();
    if (!session.may(Right::ReportsSee)) {
        m_nothing->show(QStringLiteral("lock"), tr("These figures are not shown to you"),
                        session.whyNot(Right::ReportsSee));
        return false;
    }
    if (session.grant(Right::ReportsSee) == Grant::Own && m_campaign.author != session.user()) {
        m_nothing->show(QStringLiteral("lock"), tr("These figures are not shown to you"),
                        tr("Figures over time and by provider are shown of campaigns that you wrote."));
        return false;
    }
    if (!m_campaign.startedAt) {
        m_nothing->show(FiguresSign, tr("Nothing was handed over yet"),
                        tr("Figures come as soon as the campaign is being sent."));
        return false;
    }
    return true;
}

void CampaignFigures::take(const Result<Report> &report, const ReportQuestion &question, CampaignId campaign)
{
    if (campaign != m_campaign.id)
        return;
    if (!report) {
        if (m_stack->currentIndex() == 0)
            m_nothing->show(FiguresSign, tr("The figures could not be read"),
                            ErrorText::sentence(report.error()), tr("Try again"));
        else
            Q_EMIT failed(ErrorText::sentence(report.error()));
        return;
    }
    if (report->totals.counts.all() == 0) {
        m_nothing->show(FiguresSign, tr("Nothing was handed over yet"),
                        tr("Figures come as soon as the campaign is being sent."));
        m_stack->setCurrentIndex(0);
        return;
    }
    draw(*report, question);
    m_stack->setCurrentIndex(1);
}

void CampaignFigures::draw(const Report &report, const ReportQuestion &question)
{
    const ReportScene scene(report, question, QLocale());
    if (m_aspect == Aspect::ByProvider) {
        m_charts.constFirst()->setContents(CampaignCharts::providers(scene));
        return;
    }
    m_charts.constFirst()->setContents(CampaignCharts::pace(scene, m_campaign, m_client.clock().now()));
    m_charts.constLast()->setContents(CampaignCharts::outcomes(scene, m_campaign));
}

} // namespace heliograph
