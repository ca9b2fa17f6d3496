// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/dispatch/journalline.h"
#include "engine/storage/queuestore.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace heliograph {

//! Reads the journals that engines have left about one database.
//!
//! Every reading fails with Storage if a file cannot be read: a journal that is there and cannot be read is
//! not a journal that says nothing. Damaged lines are passed over, the torn last one above all.
class JournalFolder
{
public:
    //! \a databaseId as in the database; journals of others are passed over.
    JournalFolder(const QString &folder, const QByteArray &databaseId);

    //! Where the part \a part of the engine \a epoch is kept.
    static QString partFile(const QString &folder, qint64 epoch, int part);

    //! The latest part's first line, with the highest attempt that any of its lines knows; nothing if no
    //! engine has left a journal of this database.
    Result<std::optional<Sighting>> newest() const;

    //! Those of \a open that provably never left: the journal of the engine that armed them is complete, of
    //! this boot, has all that its JournalWitness knows of, and does not name them.
    Result<QList<QByteArray>> provenUnsent(const QList<OpenRequest> &open) const;

    //! Calls \a each with everything the journals know, about 1000 attempts at a time, until it fails.
    using Visitor = std::function<Result<void>(const QList<JournalledAttempt> &)>;
    Result<void> visit(const Visitor &each) const;

    //! Deletes parts that were not written to for 30 days, except those of \a epoch and later, and what was
    //! witnessed of engines before \a epoch.
    void removeOld(qint64 epoch) const;

private:
    struct Part
    {
        qint64 epoch = 0;
        int number = 0;
        QString path;
    };
    struct Content
    {
        std::optional<Sighting> sighting;
        QList<JournalledRequest> requests;
        bool intact = true; //!< no line but the last is damaged
        qint64 bytes = 0; //!< up to the end of the last line that is whole
    };

    QList<Part> parts() const;
    Result<std::optional<Sighting>> beginningOf(const Part &part) const;
    Result<Content> contentOf(const Part &part) const;
    Result<QList<QByteArray>> unsentOf(qint64 epoch, const QList<OpenRequest> &open) const;
    Result<QList<Part>> partsSince(qint64 epoch, qint64 attempt) const;

    QString m_folder;
    QByteArray m_databaseId;
};

} // namespace heliograph
