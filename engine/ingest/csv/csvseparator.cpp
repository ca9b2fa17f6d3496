// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/csv/csvseparator.h"

#include "engine/ingest/csv/csvreader.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr std::array Candidates = {',', ';', '\t'};

struct Score
{
    qint64 even = 0; //!< rows in a hundred that have as many cells as the first one
    std::uint32_t columns = 1;

    friend auto operator<=>(const Score &, const Score &) = default;
};

Score scoreOf(char separator, QByteArrayView head)
{
    CsvReader reader(separator);
    RowBatch rows;
    reader.read(head, rows); // without finish(): the last row may be cut off
    if (rows.rows().empty())
        reader.finish(rows);
    if (rows.rows().empty() || rows.rows().front().cells < 2)
        return {};
    const std::uint32_t columns = rows.rows().front().cells;
    const auto even = std::ranges::count(rows.rows(), columns, &RowBatch::Row::cells);
    return {even * 100 / static_cast<qint64>(rows.rows().size()), columns};
}

} // namespace

char detectSeparator(QByteArrayView head)
{
    char best = Candidates.front();
    Score bestScore;
    for (const char candidate : Candidates) {
        const Score score = scoreOf(candidate, head);
        if (score > bestScore) {
            best = candidate;
            bestScore = score;
        }
    }
    return best;
}

QString separatorName(char separator)
{
    if (separator == '\t')
        return u"tab"_s;
    return separator == ';' ? u"semicolon"_s : u"comma"_s;
}

} // namespace heliograph
