// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/dispatch/journalline.h"
#include "engine/dispatch/journalwitness.h"

#include <QFile>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>

namespace heliograph {

//! Remembers which armed requests began to leave: an engine's journal of its own, outside the database.
//!
//! Why: (1) Arming is durable before a byte leaves, so after a crash every armed message would be in doubt,
//! also those whose request was never handed to the network. A request without its line was not sent. (2) A
//! database that is restored from a backup has forgotten what was sent since; the journal has not.
//!
//! One unbuffered line is written just before the first body byte of a request is handed out. It survives the
//! death of the process at once, and that of the machine when it is synced: by another thread, within 100 ms,
//! not before the request leaves (that would cost a sync a request). For (1) a journal therefore proves
//! something only while the same boot lasts and its JournalWitness knows no more than it. For (2) nothing is
//! lost: after a power cut the database, durable before any line, knows more than the journal. Only a power
//! cut and an older database put back before the next start can hide what left in the last 100 ms; even then
//! the highest attempt of every start and part is synced, so that the older database is recognised and
//! nothing goes by itself.
//!
//! A part ends at 8 MiB. Holds ids, no numbers of people, no text. The engine's thread.
class SendJournal : public QObject
{
    Q_OBJECT

public:
    //! Starts the journal of the engine \a beginning describes in \a folder, which is made if needed. Its
    //! first line is synced when this returns.
    static Result<std::unique_ptr<SendJournal>> begin(const QString &folder, const Sighting &beginning);
    ~SendJournal() override;

    //! Says that \a request is about to leave. False if that could not be written: then it must not leave,
    //! and no other until restart() succeeded.
    bool markLeaving(const JournalledRequest &request);

    //! What has left is settled, and nothing else is going to leave: there is nothing to prove any more.
    void settled();

    bool isBroken() const { return m_broken; }

    //! The sentence for a journal that cannot be written.
    QString whatToDo() const;

    //! Begins another part after a failure.
    Result<void> restart();

    //! The highest attempt that has left, or had been armed before this engine began.
    qint64 highestAttempt() const { return m_sighting.age.attempt; }

Q_SIGNALS:
    void failed(const QString &why); //!< a line may not have reached the disk; isBroken() is set

private:
    SendJournal(const QString &folder, const Sighting &beginning);
    Result<void> openPart();
    void nextPart();
    bool note();
    bool proveNothing();
    void sync();
    void syncFailed();

    QString m_folder;
    Sighting m_sighting;
    QFile m_file;
    std::unique_ptr<JournalWitness> m_witness; // nullptr: this journal will prove nothing
    QTimer m_syncSoon;
    QThreadPool m_syncer;
    std::atomic<bool> m_syncFailed = false; // ever: some line may be lost
    bool m_broken = false;
};

} // namespace heliograph
