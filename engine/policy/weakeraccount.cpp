// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/weakeraccount.h"

#include "engine/policy/doubttimes.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace heliograph {

namespace {

// How often and how long somebody is asked or waited for: nothing goes elsewhere, faster or twice by it.
constexpr std::array Harmless
    = {QLatin1String("ask_after_s"), QLatin1String("give_up_s"),     QLatin1String("timeout_ms"),
       QLatin1String("receipts"),    QLatin1String("settle_reason"), QLatin1String("language")};

// The smaller, the stricter.
constexpr std::array Rates
    = {QLatin1String("in_flight"), QLatin1String("segments_per_s"), QLatin1String("requests_per_s"),
       QLatin1String("query_per_s"), QLatin1String("batch")};

// Judged by what they come to, so that the usual value needs not be written out.
constexpr std::array Evidence = {QLatin1String("settle_s"), QLatin1String("miss_gap_s")};

template <typename Keys>
bool isOneOf(const Keys &keys, const QString &key)
{
    return std::ranges::any_of(keys, [&key](QLatin1String one) { return key == one; });
}

// Where nothing is set the usual rate holds, which is not known here.
bool rateIsRaised(const QString &before, const QString &after)
{
    return before.isEmpty() || after.isEmpty() || after.toLongLong() > before.toLongLong();
}

// Nobody is believed who is not listed.
bool believesMore(const QString &before, const QString &after)
{
    const QStringList trusted = before.split(QLatin1Char(','), Qt::SkipEmptyParts);
    const QStringList now = after.split(QLatin1Char(','), Qt::SkipEmptyParts);
    return !std::ranges::all_of(now, [&trusted](const QString &one) {
        return std::ranges::any_of(trusted,
                                   [&one](const QString &known) { return known.trimmed() == one.trimmed(); });
    });
}

} // namespace

bool isWeaker(const ProviderAccount &before, const ProviderAccount &after)
{
    const DoubtTimes timesBefore = DoubtTimes::of(before);
    const DoubtTimes timesAfter = DoubtTimes::of(after);
    if (timesAfter.settle < timesBefore.settle || timesAfter.missGap < timesBefore.missGap)
        return true;
    const QStringList keys = before.settings.keys() + after.settings.keys();
    return std::ranges::any_of(keys, [&](const QString &key) {
        const QString old = before.settings.value(key);
        const QString fresh = after.settings.value(key);
        if (old == fresh || isOneOf(Harmless, key) || isOneOf(Evidence, key))
            return false;
        if (isOneOf(Rates, key))
            return rateIsRaised(old, fresh);
        return key == QLatin1String("push_from") ? believesMore(old, fresh) : true;
    });
}

} // namespace heliograph
