// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/questionrate.h"

#include <algorithm>

namespace heliograph {

namespace {

constexpr int DefaultQueriesPerSecond = 50;

} // namespace

Pace &QuestionRate::paceOf(const ProviderAccount &account)
{
    Share &share = m_accounts[account.id];
    const int rate = std::max(account.number(QStringLiteral("query_per_s"), DefaultQueriesPerSecond), 1);
    if (rate != share.perSecond) {
        share.perSecond = rate;
        share.pace = Pace(rate, std::max(rate / 4, 1));
    }
    return share.pace;
}

bool QuestionRate::doubtWaits(AccountId account) const
{
    const auto found = m_accounts.find(account);
    return found != m_accounts.end() && found->second.doubtWaits;
}

} // namespace heliograph
