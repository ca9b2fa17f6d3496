// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "queuesteps.h"

#include <QFile>
#include <QTemporaryDir>

namespace heliograph {

//! Everything the engine does with the queue, in a few steps, so that a process can be killed in the middle
//! of any of them, and gone on with by another. What the provider accepted is in a file that survives. At
//! first one request is open, left by an engine that is gone.
class QueueScript
{
public:
    explicit QueueScript(int people);

    //! Adopts what an earlier process left, and sends until nobody is ready. For a process of its own call
    //! reopen() first.
    void run();

    void reopen() { m_steps.store().reopen(); }
    QueueSteps &steps() { return m_steps; }

    //! The names of the invariants that are broken, compared with what the provider accepted.
    QString broken();

    //! How many messages are still ready, armed ones included.
    qint64 ready() { return m_steps.value(QStringLiteral("SELECT count(*) FROM message WHERE state=1")); }
    qint64 inDoubt() { return m_steps.value(QStringLiteral("SELECT count(*) FROM inflight WHERE phase<>1")); }

private:
    void adopt();
    bool sendSome(int round);
    void accept(const ArmedRequest &request);
    QList<Reader::LedgerEntry> ledger();

    QTemporaryDir m_folder;
    QueueSteps m_steps;
};

} // namespace heliograph
