// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/turn.h"

#include <algorithm>
#include <limits>

namespace heliograph {

CampaignId Turn::next(const QList<CampaignId> &candidates)
{
    double lowest = std::numeric_limits<double>::max();
    for (const CampaignId candidate : candidates) {
        const auto known = m_pass.constFind(number(candidate));
        if (known != m_pass.constEnd())
            lowest = std::min(lowest, *known);
    }
    const double level = lowest == std::numeric_limits<double>::max() ? 0 : lowest;

    CampaignId first = candidates.first();
    double best = std::numeric_limits<double>::max();
    for (const CampaignId candidate : candidates) {
        const double pass = m_pass.value(number(candidate), level);
        m_pass.insert(number(candidate), pass);
        if (pass < best) {
            best = pass;
            first = candidate;
        }
    }
    return first;
}

void Turn::sent(CampaignId campaign, int messages, double weight)
{
    m_pass[number(campaign)] += messages / weight;
}

} // namespace heliograph
