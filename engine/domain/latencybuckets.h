// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"

#include <array>
#include <optional>

namespace heliograph {

//! The upper ends of the buckets in which times to delivery are counted, in seconds. Their numbers are stored
//! (report_latency.bucket): new ends are only ever added in a new version of the schema. What took longer
//! than the last is in one more bucket, which has no end.
inline constexpr std::array<qint64, 42> LatencyEnds
    = {1,    2,    3,    4,    5,    6,     8,     10,    12,    15,    20,    25,    30,     40,
       50,   60,   80,   100,  120,  150,   180,   240,   300,   400,   500,   600,   900,    1200,
       1800, 2700, 3600, 5400, 7200, 10800, 14400, 21600, 28800, 43200, 64800, 86400, 172800, 259200};

inline constexpr int LatencyBucketCount = static_cast<int>(LatencyEnds.size()) + 1;

//! The bucket of what took \a latency; the first if a provider's clock makes it negative.
int latencyBucket(Millis latency);

//! "At most so long", as a percentile of bucketed times can be read.
struct LatencyBound
{
    Millis atMost{0}; //!< if beyond: longer than this
    bool beyond = false;

    friend bool operator==(const LatencyBound &, const LatencyBound &) = default;
};

//! How many messages took how long.
class LatencyCounts
{
public:
    void add(int bucket, qint64 n);
    LatencyCounts &operator+=(const LatencyCounts &other);

    qint64 total() const { return m_total; }
    qint64 count(int bucket) const { return m_counts.at(static_cast<size_t>(bucket)); }

    //! The end of the bucket in which the \a percent-th percentile lies (nearest rank); nothing without
    //! messages.
    std::optional<LatencyBound> percentile(int percent) const;

    friend bool operator==(const LatencyCounts &, const LatencyCounts &) = default;

private:
    std::array<qint64, LatencyBucketCount> m_counts{};
    qint64 m_total = 0;
};

} // namespace heliograph
