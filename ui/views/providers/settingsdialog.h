// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/providers/settingsform.h"
#include "ui/widgets/taskdialog.h"

namespace heliograph {

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

} // namespace heliograph
