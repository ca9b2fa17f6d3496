// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/users.h"

#include "engine/security/randomcode.h"
#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/people.h"
#include "engine/storage/sqlite/storedsigninrules.h"
#include "engine/storage/sqlite/transaction.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

Error lastAdmin()
{
    return {
        ErrorKind::Conflict,
        u"At least one active admin has to remain. Nothing was changed. Make somebody else an admin first."_s};
}

} // namespace

SqliteUsers::SqliteUsers(Connection &connection, const BlindIndex &index, const Clock &clock)
    : m_connection(connection)
    , m_index(index)
    , m_pins(connection.file(), index)
    , m_clock(clock)
{
}

Result<bool> SqliteUsers::isClosed()
{
    const auto closed = m_connection.integer(u"SELECT closed_at FROM meta"_s);
    return closed ? Result<bool>(closed->has_value()) : closed.error();
}

Result<QList<Person>> SqliteUsers::people()
{
    return readPeople(m_connection, m_index);
}

Result<Person> SqliteUsers::person(UserId user)
{
    const Result<QList<Person>> all = people();
    if (!all)
        return all.error();
    for (const Person &one : *all) {
        if (one.id == user)
            return one;
    }
    return Error{ErrorKind::NotFound, u"There is no user %1."_s.arg(number(user))};
}

Result<Person> SqliteUsers::person(const QString &login)
{
    const Result<QList<Person>> all = people();
    if (!all)
        return all.error();
    for (const Person &one : *all) {
        if (one.login.compare(login, Qt::CaseInsensitive) == 0)
            return one;
    }
    return Error{ErrorKind::NotFound,
                 u"There is no user “%1”. “heliograph user list” shows them."_s.arg(login)};
}

Result<std::optional<UserId>> SqliteUsers::ownerOf(Owned kind, qint64 id)
{
    return readOwner(m_connection, kind, id);
}

Result<int> SqliteUsers::holders(Right right)
{
    const Result<QList<Person>> all = people();
    if (!all)
        return all.error();
    int count = 0;
    for (const Person &one : *all)
        count += one.enabled && one.hasPassword && grantOf(right, one.roles) != Grant::No ? 1 : 0;
    return count;
}

Result<Secret> SqliteUsers::add(const NewPerson &person, UserId by)
{
    if (const Result<void> named = expectLogin(person.login); !named)
        return named.error();
    return atomically(m_connection, [&]() -> Result<Secret> {
        const Result<bool> closed = isClosed();
        if (!closed)
            return closed.error();
        if (!*closed) {
            if (const Result<void> done = close(person); !done)
                return done.error();
        }
        const auto taken
            = m_connection.integer(u"SELECT user_id FROM app_user WHERE login=?"_s, person.login);
        if (!taken)
            return taken.error();
        if (*taken)
            return Error{ErrorKind::Conflict,
                         u"The name “%1” is taken. Nothing was changed. Choose another."_s.arg(person.login)};
        const Result<void> added
            = m_connection.run(u"INSERT INTO app_user(login,display_name) VALUES(?,?)"_s, person.login,
                               person.displayName.isEmpty() ? person.login : person.displayName);
        if (!added)
            return added.error();
        Person made;
        made.id = UserId{m_connection.lastInsertId()};
        made.login = person.login;
        for (const Role role : person.roles.list()) {
            const Result<void> given
                = m_connection.run(u"INSERT INTO user_role(user_id,role) VALUES(?,?)"_s, made.id, role);
            if (!given)
                return given.error();
        }
        if (const Result<void> told = audit(u"user.add"_s, made, by, {{u"roles"_s, person.roles.words()}});
            !told)
            return told.error();
        return giveOneTimeCode(made.id);
    });
}

Result<void> SqliteUsers::close(const NewPerson &first)
{
    if (!first.roles.has(Role::Admin))
        return Error{
            ErrorKind::Invalid,
            u"The first person of a workspace has to be an admin: add --role admin. Nothing was changed."_s};
    Statement &open = m_connection.statement(
        u"SELECT campaign_id,name FROM campaign WHERE state IN (3,4,5,6,7,10,14) ORDER BY campaign_id"_s);
    if (const Result<void> done = open.run(); !done)
        return done;
    if (open.next()) {
        const Error unchecked{
            ErrorKind::Conflict,
            u"Campaign %1 \"%2\" was approved without a check and has not ended. Nothing was "
            "changed. Let it finish or cancel it, then add the first person."_s.arg(
                QString::number(open.integer(0)), open.text(1))};
        open.finish();
        return unchecked;
    }
    if (const Result<void> read = open.outcome(); !read)
        return read;
    const TimePoint now = m_clock.now();
    if (const Result<void> done = m_connection.run(u"UPDATE meta SET closed_at=?"_s, now); !done)
        return done;
    return appendAudit(
        m_connection, now,
        {.actor = BuiltInAuthor, .action = u"workspace.close"_s, .object = u"workspace"_s, .detail = {}});
}

Result<Secret> SqliteUsers::giveOneTimeCode(UserId user)
{
    Secret code = RandomCode::forPeople();
    const Result<void> kept
        = m_connection.run(u"UPDATE app_user SET one_time_hash=?,one_time_until=? WHERE user_id=?"_s,
                           RandomCode::stored(code), TimePoint(m_clock.now() + OneTimeCodeLasts), user);
    if (!kept)
        return kept.error();
    return code;
}

Result<void> SqliteUsers::setRoles(UserId user, const Roles &roles, UserId by)
{
    return atomically(m_connection, [&]() -> Result<void> {
        const Result<Person> before = person(user);
        if (!before)
            return before.error();
        if (before->roles.has(Role::Admin) && !roles.has(Role::Admin)) {
            if (const Result<void> others = expectAdminBesides(user); !others)
                return others;
        }
        for (int at = 1; at <= RoleCount; ++at) {
            const Role role = static_cast<Role>(at);
            Result<void> done;
            if (roles.has(role) && !before->roles.has(role))
                done = m_connection.run(u"INSERT INTO user_role(user_id,role) VALUES(?,?)"_s, user, role);
            else if (!roles.has(role) && before->roles.has(role))
                done = m_connection.run(u"DELETE FROM user_role WHERE user_id=? AND role=?"_s, user, role);
            if (!done)
                return done;
        }
        return audit(u"user.roles"_s, *before, by,
                     {{u"before"_s, before->roles.words()}, {u"after"_s, roles.words()}});
    });
}

Result<void> SqliteUsers::setEnabled(UserId user, bool enabled, UserId by)
{
    return atomically(m_connection, [&]() -> Result<void> {
        const Result<Person> who = person(user);
        if (!who)
            return who.error();
        if (!enabled && who->enabled && who->roles.has(Role::Admin)) {
            if (const Result<void> others = expectAdminBesides(user); !others)
                return others;
        }
        const Result<void> done
            = m_connection.run(u"UPDATE app_user SET enabled=? WHERE user_id=?"_s, enabled, user);
        if (!done)
            return done;
        if (!enabled) {
            if (const Result<void> ended = endSignIns(user); !ended)
                return ended;
        }
        return audit(enabled ? u"user.enable"_s : u"user.disable"_s, *who, by);
    });
}

Result<void> SqliteUsers::expectAdminBesides(UserId user)
{
    const auto others
        = m_connection.integer(u"SELECT count(*) FROM user_role r JOIN app_user u USING(user_id) "
                               "WHERE r.role=3 AND u.enabled=1 AND u.user_id<>?"_s,
                               user);
    if (!others)
        return others.error();
    return others->value_or(0) > 0 ? Result<void>() : lastAdmin();
}

Result<Secret> SqliteUsers::reset(UserId user, UserId by)
{
    return atomically(m_connection, [&]() -> Result<Secret> {
        const Result<Person> who = person(user);
        if (!who)
            return who.error();
        const Result<void> done = m_connection.run(
            u"UPDATE app_user SET password_hash=NULL,password_long=0,totp_confirmed=0,totp_enc=NULL,"
            "approve_key=NULL,approve_pubkey=NULL "
            "WHERE user_id=?"_s,
            user);
        const Result<void> codes = m_connection.run(u"DELETE FROM recovery_code WHERE user_id=?"_s, user);
        const Result<void> ended = endSignIns(user);
        if (!done || !codes || !ended)
            return !done ? done.error() : !codes ? codes.error() : ended.error();
        if (const Result<void> retired = m_pins.pin(user, {}, m_clock.now()); !retired)
            return retired.error();
        if (const Result<void> told = audit(u"user.reset"_s, *who, by); !told)
            return told.error();
        return giveOneTimeCode(user);
    });
}

Result<void> SqliteUsers::unlock(UserId user, UserId by)
{
    return atomically(m_connection, [&]() -> Result<void> {
        const Result<Person> who = person(user);
        if (!who)
            return who.error();
        const Result<void> done = m_connection.run(u"DELETE FROM sign_in_try WHERE name_key=?"_s,
                                                   signInTryKey(m_index, who->login));
        if (!done)
            return done;
        return audit(u"user.unlock"_s, *who, by, {{u"wrong_tries"_s, who->wrongTries}});
    });
}

Result<SignInRules> SqliteUsers::signInRules()
{
    return readSignInRules(m_connection);
}

Result<void> SqliteUsers::setSignInRules(const SignInRules &rules, UserId by)
{
    if (rules.lockAfter < SignInRules::ShortestLock || rules.lockAfter > SignInRules::LongestLock)
        return Error{ErrorKind::Invalid, u"The console locks after 1 to 15 minutes. Nothing was changed."_s};
    return atomically(m_connection, [&]() -> Result<void> {
        if (const Result<void> written = writeSignInRules(m_connection, rules); !written)
            return written;
        return appendAudit(m_connection, m_clock.now(),
                           {.actor = by,
                            .action = u"workspace.set"_s,
                            .object = u"workspace"_s,
                            .detail = {{u"lock_after_ms"_s, qint64(rules.lockAfter.count())},
                                       {u"second_factor"_s, secondFactorKey(rules.secondFactor)}}});
    });
}

Result<void> SqliteUsers::endSignIns(UserId user)
{
    return m_connection.run(u"DELETE FROM sign_in WHERE user_id=?"_s, user);
}

Result<void> SqliteUsers::audit(const QString &action, const Person &about, UserId by,
                                const QJsonObject &detail)
{
    return appendAudit(
        m_connection, m_clock.now(),
        {.actor = by, .action = action, .object = u"user %1"_s.arg(about.login), .detail = detail});
}

} // namespace heliograph
