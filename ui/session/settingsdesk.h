// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/backup.h"
#include "engine/workspacesettings.h"

#include <QFuture>

namespace heliograph {

class EngineClient;

//! The settings of the workspace, and copies of it. GUI thread; every answer is a future.
class SettingsDesk
{
public:
    explicit SettingsDesk(EngineClient &client)
        : m_client(client)
    {
    }

    QFuture<Result<WorkspaceSettings>> read() const;
    QFuture<Result<void>> save(const WorkspaceSettings &settings) const;

    QFuture<Result<QString>> keyPlace()
        const; //!< the file that holds the workspace's keys; empty: the keychain

    //! As long reads: neither other reading nor an emergency stop waits for them.
    QFuture<Result<BackupContent>> backUp(const QString &file, const std::optional<Secret> &passphrase) const;
    QFuture<Result<BackupContent>> verify(const QString &file, const std::optional<Secret> &passphrase) const;

    static int shortestPassphrase() { return static_cast<int>(Backup::ShortestPassphrase); }

private:
    EngineClient &m_client;
};

} // namespace heliograph
