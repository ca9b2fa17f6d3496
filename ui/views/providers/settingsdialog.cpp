// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/providers/settingsdialog.h"

#include "ui/session/providerdesk.h"
#include "ui/views/providers/providerwords.h"

#include <QVBoxLayout>

namespace heliograph {

SettingsDialog::SettingsDialog(const ProviderAccount &account, SettingsForm::Part part, QWidget *parent)
    : TaskDialog(
        {.id = QStringLiteral("providers.settings"),
         .title = tr("Settings of %1").arg(account.label),
         .text = tr("They count for what is sent when nothing of this account is under way any more."),
         .action = tr("Save the settings"),
         .leave = tr("Leave them")},
        parent)
    , m_account(account)
    , m_settings(new SettingsForm(this))
{
    m_settings->build(account.driver, part);
    m_settings->setValues(account.settings);
    body().addWidget(m_settings);
    connect(this, &TaskDialog::taken, this, &SettingsDialog::check);
}

ProviderAccount SettingsDialog::account() const
{
    ProviderAccount account = m_account;
    account.settings = m_settings->values(account.settings);
    return account;
}

void SettingsDialog::check()
{
    m_settings->clearProblems();
    showProblem({});
    const auto checked = ProviderDesk::check(account());
    if (checked) {
        setBusy(true);
        Q_EMIT ready();
        return;
    }
    if (!m_settings->showProblem(checked.error()))
        showProblem(ProviderWords::problem(checked.error()));
}

} // namespace heliograph
