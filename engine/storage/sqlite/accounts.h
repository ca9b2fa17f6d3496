// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/accountstore.h"

#include "engine/base/clock.h"

#include <QJsonObject>

namespace heliograph {

class Connection;

//! The settings of an account as the database keeps them.
QMap<QString, QString> settingsFromJson(const QString &json);

class SqliteAccounts final : public AccountStore
{
public:
    SqliteAccounts(Connection &connection, const Clock &clock);

    Result<ProviderAccount> account(AccountId id) override;
    Result<AccountId> add(const ProviderAccount &account) override;
    Result<void> update(const ProviderAccount &account, UserId by) override;
    Result<void> replaceKey(const ProviderAccount &account, UserId by) override;
    Result<void> remove(AccountId account) override;
    Result<void> setHold(AccountId account, const Hold &hold) override;
    Result<void> setEngineHold(AccountId account, const Hold &hold) override;
    Result<void> endEngineHold(AccountId account, const Hold &hold) override;
    Result<void> slowDown(AccountId account, const Slowdown &slow, UserId by) override;
    Result<void> endSlowdown(AccountId account, UserId by) override;

private:
    Result<void> write(const ProviderAccount &account, const QString &action, UserId by);
    Result<void> writeHold(AccountId account, const Hold &hold, const QString &update);
    Result<void> audit(AccountId account, const QString &action, UserId by, QJsonObject detail);
    Result<QString> label(AccountId account);
    Result<void> expectNothingOpen(AccountId account, const QString &name);
    Result<QMap<QString, QString>> settingsOf(AccountId account);

    Connection &m_connection;
    const Clock &m_clock;
};

} // namespace heliograph
