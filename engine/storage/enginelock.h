// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"

#include <QLockFile>
#include <QString>

#include <memory>
#include <optional>

namespace heliograph {

//! The process that sends from a workspace.
struct EngineHolder
{
    qint64 process = 0; //!< its number on \a host
    QString host;
    TimePoint since{};
};

//! The right to send from a workspace: one process has it at a time.
//!
//! A lock file beside the database, "<database>.engine". It is free again when its owner lets go, and when
//! the owner's process is found dead; it never expires by age.
class EngineLock
{
public:
    //! Takes the lock for the workspace in \a databaseFile. Fails with Conflict when somebody else has it
    //! (the detail says who, where and since when), and with Storage when the folder lies on a network or
    //! FUSE file system, whose locks cannot be trusted, or cannot be written.
    static Result<std::unique_ptr<EngineLock>> take(const QString &databaseFile);

    //! Whether somebody has the lock now. Takes nothing.
    static bool isHeld(const QString &databaseFile);

    //! Who has the lock, or had it a moment ago. None if nobody has. Takes nothing.
    static std::optional<EngineHolder> holder(const QString &databaseFile);

    ~EngineLock();
    Q_DISABLE_COPY_MOVE(EngineLock)

    //! The kind of file system with \a magic (statfs(2)) if it cannot be trusted with locks, else empty.
    static QString distrustedFileSystem(quint32 magic);

private:
    explicit EngineLock(const QString &lockFile);

    QLockFile m_lock;
};

} // namespace heliograph
