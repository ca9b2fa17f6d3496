// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/vfslayer.h"

#include <new>
#include <type_traits>

namespace heliograph {

namespace {

//! What SQLite takes for a file: ours, with that of the VFS below right behind it.
struct LayerFile
{
    sqlite3_file base;
    VfsLayer *layer;
    QByteArray *path;

    sqlite3_file *below() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

static_assert(std::is_trivially_copyable_v<LayerFile> && sizeof(LayerFile) % alignof(sqlite3_int64) == 0,
              "SQLite makes the file's memory, and the file below must lie aligned behind ours");

LayerFile &layerFile(sqlite3_file *file)
{
    return *reinterpret_cast<LayerFile *>(file);
}

sqlite3_file *below(sqlite3_file *file)
{
    return layerFile(file).below();
}

int closeFile(sqlite3_file *file)
{
    const int code = below(file)->pMethods->xClose(below(file));
    delete layerFile(file).path;
    return code;
}

//! A member of the methods below, called with the file below.
template <auto Method>
struct Passed;

template <typename... Rest, int (*sqlite3_io_methods::*Method)(sqlite3_file *, Rest...)>
struct Passed<Method>
{
    static int call(sqlite3_file *file, Rest... rest)
    {
        return (below(file)->pMethods->*Method)(below(file), rest...);
    }
};

void shmBarrier(sqlite3_file *file)
{
    below(file)->pMethods->xShmBarrier(below(file));
}

} // namespace

//! What SQLite calls.
struct VfsLayerCalls
{
    using Io = sqlite3_io_methods;

    static VfsLayer &layerOf(sqlite3_vfs *vfs) { return *static_cast<VfsLayer *>(vfs->pAppData); }
    static VfsLayer::File fileOf(sqlite3_file *file) { return {*layerFile(file).path, below(file)}; }

    static int read(sqlite3_file *file, void *into, int size, sqlite3_int64 offset)
    {
        return layerFile(file).layer->read(fileOf(file), into, size, offset);
    }

    static int write(sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
    {
        return layerFile(file).layer->write(fileOf(file), from, size, offset);
    }

    static int truncate(sqlite3_file *file, sqlite3_int64 size)
    {
        return layerFile(file).layer->truncate(fileOf(file), size);
    }

    static int sync(sqlite3_file *file, int flags)
    {
        return layerFile(file).layer->sync(fileOf(file), flags);
    }

    static int lockLog(sqlite3_file *file, int offset, int count, int flags)
    {
        return layerFile(file).layer->lockLog(fileOf(file), offset, count, flags);
    }

    static int open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
    {
        static constexpr Io Methods{2,
                                    closeFile,
                                    read,
                                    write,
                                    truncate,
                                    sync,
                                    Passed<&Io::xFileSize>::call,
                                    Passed<&Io::xLock>::call,
                                    Passed<&Io::xUnlock>::call,
                                    Passed<&Io::xCheckReservedLock>::call,
                                    Passed<&Io::xFileControl>::call,
                                    Passed<&Io::xSectorSize>::call,
                                    Passed<&Io::xDeviceCharacteristics>::call,
                                    Passed<&Io::xShmMap>::call,
                                    lockLog,
                                    shmBarrier,
                                    Passed<&Io::xShmUnmap>::call,
                                    nullptr,
                                    nullptr};
        VfsLayer &layer = layerOf(vfs);
        auto &opened = *new (file) LayerFile{};
        if (name != nullptr)
            layer.opens(name);
        const int code = layer.m_below->xOpen(layer.m_below, name, opened.below(), flags, outFlags);
        if (opened.below()->pMethods == nullptr)
            return code;
        opened.base.pMethods = &Methods;
        opened.layer = &layer;
        opened.path = new QByteArray(name);
        return code;
    }

    static int remove(sqlite3_vfs *vfs, const char *name, int syncsFolder)
    {
        return layerOf(vfs).remove(name, syncsFolder);
    }

    static int sleep(sqlite3_vfs *vfs, int micros) { return layerOf(vfs).sleep(micros); }
};

VfsLayer::VfsLayer(const char *name)
    : m_below(sqlite3_vfs_find(nullptr))
    , m_vfs(*m_below)
{
    // The other entries do not look at the VFS they are called with.
    m_vfs.zName = name;
    m_vfs.pAppData = this;
    m_vfs.pNext = nullptr;
    m_vfs.szOsFile = static_cast<int>(sizeof(LayerFile)) + m_below->szOsFile;
    m_vfs.xOpen = VfsLayerCalls::open;
    m_vfs.xDelete = VfsLayerCalls::remove;
    m_vfs.xSleep = VfsLayerCalls::sleep;
    sqlite3_vfs_register(&m_vfs, 1);
}

VfsLayer::~VfsLayer()
{
    sqlite3_vfs_unregister(&m_vfs);
    sqlite3_vfs_register(m_below, 1);
}

void VfsLayer::opens(const QByteArray &) { }

int VfsLayer::read(const File &file, void *into, int size, qint64 offset)
{
    return file->xRead(file.below, into, size, offset);
}

int VfsLayer::write(const File &file, const void *from, int size, qint64 offset)
{
    return file->xWrite(file.below, from, size, offset);
}

int VfsLayer::truncate(const File &file, qint64 size)
{
    return file->xTruncate(file.below, size);
}

int VfsLayer::sync(const File &file, int flags)
{
    return file->xSync(file.below, flags);
}

int VfsLayer::lockLog(const File &file, int offset, int count, int flags)
{
    return file->xShmLock(file.below, offset, count, flags);
}

int VfsLayer::remove(const char *path, int syncsFolder)
{
    return m_below->xDelete(m_below, path, syncsFolder);
}

int VfsLayer::sleep(int micros)
{
    return m_below->xSleep(m_below, micros);
}

} // namespace heliograph
