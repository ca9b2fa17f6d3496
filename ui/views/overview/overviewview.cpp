// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/overview/overviewview.h"

#include "ui/charts/livechart.h"
#include "ui/text/format.h"
#include "ui/text/statetext.h"
#include "ui/theme/icons.h"
#include "ui/views/campaigns/campaignslist.h"
#include "ui/views/cells.h"
#include "ui/views/overview/needs.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/ledgerbar.h"
#include "ui/widgets/ledgergrid.h"

#include <QDateTime>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace heliograph {

namespace {

constexpr int MostNeeds = 6;
constexpr int MorningEnds = 12;
constexpr int EveningBegins = 18;

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

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
    , m_first(new Card(tr("First steps"), this))
    , m_firstSteps(new QVBoxLayout)
    , m_needs(new Card(tr("Needs you"), this))
    , m_needsGrid(new QGridLayout)
    , m_running(new DataTable(QStringLiteral("overview.running"), {}, this))
    , m_bar(new LedgerBar(this))
    , m_sum(new LedgerGrid(QStringLiteral("overview.ledger"), this))
    , m_cost(new QLabel(this))
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
    m_needs->setObjectName(QStringLiteral("overview.needs"));
    m_needsGrid->setColumnStretch(1, 1);
    m_needs->body().addLayout(m_needsGrid);
    m_first->setObjectName(QStringLiteral("overview.first"));
    m_first->body().addLayout(m_firstSteps);
    m_running->setColumns({{QStringLiteral("name"), tr("Campaign"), 22},
                           {QStringLiteral("state"), tr("State"), 36},
                           {QStringLiteral("gone"), tr("Gone"), 16, true},
                           {QStringLiteral("rate"), tr("Segments/s"), 10, true}});
    m_running->setNothing({QStringLiteral("campaigns"), tr("Nothing is under way"), QString(),
                           session().may(Right::CampaignCompose) ? tr("New campaign") : QString()});
    m_running->setMinimumHeight(fontMetrics().height() * 8);
    m_cost->setProperty("role", QStringLiteral("muted"));
    auto *running = new Card(tr("Under way"), this);
    running->body().addWidget(m_running);
    auto *sum = new Card(tr("Campaigns under way, together"), this);
    sum->body().addWidget(m_bar);
    sum->body().addWidget(m_sum);
    sum->body().addWidget(m_cost);

    auto *live = new Card(tr("Segments a second, by provider, since this window looks"), this);
    m_live->setMinimumHeight(fontMetrics().height() * 10);
    live->body().addWidget(m_live);

    auto *inside = new QWidget(this);
    auto *parts = new QVBoxLayout(inside);
    parts->setContentsMargins(0, 0, 4, 0);
    parts->setSpacing(8);
    for (QWidget *part : std::initializer_list<QWidget *>{m_greeting, m_first, m_needs, sum, running, live})
        parts->addWidget(part);
    parts->addStretch();
    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("overview.area"));
    area->setWidgetResizable(true);
    area->setWidget(inside);
    body().addWidget(area, 1);
    m_first->hide();
    connect(m_running, &DataTable::opened, this, [this](qint64 key) {
        Q_EMIT go({QStringLiteral("campaigns"), {{QStringLiteral("campaign"), key}}});
    });
    connect(m_running, &DataTable::actionChosen, this, [this] {
        Q_EMIT go({QStringLiteral("compose"), {}});
    });
    connect(m_sum, &LedgerGrid::chosen, this, &OverviewView::openLine);
}

void OverviewView::refresh()
{
    take(m_desk.state(), [this](const OverviewState &state) { show(state); });
}

void OverviewView::show(const OverviewState &state)
{
    showGreeting(state.now);
    showFirstSteps(state);
    showNeeds(Needs::of(state, session(), Format()));
    showSum(state);
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

// Built anew only when it reads otherwise: a button that somebody is about to press must not go away.
void OverviewView::showNeeds(const QList<Need> &needs)
{
    QString shown;
    for (const Need &need : needs)
        shown += QString(need.text % u'\n' % need.since % u'\n');
    if (shown == m_shownNeeds && m_needsGrid->count() > 0)
        return;
    m_shownNeeds = shown;
    clear(m_needsGrid);
    m_needs->setHeading(needs.isEmpty() ? tr("Needs you") : tr("Needs you (%1)").arg(needs.size()));
    if (needs.isEmpty()) {
        m_needsGrid->addWidget(new QLabel(tr("Nothing needs you."), this), 0, 0, 1, 3);
        return;
    }
    for (int row = 0; row < std::min<qsizetype>(needs.size(), MostNeeds); ++row) {
        const Need &need = needs[row];
        auto *sign = new QLabel(this);
        sign->setPixmap(Icons::icon(need.icon).pixmap(18, 18));
        auto *text = new QLabel(QString(need.text % QStringLiteral("  ·  ") % need.since), this);
        text->setWordWrap(true);
        auto *button = new QPushButton(need.action, this);
        button->setObjectName(QStringLiteral("overview.need.%1").arg(row));
        button->setAccessibleName(QString(need.action % QStringLiteral(": ") % need.text));
        connect(button, &QPushButton::clicked, this, [this, place = need.place] { Q_EMIT go(place); });
        m_needsGrid->addWidget(sign, row, 0);
        m_needsGrid->addWidget(text, row, 1);
        m_needsGrid->addWidget(button, row, 2);
    }
    if (needs.size() > MostNeeds)
        m_needsGrid->addWidget(
            new QLabel(tr("and %Ln more", nullptr, static_cast<int>(needs.size()) - MostNeeds), this),
            MostNeeds, 1);
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

void OverviewView::showSum(const OverviewState &state)
{
    LedgerView sum;
    QMap<QString, Money> spent;
    m_underWay.clear();
    for (const CampaignLine &line : state.campaigns) {
        if (!isUnderWay(line.campaign.state))
            continue;
        m_underWay.append(number(line.campaign.id));
        sum.planned += line.status.ledger.planned;
        sum.balanced = sum.balanced && line.status.ledger.balanced;
        for (const LedgerLine one : LedgerLines)
            sum.lines[static_cast<size_t>(one)] += line.status.ledger.line(one);
        for (const Money &money : line.spent) {
            const auto added = spent.value(money.currency()).plus(money);
            if (added)
                spent.insert(money.currency(), *added);
        }
    }
    m_bar->setLedger(sum);
    m_sum->setLedger(sum);
    m_cost->setText(tr("Cost so far: %1").arg(Cells::money(spent.values(), Format())));
}

// The messages of several campaigns are no one search: then it is chosen among the campaigns.
void OverviewView::openLine(LedgerLine line)
{
    if (m_underWay.size() == 1)
        Q_EMIT go({QStringLiteral("history"),
                   {{QStringLiteral("campaign"), m_underWay.constFirst()},
                    {QStringLiteral("state"), QString(ledgerKey(line))}}});
    else
        Q_EMIT go({QStringLiteral("campaigns"), {}});
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

// Goes by itself when everything is done.
void OverviewView::showFirstSteps(const OverviewState &state)
{
    struct Step
    {
        bool done;
        QString text;
        Place place;
        Right right;
    };
    const bool sent = std::ranges::any_of(
        state.campaigns, [](const CampaignLine &line) { return line.campaign.startedAt.has_value(); });
    const QList<Step> steps{
        {!state.providers.isEmpty(),
         tr("Connect a provider"),
         {QStringLiteral("providers"), {}},
         Right::ProvidersKeys},
        {sent,
         tr("Send a first campaign to yourself"),
         {QStringLiteral("compose"), {}},
         Right::CampaignCompose},
        {session().isClosed(),
         tr("Add the people who work here, so that somebody else approves"),
         {QStringLiteral("users"), {}},
         Right::UsersEdit},
        {!state.budgets.isEmpty(), tr("Set a budget"), {QStringLiteral("limits"), {}}, Right::LimitsLower}};
    const bool all = std::ranges::all_of(steps, &Step::done);
    const bool hidden = preferences().value(QStringLiteral("overview/first-steps-hidden")).toBool();
    m_first->setVisible(!all && !hidden && session().may(Right::SettingsEdit));
    QString shown;
    for (const Step &step : steps)
        shown += step.done ? QLatin1Char('+') : QLatin1Char('-');
    if (shown == m_shownSteps || m_first->isHidden())
        return;
    m_shownSteps = shown;
    clear(m_firstSteps);
    for (const Step &step : steps) {
        auto *button = new QPushButton(
            QString((step.done ? QStringLiteral("✓  ") : QStringLiteral("○  ")) % step.text), this);
        button->setProperty("link", true);
        button->setEnabled(!step.done && session().may(step.right));
        connect(button, &QPushButton::clicked, this, [this, place = step.place] { Q_EMIT go(place); });
        m_firstSteps->addWidget(button);
    }
    auto *hide = new QPushButton(tr("Hide these steps"), this);
    hide->setProperty("link", true);
    connect(hide, &QPushButton::clicked, this, [this] {
        preferences().set(QStringLiteral("overview/first-steps-hidden"), true);
        m_first->hide();
    });
    m_firstSteps->addWidget(hide);
}

} // namespace heliograph
