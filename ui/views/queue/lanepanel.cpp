// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/queue/lanepanel.h"

#include "ui/theme/icons.h"
#include "ui/views/cells.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace heliograph {

namespace {

QLabel *wrapped(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QStringLiteral("queue.lane.") + name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QString timeWords(const std::optional<TimePoint> &time, TimePoint now, const Format &format)
{
    return time ? Cells::ago(*time, now, format) : LanePanel::tr("none lately");
}

} // namespace

LanePanel::LanePanel(QWidget *screen)
    : QWidget(screen)
    , m_title(wrapped(QStringLiteral("title"), this))
    , m_state(wrapped(QStringLiteral("state"), this))
    , m_facts(wrapped(QStringLiteral("facts"), this))
    , m_answers(wrapped(QStringLiteral("answers"), this))
    , m_messages(new QPushButton(tr("Its messages"), this))
    , m_escape(new QShortcut(QKeySequence(Qt::Key_Escape), screen))
{
    setObjectName(QStringLiteral("queue.lane"));
    setAccessibleName(tr("Lane"));
    m_title->setProperty("role", QStringLiteral("heading"));
    m_messages->setObjectName(QStringLiteral("queue.lane.messages"));
    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("queue.lane.close"));
    close->setIcon(Icons::icon(QStringLiteral("close")));
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close (Esc)"));
    close->setAutoRaise(true);
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(close, 0, Qt::AlignTop);
    auto *answers = new QLabel(tr("Its latest answers"), this);
    answers->setProperty("role", QStringLiteral("heading"));
    auto *inside = new QWidget(this);
    auto *parts = new QVBoxLayout(inside);
    parts->setContentsMargins(0, 0, 4, 0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_state, m_facts, answers, m_answers})
        parts->addWidget(part);
    parts->addStretch(1);
    auto *area = new QScrollArea(this); // an account may answer in many ways
    area->setObjectName(QStringLiteral("queue.lane.area"));
    area->setAccessibleName(tr("About the lane"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(inside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(area, 1);
    layout->addWidget(m_messages, 0, Qt::AlignLeft);
    m_escape->setContext(Qt::WidgetWithChildrenShortcut);
    m_escape->setEnabled(false);
    connect(m_escape, &QShortcut::activated, this, &LanePanel::closed);
    connect(close, &QToolButton::clicked, this, &LanePanel::closed);
    connect(m_messages, &QPushButton::clicked, this, [this] { Q_EMIT messagesChosen(number(m_account)); });
}

void LanePanel::show(const LaneLine &lane, const QString &state, TimePoint now)
{
    const Format format;
    if (m_account != lane.account.id)
        m_answers->setText(tr("Reading…"));
    m_account = lane.account.id;
    m_title->setText(lane.account.label);
    m_state->setText(state);
    QStringList lines{
        lane.limitPerS > 0
            ? tr("Rate: %1 of %2 segments a second")
                  .arg(format.decimal(lane.segmentsPerS), format.count(lane.limitPerS))
            : tr("Rate: %1 segments a second, without a limit").arg(format.decimal(lane.segmentsPerS)),
        tr("Waiting: %1 · held: %2 · leaving now: %3")
            .arg(format.count(lane.waiting), format.count(lane.held), format.count(lane.facts.inFlight)),
        tr("First in the queue: %1")
            .arg(lane.facts.dueSince
                     ? tr("due for %1").arg(format.duration(std::max(Millis(0), now - *lane.facts.dueSince)))
                     : tr("nobody is due")),
        tr("Last answer: %1").arg(timeWords(lane.facts.lastAnswer, now, format)),
        tr("Last receipt: %1").arg(timeWords(lane.facts.lastReceipt, now, format))};
    m_facts->setText(lines.join(QLatin1Char('\n')));
    QWidget::show();
}

QString LanePanel::answerName(const LaneAnswers::Share &share)
{
    QString name;
    switch (share.kind) {
    case LaneAnswers::Share::Kind::Accepted:
        name = tr("accepted");
        break;
    case LaneAnswers::Share::Kind::Refused:
        name = tr("refused");
        break;
    case LaneAnswers::Share::Kind::NotTaken:
        name = tr("not taken, back in the queue");
        break;
    case LaneAnswers::Share::Kind::Unknown:
        name = tr("outcome unknown");
        break;
    }
    return share.code.isEmpty() ? name : tr("%1 (%2)", "an answer and its code").arg(name, share.code);
}

void LanePanel::showAnswers(const LaneAnswers &answers, TimePoint now)
{
    const Format format;
    QStringList lines;
    for (const LaneAnswers::Share &share : answers.shares)
        lines.append(
            tr("%1  %2, the last %3", "a count, an answer, a time")
                .arg(format.count(share.messages), answerName(share), Cells::ago(share.latest, now, format)));
    if (answers.messages == LaneAnswers::Latest)
        lines.append(tr("of the last %1 messages").arg(format.count(answers.messages)));
    m_answers->setText(lines.isEmpty() ? tr("None lately.") : lines.join(QLatin1Char('\n')));
}

void LanePanel::showProblem(const QString &sentence)
{
    m_answers->setText(sentence);
}

void LanePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_escape->setEnabled(true);
}

void LanePanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_escape)
        m_escape->setEnabled(false);
}

} // namespace heliograph
