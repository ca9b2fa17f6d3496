// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/vfsshim.h"

namespace heliograph {

VfsShim::VfsShim(VfsWitness &witness)
    : VfsLayer("witnessed")
    , m_witness(witness)
{
}

//! SQLite has files without a name for what nobody needs after a crash.
bool VfsShim::isWatched(const QByteArray &path) const
{
    return !path.isEmpty() && m_witness.watches(path);
}

void VfsShim::opens(const QByteArray &path)
{
    if (m_witness.watches(path))
        m_witness.opens(path);
}

int VfsShim::write(const File &file, const void *from, int size, qint64 offset)
{
    if (isWatched(file.path))
        m_witness.writes(file.path, offset, QByteArray(static_cast<const char *>(from), size));
    return VfsLayer::write(file, from, size, offset);
}

int VfsShim::truncate(const File &file, qint64 size)
{
    if (isWatched(file.path))
        m_witness.truncates(file.path, size);
    return VfsLayer::truncate(file, size);
}

int VfsShim::sync(const File &file, int)
{
    if (!isWatched(file.path))
        return SQLITE_OK;
    m_witness.syncs(file.path);
    m_witness.synced(file.path);
    return SQLITE_OK;
}

int VfsShim::remove(const char *path, int)
{
    if (m_witness.watches(path))
        m_witness.removes(path);
    return VfsLayer::remove(path, 0);
}

} // namespace heliograph
