// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/faultyvfs.h"

#include <mutex>
#include <optional>

#include <sqlite3.h>

namespace heliograph {

//! The fault, shared with every open file.
class FaultyVfs::State
{
public:
    sqlite3_vfs vfs{};
    sqlite3_vfs *real = nullptr;

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

    //! What \a call on the file \a name must end with; SQLITE_OK if it is to be done.
    int verdict(Call call, const char *name)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_fault || m_fault->call != call || !QByteArray(name).endsWith(m_fault->suffix))
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

private:
    std::mutex m_mutex;
    std::optional<Fault> m_fault;
    int m_failures = 0;
};

namespace {

using Call = FaultyVfs::Call;

//! SQLite allocates it with room for the real file behind it.
struct FaultyFile
{
    sqlite3_file base;
    FaultyVfs::State *state;
    const char *name; // SQLite keeps it as long as the file is open
};

FaultyFile *faulty(sqlite3_file *file)
{
    return reinterpret_cast<FaultyFile *>(file);
}

sqlite3_file *real(sqlite3_file *file)
{
    return reinterpret_cast<sqlite3_file *>(faulty(file) + 1);
}

int verdict(sqlite3_file *file, Call call)
{
    return faulty(file)->state->verdict(call, faulty(file)->name);
}

int closeFile(sqlite3_file *file)
{
    return real(file)->pMethods->xClose(real(file));
}

int readFile(sqlite3_file *file, void *buffer, int amount, sqlite3_int64 offset)
{
    const int code = verdict(file, Call::Read);
    return code != SQLITE_OK ? code : real(file)->pMethods->xRead(real(file), buffer, amount, offset);
}

int writeFile(sqlite3_file *file, const void *buffer, int amount, sqlite3_int64 offset)
{
    const int code = verdict(file, Call::Write);
    return code != SQLITE_OK ? code : real(file)->pMethods->xWrite(real(file), buffer, amount, offset);
}

int syncFile(sqlite3_file *file, int flags)
{
    const int code = verdict(file, Call::Sync);
    return code != SQLITE_OK ? code : real(file)->pMethods->xSync(real(file), flags);
}

int shmLock(sqlite3_file *file, int offset, int count, int flags)
{
    // The first lock of the log's index is the right to write.
    const bool toWrite = offset == 0 && (flags & SQLITE_SHM_EXCLUSIVE) != 0 && (flags & SQLITE_SHM_LOCK) != 0;
    const int code = toWrite ? verdict(file, Call::Lock) : SQLITE_OK;
    return code != SQLITE_OK ? code : real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}

const sqlite3_io_methods Methods = {
    2, // without memory mapping
    closeFile,
    readFile,
    writeFile,
    [](sqlite3_file *file, sqlite3_int64 size) { return real(file)->pMethods->xTruncate(real(file), size); },
    syncFile,
    [](sqlite3_file *file, sqlite3_int64 *size) { return real(file)->pMethods->xFileSize(real(file), size); },
    [](sqlite3_file *file, int lock) { return real(file)->pMethods->xLock(real(file), lock); },
    [](sqlite3_file *file, int lock) { return real(file)->pMethods->xUnlock(real(file), lock); },
    [](sqlite3_file *file, int *held) { return real(file)->pMethods->xCheckReservedLock(real(file), held); },
    [](sqlite3_file *file, int verb, void *argument) {
        return real(file)->pMethods->xFileControl(real(file), verb, argument);
    },
    [](sqlite3_file *file) { return real(file)->pMethods->xSectorSize(real(file)); },
    [](sqlite3_file *file) { return real(file)->pMethods->xDeviceCharacteristics(real(file)); },
    [](sqlite3_file *file, int page, int size, int extend, void volatile **memory) {
        return real(file)->pMethods->xShmMap(real(file), page, size, extend, memory);
    },
    shmLock,
    [](sqlite3_file *file) { real(file)->pMethods->xShmBarrier(real(file)); },
    [](sqlite3_file *file, int remove) { return real(file)->pMethods->xShmUnmap(real(file), remove); },
    nullptr,
    nullptr,
};

FaultyVfs::State *stateOf(sqlite3_vfs *vfs)
{
    return static_cast<FaultyVfs::State *>(vfs->pAppData);
}

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *openedWith)
{
    FaultyVfs::State *state = stateOf(vfs);
    faulty(file)->state = state;
    faulty(file)->name = name;
    faulty(file)->base.pMethods = nullptr;
    const int code = state->real->xOpen(state->real, name, real(file), flags, openedWith);
    if (real(file)->pMethods != nullptr)
        faulty(file)->base.pMethods = &Methods;
    return code;
}

int sleepFor(sqlite3_vfs *vfs, int micros)
{
    return stateOf(vfs)->refusesLocks() ? micros : stateOf(vfs)->real->xSleep(stateOf(vfs)->real, micros);
}

} // namespace

FaultyVfs::FaultyVfs()
    : m_state(std::make_unique<State>())
{
    m_state->real = sqlite3_vfs_find(nullptr);
    // The other entries do not look at the VFS they are called with.
    m_state->vfs = *m_state->real;
    m_state->vfs.pNext = nullptr;
    m_state->vfs.zName = "faulty";
    m_state->vfs.szOsFile = static_cast<int>(sizeof(FaultyFile)) + m_state->real->szOsFile;
    m_state->vfs.pAppData = m_state.get();
    m_state->vfs.xOpen = openFile;
    m_state->vfs.xSleep = sleepFor;
    sqlite3_vfs_register(&m_state->vfs, 1);
}

FaultyVfs::~FaultyVfs()
{
    sqlite3_vfs_unregister(&m_state->vfs);
}

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
