// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/clockguard.h"

#include <QSysInfo>

#include <algorithm>

namespace heliograph {

namespace {

constexpr std::chrono::seconds MarkEvery(10);

bool isClock(const Hold &hold)
{
    return hold.reason == HoldReason::Clock;
}

} // namespace

Result<ClockGuard::Memory> ClockGuard::recall(Store &store, Reader &reader)
{
    const auto mark = store.workspace().clockMark();
    if (!mark)
        return mark.error();
    const auto rules = reader.sendingRules();
    if (!rules)
        return rules.error();
    const auto hold = std::ranges::find_if(rules->engineHolds, isClock);
    return Memory{*mark, hold == rules->engineHolds.end() ? Hold() : *hold};
}

ClockGuard::ClockGuard(Writer &writer, const Clock &clock, const Memory &memory, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_clock(clock)
    , m_watch(watchFrom(memory, clock))
    , m_holding(bool(memory.hold))
    , m_holdIsStored(m_holding)
{
}

ClockWatch ClockGuard::watchFrom(const Memory &memory, const Clock &clock)
{
    const TimePoint now = clock.now();
    const auto boot = clock.bootTime();
    if (memory.mark && memory.mark->bootId == QSysInfo::bootUniqueId())
        return {memory.mark->wall, memory.mark->boot};
    // Of another boot only this is certain: time does not run backwards.
    if (memory.mark && !isBelievable(std::min(now - memory.mark->wall, Millis(0))))
        return {memory.mark->wall, boot};
    // Held, and nothing to compare with but what was noted then.
    if (memory.hold)
        return {now - Millis(memory.hold.note.toLongLong()), boot};
    return {now, boot};
}

bool ClockGuard::check()
{
    const ClockWatch::Look look = m_watch.look(m_clock.now(), m_clock.bootTime());
    if (look.step != Millis(0)) {
        submit([by = look.step, now = m_clock.now()](Store &store) {
            return store.queue().shiftWaits(by, now);
        });
        judge(look);
    } else if (isBelievable(look.offBy) == m_holding) {
        judge(look);
    }
    if (!m_holding && m_clock.bootTime() >= m_nextMark)
        keepMark();
    return !m_holding;
}

void ClockGuard::judge(const ClockWatch::Look &look)
{
    if (isBelievable(look.offBy)) {
        if (std::exchange(m_holding, false))
            submit([](Store &store) { return store.workspace().endHold(HoldReason::Clock, BuiltInAuthor); });
        return;
    }
    m_holding = true;
    m_holdIsStored = false;
    const Hold hold{HoldReason::Clock, std::nullopt, QString::number(look.offBy.count())};
    submit([hold](Store &store) { return store.workspace().hold(hold); }, [this] { m_holdIsStored = true; });
}

void ClockGuard::learn(const QList<Hold> &holds)
{
    if (!m_holding || !m_holdIsStored || std::ranges::any_of(holds, isClock))
        return;
    m_watch.trust();
    m_holding = false;
    m_nextMark = {};
}

void ClockGuard::keepMark()
{
    m_nextMark = m_clock.bootTime() + MarkEvery;
    const ClockMark mark{m_clock.now(), m_clock.bootTime(), QSysInfo::bootUniqueId()};
    submit([mark](Store &store) { return store.workspace().keepClockMark(mark); });
}

// Before any claim that comes after it.
void ClockGuard::submit(std::function<Result<void>(Store &)> work, const std::function<void()> &done)
{
    ++m_open;
    m_writer.submit(WritePriority::Arm, std::move(work))
        .then(this, [this, done](const Result<void> &written) {
            if (!written)
                Q_EMIT storageFailed(written.error().detail);
            else if (done)
                done();
            if (--m_open == 0)
                Q_EMIT wentQuiet();
        });
}

} // namespace heliograph
