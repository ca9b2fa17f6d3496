// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/latencybuckets.h"

#include <algorithm>

namespace heliograph {

int latencyBucket(Millis latency)
{
    const auto end = std::ranges::find_if(
        LatencyEnds, [latency](qint64 seconds) { return latency <= std::chrono::seconds(seconds); });
    return static_cast<int>(end - LatencyEnds.begin());
}

void LatencyCounts::add(int bucket, qint64 n)
{
    m_counts.at(static_cast<size_t>(std::clamp(bucket, 0, LatencyBucketCount - 1))) += n;
    m_total += n;
}

LatencyCounts &LatencyCounts::operator+=(const LatencyCounts &other)
{
    for (int bucket = 0; bucket < LatencyBucketCount; ++bucket)
        add(bucket, other.count(bucket));
    return *this;
}

std::optional<LatencyBound> LatencyCounts::percentile(int percent) const
{
    if (m_total <= 0)
        return std::nullopt;
    const qint64 rank = (m_total * percent + 99) / 100;
    qint64 passed = 0;
    for (size_t bucket = 0; bucket < LatencyEnds.size(); ++bucket) {
        passed += m_counts[bucket];
        if (passed >= rank)
            return LatencyBound{std::chrono::seconds(LatencyEnds[bucket]), false};
    }
    return LatencyBound{std::chrono::seconds(LatencyEnds.back()), true};
}

} // namespace heliograph
