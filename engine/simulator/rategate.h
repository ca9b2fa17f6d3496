// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"

#include <QByteArray>
#include <QHash>

namespace heliograph::simulator {

//! Lets each account send so many recipients a second: a bucket that holds a quarter of a second's worth. A
//! call passes while the bucket is not empty and may leave it in debt, so that calls larger than the bucket
//! pass as well and the rate holds all the same. One thread.
class RateGate
{
public:
    //! No \a perSecond: everything passes.
    explicit RateGate(int perSecond)
        : m_perSecond(perSecond)
    {
    }

    //! Whether \a account may send to \a recipients people at \a now (Clock::bootTime()); if so they are
    //! taken off.
    bool take(const QByteArray &account, std::size_t recipients, std::chrono::microseconds now);

private:
    struct Bucket
    {
        double level = 0;
        std::chrono::microseconds at{0};
    };

    const int m_perSecond;
    QHash<QByteArray, Bucket> m_buckets;
};

} // namespace heliograph::simulator
