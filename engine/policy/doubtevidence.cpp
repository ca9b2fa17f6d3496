// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/doubtevidence.h"

#include <algorithm>

namespace heliograph {

namespace {

constexpr qsizetype ReferenceSize = 32;

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
}

bool isOfOurMaking(const QString &reference)
{
    return reference.size() == ReferenceSize && std::ranges::all_of(reference, isHexDigit);
}

bool isAboutNumber(const Receipt &record, const QString &e164)
{
    return record.e164.isEmpty() || record.e164 == e164;
}

} // namespace

std::optional<Receipt> recordOf(const DoubtRow &row, const QList<Receipt> &records)
{
    const auto found = std::ranges::find_if(records, [&row](const Receipt &record) {
        return !row.clientRef.isEmpty() && record.clientRef == row.clientRef
            && isAboutNumber(record, row.e164);
    });
    return found == records.end() ? std::nullopt : std::optional(*found);
}

DoubtAnswer answerFrom(const DoubtRow &row, const QList<Receipt> &records)
{
    if (recordOf(row, records))
        return DoubtAnswer::Found;
    const bool doubtful = std::ranges::any_of(records, [&row](const Receipt &record) {
        return isAboutNumber(record, row.e164) && !isOfOurMaking(record.clientRef);
    });
    return doubtful ? DoubtAnswer::OthersOnly : DoubtAnswer::NotFound;
}

} // namespace heliograph
