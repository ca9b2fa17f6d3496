// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace heliograph {

//! Passes values from threads to threads, in order. It holds as many as are put in: whoever uses it owns a
//! fixed number of them, which is what bounds memory.
template <typename T>
class Handover
{
public:
    Handover() = default;
    Q_DISABLE_COPY_MOVE(Handover)

    void put(T value)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_values.push_back(std::move(value));
        }
        m_changed.notify_one();
    }

    //! Waits for a value; none once it is closed and empty.
    std::optional<T> take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_values.empty() || m_isClosed; });
        if (m_values.empty())
            return std::nullopt;
        T value = std::move(m_values.front());
        m_values.pop_front();
        return value;
    }

    //! Nothing more will come.
    void close()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_isClosed = true;
        }
        m_changed.notify_all();
    }

    //! Nothing more will be taken either: what is in it is dropped.
    void abandon()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_isClosed = true;
            m_values.clear();
        }
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<T> m_values;
    bool m_isClosed = false;
};

} // namespace heliograph
