// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <thread>
#include <vector>

namespace heliograph {

//! Calls \a work with 0 to \a count - 1, \a together of them at a time, and returns when all are done.
//! Stories wait for processes most of the time, so a few at once cost little. Test macros only work in the
//! caller's thread, so \a work must keep what it found.
inline void inParallel(size_t count, int together, const std::function<void(size_t)> &work)
{
    std::atomic<size_t> next = 0;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < together; ++thread) {
        threads.emplace_back([&] {
            for (size_t index = next++; index < count; index = next++)
                work(index);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
}

} // namespace heliograph
