// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/housekeeper.h"

#include "engine/base/faultpoint.h"

namespace heliograph {

namespace {

constexpr std::chrono::milliseconds KeepHouseEvery(200);
constexpr qint64 RoundsASweep = 5;
constexpr qint64 RoundsAReceiptSweep = 300;
constexpr qint64 RoundsASeal = 3'000; // ten minutes
constexpr int RowsAtOnce = 5'000;
constexpr int RowsAPiece = 1'000; // some milliseconds of writing
constexpr int CampaignsAPiece = 100; // a dozen rows each
constexpr int DefaultReceiptHours = 72;

} // namespace

Housekeeper::Housekeeper(Writer &writer, Reader &reader, const Clock &clock, ClockGuard &clockGuard,
                         QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_reader(reader)
    , m_clock(clock)
    , m_clockGuard(clockGuard)
{
    m_timer.setInterval(KeepHouseEvery);
    connect(&m_timer, &QTimer::timeout, this, &Housekeeper::work);
}

void Housekeeper::start()
{
    m_timer.start();
    work();
}

void Housekeeper::work()
{
    if (m_open > 0)
        return;
    const bool clockIsRight = m_clockGuard.check();
    const TimePoint now = m_clock.now();
    const qint64 round = m_rounds++;
    advance(now);
    if (round % RoundsASweep == 0)
        submit([now](Store &store) { return store.queue().sweep(now); });
    if (round % RoundsASeal == 0)
        submit([](Store &store) -> Result<int> {
            const auto sealed = store.sealAudit();
            return sealed ? Result<int>(0) : sealed.error();
        });
    if (round % RoundsAReceiptSweep == 0 && m_sweeping == 0 && clockIsRight)
        sweepOld(now);
}

void Housekeeper::sweepOld(TimePoint now)
{
    sweep([now](Store &store) -> Result<Piece> {
        const Result<int> erased = store.erasures().eraseExpired(now, RowsAPiece);
        if (!erased)
            return erased.error();
        return Piece{*erased > 0, *erased >= RowsAPiece};
    });
    sweep([now](Store &store) -> Result<Piece> {
        const Result<int> removed = store.campaigns().emptyBin(now, CampaignsAPiece);
        if (!removed)
            return removed.error();
        return Piece{*removed > 0, *removed >= CampaignsAPiece};
    });
    sweepWithoutReceipt(now);
}

// Also what went through an account that is held, or was removed: nobody's wait may go on for ever.
void Housekeeper::sweepWithoutReceipt(TimePoint now)
{
    const auto accounts = m_reader.everyAccount();
    if (!accounts) {
        Q_EMIT storageFailed(accounts.error().detail);
        return;
    }
    for (const ProviderAccount &account : *accounts) {
        const std::chrono::hours wait(account.number(QStringLiteral("receipt_hours"), DefaultReceiptHours));
        sweep([account = account.id, before = now - wait](Store &store) -> Result<Piece> {
            const auto closed = store.receipts().closeWithoutReceipt(account, before, RowsAPiece);
            if (!closed)
                return closed.error();
            return Piece{closed->closed > 0, closed->more};
        });
    }
}

void Housekeeper::sweep(const LongChore &chore)
{
    ++m_sweeping;
    m_writer.submit(WritePriority::Bulk, chore).then(this, [this, chore](const Result<Piece> &done) {
        swept(chore, done);
    });
}

// What is left of it when work is stopped, the next sweep finds.
void Housekeeper::swept(const LongChore &chore, const Result<Piece> &done)
{
    --m_sweeping;
    if (!done)
        Q_EMIT storageFailed(done.error().detail);
    else if (done->changed)
        FAULT_POINT("chore.after_commit");
    if (done && done->more && m_timer.isActive())
        sweep(chore);
    tellIfQuiet();
}

void Housekeeper::advance(TimePoint now)
{
    ++m_open;
    m_writer
        .submit(WritePriority::Normal,
                [now](Store &store) { return store.campaigns().advance(now, RowsAtOnce); })
        .then(this, [this](const Result<int> &changed) {
            m_moving = changed && *changed > 0;
            if (!changed)
                Q_EMIT storageFailed(changed.error().detail);
            else if (*changed > 0)
                FAULT_POINT("chore.after_commit");
            --m_open;
            tellIfQuiet();
        });
}

void Housekeeper::submit(std::function<Result<int>(Store &)> chore)
{
    ++m_open;
    m_writer.submit(WritePriority::Normal, std::move(chore)).then(this, [this](const Result<int> &done) {
        if (!done)
            Q_EMIT storageFailed(done.error().detail);
        else if (*done > 0)
            FAULT_POINT("chore.after_commit");
        --m_open;
        tellIfQuiet();
    });
}

void Housekeeper::tellIfQuiet()
{
    if (isQuiet())
        Q_EMIT wentQuiet();
}

} // namespace heliograph
