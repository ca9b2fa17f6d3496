// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/dispatch/clockguard.h"
#include "engine/storage/reader.h"
#include "engine/storage/writer.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace heliograph {

//! What has to happen now and then: silence becomes doubt, campaigns move on, old sent messages become "no
//! receipt", what was kept long enough goes. Engine thread.
class Housekeeper : public QObject
{
    Q_OBJECT

public:
    Housekeeper(Writer &writer, Reader &reader, const Clock &clock, ClockGuard &clockGuard,
                QObject *parent = nullptr);

    void start();
    void stop() { m_timer.stop(); }
    bool isQuiet() const { return m_open == 0 && m_sweeping == 0; }

    //! Campaigns are moving on: the last round changed something.
    bool isMoving() const { return m_moving; }

Q_SIGNALS:
    void wentQuiet();
    void storageFailed(const QString &why);

private:
    //! What one piece of a long chore did.
    struct Piece
    {
        bool changed = false;
        bool more = false;
    };
    using LongChore = std::function<Result<Piece>(Store &)>;

    void work();
    void advance(TimePoint now);
    void submit(std::function<Result<int>(Store &)> chore);
    void sweepOld(TimePoint now);
    void sweepWithoutReceipt(TimePoint now);
    void sweep(const LongChore &chore);
    void swept(const LongChore &chore, const Result<Piece> &done);
    void tellIfQuiet();

    Writer &m_writer;
    Reader &m_reader;
    const Clock &m_clock;
    ClockGuard &m_clockGuard;
    QTimer m_timer;
    int m_open = 0;
    int m_sweeping = 0; // long chores, which the others do not wait for
    bool m_moving = true; // until the first round has said otherwise
    qint64 m_rounds = 0;
};

} // namespace heliograph
