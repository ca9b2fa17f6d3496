// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/settingsdesk.h"

#include "ui/session/engineclient.h"

namespace heliograph {

QFuture<Result<WorkspaceSettings>> SettingsDesk::read() const
{
    return m_client.change([](Desk &desk) { return WorkspaceSettings::read(*desk.store, desk.reader); });
}

QFuture<Result<void>> SettingsDesk::save(const WorkspaceSettings &settings) const
{
    return m_client.change(
        [settings](Desk &desk) { return settings.apply(*desk.store, desk.reader, desk.by); });
}

QFuture<Result<QString>> SettingsDesk::keyPlace() const
{
    return m_client.read([](Desk &desk) { return Result<QString>(desk.workspace.secrets().file()); });
}

QFuture<Result<BackupContent>> SettingsDesk::backUp(const QString &file,
                                                    const std::optional<Secret> &passphrase) const
{
    return m_client.search([file, passphrase](Desk &desk) {
        return Backup::create(desk.workspace, file, passphrase, {}, desk.by);
    });
}

QFuture<Result<BackupContent>> SettingsDesk::verify(const QString &file,
                                                    const std::optional<Secret> &passphrase) const
{
    return m_client.search([file, passphrase](Desk &desk) {
        return Backup::verify(file, desk.workspace.secretStoreName(), passphrase, desk.workspace.clock());
    });
}

} // namespace heliograph
