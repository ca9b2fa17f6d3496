// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/queue/queueview.h"

#include "ui/charts/livechart.h"
#include "ui/text/errortext.h"
#include "ui/views/queue/lanepanel.h"
#include "ui/views/queue/lanerows.h"
#include "ui/views/queue/movedialog.h"
#include "ui/views/queue/queuegroups.h"
#include "ui/views/queue/slowdialog.h"
#include "ui/views/queue/whycard.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QMenu>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace heliograph {

namespace {

QMap<AccountId, QString> namesOf(const SendingView &view)
{
    QMap<AccountId, QString> names;
    for (const LaneLine &lane : view.lanes)
        names.insert(lane.account.id, lane.account.label);
    return names;
}

} // namespace

QueueView::QueueView(const Surroundings &around, QWidget *parent)
    : View(QStringLiteral("queue"), around, parent)
    , m_desk(around.client)
    , m_lanes(new DataTable(QStringLiteral("queue.lanes"), {}, this))
    , m_groups(new QueueGroups(around.preferences, this))
    , m_panel(new LanePanel(this))
    , m_chart(new LiveChart(LaneRows::Minutes, this))
    , m_why(new WhyCard(around.client, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_laneActions(new LaneActions(
          session(),
          [this](const QString &name, const QString &icon, const QString &text, const QString &keys) {
              return addPageAction(name, icon, text, keys);
          },
          this))
    , m_askWhy(addPageAction(QStringLiteral("askWhy"), QStringLiteral("search"), tr("Why has this not gone?"),
                             QStringLiteral("Ctrl+T")))
{
    build();
    connectParts();
}

QString QueueView::title() const
{
    return tr("Live queue");
}

void QueueView::build()
{
    m_lanes->setAccessibleName(tr("Lanes"));
    m_lanes->setKeysAreIds();
    m_lanes->setColumns(LaneRows::columns());
    m_lanes->setNothing({QStringLiteral("queue"), tr("No provider yet"),
                         tr("A lane is one provider account: its queue and its pace."),
                         session().may(Right::ProvidersEdit) ? tr("Connect a provider") : QString()});
    m_splitter->addWidget(m_lanes);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_panel->setMinimumWidth(fontMetrics().averageCharWidth() * 34);
    m_panel->hide();
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_why, 1);
    auto *pace = new Card(tr("Segments a second, by provider, since this window looks"), this);
    pace->body().addWidget(m_chart);
    middle->addWidget(pace, 1);
    body().addWidget(m_splitter, 3);
    body().addLayout(middle);
    body().addWidget(m_groups, 2);
    keepLayout(m_lanes);
    keepLayout(&m_groups->table());
}

void QueueView::connectParts()
{
    connect(m_lanes, &DataTable::currentChanged, this, [this](qint64 key) {
        if (m_panel->isVisibleTo(this) && key != 0)
            openPanel(key);
        allowActions();
    });
    connect(m_lanes, &DataTable::actionChosen, this, [this] {
        Q_EMIT go({QStringLiteral("providers"), {}});
    });
    connect(m_lanes, &DataTable::opened, this, &QueueView::openPanel);
    m_lanes->setMenu([this](QMenu &menu, qint64 key) {
        m_laneActions->fill(menu);
        menu.addAction(tr("Its messages"), this, [this, key] {
            Q_EMIT go({QStringLiteral("history"), {{QStringLiteral("provider"), key}}});
        });
    });
    connect(m_panel, &LanePanel::closed, m_panel, &QWidget::hide);
    connect(m_panel, &LanePanel::messagesChosen, this, [this](qint64 account) {
        Q_EMIT go({QStringLiteral("history"), {{QStringLiteral("provider"), account}}});
    });
    connect(m_groups, &QueueGroups::messagesWanted, this, [this](const QVariantMap &filter) {
        Q_EMIT go({QStringLiteral("history"), filter});
    });
    connect(m_groups, &QueueGroups::campaignWanted, this, [this](qint64 campaign) {
        Q_EMIT go({QStringLiteral("campaigns"), {{QStringLiteral("campaign"), campaign}}});
    });
    connect(m_why, &WhyCard::whyShown, this, [this] { noteTried(around(), QStringLiteral("why")); });
    connect(m_laneActions, &LaneActions::chosen, this, &QueueView::begin);
    connect(m_askWhy, &QAction::triggered, m_why, &WhyCard::askOrEnter);
}

void QueueView::open(const QVariantMap &what)
{
    m_wanted = what.value(QStringLiteral("lane")).toLongLong();
    if (m_wanted == 0)
        m_panel->hide();
    if (what.value(QStringLiteral("by")) == QLatin1String("reason")) {
        m_groups->groupBy(QueueGrouping::By::Reason);
        m_groups->table().setFocus();
    }
    refresh();
}

QVariantMap QueueView::place() const
{
    if (!m_panel->isVisibleTo(this))
        return {};
    return {{QStringLiteral("lane"), number(m_panel->account())}};
}

void QueueView::refresh()
{
    take(m_desk.queue(), [this](const SendingView &view) { show(view); });
}

void QueueView::show(const SendingView &view)
{
    m_view = view;
    showRates();
    m_lanes->model().setRows(LaneRows::rows(view, m_rates.minutes()));
    m_groups->show(view);
    if (const qint64 wanted = std::exchange(m_wanted, 0); lane(wanted) != nullptr) {
        m_lanes->select(wanted);
        openPanel(wanted);
    } else {
        showPanel();
    }
    allowActions();
}

void QueueView::showRates()
{
    double limit = 0;
    for (const LaneLine &lane : m_view.lanes) {
        m_rates.note(m_view.now, lane.account.label, lane.segmentsPerS);
        limit += lane.limitPerS;
    }
    QList<LiveChart::Lane> lanes;
    const auto minutes = m_rates.minutes();
    for (auto lane = minutes.constBegin(); lane != minutes.constEnd(); ++lane)
        lanes.append({lane.key(), *lane});
    m_chart->setPoints(lanes, limit);
}

void QueueView::showPanel()
{
    if (!m_panel->isVisibleTo(this))
        return;
    const LaneLine *shown = lane(number(m_panel->account()));
    if (shown == nullptr) {
        m_panel->hide();
        return;
    }
    m_panel->show(*shown, LaneRows::state(*shown, m_view, Format()), m_view.now);
    m_desk.answers(shown->account.id)
        .then(this, [this, account = shown->account.id](const Result<LaneAnswers> &answers) {
            if (account != m_panel->account())
                return;
            if (answers)
                m_panel->showAnswers(*answers, m_view.now);
            else
                m_panel->showProblem(ErrorText::sentence(answers.error()));
        });
}

void QueueView::openPanel(qint64 key)
{
    const LaneLine *chosen = lane(key);
    if (chosen == nullptr)
        return;
    m_panel->show(*chosen, LaneRows::state(*chosen, m_view, Format()), m_view.now);
    showPanel();
}

const LaneLine *QueueView::lane(qint64 key) const
{
    const auto found = std::ranges::find_if(
        m_view.lanes, [key](const LaneLine &line) { return number(line.account.id) == key; });
    return found == m_view.lanes.end() ? nullptr : &*found;
}

const LaneLine *QueueView::chosenLane() const
{
    return lane(m_lanes->currentKey());
}

void QueueView::allowActions()
{
    m_laneActions->setLane(chosenLane(), m_view.now);
}

void QueueView::begin(LaneActions::Deed deed)
{
    switch (deed) {
    case LaneActions::Deed::Pause:
        return pauseLane();
    case LaneActions::Deed::Resume:
        return resumeLane();
    case LaneActions::Deed::Slow:
        return lowerRate();
    case LaneActions::Deed::EndSlow:
        return endSlowdown();
    case LaneActions::Deed::Move:
        return moveWaiting();
    }
}

void QueueView::pauseLane()
{
    const LaneLine *chosen = chosenLane();
    if (chosen == nullptr)
        return;
    DecisionDialog::ask(this,
                        {.id = QStringLiteral("lane"),
                         .title = tr("Pause the lane %1?").arg(chosen->account.label),
                         .text = tr("Nothing more leaves through it. %Ln message(s) wait there and are kept.",
                                    nullptr, Format::plural(chosen->waiting)),
                         .action = tr("Pause lane"),
                         .stay = tr("Keep it going"),
                         .dangerous = false,
                         .wantsReason = true},
                        [this, id = chosen->account.id](const Answer &answer) {
                            act([this, id, answer] { return m_desk.pauseLane(id, answer.reason); },
                                [this] { refresh(); });
                        });
}

void QueueView::resumeLane()
{
    const LaneLine *chosen = chosenLane();
    if (chosen == nullptr)
        return;
    act([this, id = chosen->account.id] { return m_desk.resumeLane(id); }, [this] { refresh(); });
}

void QueueView::lowerRate()
{
    const LaneLine *chosen = chosenLane();
    if (chosen == nullptr)
        return;
    auto *dialog = new SlowDialog(chosen->account, m_view.now, this);
    connect(dialog, &SlowDialog::ready, this,
            [this, dialog = QPointer(dialog), id = chosen->account.id](const Slowdown &slow) {
                act([this, id, slow] { return m_desk.slowDown(id, slow); },
                    [this, dialog] {
                        if (dialog)
                            dialog->accept();
                        refresh();
                    });
            });
    showOver(dialog);
}

void QueueView::endSlowdown()
{
    const LaneLine *chosen = chosenLane();
    if (chosen == nullptr)
        return;
    act([this, id = chosen->account.id] { return m_desk.endSlowdown(id); }, [this] { refresh(); });
}

void QueueView::moveWaiting()
{
    const LaneLine *chosen = chosenLane();
    if (chosen == nullptr || chosen->movable.isEmpty())
        return;
    auto *dialog = new MoveDialog(m_desk, *chosen, namesOf(m_view), this);
    connect(dialog, &MoveDialog::ready, this,
            [this, dialog = QPointer(dialog)](const LaneReader::Queue &queue, AccountId to) {
                act([this, queue, to] { return m_desk.move(queue, to); },
                    [this, dialog](qint64 people) {
                        if (dialog)
                            dialog->accept();
                        Q_EMIT told(tr("%Ln people moved.", nullptr, Format::plural(people)));
                        refresh();
                    });
            });
    showOver(dialog);
}

} // namespace heliograph
