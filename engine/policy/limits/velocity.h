// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"

#include <QtGlobal>

#include <map>

namespace heliograph {

//! How many messages went lately to numbers that begin alike, by buckets of two seconds.
//!
//! Why buckets: a minute at full speed would be a row a message; so it is at most 31. A bucket counts as long
//! as any moment of it is in the window, so that no window of a minute ever holds more than is allowed; what
//! that costs is that a place becomes free up to two seconds late.
class Velocity
{
public:
    static constexpr Millis Window{60'000};
    static constexpr Millis BucketLength{2'000};

    static qint64 bucketOf(TimePoint time);
    static qint64 oldestBucket(TimePoint now); //!< that still counts at \a now

    void add(qint64 bucket, int messages) { m_buckets[bucket] += messages; }

    int inWindow(TimePoint now) const;

    //! When one more may go if \a most are allowed in a minute; \a now or earlier if it may go at once.
    TimePoint freeAt(int most, TimePoint now) const;

private:
    std::map<qint64, int> m_buckets;
};

} // namespace heliograph
