// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/security/blindindex.h"
#include "engine/storage/approverpins.h"
#include "engine/storage/userstore.h"

#include <QJsonObject>

namespace heliograph {

class Connection;

class SqliteUsers final : public UserStore
{
public:
    SqliteUsers(Connection &connection, const BlindIndex &index, const Clock &clock);

    Result<bool> isClosed() override;
    Result<QList<Person>> people() override;
    Result<Person> person(UserId user) override;
    Result<Person> person(const QString &login) override;
    Result<std::optional<UserId>> ownerOf(Owned kind, qint64 id) override;
    Result<int> holders(Right right) override;
    Result<Secret> add(const NewPerson &person, UserId by) override;
    Result<void> setRoles(UserId user, const Roles &roles, UserId by) override;
    Result<void> setEnabled(UserId user, bool enabled, UserId by) override;
    Result<Secret> reset(UserId user, UserId by) override;
    Result<void> unlock(UserId user, UserId by) override;
    Result<SignInRules> signInRules() override;
    Result<void> setSignInRules(const SignInRules &rules, UserId by) override;

private:
    Result<void> close(const NewPerson &first);
    Result<Secret> giveOneTimeCode(UserId user);
    Result<void> expectAdminBesides(UserId user);
    Result<void> endSignIns(UserId user);
    Result<void> audit(const QString &action, const Person &about, UserId by, const QJsonObject &detail = {});

    Connection &m_connection;
    BlindIndex m_index;
    ApproverPins m_pins;
    const Clock &m_clock;
};

} // namespace heliograph
