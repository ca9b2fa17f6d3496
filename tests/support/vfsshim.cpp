// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/vfsshim.h"

#include <memory>
#include <type_traits>

namespace heliograph {

namespace {

//! What SQLite takes for a file: ours, with the system's right behind it.
struct ShimFile
{
    sqlite3_file base;
    VfsWitness *witness; // null: not watched
    QByteArray *path;

    sqlite3_file *system() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

static_assert(std::is_trivially_copyable_v<ShimFile> && sizeof(ShimFile) % alignof(sqlite3_int64) == 0,
              "SQLite makes the file's memory, and the system's file must lie aligned behind ours");

ShimFile &shimOf(sqlite3_file *file)
{
    return *reinterpret_cast<ShimFile *>(file);
}

sqlite3_file *systemOf(sqlite3_file *file)
{
    return shimOf(file).system();
}

int closeFile(sqlite3_file *file)
{
    const int code = systemOf(file)->pMethods->xClose(systemOf(file));
    delete shimOf(file).path;
    return code;
}

int readFile(sqlite3_file *file, void *into, int size, sqlite3_int64 offset)
{
    return systemOf(file)->pMethods->xRead(systemOf(file), into, size, offset);
}

int writeFile(sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
{
    const ShimFile &shim = shimOf(file);
    if (shim.witness != nullptr)
        shim.witness->writes(*shim.path, offset, QByteArray(static_cast<const char *>(from), size));
    return systemOf(file)->pMethods->xWrite(systemOf(file), from, size, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    const ShimFile &shim = shimOf(file);
    if (shim.witness != nullptr)
        shim.witness->truncates(*shim.path, size);
    return systemOf(file)->pMethods->xTruncate(systemOf(file), size);
}

int syncFile(sqlite3_file *file, int)
{
    const ShimFile &shim = shimOf(file);
    if (shim.witness == nullptr)
        return SQLITE_OK;
    shim.witness->syncs(*shim.path);
    shim.witness->synced(*shim.path);
    return SQLITE_OK;
}

//! A member of the system's methods, called with the system's file.
template <auto Method>
struct Passed;

template <typename... Rest, int (*sqlite3_io_methods::*Method)(sqlite3_file *, Rest...)>
struct Passed<Method>
{
    static int call(sqlite3_file *file, Rest... rest)
    {
        return (systemOf(file)->pMethods->*Method)(systemOf(file), rest...);
    }
};

void shmBarrier(sqlite3_file *file)
{
    systemOf(file)->pMethods->xShmBarrier(systemOf(file));
}

using Io = sqlite3_io_methods;

constexpr sqlite3_io_methods Methods{3,
                                     closeFile,
                                     readFile,
                                     writeFile,
                                     truncateFile,
                                     syncFile,
                                     Passed<&Io::xFileSize>::call,
                                     Passed<&Io::xLock>::call,
                                     Passed<&Io::xUnlock>::call,
                                     Passed<&Io::xCheckReservedLock>::call,
                                     Passed<&Io::xFileControl>::call,
                                     Passed<&Io::xSectorSize>::call,
                                     Passed<&Io::xDeviceCharacteristics>::call,
                                     Passed<&Io::xShmMap>::call,
                                     Passed<&Io::xShmLock>::call,
                                     shmBarrier,
                                     Passed<&Io::xShmUnmap>::call,
                                     Passed<&Io::xFetch>::call,
                                     Passed<&Io::xUnfetch>::call};

} // namespace

//! The calls of the VFS itself that are not simply the system's.
struct VfsShimCalls
{
    static VfsShim &shimOf(sqlite3_vfs *vfs) { return *static_cast<VfsShim *>(vfs->pAppData); }

    static int open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
    {
        VfsShim &shim = shimOf(vfs);
        auto &opened = *new (file) ShimFile{};
        const bool watched = name != nullptr && shim.m_witness.watches(name);
        if (watched)
            shim.m_witness.opens(name);
        const int code = shim.m_system->xOpen(shim.m_system, name, opened.system(), flags, outFlags);
        if (opened.system()->pMethods == nullptr)
            return code;
        opened.base.pMethods = &Methods;
        opened.witness = watched ? &shim.m_witness : nullptr;
        opened.path = new QByteArray(name);
        return code;
    }

    static int remove(sqlite3_vfs *vfs, const char *name, int)
    {
        VfsShim &shim = shimOf(vfs);
        if (shim.m_witness.watches(name))
            shim.m_witness.removes(name);
        return shim.m_system->xDelete(shim.m_system, name, 0);
    }
};

VfsShim::VfsShim(VfsWitness &witness)
    : m_witness(witness)
    , m_system(sqlite3_vfs_find(nullptr))
    , m_vfs(*m_system)
{
    m_vfs.zName = "heliograph-test";
    m_vfs.pAppData = this;
    m_vfs.pNext = nullptr;
    m_vfs.szOsFile = static_cast<int>(sizeof(ShimFile)) + m_system->szOsFile;
    m_vfs.xOpen = VfsShimCalls::open;
    m_vfs.xDelete = VfsShimCalls::remove;
    sqlite3_vfs_register(&m_vfs, 1);
}

VfsShim::~VfsShim()
{
    sqlite3_vfs_unregister(&m_vfs);
    sqlite3_vfs_register(m_system, 1);
}

} // namespace heliograph
