// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"

#include <QByteArray>
#include <QFuture>
#include <QString>
#include <QThread>

#include <functional>

namespace heliograph {

//! A thread on which files are made that have nothing to do with the database: pages, pictures, figures.
//! Waits at its end for what is running; what waits then is never made, and its future ends cancelled.
class FileRoom
{
public:
    FileRoom();
    ~FileRoom();
    Q_DISABLE_COPY_MOVE(FileRoom)

    //! Runs \a work there.
    QFuture<Result<void>> run(const std::function<Result<void>()> &work) const;

    //! Writes to \a file what \a make makes there. The file appears whole or not at all; if making or writing
    //! fails, there is nothing of it. The error says what to do.
    QFuture<Result<void>> write(const QString &file, const std::function<Result<QByteArray>()> &make) const;

private:
    QThread m_thread;
    QObject *m_inside; // deleted on its thread
};

} // namespace heliograph
