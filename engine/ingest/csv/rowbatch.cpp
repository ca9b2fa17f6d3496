// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/csv/rowbatch.h"

namespace heliograph {

void RowBatch::clear()
{
    m_bytes.resize(0); // keeps its memory
    m_ends.clear();
    m_rows.clear();
    m_current = {};
}

void RowBatch::addCell(QByteArrayView text)
{
    ++m_current.cells;
    if (m_current.kept == MostCells)
        return;
    ++m_current.kept;
    m_bytes.append(text);
    m_ends.push_back(m_bytes.size());
}

void RowBatch::endRow(std::int32_t line, RowFlaw problem)
{
    m_current.line = line;
    m_current.problem = problem;
    m_rows.push_back(m_current);
    m_current = {};
    m_current.firstCell = static_cast<std::uint32_t>(m_ends.size());
}

void RowBatch::dropRow()
{
    m_ends.resize(m_current.firstCell);
    m_bytes.resize(m_ends.empty() ? 0 : m_ends.back());
    m_current.kept = 0;
    m_current.cells = 0;
}

QByteArrayView RowBatch::cell(const Row &row, qsizetype column) const
{
    if (column >= static_cast<qsizetype>(row.kept))
        return {};
    const std::size_t index = row.firstCell + static_cast<std::size_t>(column);
    const qsizetype begin = index == 0 ? 0 : m_ends[index - 1];
    return QByteArrayView(m_bytes).sliced(begin, m_ends[index] - begin);
}

} // namespace heliograph
