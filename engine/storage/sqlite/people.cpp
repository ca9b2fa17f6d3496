// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/people.h"

#include "engine/storage/sqlite/connection.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr qsizetype ShortestLogin = 3;
constexpr qsizetype LongestLogin = 40;

Result<QHash<UserId, Roles>> readRoles(Connection &connection)
{
    Statement &query = connection.statement(u"SELECT user_id,role FROM user_role"_s);
    if (const Result<void> done = query.run(); !done)
        return done.error();
    QHash<UserId, Roles> roles;
    while (query.next())
        roles[UserId{query.integer(0)}].add(static_cast<Role>(query.integer(1)));
    if (const Result<void> read = query.outcome(); !read)
        return read.error();
    return roles;
}

struct WrongTries
{
    int n = 0;
    bool locked = false;
};

Result<QHash<QByteArray, WrongTries>> readTries(Connection &connection)
{
    Statement &query = connection.statement(u"SELECT name_key,failed,next_at FROM sign_in_try"_s);
    if (const Result<void> done = query.run(); !done)
        return done.error();
    QHash<QByteArray, WrongTries> tries;
    while (query.next())
        tries.insert(query.blob(0), {static_cast<int>(query.integer(1)), query.isNull(2)});
    if (const Result<void> read = query.outcome(); !read)
        return read.error();
    return tries;
}

} // namespace

QByteArray signInTryKey(const BlindIndex &index, const QString &login)
{
    const QByteArray folded = login.normalized(QString::NormalizationForm_KC).toCaseFolded().toUtf8();
    return index.of(QByteArray("sign-in/" + folded));
}

Result<void> expectLogin(const QString &login)
{
    const bool fits = login.size() >= ShortestLogin && login.size() <= LongestLogin
        && std::all_of(login.begin(), login.end(),
                       [](QChar c) { return c.isLetterOrNumber() || c == u'.' || c == u'-'; });
    if (fits)
        return {};
    return Error{ErrorKind::Invalid,
                 u"A user name has 3 to 40 letters, digits, dots or dashes. Nothing was changed."_s};
}

Result<QList<Person>> readPeople(Connection &connection, const BlindIndex &index)
{
    const auto roles = readRoles(connection);
    const auto tries = readTries(connection);
    if (!roles || !tries)
        return roles ? tries.error() : roles.error();
    Statement &query = connection.statement(
        u"SELECT user_id,login,display_name,enabled,password_hash IS NOT NULL,totp_confirmed,last_sign_in,"
        "(SELECT count(*) FROM recovery_code c WHERE c.user_id=u.user_id AND used_at IS NULL) "
        "FROM app_user u WHERE user_id>3 ORDER BY login"_s);
    if (const Result<void> done = query.run(); !done)
        return done.error();
    QList<Person> people;
    while (query.next()) {
        Person person;
        person.id = UserId{query.integer(0)};
        person.login = query.text(1);
        person.displayName = query.text(2);
        person.roles = roles->value(person.id);
        person.enabled = query.integer(3) != 0;
        person.hasPassword = query.integer(4) != 0;
        person.hasSecondFactor = query.integer(5) != 0;
        person.lastSignIn = query.maybeTime(6);
        person.recoveryCodes = static_cast<int>(query.integer(7));
        const WrongTries wrong = tries->value(signInTryKey(index, person.login));
        person.wrongTries = wrong.n;
        person.locked = wrong.locked;
        people.append(person);
    }
    if (const Result<void> read = query.outcome(); !read)
        return read.error();
    return people;
}

Result<std::optional<UserId>> readOwner(Connection &connection, Owned kind, qint64 id)
{
    QString sql;
    switch (kind) {
    case Owned::Campaign:
        sql = u"SELECT author_id FROM campaign WHERE campaign_id=?"_s;
        break;
    case Owned::Message:
        sql = u"SELECT c.author_id FROM message m JOIN campaign c USING(campaign_id) WHERE m.msg_id=?"_s;
        break;
    case Owned::Attempt:
        sql = u"SELECT c.author_id FROM inflight f JOIN campaign c USING(campaign_id) WHERE f.attempt_id=?"_s;
        break;
    case Owned::Reply:
        sql = u"SELECT c.author_id FROM inbound i LEFT JOIN campaign c USING(campaign_id) WHERE i.inbound_id=?"_s;
        break;
    }
    const auto owner = connection.integer(sql, id);
    if (!owner)
        return owner.error();
    return *owner ? std::optional(UserId{**owner}) : std::nullopt;
}

} // namespace heliograph
