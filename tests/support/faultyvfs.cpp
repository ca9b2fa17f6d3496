// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/faultyvfs.h"

#include "tests/support/vfslayer.h"

#include <mutex>
#include <optional>

namespace heliograph {

//! The fault, and the layer in which it happens.
class FaultyVfs::State : public VfsLayer
{
public:
    State()
        : VfsLayer("faulty")
    {
    }

    void set(const std::optional<Fault> &fault)
    {
        const std::lock_guard lock(m_mutex);
        m_fault = fault;
        if (fault)
            m_failures = 0;
    }

    int failures()
    {
        const std::lock_guard lock(m_mutex);
        return m_failures;
    }

protected:
    int read(const File &file, void *into, int size, qint64 offset) override
    {
        const int code = verdict(Call::Read, file.path);
        return code != SQLITE_OK ? code : VfsLayer::read(file, into, size, offset);
    }

    int write(const File &file, const void *from, int size, qint64 offset) override
    {
        const int code = verdict(Call::Write, file.path);
        return code != SQLITE_OK ? code : VfsLayer::write(file, from, size, offset);
    }

    int sync(const File &file, int flags) override
    {
        const int code = verdict(Call::Sync, file.path);
        return code != SQLITE_OK ? code : VfsLayer::sync(file, flags);
    }

    int lockLog(const File &file, int offset, int count, int flags) override
    {
        // The first lock of the log's index is the right to write.
        const bool toWrite
            = offset == 0 && (flags & SQLITE_SHM_EXCLUSIVE) != 0 && (flags & SQLITE_SHM_LOCK) != 0;
        const int code = toWrite ? verdict(Call::Lock, file.path) : SQLITE_OK;
        return code != SQLITE_OK ? code : VfsLayer::lockLog(file, offset, count, flags);
    }

    int sleep(int micros) override { return refusesLocks() ? micros : VfsLayer::sleep(micros); }

private:
    //! What \a call on the file at \a path must end with; SQLITE_OK if it is to be done.
    int verdict(Call call, const QByteArray &path)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_fault || m_fault->call != call || !path.endsWith(m_fault->suffix))
            return SQLITE_OK;
        if (m_fault->after-- > 0 || m_fault->times == 0)
            return SQLITE_OK;
        m_fault->after = 0;
        if (m_fault->times > 0)
            --m_fault->times;
        ++m_failures;
        return m_fault->code;
    }

    bool refusesLocks()
    {
        const std::lock_guard lock(m_mutex);
        return m_fault && m_fault->call == Call::Lock;
    }

    std::mutex m_mutex;
    std::optional<Fault> m_fault;
    int m_failures = 0;
};

FaultyVfs::FaultyVfs()
    : m_state(std::make_unique<State>())
{
}

FaultyVfs::~FaultyVfs() = default;

void FaultyVfs::inject(const Fault &fault)
{
    m_state->set(fault);
}

void FaultyVfs::heal()
{
    m_state->set(std::nullopt);
}

int FaultyVfs::failures() const
{
    return m_state->failures();
}

} // namespace heliograph
