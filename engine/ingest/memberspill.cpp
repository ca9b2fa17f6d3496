// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/memberspill.h"

#include <cstdlib>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

MemberSpill::MemberSpill(const QString &folder, std::size_t memory)
    : m_folder(folder)
    , m_memory(memory)
{
}

Result<void> MemberSpill::add(const MemberPack &members)
{
    m_kept.add(members);
    m_added += static_cast<qint64>(members.count());
    if (m_kept.weight() < m_memory)
        return {};
    return writeRun();
}

Result<void> MemberSpill::openFile()
{
    // mkstemp makes it readable for its owner only; without a name it cannot outlive this process.
    QByteArray name = QFile::encodeName(m_folder) + "/import-XXXXXX";
    const int handle = ::mkstemp(name.data());
    if (handle < 0)
        return Error{ErrorKind::Storage,
                     u"No temporary file can be made in %1: %2. Nothing was imported."_s.arg(
                         m_folder, qt_error_string(errno))};
    ::unlink(name.constData());
    if (!m_file.open(handle, QIODevice::ReadWrite, QFile::AutoCloseHandle))
        return failure();
    return {};
}

Result<void> MemberSpill::writeRun()
{
    if (!m_file.isOpen()) {
        if (const Result<void> opened = openFile(); !opened)
            return opened;
    }
    m_duplicates += m_kept.sortUnique();
    Run run = {};
    qint64 at = m_file.size();
    if (!m_file.seek(at))
        return failure();
    std::size_t bucket = 0; // all up to this one have their beginning
    run[0] = at;
    for (std::size_t i = 0; i < m_kept.count(); ++i) {
        while (bucket < m_kept.bucketOf(i))
            run[++bucket] = at;
        const QByteArrayView bytes = m_kept.bytesOf(i);
        if (m_file.write(bytes.data(), bytes.size()) != bytes.size())
            return failure();
        at += bytes.size();
    }
    while (bucket < Buckets)
        run[++bucket] = at;
    if (!m_file.flush())
        return failure();
    m_runs.push_back(run);
    m_kept.clear();
    return {};
}

Result<void> MemberSpill::drain(std::size_t most, const Sink &sink)
{
    if (m_runs.empty()) {
        m_duplicates += m_kept.sortUnique();
        return handOver(most, sink);
    }
    if (const Result<void> written = writeRun(); !written)
        return written;
    return drainRuns(most, sink);
}

Result<void> MemberSpill::drainRuns(std::size_t most, const Sink &sink)
{
    std::size_t first = 0;
    while (first < Buckets) {
        // As many buckets as fill the memory; half of it, as the pack grows by doubling.
        std::size_t last = first;
        qint64 weight = weightOf(first);
        while (last + 1 < Buckets && weight + weightOf(last + 1) <= static_cast<qint64>(m_memory / 2))
            weight += weightOf(++last);
        if (const Result<void> loaded = load(first, last); !loaded)
            return loaded;
        m_duplicates += m_kept.sortUnique();
        if (const Result<void> done = handOver(most, sink); !done)
            return done;
        first = last + 1;
    }
    return {};
}

qint64 MemberSpill::weightOf(std::size_t bucket) const
{
    qint64 weight = 0;
    for (const Run &run : m_runs)
        weight += run[bucket + 1] - run[bucket];
    return weight;
}

Result<void> MemberSpill::load(std::size_t first, std::size_t last)
{
    m_kept.clear();
    for (const Run &run : m_runs) {
        const qint64 size = run[last + 1] - run[first];
        if (!m_file.seek(run[first]))
            return failure();
        const QByteArray bytes = m_file.read(size);
        if (bytes.size() != size || !m_kept.addBytes(bytes))
            return failure();
    }
    return {};
}

Result<void> MemberSpill::handOver(std::size_t most, const Sink &sink)
{
    std::vector<SealedMember> slice;
    slice.reserve(std::min(most, m_kept.count()));
    for (std::size_t i = 0; i < m_kept.count(); ++i) {
        slice.push_back(m_kept.member(i));
        if (slice.size() < most && i + 1 < m_kept.count())
            continue;
        if (const Result<void> taken = sink(slice); !taken)
            return taken;
        slice.clear();
    }
    return {};
}

Error MemberSpill::failure() const
{
    return {
        ErrorKind::Storage,
        u"The temporary file of the import in %1 cannot be used: %2. Nothing was imported. Make room, then "
        "import again."_s.arg(m_folder, m_file.errorString())};
}

} // namespace heliograph
