// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/csv/csvreader.h"

#include <algorithm>

namespace heliograph {

namespace {

// All cells of a row at their longest, with all their quotation marks doubled.
constexpr qsizetype LongestLine = 2 * CsvReader::LongestCell * RowBatch::MostCells;
constexpr QByteArrayView ReplacementMark = "\xEF\xBF\xBD"; // TextDecoder puts it where it cannot read

bool endsLine(char byte)
{
    return byte == '\n' || byte == '\r';
}

} // namespace

CsvReader::CsvReader(char separator)
    : m_separator(separator)
{
    csv_init(&m_parser, 0);
    csv_set_delim(&m_parser, static_cast<unsigned char>(separator));
}

CsvReader::~CsvReader()
{
    csv_free(&m_parser);
}

void CsvReader::cellRead(void *cell, std::size_t size, void *self)
{
    auto *const reader = static_cast<CsvReader *>(self);
    const auto length = static_cast<qsizetype>(size);
    const bool fits = length <= LongestCell;
    if (!fits)
        reader->m_problem = RowFlaw::CellTooLong;
    reader->m_rows->addCell({static_cast<const char *>(cell), fits ? length : 0});
}

void CsvReader::rowRead(int, void *self)
{
    auto *const reader = static_cast<CsvReader *>(self);
    reader->m_rows->endRow(reader->m_rowLine, reader->m_problem);
    reader->m_inRow = false;
}

void CsvReader::read(QByteArrayView text, RowBatch &rows)
{
    m_rows = &rows;
    qsizetype begin = 0;
    if (m_afterReturn && !text.isEmpty()) {
        begin = text.front() == '\n' ? 1 : 0;
        m_afterReturn = false;
        takePiece(text.first(begin), true);
    }
    while (begin < text.size()) {
        const auto *const end = std::find_if(text.begin() + begin, text.end(), endsLine);
        if (end == text.end()) {
            takePiece(text.sliced(begin), false);
            break;
        }
        qsizetype next = end - text.begin() + 1;
        // Whether a line feed belongs to it is seen when there is more text.
        m_afterReturn = *end == '\r' && next == text.size();
        if (!m_afterReturn && *end == '\r' && text[next] == '\n')
            ++next;
        takePiece(text.sliced(begin, next - begin), !m_afterReturn);
        begin = next;
    }
    m_rows = nullptr;
}

void CsvReader::takePiece(QByteArrayView piece, bool isEnd)
{
    if (!m_skipsLine && m_partLine.size() + piece.size() > LongestLine) {
        // Nothing of it is needed but the line number.
        m_partLine.clear();
        m_skipsLine = true;
    }
    if (m_skipsLine) {
        if (!isEnd)
            return;
        m_skipsLine = false;
        while (m_inRow)
            giveUpRow();
        m_rows->endRow(m_line++, RowFlaw::CellTooLong);
    } else if (!isEnd) {
        m_partLine.append(piece);
    } else if (m_partLine.isEmpty()) {
        takeLine(piece);
    } else {
        m_partLine.append(piece);
        const QByteArray line = std::exchange(m_partLine, {});
        takeLine(line);
    }
}

void CsvReader::takeLine(QByteArrayView line)
{
    feed(line);
    if (!m_inRow)
        return;
    m_open.append(line);
    if (m_open.size() > LongestLine) {
        // Too much to read it again for each of its lines.
        restartParser();
        m_rows->dropRow();
        m_rows->endRow(m_rowLine, RowFlaw::CellTooLong);
        m_inRow = false;
    } else if (static_cast<qsizetype>(m_parser.entry_pos) > LongestCell) {
        giveUpRow();
    }
}

void CsvReader::feed(QByteArrayView line)
{
    if (!m_inRow) {
        if (isBlank(line)) {
            ++m_line;
            return;
        }
        m_inRow = true;
        m_rowLine = m_line;
        m_problem = RowFlaw::None;
        m_open.resize(0);
    }
    if (m_problem == RowFlaw::None && line.contains(ReplacementMark))
        m_problem = RowFlaw::Unreadable;
    csv_parse(&m_parser, line.data(), static_cast<std::size_t>(line.size()), cellRead, rowRead, this);
    ++m_line;
}

// Only a quotation mark keeps a row open, so the row ends where its first line ends, and the lines that it
// swallowed are read again.
void CsvReader::giveUpRow()
{
    const QByteArray lines = std::exchange(m_open, {});
    restartParser();
    m_rows->dropRow();
    m_rows->endRow(m_rowLine, RowFlaw::OpenQuote);
    m_inRow = false;
    m_line = m_rowLine + 1;
    qsizetype begin = 0;
    bool isFirst = true;
    while (begin < lines.size()) {
        const auto *const end = std::find_if(lines.begin() + begin, lines.end(), endsLine);
        qsizetype next = std::min<qsizetype>(end - lines.begin() + 1, lines.size());
        if (end != lines.end() && *end == '\r' && next < lines.size() && lines.at(next) == '\n')
            ++next;
        if (!isFirst)
            takeLine(QByteArrayView(lines).sliced(begin, next - begin));
        isFirst = false;
        begin = next;
    }
}

void CsvReader::restartParser()
{
    csv_free(&m_parser);
    csv_init(&m_parser, 0);
    csv_set_delim(&m_parser, static_cast<unsigned char>(m_separator));
}

void CsvReader::finish(RowBatch &rows)
{
    m_rows = &rows;
    if (m_skipsLine || !m_partLine.isEmpty())
        takePiece(m_afterReturn ? QByteArrayView() : "\n", true);
    m_afterReturn = false;
    while (m_inRow)
        giveUpRow();
    m_rows = nullptr;
}

bool CsvReader::isBlank(QByteArrayView line) const
{
    return std::ranges::all_of(line, [this](char byte) {
        return endsLine(byte) || ((byte == ' ' || byte == '\t') && byte != m_separator);
    });
}

} // namespace heliograph
