// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/sendingdesk.h"
#include "ui/text/format.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QShortcut;

namespace heliograph {

//! One lane in full: where it stands, how fast it goes, and what its provider answered lately.
class LanePanel : public QWidget
{
    Q_OBJECT

public:
    //! While it is shown, Escape anywhere in \a screen closes it.
    explicit LanePanel(QWidget *screen);

    //! \a state is in words.
    void show(const LaneLine &lane, const QString &state, TimePoint now);
    void showAnswers(const LaneAnswers &answers, TimePoint now);
    void showProblem(const QString &sentence); //!< in the place of the answers

    AccountId account() const { return m_account; } //!< none before show()

    //! "Accepted", "Refused: isv.MOBILE_NUMBER_ILLEGAL".
    static QString answerName(const LaneAnswers::Share &share);

Q_SIGNALS:
    void closed();
    void messagesChosen(qint64 account);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    AccountId m_account{};
    QLabel *m_title;
    QLabel *m_state;
    QLabel *m_facts;
    QLabel *m_answers;
    QPushButton *m_messages;
    QPointer<QShortcut> m_escape; //!< the screen's child
};

} // namespace heliograph
