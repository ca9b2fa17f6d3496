// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/vfslayer.h"

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

//! A layer with a witness in it. Only real syncs are left out, because the power that is cut here is never
//! the real one, and tests need not wait for disks.
class VfsShim : public VfsLayer
{
public:
    explicit VfsShim(VfsWitness &witness);

protected:
    void opens(const QByteArray &path) override;
    int write(const File &file, const void *from, int size, qint64 offset) override;
    int truncate(const File &file, qint64 size) override;
    int sync(const File &file, int flags) override;
    int remove(const char *path, int syncsFolder) override;

private:
    bool isWatched(const QByteArray &path) const;

    VfsWitness &m_witness;
};

} // namespace heliograph
