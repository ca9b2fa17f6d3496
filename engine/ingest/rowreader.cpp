// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/rowreader.h"

#include <utility>

namespace heliograph {

RowReader::RowReader(Rules rules)
    : m_rules(std::move(rules))
    , m_parser(m_rules.region, m_rules.invented)
{
}

std::variant<PhoneNumber, Reject> RowReader::number(const RowBatch &rows, const RowBatch::Row &row)
{
    if (const auto problem = rowProblem(row))
        return Reject{row.line, {}, {}, *problem};
    const ListLayout &layout = m_rules.layout;
    const auto corrected = m_rules.corrected.constFind(row.line);
    const QString text = corrected != m_rules.corrected.constEnd()
        ? *corrected
        : QString::fromUtf8(rows.cell(row, layout.phone));
    const ParsedPhone parsed = m_parser.parse(text);
    if (const auto *const problem = std::get_if<PhoneProblem>(&parsed))
        return Reject{row.line, layout.columns.at(layout.phone), text, {.phone = *problem}};
    return *std::get_if<PhoneNumber>(&parsed);
}

std::optional<ListProblem> RowReader::rowProblem(const RowBatch::Row &row) const
{
    using Kind = ListProblem::Kind;
    switch (row.problem) {
    case RowFlaw::Unreadable:
        return ListProblem{.kind = Kind::Unreadable, .encoding = m_rules.encoding};
    case RowFlaw::CellTooLong:
        return ListProblem{.kind = Kind::CellTooLong};
    case RowFlaw::OpenQuote:
        return ListProblem{.kind = Kind::OpenQuote};
    case RowFlaw::None:
        break;
    }
    const auto cells = static_cast<int>(row.cells);
    const auto columns = static_cast<int>(m_rules.layout.columns.size());
    if (cells == columns)
        return std::nullopt;
    return ListProblem{.kind = Kind::CellCount, .cells = cells, .columns = columns};
}

QStringList RowReader::values(const RowBatch &rows, const RowBatch::Row &row) const
{
    QStringList values;
    values.reserve(static_cast<qsizetype>(row.kept));
    for (qsizetype i = 0; i < static_cast<qsizetype>(row.kept); ++i) {
        if (m_rules.layout.isVariable(i))
            values.append(QString::fromUtf8(rows.cell(row, i)));
    }
    return values;
}

} // namespace heliograph
