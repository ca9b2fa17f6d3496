// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/vfsshim.h"

#include <QHash>
#include <QList>
#include <QString>

#include <functional>
#include <random>

namespace heliograph {

//! Remembers of each file in a folder what is safe on disk and what was written since its last sync, and can
//! show at any moment what a power cut might leave.
//!
//! Of what was written since, any part may have reached the disk, in any order, in sectors of 512 bytes; a
//! sector holds what it held after any number of the writes to it. Truncations likewise. That files exist
//! counts as safe at once: SQLite syncs the folder of a log with its first sync. The shared memory of WAL is
//! no file here: it does not outlive the machine.
class PowerCutDisk final : public VfsWitness
{
public:
    //! Watches what lies in \a folder. \a beforeChange is called before each change, when an image can be
    //! made.
    PowerCutDisk(const QString &folder, std::function<void()> beforeChange);

    //! Writes into \a folder, which exists, what is left after a cut at this moment.
    void writeImage(const QString &folder, std::mt19937 &random) const;

    bool watches(const QByteArray &path) const override;
    void opens(const QByteArray &path) override;
    void writes(const QByteArray &path, qint64 offset, const QByteArray &bytes) override;
    void truncates(const QByteArray &path, qint64 size) override;
    void syncs(const QByteArray &path) override;
    void synced(const QByteArray &path) override;
    void removes(const QByteArray &path) override;

private:
    struct Change
    {
        qint64 offset = 0;
        QByteArray bytes; // empty: cut to offset
    };
    struct File
    {
        QByteArray safe;
        QList<Change> since;
    };

    static QByteArray survivors(const File &file, std::mt19937 &random);

    QByteArray m_folder;
    std::function<void()> m_beforeChange;
    QHash<QByteArray, File> m_files;
};

} // namespace heliograph
