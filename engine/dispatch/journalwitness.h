// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace heliograph {

//! How far an engine's journal had come, in memory that outlives the process.
//!
//! The journal's newest lines are synced after their requests have left. When only the process dies the
//! system still has them. When the file system ends under it (an error that turned it read-only, a disk that
//! was pulled out), they may be gone although the machine never stopped, and a journal without them would
//! prove that what has left did not. The witness lies elsewhere, in a file system that is memory alone
//! (Linux: /dev/shm): a journal proves something only as far as its witness, and where there is none it
//! proves nothing.
//!
//! The engine's thread, but for read().
class JournalWitness
{
public:
    //! Of one engine's journal.
    struct Subject
    {
        QString folder; //!< of the journal
        QByteArray databaseId;
        qint64 epoch = 0;
    };

    //! What had been written when a request left.
    struct Mark
    {
        qint64 part = 0; //!< of the journal
        qint64 bytes = 0; //!< of that part
    };

    //! Nothing where there is no such memory.
    static std::unique_ptr<JournalWitness> begin(const Subject &subject);

    ~JournalWitness(); //!< what was noted stays
    Q_DISABLE_COPY_MOVE(JournalWitness)

    //! False if that could neither be noted nor what was noted before be withdrawn.
    bool note(const Mark &mark);

    //! From now on the journal proves nothing. False if that could not be done.
    bool withdraw();

    //! What an engine that is gone noted last; nothing if it noted nothing, or somebody else did, or if it is
    //! not gone.
    static std::optional<Mark> read(const Subject &subject);

    //! Of an engine that is gone and whose requests are settled.
    static void remove(const Subject &subject);

    //! Where it is kept; empty where there is no such memory.
    static QString file(const Subject &subject);

private:
    JournalWitness(const QByteArray &path, int descriptor);

    QByteArray m_path; // empty once it is withdrawn
    int m_descriptor; // -1 once nothing more is noted
};

} // namespace heliograph
