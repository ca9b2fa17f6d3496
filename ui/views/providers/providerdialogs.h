// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/providerdesk.h"
#include "ui/views/providers/settingsform.h"
#include "ui/widgets/taskdialog.h"

class QLabel;
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

//! Changes settings of an account.
class SettingsDialog : public TaskDialog
{
    Q_OBJECT

public:
    SettingsDialog(const ProviderAccount &account, SettingsForm::Part part, QWidget *parent);

    ProviderAccount account() const; //!< with what was entered

Q_SIGNALS:
    void ready(); //!< what was entered fits

private:
    void check();

    ProviderAccount m_account;
    SettingsForm *m_settings;
};

//! Reads a price list, says what is in it or what is wrong, and hands it over.
class PricesDialog : public TaskDialog
{
    Q_OBJECT

public:
    PricesDialog(ProviderDesk &desk, const ProviderAccount &account, QWidget *parent);

    void read(const QString &file);

Q_SIGNALS:
    void ready(const QList<heliograph::Price> &prices);

private:
    void choose();

    ProviderDesk &m_desk;
    ProviderAccount m_account;
    QList<Price> m_prices;
    QLabel *m_found;
};

} // namespace heliograph
