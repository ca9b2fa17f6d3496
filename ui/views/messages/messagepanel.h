// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/historydesk.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QShortcut;
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
    //! While it is shown, Escape anywhere in \a screen closes it.
    explicit MessagePanel(EngineClient &client, QWidget *screen);

    //! Where its buttons lead.
    enum class Lead { Campaign, Unknown };

    //! The screen is itself the place that \a lead leads to.
    void leaveOut(Lead lead);

    void show(MessageId id);
    void showWhy(MessageId id); //!< the same, with what it waits for in sight
    void refresh();
    MessageId message() const { return m_id; }

Q_SIGNALS:
    void closed();
    void numberChosen(const QString &e164); //!< all messages of this person
    void campaignChosen(qint64 campaign);
    void unknownChosen();
    void whyShown(); //!< of a message that has not gone
    void told(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

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
    bool m_isInUnknown = false;
    bool m_wantsWhy = false; //!< until the answer is there
    QScrollArea *m_area = nullptr;
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
    QPointer<QShortcut> m_escape; //!< the screen's child
};

} // namespace heliograph
