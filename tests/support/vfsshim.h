// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <sqlite3.h>

namespace heliograph {

//! Learns of every change that SQLite makes to files, just before it happens. Called on the thread that works
//! with the database.
class VfsWitness
{
public:
    virtual ~VfsWitness() = default;

    //! Whether the file at \a path is watched.
    virtual bool watches(const QByteArray &path) const = 0;

    virtual void opens(const QByteArray &path) = 0;
    virtual void writes(const QByteArray &path, qint64 offset, const QByteArray &bytes) = 0;
    virtual void truncates(const QByteArray &path, qint64 size) = 0;
    virtual void syncs(const QByteArray &path) = 0;
    virtual void synced(const QByteArray &path) = 0; //!< afterwards
    virtual void removes(const QByteArray &path) = 0;
};

//! SQLite's door to the disk with a witness in it: the default VFS of this process for as long as the shim
//! lives, which is longer than any connection opened meanwhile. It passes everything on to the VFS before it,
//! shared memory included, so that WAL works as ever; only real syncs are left out, because the power that
//! is cut here is never the real one, and tests need not wait for disks. Several go in the order of a stack.
class VfsShim
{
public:
    explicit VfsShim(VfsWitness &witness);
    ~VfsShim();
    Q_DISABLE_COPY_MOVE(VfsShim)

private:
    friend struct VfsShimCalls;

    VfsWitness &m_witness;
    sqlite3_vfs *m_system;
    sqlite3_vfs m_vfs;
};

} // namespace heliograph
