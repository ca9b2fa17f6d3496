// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/templatestore.h"

#include <QList>

#include <optional>

namespace heliograph {

class Clock;
class Connection;

class SqliteTemplates final : public TemplateStore
{
public:
    SqliteTemplates(Connection &connection, const Clock &clock);

    Result<ProviderTemplate> add(const ProviderTemplate &entered, UserId by) override;
    Result<ProviderTemplate> confirm(AccountId account, TemplateKind kind, const QString &code,
                                     TemplateState state, const QString &reason, UserId by) override;

private:
    Result<void> insert(const ProviderTemplate &row);
    Result<void> conclude(const ProviderTemplate &row, const QString &action, UserId by);

    Connection &m_connection;
    const Clock &m_clock;
};

//! The newest version of everything known at any provider, by account and code.
Result<QList<ProviderTemplate>> knownTemplates(Connection &connection);

//! The newest version of one; nothing if nobody added it.
Result<std::optional<ProviderTemplate>> knownTemplate(Connection &connection, AccountId account,
                                                      TemplateKind kind, const QString &code);

} // namespace heliograph
