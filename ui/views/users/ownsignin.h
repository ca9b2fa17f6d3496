// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/users/passworddialog.h"

#include <QObject>

namespace heliograph {

class EngineClient;

//! How people change the password and the second factor with which they themselves sign in.
class OwnSignIn : public QObject
{
    Q_OBJECT

public:
    //! Its dialogs open over \a over; \a client outlives it.
    OwnSignIn(EngineClient &client, QWidget *over);

    void setFirstPassword(const QString &login); //!< with a one-time code; nobody need be signed in
    void changePassword();
    void changeSecondFactor(); //!< sets one up, or ends the one that there is

Q_SIGNALS:
    void told(const QString &sentence);

private:
    void open(PasswordDialog::Purpose purpose);
    void noteFactor(bool on);

    EngineClient &m_client;
    QWidget *m_over;
};

} // namespace heliograph
