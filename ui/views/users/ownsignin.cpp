// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/users/ownsignin.h"

#include "ui/session/engineclient.h"

namespace heliograph {

OwnSignIn::OwnSignIn(EngineClient &client, QWidget *over)
    : QObject(over)
    , m_client(client)
    , m_over(over)
{
}

void OwnSignIn::setFirstPassword(const QString &login)
{
    (new PasswordDialog(m_client, login, PasswordDialog::Purpose::FirstPassword, m_over))->open();
}

void OwnSignIn::changePassword()
{
    open(PasswordDialog::Purpose::NewPassword);
}

void OwnSignIn::changeSecondFactor()
{
    open(m_client.session().hasSecondFactor() ? PasswordDialog::Purpose::NoSecondFactor
                                              : PasswordDialog::Purpose::SecondFactor);
}

void OwnSignIn::open(PasswordDialog::Purpose purpose)
{
    if (!m_client.session().person())
        return;
    auto *dialog = new PasswordDialog(m_client, m_client.session().person()->login, purpose, m_over);
    connect(dialog, &PasswordDialog::passwordSet, this, [this] {
        m_client.session().setKnownPassword({});
        Q_EMIT told(tr("Your password is changed."));
    });
    connect(dialog, &PasswordDialog::secondFactorSet, this, [this] { noteFactor(true); });
    connect(dialog, &PasswordDialog::secondFactorRemoved, this, [this] { noteFactor(false); });
    dialog->open();
}

void OwnSignIn::noteFactor(bool on)
{
    m_client.session().setSecondFactor(on);
    Q_EMIT told(on ? tr("Your second factor is on.") : tr("Your second factor is off."));
}

} // namespace heliograph
