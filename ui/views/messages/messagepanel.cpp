// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/messages/messagepanel.h"

#include "engine/domain/messageflag.h"
#include "ui/session/engineclient.h"
#include "ui/text/doubttext.h"
#include "ui/text/errortext.h"
#include "ui/text/eventtext.h"
#include "ui/text/statetext.h"
#include "ui/text/whytext.h"
#include "ui/theme/icons.h"
#include "ui/views/cells.h"
#include "ui/widgets/decisiondialog.h"
#include "ui/widgets/statebadge.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace heliograph {

namespace {

QLabel *wrapped(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

MessagePanel::MessagePanel(EngineClient &client, QWidget *screen)
    : QWidget(screen)
    , m_client(client)
    , m_title(wrapped(this))
    , m_state(new StateBadge(this))
    , m_sentence(wrapped(this))
    , m_text(wrapped(this))
    , m_facts(wrapped(this))
    , m_why(wrapped(this))
    , m_events(new QTableWidget(0, 2, this))
    , m_reveal(new QPushButton(tr("Show the number…"), this))
    , m_follow(new QPushButton(tr("All messages of this person"), this))
    , m_campaign(new QPushButton(tr("Open the campaign"), this))
    , m_decide(new QPushButton(tr("Decide what becomes of it"), this))
    , m_copy(new QPushButton(tr("Copy as text"), this))
    , m_escape(new QShortcut(QKeySequence(Qt::Key_Escape), screen))
{
    setObjectName(QStringLiteral("message"));
    setAccessibleName(tr("Message"));
    m_escape->setContext(Qt::WidgetWithChildrenShortcut);
    m_escape->setEnabled(false);
    connect(m_escape, &QShortcut::activated, this, &MessagePanel::closed);
    build();
}

void MessagePanel::leaveOut(Lead lead)
{
    switch (lead) {
    case Lead::Campaign:
        m_campaign->hide();
        break;
    case Lead::Unknown:
        m_isInUnknown = true;
        m_decide->hide();
        break;
    }
}

void MessagePanel::showEvent(QShowEvent *event)
{
    m_escape->setEnabled(true);
    QWidget::showEvent(event);
}

// The screen may be going, and the shortcut gone.
void MessagePanel::hideEvent(QHideEvent *event)
{
    if (m_escape)
        m_escape->setEnabled(false);
    QWidget::hideEvent(event);
}

void MessagePanel::build()
{
    m_title->setProperty("role", QStringLiteral("title"));
    m_facts->setProperty("role", QStringLiteral("muted"));
    m_text->setObjectName(QStringLiteral("message.text"));
    m_sentence->setObjectName(QStringLiteral("message.sentence"));
    m_why->setObjectName(QStringLiteral("message.why"));
    m_events->setObjectName(QStringLiteral("message.events"));
    m_events->setAccessibleName(tr("What happened, oldest first"));
    m_events->setHorizontalHeaderLabels({tr("When"), tr("What happened")});
    m_events->horizontalHeader()->setStretchLastSection(true);
    m_events->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_events->verticalHeader()->hide();
    m_events->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_events->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_events->setTabKeyNavigation(false);
    m_events->setWordWrap(true);
    for (QPushButton *link : {m_follow, m_campaign, m_copy, m_reveal})
        link->setProperty("link", true);
    m_decide->setProperty("primary", true);
    m_follow->setObjectName(QStringLiteral("message.follow"));
    m_reveal->setObjectName(QStringLiteral("message.reveal"));
    m_campaign->setObjectName(QStringLiteral("message.campaign"));
    m_decide->setObjectName(QStringLiteral("message.decide"));

    auto *close = new QToolButton(this);
    close->setIcon(Icons::icon(QStringLiteral("close")));
    close->setToolTip(tr("Close (Esc)"));
    close->setAccessibleName(tr("Close"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(close, 0, Qt::AlignTop);

    auto *inside = new QWidget(this);
    auto *parts = new QVBoxLayout(inside);
    parts->setContentsMargins(0, 0, 4, 0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_state, m_sentence, m_text, m_facts, m_why})
        parts->addWidget(part);
    parts->addStretch();
    m_area = new QScrollArea(this);
    m_area->setWidgetResizable(true);
    m_area->setWidget(inside);

    auto *links = new QHBoxLayout;
    links->addWidget(m_follow);
    links->addWidget(m_campaign);
    links->addStretch();
    auto *more = new QHBoxLayout;
    more->addWidget(m_reveal);
    more->addWidget(m_copy);
    more->addStretch();
    more->addWidget(m_decide);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 6, 6);
    layout->addLayout(head);
    layout->addWidget(m_area, 2);
    layout->addWidget(m_events, 3);
    layout->addLayout(links);
    layout->addLayout(more);

    connect(close, &QToolButton::clicked, this, &MessagePanel::closed);
    connect(m_follow, &QPushButton::clicked, this, [this] {
        if (m_detail)
            Q_EMIT numberChosen(m_detail->message.e164);
    });
    connect(m_campaign, &QPushButton::clicked, this, [this] {
        if (m_detail)
            Q_EMIT campaignChosen(number(m_detail->message.campaign));
    });
    connect(m_decide, &QPushButton::clicked, this, &MessagePanel::unknownChosen);
    connect(m_reveal, &QPushButton::clicked, this, &MessagePanel::askReveal);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(asText());
        Q_EMIT told(tr("Copied: message %1 as text").arg(number(m_id)));
    });
}

void MessagePanel::show(MessageId id)
{
    if (id != m_id)
        m_revealed = false;
    m_id = id;
    refresh();
}

void MessagePanel::showWhy(MessageId id)
{
    m_wantsWhy = true;
    show(id);
}

void MessagePanel::refresh()
{
    HistoryDesk(m_client).detail(m_id).then(this, [this, id = m_id](const Result<MessageDetail> &detail) {
        if (id != m_id)
            return;
        if (detail)
            showDetail(*detail);
        else
            showProblem(detail.error());
    });
}

void MessagePanel::showProblem(const Error &error)
{
    m_detail.reset();
    m_title->setText(tr("Message %1").arg(number(m_id)));
    m_sentence->setText(ErrorText::sentence(error));
    for (QLabel *label : {m_text, m_facts, m_why})
        label->clear();
    m_events->setRowCount(0);
}

void MessagePanel::showDetail(const MessageDetail &detail)
{
    m_detail = detail;
    const Format format;
    const MessageRow &message = detail.message;
    const bool full = m_revealed || m_client.session().seesNumbers();
    m_title->setText(tr("Message %1 to %2, %3")
                         .arg(QString::number(number(message.id)),
                              Cells::numberText(message.e164, message.country, full),
                              Cells::country(message.country)));
    m_state->setLine(detail.line);
    m_sentence->setText(StateText::sentence(message, detail.hold, format));
    const bool hasText = !detail.text.isEmpty();
    m_text->setText(!hasText   ? tr("The text is the provider's template; it is not known here.")
                        : full ? QString(QStringLiteral("“") % detail.text % QStringLiteral("”"))
                               : tr("The text is hidden."));
    QStringList facts{
        tr("Campaign %1, row %2 of its list").arg(message.campaignName).arg(message.sourceLine)};
    const int segments = message.segments > 0 ? message.segments : detail.segments;
    if (segments > 0)
        facts.append(tr("%Ln segment(s)", nullptr, segments));
    facts.append(tr("Price: %1").arg(Cells::price(message.costMicros, message.currency, format).text));
    if (!message.providerId.isEmpty())
        facts.append(tr("Their id: %1").arg(message.providerId));
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    const QStringList why = whyLines(detail);
    m_why->setText(why.join(QLatin1Char('\n')));
    m_why->setVisible(!why.isEmpty());
    if (std::exchange(m_wantsWhy, false))
        QTimer::singleShot(0, this, [this] { m_area->ensureWidgetVisible(m_why); }); // once it has its place
    if (detail.line == LedgerLine::Waiting || detail.line == LedgerLine::Held)
        Q_EMIT whyShown();
    m_decide->setVisible(detail.unknown.has_value() && !m_isInUnknown);
    m_reveal->setVisible(!full && m_client.session().may(Right::NumbersReveal));
    showTimeline(detail);
}

QStringList MessagePanel::whyLines(const MessageDetail &detail) const
{
    const Format format;
    const auto labelOf = [&detail](AccountId account) { return detail.providers.value(account); };
    QStringList lines;
    if (detail.line == LedgerLine::Waiting || detail.line == LedgerLine::Held) {
        lines.append(WhyText::sentence(detail.why, labelOf, format));
        for (const GateVerdict &verdict : detail.why.campaign.verdicts)
            lines.append(QString(QStringLiteral("•  ") % WhyText::verdict(verdict, labelOf, format)));
        const QStringList own = WhyText::ownChecks(detail.why, format);
        for (const QString &check : own)
            lines.append(QString(QStringLiteral("•  ") % check));
    }
    if (detail.unknown) {
        const QString provider = detail.message.accountLabel;
        lines.append(
            tr("What is known: %1.")
                .arg(DoubtText::evidence(detail.unknown->evidence, detail.unknown->row.asked, provider)));
        lines += DoubtText::next(*detail.unknown, provider, format, m_client.clock().now());
        const QString likely = DoubtText::likely(*detail.unknown, provider);
        if (!likely.isEmpty())
            lines.append(likely);
    }
    if (hasFlag(detail.message.flags, MessageFlag::PossibleDuplicate))
        lines.append(DoubtText::possibleDuplicate());
    return lines;
}

void MessagePanel::showTimeline(const MessageDetail &detail)
{
    const Format format;
    const QList<int> attempts = EventText::attempts(detail.timeline);
    m_events->setRowCount(static_cast<int>(detail.timeline.size()));
    for (int row = 0; row < m_events->rowCount(); ++row) {
        const MessageEvent &event = detail.timeline[row];
        m_events->setItem(row, 0, new QTableWidgetItem(format.exactTime(event.at)));
        const QString words = EventText::words(event, attempts[row], format);
        auto *item = new QTableWidgetItem(words);
        item->setToolTip(words);
        m_events->setItem(row, 1, item);
    }
    m_events->resizeRowsToContents();
}

void MessagePanel::askReveal()
{
    DecisionDialog::ask(this,
                        {.id = QStringLiteral("reveal"),
                         .title = tr("Show this number?"),
                         .text = tr("The audit log keeps that you looked at it, and why."),
                         .action = tr("Show 1 number"),
                         .stay = tr("Keep it hidden"),
                         .dangerous = false,
                         .wantsReason = true},
                        [this](const Answer &answer) {
                            HistoryDesk(m_client)
                                .noteReveal(m_id, answer.reason)
                                .then(this, [this](const Result<void> &noted) {
                                    if (!noted) {
                                        showProblem(noted.error());
                                        return;
                                    }
                                    m_revealed = true;
                                    refresh();
                                });
                        });
}

QString MessagePanel::asText() const
{
    if (!m_detail)
        return {};
    QStringList lines{m_title->text(), m_sentence->text(), m_facts->text(), QString()};
    for (int row = 0; row < m_events->rowCount(); ++row)
        lines.append(
            QString(m_events->item(row, 0)->text() % QStringLiteral("  ") % m_events->item(row, 1)->text()));
    return lines.join(QLatin1Char('\n'));
}

} // namespace heliograph
