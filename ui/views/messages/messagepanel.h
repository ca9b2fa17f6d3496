// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/historydesk.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace heliograph {

class EngineClient;
class StateBadge;

//! One message in full (product.md 4.8): what it says, where it stands and why, and everything that happened
//! to it. Each line is an event that is stored; none is inferred.
class MessagePanel : public QWidget
{
    Q_OBJECT

public:
    explicit MessagePanel(EngineClient &client, QWidget *parent = nullptr);

    void show(MessageId id);
    void refresh();
    MessageId message() const { return m_id; }

Q_SIGNALS:
    void closed();
    void numberChosen(const QString &e164); //!< all messages of this person
    void campaignChosen(qint64 campaign);
    void unknownChosen();
    void told(const QString &sentence);

private:
    void build();
    void showDetail(const MessageDetail &detail);
    void showTimeline(const MessageDetail &detail);
    void showProblem(const Error &error);
    QStringList whyLines(const MessageDetail &detail) const;
    void askReveal();
    QString asText() const;

    EngineClient &m_client;
    MessageId m_id{};
    std::optional<MessageDetail> m_detail;
    bool m_revealed = false;
    QLabel *m_title;
    StateBadge *m_state;
    QLabel *m_sentence;
    QLabel *m_text;
    QLabel *m_facts;
    QLabel *m_why;
    QTableWidget *m_events;
    QPushButton *m_reveal;
    QPushButton *m_follow;
    QPushButton *m_campaign;
    QPushButton *m_decide;
    QPushButton *m_copy;
};

} // namespace heliograph
