// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/fileidentity.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

namespace heliograph {

std::optional<FileIdentity> FileIdentity::of(const QString &path)
{
    struct statx found = {};
    if (statx(AT_FDCWD, QFile::encodeName(path).constData(), 0, STATX_INO | STATX_BTIME, &found) != 0)
        return std::nullopt;
    FileIdentity identity{.device = makedev(found.stx_dev_major, found.stx_dev_minor),
                          .inode = found.stx_ino};
    // Some file systems do not keep it.
    if ((found.stx_mask & STATX_BTIME) != 0)
        identity.bornNanos = found.stx_btime.tv_sec * 1'000'000'000 + found.stx_btime.tv_nsec;
    return identity;
}

} // namespace heliograph
