// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/ingest/csv/csvreader.h"
#include "engine/ingest/csv/textdecoder.h"
#include "engine/ingest/listwishes.h"

#include <QFile>

#include <memory>

#include <sys/stat.h>

namespace heliograph {

//! A file of rows on disk: finds out how it is written, then reads it from start to end in constant memory.
//! Moves between threads, but belongs to one at a time.
class ListFile
{
public:
    static constexpr qint64 LargestFile = 200 * 1000 * 1000; //!< engine.md SR-50

    //! Opens \a path and detects encoding and separator, as far as \a wishes say nothing of them. Fails with NotFound, with Storage if it cannot be
    //! read, and with Invalid if it is empty, too large, a workbook or no file.
    static Result<std::unique_ptr<ListFile>> open(const QString &path, const ListWishes &wishes = {});

    //! File name without folders, for sentences.
    QString name() const;
    //! As DetectedEncoding::name.
    QString encoding() const { return m_encoding.name; }
    char separator() const { return m_separator; }
    qint64 size() const { return m_stamp.st_size; }

    //! The first \a most rows, complete ones. Reading starts at the beginning again.
    Result<RowBatch> head(std::size_t most);

    //! Replaces \a rows by the next ones, perhaps none; false at the end of the file. Fails with Storage if
    //! the disk does, and with Invalid if somebody changed the file.
    Result<bool> next(RowBatch &rows);

    //! Bytes read so far.
    qint64 position() const { return m_file.pos(); }

    //! Fails with Invalid if the file is not what was opened any more. Any thread.
    Result<void> expectUnchanged() const;

private:
    explicit ListFile(const QString &path);
    Result<void> examine(const ListWishes &wishes);
    Result<void> rewind();
    Error unreadable() const;

    QFile m_file;
    struct stat m_stamp = {};
    DetectedEncoding m_encoding;
    char m_separator = ',';
    std::unique_ptr<TextDecoder> m_decoder;
    std::unique_ptr<CsvReader> m_reader;
    bool m_isFinished = false;
};

} // namespace heliograph
