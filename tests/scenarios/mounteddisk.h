// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QTemporaryDir>

namespace heliograph {

//! A small file system of its own, gone with the object. Only the superuser may mount one: look at
//! isMounted().
class MountedDisk
{
public:
    enum class Kind {
        Memory, //!< tmpfs
        Ext4, //!< in a file; turns read-only at its first error
    };

    MountedDisk(Kind kind, int megabytes);
    ~MountedDisk();
    Q_DISABLE_COPY_MOVE(MountedDisk)

    bool isMounted() const { return m_mounted; }
    QString path() const { return m_folder.filePath(QStringLiteral("disk")); }

    //! Takes all the room there is; freeRoom() gives it back.
    void fill() const;
    void freeRoom() const;

    //! Makes an Ext4 disk meet an error. False if the kernel does not offer that.
    bool breakIt() const;

    //! Takes it off, repairs it, and puts it on again.
    bool repair();

private:
    bool mount();
    void unmount();
    QString image() const { return m_folder.filePath(QStringLiteral("image")); }

    QTemporaryDir m_folder;
    Kind m_kind;
    int m_megabytes;
    bool m_mounted = false;
};

} // namespace heliograph
