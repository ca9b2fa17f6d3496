// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/writer.h"

#include <QObject>
#include <QTimer>

#include <deque>

namespace heliograph {

//! Brings settlements to the database and keeps them until they are there.
//!
//! A settlement whose commit failed is offered again, in order, every second: repeating one is harmless,
//! since each attempt is fenced by its id. While any waits, nothing more may be armed. Engine thread.
class Settler : public QObject
{
    Q_OBJECT

public:
    explicit Settler(Writer &writer, QObject *parent = nullptr);

    void settle(const Settlement &settlement);

    //! The database refused a settlement that is still kept here.
    bool isStalled() const { return m_stalled; }

    //! Attempts whose end is not on disk yet.
    int pending() const { return m_pending; }

    //! Offers what is kept now instead of in a second.
    void offerAgain();

    //! Forgets what could not be written, because the engine ends: a new start finds it in doubt.
    void giveUp();

Q_SIGNALS:
    void settled(int late); //!< settlements are on disk; \a late of their attempts had been closed before
    void refused(const QString &why); //!< and will be offered again
    void recovered();

private:
    void offer();
    QList<Settlement> takeGroup();
    void keep(const QList<Settlement> &group, const Error &error);

    Writer &m_writer;
    std::deque<Settlement> m_kept; // not offered, or refused
    QTimer m_again;
    int m_pending = 0;
    int m_keptAttempts = 0;
    int m_offered = 0; // groups that the writer has
    bool m_stalled = false;
    bool m_givenUp = false;
};

} // namespace heliograph
