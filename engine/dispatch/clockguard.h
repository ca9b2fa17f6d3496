// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/policy/clockwatch.h"
#include "engine/storage/reader.h"
#include "engine/storage/writer.h"

#include <QObject>

#include <functional>
#include <optional>

namespace heliograph {

//! Keeps a wall clock that jumps from sending early, late or never.
//!
//! Each step moves the engine's own waits along. A clock that is off by more than two minutes holds all
//! sending (reason clock) until it comes back by itself, or somebody says that it is right now. What was last
//! believed is kept in the database, so that a jump while no engine runs is noticed too: in either direction
//! within one boot of the machine, backwards across boots. What the database refuses is written again until
//! it is there. Engine thread.
class ClockGuard : public QObject
{
    Q_OBJECT

public:
    //! What an earlier engine left.
    struct Memory
    {
        std::optional<ClockMark> mark;
        Hold hold; //!< of reason Clock, if there is one
    };
    static Result<Memory> recall(Store &store, Reader &reader);

    ClockGuard(Writer &writer, const Clock &clock, const Memory &memory, QObject *parent = nullptr);

    //! Whether what the wall clock says may be acted on. Asked before every claim and every chore that
    //! depends on time; cheap.
    bool check();

    //! Learns from the \a holds that are stored whether somebody has ended that of the clock.
    void learn(const QList<Hold> &holds);

    bool isQuiet() const { return m_open == 0; }

Q_SIGNALS:
    void wentQuiet();
    void storageFailed(const QString &why);

private:
    static ClockWatch watchFrom(const Memory &memory, const Clock &clock);
    bool isHolding() const { return m_offBy.has_value(); }
    void judge(const ClockWatch::Look &look);
    void shiftWaits();
    void writeHold();
    void keepMark();
    void submit(std::function<Result<void>(Store &)> work, const std::function<void(bool written)> &done);

    Writer &m_writer;
    const Clock &m_clock;
    ClockWatch m_watch;
    std::optional<Millis> m_offBy; // all sending is held for that; none: the clock is believed
    bool m_holdIsStored = true; // the database says the same
    bool m_writingHold = false;
    Millis m_unshifted{0}; // by what the waits are still to be moved
    bool m_shifting = false;
    std::chrono::microseconds m_tryAgainAt{0};
    std::chrono::microseconds m_nextMark{0};
    int m_open = 0;
};

} // namespace heliograph
