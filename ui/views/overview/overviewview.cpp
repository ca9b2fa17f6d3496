// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/overview/overviewview.h"

#include "ui/charts/livechart.h"
#include "ui/text/format.h"
#include "ui/text/statetext.h"
#include "ui/views/campaigns/campaignslist.h"
#include "ui/views/cells.h"
#include "ui/views/overview/firststepscard.h"
#include "ui/views/overview/needscard.h"
#include "ui/views/overview/todaycard.h"
#include "ui/views/overview/trycard.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"

#include <QDateTime>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace heliograph {

namespace {

constexpr int MorningEnds = 12;
constexpr int EveningBegins = 18;

bool isUnderWay(CampaignState state)
{
    return state == CampaignState::Running || state == CampaignState::Draining
        || state == CampaignState::Scheduled || state == CampaignState::Paused
        || state == CampaignState::Blocked || state == CampaignState::CanaryGate;
}

} // namespace

OverviewView::OverviewView(const Surroundings &around, QWidget *parent)
    : View(QStringLiteral("overview"), around, parent)
    , m_desk(around.client)
    , m_greeting(new QLabel(this))
    , m_first(new FirstStepsCard(around, this))
    , m_try(new TryCard(around, this))
    , m_needs(new NeedsCard(around.client.clock(), around.preferences, this))
    , m_today(new TodayCard(this))
    , m_running(new DataTable(QStringLiteral("overview.running"), {}, this))
    , m_live(new LiveChart(this))
{
    build();
}

QString OverviewView::title() const
{
    return tr("Overview");
}

void OverviewView::build()
{
    m_greeting->setObjectName(QStringLiteral("overview.greeting"));
    m_greeting->setProperty("role", QStringLiteral("title"));
    m_running->setColumns({{QStringLiteral("name"), tr("Campaign"), 22},
                           {QStringLiteral("state"), tr("State"), 36},
                           {QStringLiteral("gone"), tr("Gone"), 16, true},
                           {QStringLiteral("rate"), tr("Segments/s"), 10, true}});
    m_running->setKeysAreIds();
    m_running->setNothing({QStringLiteral("campaigns"), tr("Nothing is under way"), QString(),
                           session().may(Right::CampaignCompose) ? tr("New campaign") : QString()});
    m_running->setMinimumHeight(fontMetrics().height() * 8);
    auto *running = new Card(tr("Under way"), this);
    running->body().addWidget(m_running);

    auto *live = new Card(tr("Segments a second, by provider, since this window looks"), this);
    m_live->setMinimumHeight(fontMetrics().height() * 10);
    live->body().addWidget(m_live);

    auto *inside = new QWidget(this);
    auto *parts = new QVBoxLayout(inside);
    parts->setContentsMargins(0, 0, 4, 0);
    parts->setSpacing(8);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_greeting, m_first, m_try, m_needs, m_today, running, live})
        parts->addWidget(part);
    parts->addStretch();
    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("overview.area"));
    area->setWidgetResizable(true);
    area->setWidget(inside);
    body().addWidget(area, 1);
    connect(m_running, &DataTable::opened, this, [this](qint64 key) {
        Q_EMIT go({QStringLiteral("campaigns"), {{QStringLiteral("campaign"), key}}});
    });
    connect(m_running, &DataTable::actionChosen, this, [this] {
        Q_EMIT go({QStringLiteral("compose"), {}});
    });
    connect(m_first, &FirstStepsCard::go, this, &View::go);
    connect(m_try, &TryCard::go, this, &View::go);
    connect(m_needs, &NeedsCard::go, this, &View::go);
    connect(m_today, &TodayCard::go, this, &View::go);
}

void OverviewView::refresh()
{
    take(m_desk.state(), [this](const OverviewState &state) { show(state); });
    m_try->refresh();
}

void OverviewView::show(const OverviewState &state)
{
    showGreeting(state.now);
    m_first->show(state);
    m_needs->show(Needs::of(state, session(), Format()));
    m_today->show(state.today, state.budgets);
    showRunning(state);
    showRates(state);
}

void OverviewView::showGreeting(TimePoint now)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toMillis(now));
    const int hour = local.time().hour();
    const QString name = session().name();
    const QString greeting = hour < MorningEnds
        ? name.isEmpty() ? tr("Good morning") : tr("Good morning, %1").arg(name)
        : hour < EveningBegins ? name.isEmpty() ? tr("Good afternoon") : tr("Good afternoon, %1").arg(name)
        : name.isEmpty() ? tr("Good evening")
                               : tr("Good evening, %1").arg(name);
    m_greeting->setText(
        QString(greeting % QStringLiteral(" · ") % QLocale().toString(local.date(), QLocale::LongFormat)));
}

void OverviewView::showRunning(const OverviewState &state)
{
    const Format format;
    QList<TableRow> own;
    QList<TableRow> others;
    for (const CampaignLine &line : state.campaigns) {
        if (!isUnderWay(line.campaign.state))
            continue;
        const LedgerView &ledger = line.status.ledger;
        const qint64 gone = ledger.planned - ledger.line(LedgerLine::Waiting) - ledger.line(LedgerLine::Held)
            - ledger.line(LedgerLine::Sending);
        const QString matters = CampaignsList::whatMatters(line, format);
        const QString name = StateText::name(line.campaign.state, 0);
        TableRow row;
        row.key = number(line.campaign.id);
        row.cells
            = {Cells::text(line.campaign.name),
               Cells::text(matters.isEmpty() ? name : QString(name % QStringLiteral(", ") % matters)),
               Cells::text(tr("%1 of %2").arg(format.count(gone), format.count(ledger.planned))),
               line.status.rate.segmentsPerS ? Cells::text(format.decimal(*line.status.rate.segmentsPerS))
                                             : Cells::muted(QStringLiteral("–"))};
        (line.campaign.author == session().user() ? own : others).append(row);
    }
    m_running->model().setRows(own + others);
}

void OverviewView::showRates(const OverviewState &state)
{
    double limit = 0;
    for (const ProviderAccount &account : state.providers) {
        double rate = 0;
        for (const CampaignLine &line : state.campaigns) {
            if (line.campaign.accounts.value(0) == account.id
                && line.campaign.state == CampaignState::Running)
                rate += line.status.rate.segmentsPerS.value_or(0);
        }
        m_rates.note(state.now, account.label, rate);
        limit += account.number(QStringLiteral("segments_per_s"), 0);
    }
    QList<LiveChart::Lane> lanes;
    const auto minutes = m_rates.minutes();
    for (auto lane = minutes.constBegin(); lane != minutes.constEnd(); ++lane)
        lanes.append({lane.key(), *lane});
    m_live->setPoints(lanes, limit);
}

} // namespace heliograph
