// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/inbox/inboxview.h"

#include "ui/text/answertext.h"
#include "ui/text/foreigntext.h"
#include "ui/text/format.h"
#include "ui/text/statetext.h"
#include "ui/theme/icons.h"
#include "ui/views/cells.h"
#include "ui/views/inbox/answerbox.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QComboBox>
#include <QMenu>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

namespace heliograph {

namespace {

enum Which { Open, OptOuts, Unclear, Unmatched, All };

constexpr int MostReplies = 2'000;

bool fits(const ReplyRow &reply, int which)
{
    switch (which) {
    case OptOuts:
        return reply.wish == ReplyWish::OptOut;
    case Unclear:
        return reply.wish == ReplyWish::Unclear && !reply.doneAt;
    case Unmatched:
        return !reply.answers;
    case Open:
        return !reply.doneAt;
    default:
        return true;
    }
}

QString wishWords(const ReplyRow &reply)
{
    switch (reply.wish) {
    case ReplyWish::OptOut:
        return InboxView::tr("opted out");
    case ReplyWish::Unclear:
        return InboxView::tr("may mean “no more”");
    case ReplyWish::None:
        return reply.doneAt ? InboxView::tr("done") : InboxView::tr("open");
    }
    Q_UNREACHABLE();
}

} // namespace

InboxView::InboxView(const Surroundings &around, QWidget *parent)
    : View(QStringLiteral("inbox"), around, parent)
    , m_desk(around.client)
    , m_which(new QComboBox(this))
    , m_table(new DataTable(QStringLiteral("inbox.replies"), {}, this))
    , m_conversation(new QTextBrowser(this))
    , m_answer(new AnswerBox(this))
    , m_splitter(new QSplitter(this))
    , m_done(addPageAction(QStringLiteral("done"), QStringLiteral("ok"), tr("Done"),
                           QStringLiteral("Ctrl+Return")))
    , m_optOut(
          addPageAction(QStringLiteral("optout"), QStringLiteral("suppression"), tr("Opt this person out…")))
    , m_follow(addPageAction(QStringLiteral("follow"), QStringLiteral("history"),
                             tr("All messages of this person")))
{
    build();
    connectParts();
}

QString InboxView::title() const
{
    return tr("Inbox");
}

void InboxView::build()
{
    m_which->setObjectName(QStringLiteral("inbox.which"));
    m_which->setAccessibleName(tr("Which replies"));
    m_which->addItem(tr("Open replies"), Open);
    m_which->addItem(tr("Opt-outs"), OptOuts);
    m_which->addItem(tr("May mean “no more”"), Unclear);
    m_which->addItem(tr("Answering nothing of ours"), Unmatched);
    m_which->addItem(tr("All replies"), All);
    m_table->setColumns({{QStringLiteral("time"), tr("Received"), 14},
                         {QStringLiteral("from"), tr("From"), 20},
                         {QStringLiteral("text"), tr("Text"), 34},
                         {QStringLiteral("state"), tr("State"), 18},
                         {QStringLiteral("campaign"), tr("Campaign"), 20}});
    m_table->setKeysAreIds();
    m_table->setNothing({QStringLiteral("inbox"), tr("No replies"),
                         tr("What people text back to a campaign comes here, from every provider.")});
    m_conversation->setObjectName(QStringLiteral("inbox.conversation"));
    m_conversation->setAccessibleName(tr("Conversation"));
    m_conversation->setOpenLinks(false);
    m_splitter->addWidget(m_table);
    auto *side = new QWidget(m_splitter);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_conversation, 1);
    column->addWidget(m_answer);
    m_splitter->addWidget(side);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_which);
    bar->addStretch();
    body().addLayout(bar);
    body().addWidget(m_splitter, 1);
    keepLayout(m_table);
    allowActions();
}

void InboxView::connectParts()
{
    connect(m_which, &QComboBox::currentIndexChanged, this, &InboxView::showRows);
    connect(m_table, &DataTable::currentChanged, this, &InboxView::choose);
    m_table->setMenu([this](QMenu &menu, qint64) { menu.addActions(pageActions()); });
    connect(m_answer, &AnswerBox::sendWanted, this, &InboxView::answer);
    connect(m_done, &QAction::triggered, this, &InboxView::markDone);
    connect(m_optOut, &QAction::triggered, this, &InboxView::askOptOut);
    connect(m_follow, &QAction::triggered, this, [this] {
        if (const ReplyRow *reply = chosen())
            Q_EMIT go({QStringLiteral("history"), {{QStringLiteral("number"), reply->e164}}});
    });
}

void InboxView::refresh()
{
    take(m_desk.replies(false, MostReplies), [this](const QList<ReplyRow> &replies) { show(replies); });
}

void InboxView::show(const QList<ReplyRow> &replies)
{
    m_replies = replies;
    showRows();
}

void InboxView::showRows()
{
    const int which = m_which->currentData().toInt();
    const Format format;
    const bool full = session().seesNumbers();
    const TimePoint now = client().clock().now();
    QList<TableRow> rows;
    for (const ReplyRow &reply : std::as_const(m_replies)) {
        if (!fits(reply, which))
            continue;
        TableRow row;
        row.key = number(reply.id);
        TableCell state = Cells::text(wishWords(reply));
        if (reply.wish == ReplyWish::OptOut)
            state.icon = Icons::icon(QStringLiteral("suppression"), ColorRole::Danger);
        row.cells = {Cells::time(reply.receivedAt, now, format), Cells::number(reply.e164, 0, full),
                     full ? Cells::text(foreignText(reply.text)) : Cells::muted(tr("hidden")), state,
                     reply.campaignName.isEmpty() ? Cells::muted(tr("none of ours"))
                                                  : Cells::text(reply.campaignName)};
        rows.append(row);
    }
    m_table->setFiltered(which != All && !m_replies.isEmpty() ? std::optional(DataTable::Nothing{
                             QStringLiteral("inbox"), tr("Nothing here"), tr("Choose other replies above.")})
                                                              : std::nullopt);
    m_table->model().setRows(rows);
    allowActions();
}

const ReplyRow *InboxView::chosen() const
{
    const qint64 key = m_table->currentKey();
    const auto reply
        = std::ranges::find_if(m_replies, [key](const ReplyRow &row) { return number(row.id) == key; });
    return reply == m_replies.end() ? nullptr : &*reply;
}

void InboxView::choose(qint64)
{
    allowActions();
    readGround();
    const ReplyRow *reply = chosen();
    if (reply == nullptr) {
        m_conversation->clear();
        return;
    }
    take(m_desk.conversation(reply->e164), [this, id = reply->id](const QList<InboxDesk::Turn> &turns) {
        if (chosen() != nullptr && chosen()->id == id)
            showConversation(turns);
    });
}

void InboxView::showConversation(const QList<InboxDesk::Turn> &turns)
{
    const Format format;
    const bool full = session().seesNumbers();
    QString html;
    for (const InboxDesk::Turn &turn : turns) {
        const QString who = turn.fromPerson ? tr("Person") : tr("Us");
        QString text = turn.text.isEmpty() ? turn.campaign : foreignText(turn.text);
        if (!turn.text.isEmpty() && !full)
            text = tr("hidden");
        const QString state
            = turn.message ? StateText::name(ledgerLine(turn.message->state, false)) : QString();
        html += QStringLiteral("<p><b>%1</b> <span>%2</span><br>%3 <i>%4</i></p>")
                    .arg(who.toHtmlEscaped(), format.time(turn.at).toHtmlEscaped(), text.toHtmlEscaped(),
                         state.toHtmlEscaped());
    }
    m_conversation->setHtml(html);
}

void InboxView::allowActions()
{
    const ReplyRow *reply = chosen();
    const bool may = session().may(Right::InboxAnswer);
    const QString whyNot = may ? tr("Choose a reply first.") : session().whyNot(Right::InboxAnswer);
    allow(m_done, may && reply != nullptr && !reply->doneAt,
          reply != nullptr && reply->doneAt ? tr("It is done already.") : whyNot);
    allow(m_optOut,
          session().may(Right::SuppressionAdd) && reply != nullptr && reply->wish != ReplyWish::OptOut,
          reply != nullptr ? tr("This person has opted out.") : whyNot);
    allow(m_follow, reply != nullptr, tr("Choose a reply first."));
}

void InboxView::readGround()
{
    const ReplyRow *reply = chosen();
    const bool may = session().may(Right::InboxAnswer);
    const qint64 before = m_answer->reply();
    m_answer->setReply(reply == nullptr ? 0 : number(reply->id));
    if (reply == nullptr || !may) {
        m_answer->setGround(std::nullopt,
                            may ? tr("Choose a reply first.") : session().whyNot(Right::InboxAnswer));
        return;
    }
    // What comes in meanwhile must not take the field from whoever writes in it.
    if (before != m_answer->reply())
        m_answer->setGround(std::nullopt, {});
    take(m_desk.answerGround(reply->id), [this, id = reply->id](const AnswerGround &ground) {
        if (chosen() != nullptr && chosen()->id == id)
            m_answer->setGround(ground, {});
    });
}

void InboxView::answer(const QString &text)
{
    const ReplyRow *reply = chosen();
    if (reply == nullptr)
        return;
    m_answer->setBusy(true);
    const auto send = [this, id = reply->id, text] {
        return m_desk.answer(id, text).then(this, [this](const Result<SentAnswer> &sent) {
            m_answer->setBusy(false);
            return sent;
        });
    };
    act(send, [this, id = reply->id](const SentAnswer &sent) {
        if (!sent.sent) {
            const Format format;
            const QString hindrance = AnswerText::hindrance(sent.ground, format);
            showProblem(hindrance.isEmpty() ? AnswerText::refused(sent.findings, format) : hindrance);
            return;
        }
        m_answer->forget(number(id));
        Q_EMIT told(tr("The answer is on its way."));
        refresh();
        choose(m_table->currentKey());
    });
}

void InboxView::markDone()
{
    const ReplyRow *reply = chosen();
    if (reply == nullptr)
        return;
    act([this, id = reply->id] { return m_desk.markDone(id); }, [this](bool) { refresh(); });
}

void InboxView::askOptOut()
{
    const ReplyRow *reply = chosen();
    if (reply == nullptr)
        return;
    DecisionDialog::ask(
        this,
        {.id = QStringLiteral("optout"),
         .title = tr("Text this person no more?"),
         .text = tr("%1 goes on the suppression list for everything. What has not gone to this person is "
                    "skipped.")
                     .arg(Cells::numberText(reply->e164, 0, session().seesNumbers())),
         .action = tr("Opt this person out"),
         .stay = tr("Leave it"),
         .dangerous = false},
        [this, id = reply->id, e164 = reply->e164](const Answer &) {
            act([this, id, e164] { return m_desk.optOut(id, e164); },
                [this](int) {
                    Q_EMIT told(tr("This person gets no more texts."));
                    refresh();
                });
        });
}

} // namespace heliograph
