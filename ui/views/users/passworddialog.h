// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/userdesk.h"
#include "ui/widgets/taskdialog.h"

class QLineEdit;

namespace heliograph {

class EngineClient;

//! One's own password and second factor. Needs no sign-in: whoever has a one-time code uses it before the
//! first. Make it, connect it, open() it.
class PasswordDialog : public TaskDialog
{
    Q_OBJECT

public:
    enum class Purpose {
        FirstPassword, //!< with a one-time code
        NewPassword, //!< with the old one
        SecondFactor, //!< set one up
        NoSecondFactor, //!< end it
    };

    //! \a login may be empty for FirstPassword: then it is asked for. \a client outlives it.
    PasswordDialog(EngineClient &client, const QString &login, Purpose purpose, QWidget *parent);

Q_SIGNALS:
    //! Every sign-in of \a login has ended; this console goes on.
    void passwordSet(const QString &login);
    //! It counts from now on, and the recovery codes were shown.
    void secondFactorSet(const QString &login);
    void secondFactorRemoved(const QString &login);

private:
    QLineEdit *addSecret(const QString &name, const QString &label, const QString &hint = {});
    void addPasswordFields(Purpose purpose);
    void addFactorFields(Purpose purpose);
    void take();
    bool isComplete();
    Proof proof() const;
    void setPassword();
    void beginFactor();
    void confirmFactor();
    void removeFactor();
    void showFactor(const QString &groups);

    //! Gives the answer to \a done, or shows what went wrong.
    template <typename T, typename Done>
    void answer(QFuture<Result<T>> future, Done done);

    UserDesk m_desk;
    QString m_given;
    Purpose m_purpose;
    QLineEdit *m_login = nullptr;
    QLineEdit *m_proof = nullptr;
    QLineEdit *m_code = nullptr;
    QLineEdit *m_fresh = nullptr;
    QLineEdit *m_again = nullptr;
    QLineEdit *m_secret = nullptr;
};

} // namespace heliograph
