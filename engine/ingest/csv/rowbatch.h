// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <vector>

namespace heliograph {

//! What is wrong with a row as such, whatever its cells mean.
enum class RowFlaw { None, Unreadable, CellTooLong, OpenQuote };

//! Some rows of a table, their cells in UTF-8 in one block of memory that is used again and again.
class RowBatch
{
public:
    struct Row
    {
        std::int32_t line = 0; //!< of the file, 1-based, where the row begins
        std::uint32_t firstCell = 0;
        std::uint32_t kept = 0; //!< cells that can be read
        std::uint32_t cells = 0; //!< cells there were
        RowFlaw problem = RowFlaw::None;
    };

    //! More columns than anybody needs (engine.md SR-50).
    static constexpr std::uint32_t MostCells = 64;

    void clear();
    //! Adds a cell to the row under way; past MostCells it is only counted.
    void addCell(QByteArrayView text);
    //! Ends the row under way.
    void endRow(std::int32_t line, RowFlaw problem);
    //! Forgets the cells of the row under way.
    void dropRow();

    const std::vector<Row> &rows() const { return m_rows; }
    //! Valid until the batch changes; empty past the end of the row.
    QByteArrayView cell(const Row &row, qsizetype column) const;
    qsizetype size() const { return m_bytes.size(); }

private:
    QByteArray m_bytes;
    std::vector<qsizetype> m_ends; //!< of each cell, in m_bytes
    std::vector<Row> m_rows;
    Row m_current;
};

} // namespace heliograph
