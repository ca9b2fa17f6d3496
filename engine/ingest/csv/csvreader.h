// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/ingest/csv/rowbatch.h"

#include <csv.h>

namespace heliograph {

//! Takes UTF-8 text apart into rows and cells, through libcsv, and knows on which line each row begins.
//!
//! LF, CR LF and CR end a line, also mixed; values in quotation marks may hold them. Lines without anything
//! are no rows. Blanks around a value go unless they stand in quotation marks. A quotation mark that is never
//! closed, or not within the 4 kB of a cell, costs its own row only: reading goes on with the next line.
//! Constant memory. One thread.
class CsvReader
{
public:
    static constexpr qsizetype LongestCell = 4096; //!< bytes (engine.md SR-50)

    explicit CsvReader(char separator);
    ~CsvReader();
    Q_DISABLE_COPY_MOVE(CsvReader)

    //! Appends to \a rows what \a text completes.
    void read(QByteArrayView text, RowBatch &rows);

    //! Appends what the text ends with.
    void finish(RowBatch &rows);

private:
    static void cellRead(void *cell, std::size_t size, void *self);
    static void rowRead(int terminator, void *self);

    //! \a piece is the rest of a line if \a isEnd, else what there is of it.
    void takePiece(QByteArrayView piece, bool isEnd);
    void takeLine(QByteArrayView line);
    void feed(QByteArrayView line);
    void giveUpRow();
    void restartParser();
    bool isBlank(QByteArrayView line) const;

    csv_parser m_parser = {};
    char m_separator;
    RowBatch *m_rows = nullptr; //!< during read() and finish()
    QByteArray m_partLine; //!< a line whose end is yet to come
    QByteArray m_open; //!< the lines of a row that goes on
    std::int32_t m_line = 1; //!< the next one to be fed
    std::int32_t m_rowLine = 0; //!< where the row under way begins
    bool m_inRow = false;
    bool m_skipsLine = false; //!< the rest of a line that is too long
    bool m_afterReturn = false; //!< the part of a line ends with CR, perhaps of a CR LF
    RowFlaw m_problem = RowFlaw::None;
};

} // namespace heliograph
