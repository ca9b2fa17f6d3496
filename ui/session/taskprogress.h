// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <atomic>
#include <memory>

namespace heliograph {

//! How far a long piece of work is, told on its thread and read on the GUI thread; and the way to stop it.
class TaskProgress
{
public:
    void stop() { m_stopped = true; }
    bool isStopped() const { return m_stopped; }

    //! What work tells; false: it is to stop.
    bool tell(qint64 done, qint64 all)
    {
        m_done = done;
        m_all = all;
        return !m_stopped;
    }
    qint64 done() const { return m_done; }
    qint64 all() const { return m_all; }

private:
    std::atomic<bool> m_stopped = false;
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_all = 0;
};

using SharedProgress = std::shared_ptr<TaskProgress>;

} // namespace heliograph
