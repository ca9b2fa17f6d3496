// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/writerloop.h"

#include "engine/base/faultpoint.h"
#include "engine/base/logging.h"

#include <algorithm>

namespace heliograph {

namespace {

using Steady = std::chrono::steady_clock;

// design.md, threads: what one commit may carry.
constexpr size_t MostTogether = 64;
constexpr std::chrono::milliseconds LongestTogether{2};

// engine.md A17: when to write the log back.
constexpr std::chrono::seconds CheckpointInterval{2};
constexpr std::chrono::seconds IdleAfter{30};

// In how many commits each priority stands behind what is more urgent before it has a turn all the same: with
// a full writer a commit takes some milliseconds.
constexpr std::array Patience{0, 1, 1, 8};

} // namespace

Writer::Loop::~Loop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

Result<void> Writer::Loop::start(Opener open)
{
    m_thread = std::thread([this, open = std::move(open)] { run(open); });
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_opened.has_value(); });
    return *m_opened;
}

void Writer::Loop::enqueue(WritePriority priority, Piece piece)
{
    {
        const std::lock_guard lock(m_mutex);
        m_pieces[static_cast<size_t>(priority)].push_back(std::move(piece));
    }
    m_changed.notify_all();
}

void Writer::Loop::run(const Opener &open)
{
    const Result<std::unique_ptr<Store>> store = open();
    {
        const std::lock_guard lock(m_mutex);
        m_opened = store ? Result<void>() : Result<void>(store.error());
    }
    m_changed.notify_all();
    if (!store)
        return;

    m_checkpointed = Steady::now();
    bool written = false;
    for (Wake wake = wait(written); wake != Wake::Stop; wake = wait(written)) {
        if (wake == Wake::Work)
            runBatch(**store);
        written = wake == Wake::Work;
        checkpoint(**store, wake == Wake::Idle);
    }
}

//! Waits for work; reports idleness once after something was written.
Writer::Loop::Wake Writer::Loop::wait(bool written)
{
    std::unique_lock lock(m_mutex);
    const auto hasWork = [this] {
        return m_recovery != nullptr
            || std::any_of(m_pieces.cbegin(), m_pieces.cend(),
                           [](const auto &queue) { return !queue.empty(); });
    };
    const auto ready = [this, &hasWork] { return m_stopping || hasWork(); };
    if (!written)
        m_changed.wait(lock, ready);
    else if (!m_changed.wait_for(lock, IdleAfter, ready))
        return Wake::Idle;
    return hasWork() ? Wake::Work : Wake::Stop;
}

QFuture<Result<void>> Writer::Loop::recover(const DatabaseAge &least)
{
    auto recovery = std::make_unique<Recovery>(Recovery{least, {}});
    recovery->promise.start();
    QFuture<Result<void>> future = recovery->promise.future();
    {
        const std::lock_guard lock(m_mutex);
        m_recovery = std::move(recovery);
    }
    m_changed.notify_all();
    return future;
}

bool Writer::Loop::runRecovery(Store &store)
{
    std::unique_ptr<Recovery> recovery;
    {
        const std::lock_guard lock(m_mutex);
        recovery = std::move(m_recovery);
    }
    if (recovery == nullptr)
        return false;
    const Result<void> recovered = store.recover(recovery->least);
    const StorageTrouble found = store.takeTrouble();
    if (recovered) {
        m_fence.reset();
        trouble = StorageTrouble::None;
    } else if (found != StorageTrouble::None) {
        trouble = found;
        // What began as a lock may have become worse, and what was reopened may be another database.
        if (found != StorageTrouble::Busy)
            m_fence = recovered.error();
    }
    recovery->promise.addResult(recovered);
    recovery->promise.finish();
    return true;
}

void Writer::Loop::note(Store &store, const Result<void> &committed)
{
    const StorageTrouble found = store.takeTrouble();
    if (found == StorageTrouble::None)
        return;
    trouble = found;
    if (found != StorageTrouble::Busy)
        m_fence = committed
            ? Error{ErrorKind::Storage,
                    QStringLiteral("The database is being looked at after trouble with its disk. "
                                   "Nothing was changed.")}
            : committed.error();
}

void Writer::Loop::failAll()
{
    const auto next = [this] {
        Load load;
        return take(load);
    };
    while (std::optional<Piece> piece = next())
        piece->finish(&*m_fence);
}

void Writer::Loop::runBatch(Store &store)
{
    if (runRecovery(store))
        return;
    if (m_fence) {
        failAll();
        return;
    }
    Load load;
    const Result<void> committed = store.together([&] {
        collect(store, load);
        FAULT_POINT("writer.before_commit");
    });
    if (committed)
        FAULT_POINT("writer.after_commit");
    if (!committed && load.done.empty()) {
        // The transaction could not even begin: whoever was to be first learns why.
        if (std::optional<Piece> piece = take(load))
            load.done.push_back(std::move(*piece));
    }
    note(store, committed);
    for (const Piece &piece : load.done)
        piece.finish(committed ? nullptr : &committed.error());
}

void Writer::Loop::collect(Store &store, Load &load)
{
    const Steady::time_point began = Steady::now();
    countWaiting();
    while (load.done.size() < MostTogether && !load.bulk
           && (load.done.empty() || Steady::now() - began < LongestTogether)) {
        std::optional<Piece> piece = take(load);
        if (!piece)
            return;
        piece->run(store);
        load.done.push_back(std::move(*piece));
    }
}

std::optional<Writer::Piece> Writer::Loop::take(Load &load)
{
    const std::lock_guard lock(m_mutex);
    const size_t priority = nextPriority(load);
    if (priority == PriorityCount)
        return std::nullopt;
    std::deque<Piece> &queue = m_pieces[priority];
    Piece piece = std::move(queue.front());
    queue.pop_front();
    m_waited[priority] = 0;
    load.bulk = priority == static_cast<size_t>(WritePriority::Bulk);
    return piece;
}

//! The most urgent that waits, except that the least urgent whose patience is at its end goes before it: a
//! queue that is never empty starves nobody. Bulk work takes long, so it gets a commit of its own: nothing
//! urgent waits for the end of it in one commit with it. PriorityCount if there is nothing to take.
size_t Writer::Loop::nextPriority(const Load &load) const
{
    static_assert(Patience.size() == PriorityCount);
    constexpr auto Bulk = static_cast<size_t>(WritePriority::Bulk);
    const auto mayBeNext = [this, &load](size_t priority) {
        return !m_pieces[priority].empty() && (priority != Bulk || load.done.empty());
    };
    size_t urgent = 0;
    while (urgent < PriorityCount && !mayBeNext(urgent))
        ++urgent;
    for (size_t priority = Bulk; priority > urgent; --priority) {
        if (mayBeNext(priority) && m_waited[priority] > Patience[priority])
            return priority;
    }
    return urgent;
}

void Writer::Loop::countWaiting()
{
    const std::lock_guard lock(m_mutex);
    for (size_t priority = 0; priority < PriorityCount; ++priority)
        m_waited[priority] = m_pieces[priority].empty() ? 0 : m_waited[priority] + 1;
}

void Writer::Loop::checkpoint(Store &store, bool idle)
{
    const Steady::time_point now = Steady::now();
    if (!idle && now - m_checkpointed < CheckpointInterval)
        return;
    m_checkpointed = now;
    if (m_fence)
        return;
    if (const Result<void> done = store.checkpoint(idle); !done)
        qCWarning(logEngine).noquote() << done.error().detail;
    logBytes = store.logBytes();
    note(store, {});
}

} // namespace heliograph
