// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/powercutdisk.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <map>

namespace heliograph {

namespace {

constexpr qint64 Sector = 512;

void put(QByteArray &content, qint64 offset, QByteArrayView bytes)
{
    if (content.size() < offset + bytes.size())
        content.append(offset + bytes.size() - content.size(), '\0');
    std::copy(bytes.begin(), bytes.end(), content.begin() + offset);
}

void cutTo(QByteArray &content, qint64 size)
{
    if (content.size() < size)
        content.append(size - content.size(), '\0');
    content.truncate(size);
}

//! How much of what was not synced reaches the disk: nothing, everything, or a part.
class Luck
{
public:
    explicit Luck(std::mt19937 &random)
        : m_random(random)
    {
        const unsigned kind = random() % 4;
        m_share = kind == 0 ? 0 : kind == 1 ? 1 : std::uniform_real_distribution<>(0, 1)(random);
    }

    bool has() { return std::uniform_real_distribution<>(0, 1)(m_random) < m_share; }

    //! How many of \a all writes to one sector reached it.
    int of(int all)
    {
        int count = 0;
        while (count < all && has())
            ++count;
        return count;
    }

private:
    std::mt19937 &m_random;
    double m_share;
};

//! Calls \a visit (sector, offset, bytes) for each sector that a write touches.
template <typename Visit>
void forEachSector(qint64 offset, QByteArrayView bytes, Visit visit)
{
    for (qint64 at = 0; at < bytes.size();) {
        const qint64 sector = (offset + at) / Sector;
        const qint64 size = std::min((sector + 1) * Sector - (offset + at), bytes.size() - at);
        visit(sector, offset + at, bytes.sliced(at, size));
        at += size;
    }
}

} // namespace

PowerCutDisk::PowerCutDisk(const QString &folder, std::function<void()> beforeChange)
    : m_folder(QFile::encodeName(folder) + '/')
    , m_beforeChange(std::move(beforeChange))
{
}

bool PowerCutDisk::watches(const QByteArray &path) const
{
    return path.startsWith(m_folder);
}

void PowerCutDisk::opens(const QByteArray &path)
{
    if (m_files.contains(path))
        return;
    QFile file(QFile::decodeName(path));
    m_files[path].safe = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void PowerCutDisk::writes(const QByteArray &path, qint64 offset, const QByteArray &bytes)
{
    m_beforeChange();
    m_files[path].since.append(Change{.offset = offset, .bytes = bytes});
}

void PowerCutDisk::truncates(const QByteArray &path, qint64 size)
{
    m_beforeChange();
    m_files[path].since.append(Change{.offset = size, .bytes = {}});
}

void PowerCutDisk::syncs(const QByteArray &)
{
    m_beforeChange();
}

void PowerCutDisk::synced(const QByteArray &path)
{
    File &file = m_files[path];
    for (const Change &change : std::as_const(file.since)) {
        if (change.bytes.isEmpty())
            cutTo(file.safe, change.offset);
        else
            put(file.safe, change.offset, change.bytes);
    }
    file.since.clear();
}

void PowerCutDisk::removes(const QByteArray &path)
{
    m_beforeChange();
    m_files.remove(path);
}

void PowerCutDisk::writeImage(const QString &folder, std::mt19937 &random) const
{
    QList<QByteArray> paths = m_files.keys();
    std::sort(paths.begin(), paths.end()); // so that a seed gives the same cut again
    for (const QByteArray &path : std::as_const(paths)) {
        QFile image(folder + QLatin1Char('/') + QFileInfo(QFile::decodeName(path)).fileName());
        if (!image.open(QIODevice::WriteOnly) || image.write(survivors(m_files[path], random)) < 0)
            qFatal("The image of a power cut cannot be written");
        image.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
}

QByteArray PowerCutDisk::survivors(const File &file, std::mt19937 &random)
{
    std::map<qint64, int> writesTo;
    for (const Change &change : file.since)
        forEachSector(change.offset, change.bytes,
                      [&](qint64 sector, qint64, QByteArrayView) { ++writesTo[sector]; });
    Luck luck(random);
    for (auto &[sector, writes] : writesTo)
        writes = luck.of(writes);

    QByteArray content = file.safe;
    for (const Change &change : file.since) {
        if (change.bytes.isEmpty()) {
            if (luck.has())
                cutTo(content, change.offset);
            continue;
        }
        forEachSector(change.offset, change.bytes, [&](qint64 sector, qint64 offset, QByteArrayView bytes) {
            if (writesTo[sector]-- > 0)
                put(content, offset, bytes);
        });
    }
    return content;
}

} // namespace heliograph
