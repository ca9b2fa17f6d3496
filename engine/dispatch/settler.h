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

Q_SIGNALS:
    void settled(int late); //!< one settlement is on disk; \a late of its attempts had been closed before
    void stalled(const QString &why);
    void recovered();

private:
    void offer(const Settlement &settlement);
    void keep(const Settlement &settlement, const Error &error);
    void offerAgain();

    Writer &m_writer;
    std::deque<Settlement> m_kept;
    QTimer m_again;
    int m_pending = 0;
    bool m_stalled = false;
};

} // namespace heliograph
