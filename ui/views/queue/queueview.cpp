// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/queue/queueview.h"

#include "ui/session/historydesk.h"
#include "ui/session/soughtnumber.h"
#include "ui/text/errortext.h"
#include "ui/text/holdtext.h"
#include "ui/text/problemtext.h"
#include "ui/text/statetext.h"
#include "ui/text/whytext.h"
#include "ui/theme/icons.h"
#include "ui/views/cells.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace heliograph {

namespace {

QString laneState(const LaneLine &lane, bool engineRuns, const Format &format)
{
    if (lane.account.hold)
        return HoldText::because(lane.account.hold, lane.account.label, format);
    if (!engineRuns)
        return QueueView::tr("No engine runs");
    return lane.sending > 0 || lane.segmentsPerS > 0 ? QueueView::tr("Working") : QueueView::tr("Idle");
}

} // namespace

QueueView::QueueView(const Surroundings &around, QWidget *parent)
    : View(QStringLiteral("queue"), around, parent)
    , m_desk(around.client)
    , m_lanes(new DataTable(QStringLiteral("queue.lanes"), {}, this))
    , m_held(new DataTable(QStringLiteral("queue.held"), {}, this))
    , m_what(new QLineEdit(this))
    , m_ask(new QPushButton(tr("Why?"), this))
    , m_why(new QLabel(this))
    , m_pause(addPageAction(QStringLiteral("pause"), QStringLiteral("state-held"), tr("Pause lane…"),
                            QStringLiteral("Ctrl+Shift+P")))
    , m_resume(addPageAction(QStringLiteral("resume"), QStringLiteral("play"), tr("Resume lane"),
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
    m_lanes->setColumns(
        {{QStringLiteral("lane"), tr("Lane"), 16},
         {QStringLiteral("state"), tr("State"), 34},
         {QStringLiteral("campaigns"), tr("Campaigns"), 9, true},
         {QStringLiteral("waiting"), tr("Waiting"), 9, true},
         {QStringLiteral("held"), tr("Held"), 9, true},
         {QStringLiteral("sending"), tr("Sending now"), 9, true},
         {QStringLiteral("rate"), tr("Segments/s"), 9, true},
         {QStringLiteral("limit"), tr("Limit"), 9, true, tr("Segments a second, as set for the provider")}});
    m_lanes->setNothing({QStringLiteral("queue"), tr("No provider yet"),
                         tr("A lane is one provider account: its queue and its pace."),
                         session().may(Right::ProvidersEdit) ? tr("Connect a provider") : QString()});
    m_held->setColumns({{QStringLiteral("count"), tr("Held"), 9, true},
                        {QStringLiteral("because"), tr("Because"), 50},
                        {QStringLiteral("campaign"), tr("Campaign"), 22},
                        {QStringLiteral("remedy"), tr("What can be done"), 40}});
    m_held->setNothing(
        {QStringLiteral("ok"), tr("Nobody is held"), tr("What waits is only waiting for its turn.")});
    m_what->setObjectName(QStringLiteral("queue.what"));
    m_what->setPlaceholderText(tr("Number or message id"));
    m_what->setClearButtonEnabled(true);
    m_ask->setObjectName(QStringLiteral("queue.ask"));
    m_why->setObjectName(QStringLiteral("queue.why"));
    m_why->setWordWrap(true);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_why->hide();

    auto *why = new Card(QString(), this);
    auto *label = new QLabel(tr("Why has this not gone?"), this);
    label->setBuddy(m_what);
    m_what->setAccessibleName(label->text());
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_what, 1);
    line->addWidget(m_ask);
    line->addStretch(1);
    why->body().addLayout(line);
    why->body().addWidget(m_why);

    auto *heading = new QLabel(tr("Held, by reason"), this);
    heading->setProperty("role", QStringLiteral("heading"));
    body().addWidget(m_lanes, 3);
    body().addWidget(why);
    body().addWidget(heading);
    body().addWidget(m_held, 2);
    keepLayout(m_lanes);
    keepLayout(m_held);
}

void QueueView::connectParts()
{
    connect(m_lanes, &DataTable::currentChanged, this, &QueueView::allowActions);
    connect(m_lanes, &DataTable::actionChosen, this, [this] {
        Q_EMIT go({QStringLiteral("providers"), {}});
    });
    connect(m_lanes, &DataTable::opened, this, [this](qint64 key) {
        Q_EMIT go({QStringLiteral("history"), {{QStringLiteral("provider"), key}}});
    });
    m_lanes->setMenu([this](QMenu &menu, qint64 key) {
        menu.addAction(m_pause);
        menu.addAction(m_resume);
        menu.addAction(tr("Its messages"), this, [this, key] {
            Q_EMIT go({QStringLiteral("history"), {{QStringLiteral("provider"), key}}});
        });
    });
    connect(m_held, &DataTable::opened, this, [this](qint64 key) {
        const HeldLine &held = m_view.held.at(key - 1);
        Q_EMIT go({QStringLiteral("campaigns"), {{QStringLiteral("campaign"), number(held.campaign)}}});
    });
    connect(m_pause, &QAction::triggered, this, &QueueView::pauseLane);
    connect(m_resume, &QAction::triggered, this, &QueueView::resumeLane);
    connect(m_ask, &QPushButton::clicked, this, &QueueView::askWhy);
    connect(m_what, &QLineEdit::returnPressed, this, &QueueView::askWhy);
}

void QueueView::refresh()
{
    take(m_desk.queue(), [this](const SendingView &view) { show(view); });
}

void QueueView::show(const SendingView &view)
{
    m_view = view;
    const Format format;
    QList<TableRow> lanes;
    for (const LaneLine &lane : view.lanes) {
        TableRow row;
        row.key = number(lane.account.id);
        TableCell state = Cells::text(laneState(lane, view.engineRuns, format));
        state.icon = lane.account.hold ? Icons::icon(QStringLiteral("warning"), ColorRole::Warning)
                                       : Icons::icon(QStringLiteral("ok"), ColorRole::Good);
        row.cells = {Cells::text(lane.account.label),
                     state,
                     Cells::count(lane.campaigns, format),
                     Cells::count(lane.waiting, format),
                     Cells::count(lane.held, format),
                     Cells::count(lane.sending, format),
                     Cells::text(format.decimal(lane.segmentsPerS)),
                     lane.limitPerS > 0 ? Cells::count(lane.limitPerS, format) : Cells::muted(tr("none"))};
        lanes.append(row);
    }
    m_lanes->model().setRows(lanes);
    QList<TableRow> held;
    for (const HeldLine &line : view.held) {
        const Hold hold = line.share.hold();
        QString provider;
        for (const LaneLine &lane : view.lanes) {
            if (lane.account.id == line.share.account)
                provider = lane.account.label;
        }
        TableRow row;
        row.key = held.size() + 1;
        row.cells
            = {Cells::count(line.share.count, format), Cells::text(HoldText::because(hold, provider, format)),
               Cells::text(line.campaignName), Cells::muted(HoldText::remedy(hold))};
        held.append(row);
    }
    m_held->model().setRows(held);
    allowActions();
}

const LaneLine *QueueView::chosenLane() const
{
    const qint64 key = m_lanes->currentKey();
    const auto lane = std::ranges::find_if(
        m_view.lanes, [key](const LaneLine &line) { return number(line.account.id) == key; });
    return lane == m_view.lanes.end() ? nullptr : &*lane;
}

void QueueView::allowActions()
{
    const LaneLine *lane = chosenLane();
    const bool may = session().may(Right::LanePause);
    const QString whyNot = may ? tr("Choose a lane first.") : session().whyNot(Right::LanePause);
    allow(m_pause, may && lane != nullptr && !lane->account.hold,
          may && lane != nullptr ? tr("Something holds it back already.") : whyNot);
    allow(m_resume, may && lane != nullptr && lane->account.hold,
          may && lane != nullptr ? tr("Nothing holds it back.") : whyNot);
}

void QueueView::pauseLane()
{
    const LaneLine *lane = chosenLane();
    if (lane == nullptr)
        return;
    DecisionDialog::ask(this,
                        {.id = QStringLiteral("lane"),
                         .title = tr("Pause the lane %1?").arg(lane->account.label),
                         .text = tr("Nothing more leaves through it. %Ln message(s) wait there and are kept.",
                                    nullptr, Format::plural(lane->waiting)),
                         .action = tr("Pause lane"),
                         .stay = tr("Keep it going"),
                         .dangerous = false,
                         .wantsReason = true},
                        [this, id = lane->account.id](const Answer &answer) {
                            act([this, id, answer] { return m_desk.pauseLane(id, answer.reason); },
                                [this] { refresh(); });
                        });
}

void QueueView::resumeLane()
{
    const LaneLine *lane = chosenLane();
    if (lane == nullptr)
        return;
    act([this, id = lane->account.id] { return m_desk.resumeLane(id); }, [this] { refresh(); });
}

// A number's newest message is meant: it is the one that has not gone.
void QueueView::askWhy()
{
    const QString text = m_what->text().trimmed();
    if (text.isEmpty())
        return;
    bool isId = false;
    const qint64 message = text.toLongLong(&isId);
    if (isId && text.size() < 7 && !text.startsWith(QLatin1Char('0'))) {
        showWhy(MessageId{message});
        return;
    }
    const ParsedPhone parsed = soughtNumber(text);
    if (const auto *problem = std::get_if<PhoneProblem>(&parsed)) {
        showProblem(ProblemText::sentence(*problem, text));
        return;
    }
    MessageFilter filter;
    filter.e164 = std::get_if<PhoneNumber>(&parsed)->e164();
    take(HistoryDesk(client()).page(filter, std::nullopt, true, 1), [this](const HistoryPage &page) {
        if (page.rows.isEmpty()) {
            m_why->setText(tr("No message was ever planned for this number."));
            m_why->show();
            return;
        }
        showWhy(page.rows.constFirst().message.id);
    });
}

void QueueView::showWhy(MessageId message)
{
    clearProblem();
    HistoryDesk(client()).detail(message).then(this, [this](const Result<MessageDetail> &detail) {
        m_why->show();
        if (!detail) {
            m_why->setText(ErrorText::sentence(detail.error()));
            return;
        }
        const Format format;
        const auto labelOf = [&detail](AccountId account) { return detail->providers.value(account); };
        QStringList lines{tr("Message %1, %2, row %3: %4")
                              .arg(number(detail->message.id))
                              .arg(detail->message.campaignName)
                              .arg(detail->message.sourceLine)
                              .arg(StateText::name(detail->line)),
                          WhyText::sentence(detail->why, labelOf, format)};
        for (const GateVerdict &verdict : detail->why.campaign.verdicts)
            lines.append(QString(QStringLiteral("•  ") % WhyText::verdict(verdict, labelOf, format)));
        const QStringList own = WhyText::ownChecks(detail->why, format);
        for (const QString &check : own)
            lines.append(QString(QStringLiteral("•  ") % check));
        m_why->setText(lines.join(QLatin1Char('\n')));
    });
}

} // namespace heliograph
