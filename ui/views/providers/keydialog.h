// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/providerdesk.h"
#include "ui/widgets/taskdialog.h"

class QLineEdit;

namespace heliograph {

//! Asks for another key of an account.
class KeyDialog : public TaskDialog
{
    Q_OBJECT

public:
    KeyDialog(const ProviderAccount &account, QWidget *parent);

    Credentials credentials() const;

Q_SIGNALS:
    void ready();

private:
    void check();

    QLineEdit *m_keyId;
    QLineEdit *m_secret;
    QLineEdit *m_token;
};

} // namespace heliograph
