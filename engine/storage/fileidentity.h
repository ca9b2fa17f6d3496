// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace heliograph {

//! Which file lies under a name: two names or two moments with equal identities mean the same file.
struct FileIdentity
{
    quint64 device = 0; //!< may change when the machine starts again
    quint64 inode = 0;
    qint64 bornNanos
        = 0; //!< since 1970, and kept when the file is moved, not when it is copied; 0: not known

    //! Nothing if there is no such file or it may not be looked at.
    static std::optional<FileIdentity> of(const QString &path);

    //! Whether \a other is this file, while the machine runs on.
    bool isSameFile(const FileIdentity &other) const
    {
        return device == other.device && inode == other.inode && bornNanos == other.bornNanos;
    }
};

} // namespace heliograph
