// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/ingest/memberpack.h"

#include <QFile>

#include <array>
#include <functional>
#include <span>

namespace heliograph {

//! Sorts any number of sealed members by key in constant memory and finds those that came twice.
//!
//! **How.** What does not fit is written as a sorted run to a file without a name, readable for nobody else
//! and gone with this process. Keys are the keyed hash of a number, so the runs divide evenly by the first
//! byte of the key: for each stretch of keys the pieces of all runs are loaded together and sorted, which
//! needs no merging and reads every run once from start to end. One thread.
class MemberSpill
{
public:
    static constexpr std::size_t UsualMemory = 16 * 1024 * 1024;

    //! \a folder is where the file goes, \a memory how many bytes may be kept before it is used.
    explicit MemberSpill(const QString &folder, std::size_t memory = UsualMemory);
    Q_DISABLE_COPY_MOVE(MemberSpill)

    //! Fails with Storage.
    Result<void> add(const MemberPack &members);

    using Sink = std::function<Result<void>(std::span<const SealedMember>)>;

    //! Hands everything to \a sink in the order of keys, each key once and with its first line, up to \a most
    //! at a time. Fails with Storage or with what \a sink fails with. Once.
    Result<void> drain(std::size_t most, const Sink &sink);

    //! Members left out because their key came before; final after drain().
    qint64 duplicates() const { return m_duplicates; }
    qint64 added() const { return m_added; }
    //! Runs written so far.
    std::size_t runs() const { return m_runs.size(); }

private:
    static constexpr std::size_t Buckets = 256;
    //! Where in the file the members of each bucket begin; the last one: where the run ends.
    using Run = std::array<qint64, Buckets + 1>;

    Result<void> openFile();
    Result<void> writeRun();
    Result<void> drainRuns(std::size_t most, const Sink &sink);
    Result<void> load(std::size_t first, std::size_t last);
    Result<void> handOver(std::size_t most, const Sink &sink);
    qint64 weightOf(std::size_t bucket) const;
    Error failure() const;

    QString m_folder;
    std::size_t m_memory;
    QFile m_file;
    std::vector<Run> m_runs;
    MemberPack m_kept;
    qint64 m_added = 0;
    qint64 m_duplicates = 0;
};

} // namespace heliograph
