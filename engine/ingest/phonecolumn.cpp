// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/phonecolumn.h"

#include "engine/domain/listfault.h"

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

using Kind = PhoneProblem::Kind;

//! What the cells of a column look like, the first row apart.
struct Contents
{
    int filled = 0;
    int numbers = 0;
    int damaged = 0; //!< numbers once, or numbers that get no texts
};

bool isDamaged(Kind kind)
{
    return kind == Kind::SpreadsheetDamage || kind == Kind::Landline || kind == Kind::NotMobile
        || kind == Kind::Ambiguous;
}

Contents contentsOf(const RowBatch &head, qsizetype column, PhoneNumberParser &parser)
{
    Contents contents;
    const std::size_t first = head.rows().size() > 1 ? 1 : 0; // a single row may be a person
    for (std::size_t i = first; i < head.rows().size(); ++i) {
        const QString text = QString::fromUtf8(head.cell(head.rows()[i], column));
        const ParsedPhone parsed = parser.parse(text);
        const auto *const problem = std::get_if<PhoneProblem>(&parsed);
        if (problem != nullptr && problem->kind == Kind::Empty)
            continue;
        ++contents.filled;
        if (problem == nullptr)
            ++contents.numbers;
        else if (isDamaged(problem->kind))
            ++contents.damaged;
    }
    return contents;
}

std::vector<qsizetype> candidates(const std::vector<Contents> &columns, int Contents::*part)
{
    std::vector<qsizetype> found;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].*part > 0 && 2 * columns[i].*part >= columns[i].filled)
            found.push_back(static_cast<qsizetype>(i));
    }
    return found;
}

std::vector<qsizetype> withAnyNumber(const std::vector<Contents> &columns)
{
    std::vector<qsizetype> found;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].numbers > 0)
            found.push_back(static_cast<qsizetype>(i));
    }
    return found;
}

//! True for words; a number, whatever is wrong with it, is a person's.
bool isHeading(const RowBatch &head, qsizetype column, PhoneNumberParser &parser)
{
    const ParsedPhone parsed = parser.parse(headingOf(head, column));
    const auto *const problem = std::get_if<PhoneProblem>(&parsed);
    return problem != nullptr && (problem->kind == Kind::NotANumber || problem->kind == Kind::Empty);
}

Result<qsizetype> byName(const RowBatch &head, const QString &wanted)
{
    const auto width = static_cast<qsizetype>(head.rows().front().cells);
    QStringList names;
    for (qsizetype i = 0; i < width; ++i)
        names.append(headingOf(head, i));
    if (const qsizetype exact = names.indexOf(wanted.trimmed()); exact >= 0)
        return exact;
    bool isNumber = false;
    const int position = wanted.toInt(&isNumber);
    if (isNumber && position >= 1 && position <= width)
        return qsizetype{position - 1};
    return ListFault::noColumn(wanted, width);
}

QString nameOf(const RowBatch &head, qsizetype column, PhoneNumberParser &parser)
{
    return isHeading(head, column, parser) ? headingOf(head, column) : QString::number(column + 1);
}

Result<qsizetype> byContent(const RowBatch &head, PhoneNumberParser &parser)
{
    std::vector<Contents> columns;
    for (std::uint32_t i = 0; i < head.rows().front().cells; ++i)
        columns.push_back(contentsOf(head, static_cast<qsizetype>(i), parser));
    std::vector<qsizetype> found = candidates(columns, &Contents::numbers);
    if (found.empty())
        found = candidates(columns, &Contents::damaged);
    if (found.empty())
        found = withAnyNumber(columns); // a list of mostly broken numbers still has one column of them
    if (found.empty())
        return ListFault::noPhoneColumn();
    if (found.size() == 1)
        return found.front();
    QStringList names;
    for (const qsizetype column : found)
        names.append(QString(u'“' % nameOf(head, column, parser) % u'”'));
    const QString last = names.takeLast();
    return ListFault::severalPhoneColumns(names.join(u", "_s), last);
}

} // namespace

QString headingOf(const RowBatch &head, qsizetype column)
{
    return QString::fromUtf8(head.cell(head.rows().front(), column)).trimmed();
}

Result<PhoneColumn> findPhoneColumn(const RowBatch &head, const QString &wanted, PhoneNumberParser &parser)
{
    const Result<qsizetype> index = wanted.isEmpty() ? byContent(head, parser) : byName(head, wanted);
    if (!index)
        return index.error();
    return PhoneColumn{*index, isHeading(head, *index, parser)};
}

} // namespace heliograph
