// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/accountstore.h"

#include "engine/base/clock.h"

namespace heliograph {

class Connection;

class SqliteAccounts final : public AccountStore
{
public:
    SqliteAccounts(Connection &connection, const Clock &clock);

    Result<AccountId> add(const ProviderAccount &account) override;
    Result<void> remove(AccountId account) override;
    Result<void> setHold(AccountId account, const Hold &hold) override;

private:
    Result<QString> label(AccountId account);

    Connection &m_connection;
    const Clock &m_clock;
};

} // namespace heliograph
