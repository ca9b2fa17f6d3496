// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/rowreader.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

RowReader::RowReader(Rules rules)
    : m_rules(std::move(rules))
    , m_parser(m_rules.region, m_rules.invented)
{
}

std::variant<PhoneNumber, Reject> RowReader::number(const RowBatch &rows, const RowBatch::Row &row)
{
    if (const QString problem = rowProblem(row); !problem.isEmpty())
        return Reject{row.line, {}, {}, problem};
    const ListLayout &layout = m_rules.layout;
    const auto corrected = m_rules.corrected.constFind(row.line);
    const QString text = corrected != m_rules.corrected.constEnd()
        ? *corrected
        : QString::fromUtf8(rows.cell(row, layout.phone));
    const ParsedPhone parsed = m_parser.parse(text);
    if (const auto *const problem = std::get_if<PhoneProblem>(&parsed))
        return Reject{row.line, layout.columns.at(layout.phone), text, sentence(*problem, text)};
    return *std::get_if<PhoneNumber>(&parsed);
}

QString RowReader::rowProblem(const RowBatch::Row &row) const
{
    switch (row.problem) {
    case RowFlaw::Unreadable:
        return u"A character here cannot be read as %1. Correct it, or save the file as UTF-8."_s.arg(
            m_rules.encoding);
    case RowFlaw::CellTooLong:
        return u"A value here has more than 4 kB. Shorten it."_s;
    case RowFlaw::OpenQuote:
        return u"A quotation mark is opened here and not closed. Close it, or write it twice inside "
               u"quotation "
               "marks if it belongs to the value."_s;
    case RowFlaw::None:
        break;
    }
    const auto expected = static_cast<std::uint32_t>(m_rules.layout.columns.size());
    if (row.cells == expected)
        return {};
    const QString counts = u"%1 %2 for %3 %4."_s.arg(row.cells)
                               .arg(row.cells == 1 ? u"value"_s : u"values"_s)
                               .arg(expected)
                               .arg(expected == 1 ? u"column"_s : u"columns"_s);
    return counts % u" A value with a separator in it needs quotation marks."_s;
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
