// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/inboxdesk.h"
#include "ui/views/view.h"

class QComboBox;
class QSplitter;
class QTextBrowser;

namespace heliograph {

class AnswerBox;
class DataTable;

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
    void show(const QList<ReplyRow> &replies);
    void showRows();
    void choose(qint64 key);
    void showConversation(const QList<InboxDesk::Turn> &turns);
    const ReplyRow *chosen() const;
    void allowActions();
    void readGround();
    void answer(const QString &text);
    void markDone();
    void askOptOut();

    InboxDesk m_desk;
    QList<ReplyRow> m_replies;
    QComboBox *m_which;
    DataTable *m_table;
    QTextBrowser *m_conversation;
    AnswerBox *m_answer;
    QSplitter *m_splitter;
    QAction *m_done;
    QAction *m_optOut;
    QAction *m_follow;
};

} // namespace heliograph
