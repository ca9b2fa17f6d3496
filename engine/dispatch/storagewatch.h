// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/dispatch/sendjournal.h"
#include "engine/domain/storagehealth.h"
#include "engine/storage/reader.h"
#include "engine/storage/writer.h"

#include <QObject>
#include <QTimer>

namespace heliograph {

//! Knows whether the database and the journal can be trusted, and tries every second until they can.
//!
//! Whoever's work fails tells failed(). From then on maySend() is false until the writer has opened the
//! database anew and found it sound, the same, and no older than what has left; and until the journal can be
//! written. Some trouble never ends by itself (endsEngine()): then the engine has to be started again, and
//! compares everything. Engine thread.
class StorageWatch : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Writer &writer;
        Reader &reader;
        SendJournal &journal;
        const Clock &clock;
        DatabaseAge age; //!< of this engine when it began
    };

    explicit StorageWatch(Parts parts, QObject *parent = nullptr);

    const StorageHealth &health() const { return m_health; }
    bool maySend() const { return !stopsSending(m_health.trouble); }

    //! Work on the database failed with \a detail. False if that was the work's own fault, not the storage's.
    bool failed(const QString &detail);

    //! The journal could not be written.
    void journalFailed(const QString &detail);

Q_SIGNALS:
    void changed(const StorageHealth &health);
    void recovered(); //!< the database can be written again: first of all with what was kept

private:
    void become(StorageTrouble trouble, const QString &detail);
    void probe();
    void probed(const Result<void> &recovery);
    void looksSound();
    void look();
    DatabaseAge least() const;

    Parts m_parts;
    StorageHealth m_health;
    QTimer m_probe;
    QTimer m_look;
    bool m_probing = false;
};

} // namespace heliograph
