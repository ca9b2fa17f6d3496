// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/inbox/inboxview.h"

#include "ui/text/answertext.h"
#include "ui/text/format.h"
#include "ui/views/cells.h"
#include "ui/views/compose/textshelf.h"
#include "ui/views/inbox/answerbox.h"
#include "ui/views/inbox/assigndialog.h"
#include "ui/views/inbox/conversationpane.h"
#include "ui/views/inbox/replylist.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

namespace heliograph {

namespace {

constexpr int MostReplies = 2'000;

} // namespace

InboxView::InboxView(const Surroundings &around, QWidget *parent)
    : View(QStringLiteral("inbox"), around, parent)
    , m_desk(around.client)
    , m_shelf(new TextShelf(around, this))
    , m_replies(new ReplyList(around.client, this))
    , m_conversation(new ConversationPane(this))
    , m_answer(new AnswerBox(this))
    , m_splitter(new QSplitter(this))
    , m_done(addPageAction(QStringLiteral("done"), QStringLiteral("ok"), tr("Done"),
                           QStringLiteral("Ctrl+Return")))
    , m_take(addPageAction(QStringLiteral("take"), QStringLiteral("users"), tr("Assign to me")))
    , m_assign(addPageAction(QStringLiteral("assign"), QString(), tr("Assign…")))
    , m_optOut(
          addPageAction(QStringLiteral("optout"), QStringLiteral("suppression"), tr("Opt this person out…")))
    , m_textAgain(addPageAction(QStringLiteral("textagain"), QString(), tr("Undo opt-out…")))
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
    m_splitter->addWidget(m_replies);
    auto *side = new QWidget(m_splitter);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_conversation, 1);
    column->addWidget(m_answer);
    m_splitter->addWidget(side);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    body().addWidget(m_splitter, 1);
    keepLayout(m_replies->table());
    allowActions();
}

void InboxView::connectParts()
{
    connect(m_replies, &ReplyList::chosenChanged, this, &InboxView::choose);
    connect(m_replies, &ReplyList::shown, this, [this] {
        if (chosen() == nullptr) {
            choose(); // what was read and answered is not in the list any more
            return;
        }
        allowActions();
        readWish();
    });
    m_replies->table()->setMenu([this](QMenu &menu, qint64) { menu.addActions(pageActions()); });
    connect(m_answer, &AnswerBox::sendWanted, this, &InboxView::answer);
    connect(m_answer->keepAction(), &QAction::triggered, this, [this] {
        m_shelf->keep({.name = {}, .text = m_answer->text(), .messageClass = MessageClass::Notice});
    });
    connect(m_shelf, &TextShelf::kept, this, [this](const QString &sentence) {
        Q_EMIT told(sentence);
        readSaved();
    });
    connect(m_done, &QAction::triggered, this, &InboxView::turnDone);
    connect(m_take, &QAction::triggered, this, [this] {
        if (const ReplyRow *reply = chosen())
            assign(reply->id, session().user(), nullptr);
    });
    connect(m_assign, &QAction::triggered, this, &InboxView::askWho);
    connect(m_optOut, &QAction::triggered, this, &InboxView::askOptOut);
    connect(m_textAgain, &QAction::triggered, this, &InboxView::askTextAgain);
    connect(m_follow, &QAction::triggered, this, [this] {
        if (const ReplyRow *reply = chosen())
            Q_EMIT go({QStringLiteral("history"), {{QStringLiteral("number"), reply->e164}}});
    });
}

void InboxView::refresh()
{
    take(m_desk.replies(false, MostReplies),
         [this](const QList<ReplyRow> &replies) { m_replies->setReplies(replies); });
    readSaved();
}

void InboxView::readSaved()
{
    take(m_desk.savedAnswers(), [this](const QList<OwnText> &texts) { m_answer->setSaved(texts); });
}

const ReplyRow *InboxView::chosen() const
{
    return m_replies->chosen();
}

void InboxView::choose()
{
    allowActions();
    readGround();
    readWish();
    const ReplyRow *reply = chosen();
    if (reply == nullptr) {
        m_conversation->clear();
        return;
    }
    take(m_desk.conversation(reply->e164), [this, id = reply->id](const QList<InboxDesk::Turn> &turns) {
        if (chosen() != nullptr && chosen()->id == id)
            m_conversation->setTurns(turns, session().seesNumbers());
    });
}

void InboxView::allowActions()
{
    const ReplyRow *reply = chosen();
    const bool may = session().may(Right::InboxAnswer);
    const QString whyNot = may ? tr("Choose a reply first.") : session().whyNot(Right::InboxAnswer);
    m_done->setText(reply != nullptr && reply->doneAt ? tr("Open again") : tr("Done"));
    allow(m_done, may && reply != nullptr, whyNot);
    const bool assignable = may && reply != nullptr && session().isClosed();
    const QString noPeople = tr("Nobody signs in here, so there is nobody to choose from.");
    const bool isMine = reply != nullptr && reply->assignedTo == session().user();
    allow(m_assign, assignable, session().isClosed() ? whyNot : noPeople);
    allow(m_take, assignable && !isMine,
          !session().isClosed() ? noPeople
              : isMine          ? tr("It is assigned to you already.")
                                : whyNot);
    allow(m_answer->keepAction(), session().may(Right::TemplatesEdit),
          session().whyNot(Right::TemplatesEdit));
    allowOptingOut();
    allow(m_follow, reply != nullptr, tr("Choose a reply first."));
}

// What the reply says is not the last word: somebody may have undone it since, or may have opted the person
// out by hand.
void InboxView::allowOptingOut()
{
    const ReplyRow *reply = chosen();
    const bool isKnown = reply != nullptr && reply->id == m_wishOf;
    const bool isOut = isKnown ? m_wish.has_value() : reply != nullptr && reply->wish == ReplyWish::OptOut;
    const auto whyNot = [this, reply](Right right, const QString &ofReply) {
        return !session().may(right) ? session().whyNot(right)
            : reply != nullptr       ? ofReply
                                     : tr("Choose a reply first.");
    };
    allow(m_optOut, session().may(Right::SuppressionAdd) && reply != nullptr && !isOut,
          whyNot(Right::SuppressionAdd, tr("This person has opted out.")));
    allow(m_textAgain, session().may(Right::SuppressionRemove) && isKnown && isOut && !reply->e164.isEmpty(),
          whyNot(Right::SuppressionRemove,
                 isOut ? tr("The number is not known any more.") : tr("This person has not opted out.")));
}

void InboxView::readWish()
{
    const ReplyRow *reply = chosen();
    if (reply == nullptr)
        return;
    take(m_desk.ownWishOf(reply->id), [this, id = reply->id](const std::optional<SuppressionRow> &wish) {
        m_wish = wish;
        m_wishOf = id;
        allowOptingOut();
    });
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
        choose();
    });
}

void InboxView::turnDone()
{
    const ReplyRow *reply = chosen();
    if (reply == nullptr)
        return;
    if (reply->doneAt) {
        reopen(reply->id);
        return;
    }
    act([this, id = reply->id] { return m_desk.markDone(id); },
        [this, id = reply->id](int changed) {
            if (changed > 0)
                Q_EMIT toldWithUndo(tr("The reply is done."), [this, id] { reopen(id); });
            refresh();
        });
}

void InboxView::reopen(InboundId reply)
{
    act([this, reply] { return m_desk.reopen(reply); },
        [this](int) {
            Q_EMIT told(tr("The reply is open again."));
            refresh();
        });
}

void InboxView::askWho()
{
    const ReplyRow *reply = chosen();
    if (reply == nullptr)
        return;
    take(m_desk.answerers(reply->id),
         [this, id = reply->id, now = reply->assignedTo](const QList<Person> &people) {
             auto *dialog = new AssignDialog(people, now, this);
             connect(dialog, &TaskDialog::taken, this, [this, id, dialog] {
                 dialog->setBusy(true);
                 assign(id, dialog->chosen(), dialog);
             });
             showOver(dialog);
         });
}

void InboxView::assign(InboundId reply, std::optional<UserId> to, TaskDialog *asked)
{
    act([this, reply, to] { return m_desk.assign(reply, to); },
        [this, asked = QPointer(asked), to](int) {
            if (asked)
                asked->accept();
            Q_EMIT told(!to                           ? tr("The reply is assigned to nobody.")
                            : *to == session().user() ? tr("The reply is assigned to you.")
                                                      : tr("The reply is assigned."));
            refresh();
        });
}

void InboxView::undoOptOut(InboundId reply, const QString &e164, const InboxDesk::OptedOut &done)
{
    act([this, reply, e164, done] { return m_desk.undoOptOut(reply, e164, done); },
        [this] {
            Q_EMIT told(tr("The person may be texted again. What was skipped meanwhile stays skipped."));
            refresh();
        });
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
                [this, id, e164](const InboxDesk::OptedOut &done) {
                    const QString words = tr("This person gets no more texts.");
                    if (done.isNew)
                        Q_EMIT toldWithUndo(words, [this, id, e164, done] { undoOptOut(id, e164, done); });
                    else
                        Q_EMIT told(words);
                    refresh();
                });
        });
}

void InboxView::askTextAgain()
{
    const ReplyRow *reply = chosen();
    if (reply == nullptr || !m_wish || m_wishOf != reply->id)
        return;
    DecisionDialog::ask(
        this,
        {.id = QStringLiteral("textagain"),
         .title = tr("Text %1 again?").arg(Cells::numberText(reply->e164, 0, session().seesNumbers())),
         .text = tr("This person asked on %1 not to be texted. The number is taken off with all its scopes.")
                     .arg(Format().time(m_wish->at)),
         .action = tr("Text again"),
         .stay = tr("Keep on the list"),
         .wantsReason = true},
        [this, e164 = reply->e164](const Answer &answer) { textAgain(e164, answer.reason); });
}

void InboxView::textAgain(const QString &e164, const QString &reason)
{
    act([this, e164, reason] { return m_desk.textAgain(e164, reason); },
        [this](bool) {
            Q_EMIT told(tr("The number may be texted again."));
            refresh();
            choose();
        });
}

} // namespace heliograph
