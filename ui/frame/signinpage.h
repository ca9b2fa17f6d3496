// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/engineclient.h"
#include "ui/session/preferences.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace heliograph {

class Form;

//! Name and password, or after a lock the password alone. A locked page shows nothing of the workspace but
//! whether sending goes on, and still offers to stop it.
class SignInPage : public QWidget
{
    Q_OBJECT

public:
    SignInPage(EngineClient &client, Preferences &preferences, QWidget *parent = nullptr);

    void askWho(); //!< nobody is signed in
    void askAgain(); //!< the same person, after a lock

    void setPulse(const Pulse &pulse);

    //! In the demo: offers the people who need no password, each an action that lets one become that person.
    void setPeople(const QList<QAction *> &become);

    void showProblem(const QString &sentence); //!< why nobody could sign in

Q_SIGNALS:
    void signedIn();
    void unlocked();
    void signOutChosen();
    void stopChosen();
    void passwordChangeChosen(const QString &login); //!< he has a one-time code

private:
    void build();
    void clear();
    void tryNow();
    void refused(const Error &error);
    void setBusy(bool busy);
    bool eventFilter(QObject *watched, QEvent *event) override;

    EngineClient &m_client;
    Preferences &m_preferences;
    QLabel *m_title;
    Form *m_form;
    QLineEdit *m_name;
    QLineEdit *m_password;
    QLineEdit *m_code;
    QLabel *m_caps;
    QLabel *m_problem;
    QLabel *m_sending;
    QPushButton *m_enter;
    QPushButton *m_other;
    QPushButton *m_first;
    QPushButton *m_stop;
    QVBoxLayout *m_people; //!< of the demo
    bool m_again = false;
};

} // namespace heliograph
