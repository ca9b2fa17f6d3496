// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/limits/velocity.h"

namespace heliograph {

qint64 Velocity::bucketOf(TimePoint time)
{
    return time.time_since_epoch() / BucketLength;
}

qint64 Velocity::oldestBucket(TimePoint now)
{
    return bucketOf(now - Window);
}

int Velocity::inWindow(TimePoint now) const
{
    int messages = 0;
    for (auto bucket = m_buckets.lower_bound(oldestBucket(now)); bucket != m_buckets.end(); ++bucket)
        messages += bucket->second;
    return messages;
}

TimePoint Velocity::freeAt(int most, TimePoint now) const
{
    int tooMany = inWindow(now) - most + 1;
    for (auto bucket = m_buckets.lower_bound(oldestBucket(now)); bucket != m_buckets.end() && tooMany > 0;
         ++bucket) {
        tooMany -= bucket->second;
        if (tooMany <= 0)
            return TimePoint((bucket->first + 1) * BucketLength) + Window;
    }
    return now;
}

} // namespace heliograph
