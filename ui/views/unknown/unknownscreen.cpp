// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/unknown/unknownscreen.h"

#include "ui/text/doubttext.h"
#include "ui/text/format.h"
#include "ui/views/cells.h"
#include "ui/views/messages/messagepanel.h"
#include "ui/views/unknown/doubtquestion.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

namespace heliograph {

UnknownScreen::UnknownScreen(const Surroundings &around, QWidget *parent)
    : View(QStringLiteral("unknown"), around, parent)
    , m_desk(around.client)
    , m_summary(new QLabel(this))
    , m_groups(new DataTable(QStringLiteral("unknown.groups"), {}, this))
    , m_cases(new DataTable(QStringLiteral("unknown.cases"), {}, this))
    , m_known(new QLabel(this))
    , m_message(new MessagePanel(around.client, this))
    , m_splitter(new QSplitter(this))
    , m_question(new DoubtQuestion(this))
    , m_sent(addPageAction(QStringLiteral("sent"), QStringLiteral("state-sent"), tr("Treat as sent…")))
    , m_again(addPageAction(QStringLiteral("again"), QStringLiteral("refresh"), tr("Send again…")))
    , m_off(addPageAction(QStringLiteral("off"), QStringLiteral("state-no_receipt"), tr("Write off…")))
    , m_ask(addPageAction(QStringLiteral("ask"), QStringLiteral("help"), tr("Ask the provider now")))
{
    build();
    connectParts();
    allowActions();
}

QString UnknownScreen::title() const
{
    return tr("Unknown outcomes");
}

void UnknownScreen::build()
{
    m_summary->setObjectName(QStringLiteral("unknown.summary"));
    m_summary->setWordWrap(true);
    m_groups->setAccessibleName(tr("Groups of unknown outcomes"));
    m_groups->setColumns({{QStringLiteral("evidence"), tr("What is known"), 52},
                          {QStringLiteral("provider"), tr("Provider"), 12},
                          {QStringLiteral("count"), tr("Messages"), 8, true},
                          {QStringLiteral("since"), tr("Since"), 14},
                          {QStringLiteral("next"), tr("What happens next"), 34}});
    m_groups->setNothing(
        {QStringLiteral("ok"), tr("No outcome is unknown"),
         tr("When nobody knows whether a provider took a message, it comes here. It is never sent "
            "again by itself.")});
    m_cases->setAccessibleName(tr("Messages of the group"));
    m_cases->setColumns({{QStringLiteral("id"), tr("Message"), 9, true},
                         {QStringLiteral("campaign"), tr("Campaign"), 22},
                         {QStringLiteral("since"), tr("Since"), 14},
                         {QStringLiteral("asked"), tr("Asked"), 8, true},
                         {QStringLiteral("decide"), tr("May be decided"), 24}});
    m_cases->setKeysAreIds();
    m_cases->setNothing({QStringLiteral("unknown"), tr("Choose a group above"), QString()});
    m_known->setObjectName(QStringLiteral("unknown.known"));
    m_known->setWordWrap(true);
    m_message->leaveOut(MessagePanel::Lead::Unknown);
    m_message->hide();
    m_message->setMinimumWidth(320);
    auto *left = new QWidget(this);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_groups, 2);
    layout->addWidget(m_known);
    layout->addWidget(m_cases, 2);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_message);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    body().addWidget(m_summary);
    body().addWidget(m_splitter, 1);
    keepLayout(m_groups);
    keepLayout(m_cases);
}

void UnknownScreen::connectParts()
{
    connect(m_groups, &DataTable::currentChanged, this, &UnknownScreen::showCases);
    connect(m_cases, &DataTable::currentChanged, this, &UnknownScreen::showSelection);
    connect(m_cases, &DataTable::opened, this, [this](qint64 key) {
        m_message->show(MessageId{key});
        m_message->setVisible(true);
    });
    connect(m_message, &MessagePanel::closed, m_message, &QWidget::hide);
    connect(m_message, &MessagePanel::told, this, &View::told);
    connect(m_message, &MessagePanel::campaignChosen, this, [this](qint64 campaign) {
        Q_EMIT go({QStringLiteral("campaigns"), {{QStringLiteral("campaign"), campaign}}});
    });
    connect(m_message, &MessagePanel::numberChosen, this, [this](const QString &e164) {
        Q_EMIT go({QStringLiteral("history"), {{QStringLiteral("number"), e164}}});
    });
    for (DataTable *table : {m_groups, m_cases})
        table->setMenu([this](QMenu &menu, qint64) { menu.addActions(pageActions()); });
    connect(m_question, &DoubtQuestion::taken, this, &UnknownScreen::take);
    connect(m_sent, &QAction::triggered, this, [this] { decide(DoubtDecision::TreatAsSent); });
    connect(m_again, &QAction::triggered, this, [this] { decide(DoubtDecision::SendAgain); });
    connect(m_off, &QAction::triggered, this, [this] { decide(DoubtDecision::WriteOff); });
    connect(m_ask, &QAction::triggered, this, &UnknownScreen::askProviders);
}

void UnknownScreen::refresh()
{
    View::take(m_desk.view(), [this](const UnknownView &view) { show(view); });
    if (m_message->isVisible())
        m_message->refresh();
}

QString UnknownScreen::nextOf(const DoubtGroup &group) const
{
    const Format format;
    const QString provider = m_view.providers.value(group.account);
    QStringList words;
    if (group.mayDecide > 0)
        words.append(tr("you decide about %Ln", nullptr, group.mayDecide));
    if (group.nextQuestion)
        words.append(
            *group.nextQuestion <= m_view.now
                ? tr("%1 is asked next").arg(provider)
                : tr("%1 is asked %2").arg(provider, Cells::ago(*group.nextQuestion, m_view.now, format)));
    if (group.nextEnd)
        words.append(tr("closed by rule from %1 on").arg(format.time(*group.nextEnd)));
    return words.isEmpty() ? tr("waits for a person or a receipt") : words.join(QStringLiteral("; "));
}

void UnknownScreen::show(const UnknownView &view)
{
    m_view = view;
    const Format format;
    int may = 0;
    QList<TableRow> rows;
    for (qsizetype i = 0; i < view.groups.size(); ++i) {
        const DoubtGroup &group = view.groups[i];
        const QString provider = view.providers.value(group.account);
        may += group.mayDecide;
        const QString known = QString(DoubtText::cause(group.cause, provider) % QStringLiteral("; ")
                                      % DoubtText::evidence(group.evidence, group.mostAsked, provider));
        TableRow row;
        row.key = static_cast<qint64>(qHash(group.key)) | 1; // stays the same while groups come and go
        row.cells = {Cells::text(known), Cells::text(provider), Cells::count(group.count, format),
                     Cells::time(group.since, view.now, format), Cells::text(nextOf(group))};
        rows.append(row);
    }
    m_groups->model().setRows(rows);
    if (m_groups->currentKey() == 0 && !rows.isEmpty())
        m_groups->select(rows.constFirst().key);
    const int all = static_cast<int>(view.cases.size());
    m_summary->setText(
        all == 0 ? QString()
                 : tr("%Ln outcome(s) unknown.", nullptr, all) + QLatin1Char(' ')
                + tr("%1 may be decided now, the others are still being asked about.").arg(may));
    m_summary->setVisible(all > 0);
    showCases();
    m_question->follow(view.cases);
}

void UnknownScreen::showCases()
{
    const qint64 key = m_groups->currentKey();
    const Format format;
    QList<TableRow> rows;
    for (const DoubtCase &one : m_view.cases) {
        if ((static_cast<qint64>(qHash(one.group)) | 1) != key)
            continue;
        TableRow row;
        row.key = number(one.row.message);
        row.cells = {
            {.text = QString::number(number(one.row.message))},
            Cells::text(m_view.campaigns.value(one.row.campaign)),
            Cells::time(one.row.since, m_view.now, format),
            Cells::count(one.row.asked, format),
            Cells::text(one.mayDecide ? tr("now") : Cells::ago(one.plan.mayDecideFrom, m_view.now, format))};
        rows.append(row);
    }
    m_cases->model().setRows(rows);
    showSelection();
}

void UnknownScreen::showSelection()
{
    const QList<DoubtCase> cases = chosen();
    if (m_message->isVisible() && m_cases->currentKey() != 0)
        m_message->show(MessageId{m_cases->currentKey()});
    QStringList lines;
    if (!cases.isEmpty()) {
        const DoubtCase &one = cases.constFirst();
        const QString provider = m_view.providers.value(one.row.account);
        lines = DoubtText::next(one, provider, Format(), m_view.now);
        lines.append(DoubtText::promise(one.row.policy, provider));
        const QString likely = DoubtText::likely(one, provider);
        if (!likely.isEmpty())
            lines.append(likely);
    }
    m_known->setText(lines.join(QLatin1Char('\n')));
    m_known->setVisible(!lines.isEmpty());
    allowActions();
}

// Those that are marked below, or the whole group: all of equal evidence.
QList<DoubtCase> UnknownScreen::chosen() const
{
    const qint64 key = m_groups->currentKey();
    const QList<qint64> marked = m_cases->selectedKeys();
    QList<DoubtCase> cases;
    for (const DoubtCase &one : m_view.cases) {
        const bool inGroup = (static_cast<qint64>(qHash(one.group)) | 1) == key;
        if (inGroup && (marked.isEmpty() || marked.contains(number(one.row.message))))
            cases.append(one);
    }
    return cases;
}

void UnknownScreen::allowActions()
{
    const bool any = !chosen().isEmpty();
    const auto set = [&](QAction *action, Right right) {
        allow(action, any && session().may(right),
              any ? session().whyNot(right) : tr("Choose a group first."));
    };
    set(m_sent, Right::UnknownSettle);
    set(m_again, Right::UnknownAgain);
    set(m_off, Right::UnknownSettle);
    set(m_ask, Right::UnknownPropose);
}

void UnknownScreen::decide(DoubtDecision decision)
{
    const QList<DoubtCase> cases = chosen();
    if (cases.isEmpty())
        return;
    if (decision != DoubtDecision::SendAgain) {
        m_question->ask(decision, cases);
        return;
    }
    View::take(m_desk.costOfSendingAgain(cases), [this, cases](const std::optional<QList<Money>> &cost) {
        m_question->askSendAgain(cases, cost);
    });
}

void UnknownScreen::take(const DoubtSettlement &answer)
{
    act([=, this] { return m_desk.decide(answer.decision, answer.attempts, answer.reason, answer.early); },
        [this](const DecidedDoubts &decided) {
            QStringList words{tr("%Ln decided.", nullptr, decided.decided)};
            if (decided.gone > 0)
                words.append(tr("%Ln had become known meanwhile.", nullptr, decided.gone));
            if (decided.refused > 0)
                words.append(
                    tr("%Ln cannot be sent again: their campaign is cancelled or their time is over.",
                       nullptr, decided.refused));
            Q_EMIT told(words.join(QLatin1Char(' ')));
            refresh();
        });
}

void UnknownScreen::askProviders()
{
    QList<AttemptId> attempts;
    const QList<DoubtCase> cases = chosen();
    for (const DoubtCase &one : cases)
        attempts.append(one.row.attempt);
    act([this, attempts] { return m_desk.askSoon(attempts); },
        [this](int count) {
            Q_EMIT told(tr("%Ln will be asked about as soon as the provider can be asked.", nullptr, count));
            refresh();
        });
}

} // namespace heliograph
