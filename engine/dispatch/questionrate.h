// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/provideraccount.h"
#include "engine/policy/pace.h"

#include <map>

namespace heliograph {

//! How many status questions each account may be asked: one rate of its own (query_per_s), apart from
//! sending, which those about doubt and those about receipts share; doubt comes first. Engine thread.
class QuestionRate
{
public:
    //! The pace of \a account's questions.
    Pace &paceOf(const ProviderAccount &account);

    //! Whether more is in doubt at an account than could be asked about: receipts wait until it is not.
    void setDoubtWaits(AccountId account, bool waits) { m_accounts[account].doubtWaits = waits; }
    bool doubtWaits(AccountId account) const;

private:
    struct Share
    {
        Pace pace;
        int perSecond = 0; // as the pace was made
        bool doubtWaits = false;
    };
    std::map<AccountId, Share> m_accounts;
};

} // namespace heliograph
