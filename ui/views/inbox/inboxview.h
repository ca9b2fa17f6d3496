// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/inboxdesk.h"
#include "ui/views/view.h"

class QSplitter;

namespace heliograph {

class AnswerBox;
class ConversationPane;
class ReplyList;
class TextShelf;

//! What people text back (product.md 4.12): replies beside the conversation they belong to.
class InboxView : public View
{
    Q_OBJECT

public:
    explicit InboxView(const Surroundings &around, QWidget *parent = nullptr);

    QString title() const override;
    void refresh() override;

private:
    void build();
    void connectParts();
    void choose();
    void readSaved();
    const ReplyRow *chosen() const;
    void allowActions();
    void allowOptingOut();
    void readGround();
    void answer(const QString &text);
    void turnDone(); //!< done, or open again
    void reopen(InboundId reply);
    void askWho();
    //! \a asked is the dialog in which \a to was chosen; nullptr: none was asked.
    void assign(InboundId reply, std::optional<UserId> to, TaskDialog *asked);
    void readWish();
    void askOptOut();
    void askTextAgain();
    void textAgain(const QString &e164, const QString &reason);
    void undoOptOut(InboundId reply, const QString &e164, const InboxDesk::OptedOut &done);

    InboxDesk m_desk;
    std::optional<SuppressionRow> m_wish; //!< of whoever wrote what is chosen, to get no more texts
    InboundId m_wishOf{}; //!< the reply that it was read for
    TextShelf *m_shelf;
    ReplyList *m_replies;
    ConversationPane *m_conversation;
    AnswerBox *m_answer;
    QSplitter *m_splitter;
    QAction *m_done;
    QAction *m_take;
    QAction *m_assign;
    QAction *m_optOut;
    QAction *m_textAgain;
    QAction *m_follow;
};

} // namespace heliograph
