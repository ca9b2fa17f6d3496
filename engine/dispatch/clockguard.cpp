// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/clockguard.h"

#include <QSysInfo>

#include <algorithm>
#include <utility>

namespace heliograph {

namespace {

constexpr std::chrono::seconds MarkEvery(10);
constexpr std::chrono::seconds TryAgainAfter(1);

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
    , m_offBy(memory.hold ? std::optional(Millis(memory.hold.note.toLongLong())) : std::nullopt)
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
    m_unshifted += look.step;
    if (look.step != Millis(0) || isBelievable(look.offBy) == isHolding())
        judge(look);
    if (m_clock.bootTime() >= m_tryAgainAt) {
        shiftWaits();
        writeHold();
    }
    if (!isHolding() && m_clock.bootTime() >= m_nextMark)
        keepMark();
    return !isHolding();
}

void ClockGuard::judge(const ClockWatch::Look &look)
{
    const auto offBy = isBelievable(look.offBy) ? std::nullopt : std::optional(look.offBy);
    if (offBy == m_offBy)
        return;
    m_offBy = offBy;
    m_holdIsStored = false;
}

void ClockGuard::learn(const QList<Hold> &holds)
{
    if (!isHolding() || !m_holdIsStored || std::ranges::any_of(holds, isClock))
        return;
    m_watch.trust();
    m_offBy.reset();
    m_nextMark = {};
}

void ClockGuard::shiftWaits()
{
    if (m_shifting || m_unshifted == Millis(0))
        return;
    m_shifting = true;
    const Millis by = std::exchange(m_unshifted, Millis(0));
    submit([by, now = m_clock.now()](Store &store) { return store.queue().shiftWaits(by, now); },
           [this, by](bool written) {
               m_shifting = false;
               if (!written)
                   m_unshifted += by;
           });
}

void ClockGuard::writeHold()
{
    if (m_writingHold || m_holdIsStored)
        return;
    m_writingHold = true;
    const auto write = [offBy = m_offBy](Store &store) {
        return offBy
            ? store.workspace().hold({HoldReason::Clock, std::nullopt, QString::number(offBy->count())})
            : store.workspace().endHold(HoldReason::Clock, BuiltInAuthor);
    };
    submit(write, [this, offBy = m_offBy](bool written) {
        m_writingHold = false;
        m_holdIsStored = written && offBy == m_offBy;
        if (written)
            writeHold(); // it may have been judged otherwise meanwhile
    });
}

void ClockGuard::keepMark()
{
    m_nextMark = m_clock.bootTime() + MarkEvery;
    const ClockMark mark{m_clock.now(), m_clock.bootTime(), QSysInfo::bootUniqueId()};
    submit([mark](Store &store) { return store.workspace().keepClockMark(mark); }, [](bool) {});
}

// Before any claim that comes after it.
void ClockGuard::submit(std::function<Result<void>(Store &)> work,
                        const std::function<void(bool written)> &done)
{
    ++m_open;
    m_writer.submit(WritePriority::Arm, std::move(work))
        .then(this, [this, done](const Result<void> &written) {
            done(written.has_value());
            if (!written) {
                m_tryAgainAt = m_clock.bootTime() + TryAgainAfter;
                Q_EMIT storageFailed(written.error().detail);
            }
            if (--m_open == 0)
                Q_EMIT wentQuiet();
        });
}

} // namespace heliograph
