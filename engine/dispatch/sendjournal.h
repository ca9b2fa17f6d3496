// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QSet>
#include <QString>

#include <memory>
#include <utility>

namespace heliograph {

//! Remembers which armed requests began to leave, so that a killed engine doubts only those.
//!
//! Why: arming is durable before a byte leaves, so after a crash every armed message would be in doubt, also
//! those whose request was never handed to the network. One unbuffered line is written just before the first
//! body byte of a request is handed out; a request without its line was not sent. The line survives the death
//! of the process, not that of the machine: a journal proves something only while the same boot lasts.
//! Holds request ids, no numbers. One thread.
class SendJournal
{
public:
    //! Starts the journal of \a epoch in \a folder, which is made if needed.
    static Result<std::unique_ptr<SendJournal>> begin(const QString &folder, qint64 epoch,
                                                      const QByteArray &databaseId);

    //! Says that \a requestId (16 bytes) is about to leave. False if that could not be written: then it must
    //! not leave.
    bool markLeaving(const QByteArray &requestId);

    //! Those of \a open (epoch and request id) that provably never left: their engine's journal is there, is
    //! of this database and this boot, and does not name them.
    static QList<QByteArray> provenUnsent(const QString &folder, const QByteArray &databaseId,
                                          const QList<std::pair<qint64, QByteArray>> &open);

    //! Deletes journals that are older than 30 days.
    static void removeOld(const QString &folder);

private:
    explicit SendJournal(const QString &path);

    QFile m_file;
};

} // namespace heliograph
