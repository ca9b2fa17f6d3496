// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/rategate.h"

#include <algorithm>

namespace heliograph::simulator {

bool RateGate::take(const QByteArray &account, std::size_t recipients, std::chrono::microseconds now)
{
    if (m_perSecond <= 0)
        return true;
    const double capacity = std::max(1.0, m_perSecond / 4.0);
    const bool isNew = !m_buckets.contains(account);
    Bucket &bucket = m_buckets[account];
    const double gained = std::chrono::duration<double>(now - bucket.at).count() * m_perSecond;
    bucket.level = isNew ? capacity : std::min(capacity, bucket.level + gained);
    bucket.at = now;
    if (bucket.level <= 0)
        return false;
    bucket.level -= static_cast<double>(recipients);
    return true;
}

} // namespace heliograph::simulator
