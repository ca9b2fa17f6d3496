// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/ingest/csv/listfile.h"
#include "engine/ingest/handover.h"
#include "engine/ingest/membermaker.h"

#include <atomic>
#include <functional>
#include <map>
#include <thread>

namespace heliograph {

//! A piece of a list on its way through the threads of an import.
struct ImportStep
{
    qint64 sequence = 0; //!< its place in the file
    qint64 position = 0; //!< bytes of the file read with it
    RowBatch rows;
    MemberPack members;
    std::vector<Reject> rejects;
};

//! Reads a list on one thread, normalises and seals its rows on two more, and hands the results over on the
//! thread that calls run(), in the order of the file. A fixed number of steps goes round, so memory is
//! constant whichever thread is slow.
class ImportPipeline
{
public:
    static constexpr qint64 MostRows = 2'000'000; //!< engine.md SR-50

    //! \a file outlives the pipeline.
    ImportPipeline(ListFile &file, const RowRules &rules);
    //! Stops and joins the threads.
    ~ImportPipeline();
    Q_DISABLE_COPY_MOVE(ImportPipeline)

    using Sink = std::function<Result<void>(const ImportStep &)>;

    //! Hands every step to \a sink. Fails with what the file or \a sink fails with, and with Invalid if
    //! there are more than MostRows rows. Once.
    Result<void> run(const Sink &sink);

private:
    void readFile();
    Result<void> readSteps();
    void makeMembers(const RowRules &rules);
    Result<void> deliver(const Sink &sink);
    void stop();

    ListFile &m_file;
    std::vector<ImportStep> m_steps;
    Handover<ImportStep *> m_free;
    Handover<ImportStep *> m_read;
    Handover<ImportStep *> m_made;
    qint64 m_headings; //!< rows that are headings: 0 or 1
    Result<void> m_outcome; //!< of reading; valid when the reader was joined
    std::atomic<int> m_makers;
    std::vector<std::thread> m_threads;
};

} // namespace heliograph
