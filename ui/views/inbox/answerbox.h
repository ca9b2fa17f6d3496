// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/answer.h"
#include "engine/domain/owntext.h"

#include <QHash>
#include <QWidget>

class QAction;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace heliograph {

class SavedAnswers;

//! Where a reply is answered: the text, what it comes to, and why it cannot be where it cannot.
class AnswerBox : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerBox(QWidget *parent = nullptr);

    //! From now on it is \a reply that is answered, so that nobody reads what was written to somebody else:
    //! each has a text of its own. 0: none.
    void setReply(qint64 reply);
    qint64 reply() const { return m_reply; }
    //! What an answer would be now; nothing: \a whyNot says why there is none.
    void setGround(const std::optional<AnswerGround> &ground, const QString &whyNot);
    void forget(qint64 reply); //!< what was written to it

    //! What may be put into the text.
    void setSaved(const QList<OwnText> &texts);
    QAction *keepAction() const; //!< to keep what is written as a saved answer
    QString text() const; //!< as it would be sent

    //! While an answer is on its way to the store.
    void setBusy(bool busy);

Q_SIGNALS:
    void sendWanted(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showState();
    void send();

    std::optional<AnswerGround> m_ground;
    QString m_whyNot;
    bool m_busy = false;
    qint64 m_reply = 0;
    QHash<qint64, QString> m_texts; //!< what was written to the others
    QPlainTextEdit *m_text;
    QLabel *m_meter;
    SavedAnswers *m_saved;
    QPushButton *m_send;
};

} // namespace heliograph
