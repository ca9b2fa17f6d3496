// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/writer.h"

#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace heliograph {

//! The thread and its queue. The mutex guards the queue, the wish to recover and the two flags, nothing else.
class Writer::Loop
{
public:
    Loop() = default;
    Q_DISABLE_COPY_MOVE(Loop)
    ~Loop();

    Result<void> start(Opener open);
    void enqueue(WritePriority priority, Piece piece);
    QFuture<Result<void>> recover(const DatabaseAge &least);

    std::atomic<StorageTrouble> trouble = StorageTrouble::None;
    std::atomic<qint64> logBytes = 0;

private:
    static constexpr size_t PriorityCount = 4;

    struct Recovery
    {
        DatabaseAge least;
        QPromise<Result<void>> promise;
    };

    //! What one commit has taken so far.
    struct Load
    {
        std::vector<Piece> done;
        bool bulk = false;
    };

    enum class Wake { Work, Idle, Stop };

    void run(const Opener &open);
    Wake wait(bool written);
    void runBatch(Store &store);
    bool runRecovery(Store &store);
    void note(Store &store, const Result<void> &committed);
    void failAll();
    void collect(Store &store, Load &load);
    std::optional<Piece> take(Load &load);
    size_t nextPriority(const Load &load) const;
    void countWaiting();
    void checkpoint(Store &store, bool idle);

    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::array<std::deque<Piece>, PriorityCount> m_pieces;
    std::optional<Result<void>> m_opened;
    std::unique_ptr<Recovery> m_recovery;
    bool m_stopping = false;
    std::chrono::steady_clock::time_point m_checkpointed; // writer thread only
    std::array<int, PriorityCount> m_waited{}; // writer thread only: commits begun since each had a turn
    std::optional<Error> m_fence; // writer thread only: what pieces fail with, unrun
};

} // namespace heliograph
