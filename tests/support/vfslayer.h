// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <sqlite3.h>

namespace heliograph {

//! A layer between SQLite and the disk: while it lives it is the default VFS of this process, and passes on
//! to the one before it whatever a derived class does not do otherwise, shared memory included, so that WAL
//! works as ever. Only memory mapping is not offered.
//!
//! Databases must be opened after it was made and closed before it goes; several go in the order of a stack.
//! Called on any thread that works with a database.
class VfsLayer
{
public:
    virtual ~VfsLayer();
    Q_DISABLE_COPY_MOVE(VfsLayer)

protected:
    //! \a name is a literal.
    explicit VfsLayer(const char *name);

    //! An open file; the path is empty for one that SQLite gave no name.
    struct File
    {
        const QByteArray &path;
        sqlite3_file *below;

        const sqlite3_io_methods *operator->() const { return below->pMethods; }
    };

    // What they return is SQLite's result.
    virtual void opens(const QByteArray &path); //!< about to be opened
    virtual int read(const File &file, void *into, int size, qint64 offset);
    virtual int write(const File &file, const void *from, int size, qint64 offset);
    virtual int truncate(const File &file, qint64 size);
    virtual int sync(const File &file, int flags);
    virtual int lockLog(const File &file, int offset, int count, int flags); //!< xShmLock
    virtual int remove(const char *path, int syncsFolder);
    virtual int sleep(int micros);

private:
    friend struct VfsLayerCalls;

    sqlite3_vfs *m_below;
    sqlite3_vfs m_vfs;
};

} // namespace heliograph
