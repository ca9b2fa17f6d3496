// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/signintries.h"

#include "engine/policy/signinrules.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/people.h"
#include "engine/storage/sqlite/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// Names that somebody makes up must not fill the disk; the oldest make room.
constexpr qint64 MostNames = 10'000;

} // namespace

SignInTryBook::SignInTryBook(Connection &connection, const BlindIndex &index)
    : m_connection(connection)
    , m_index(index)
{
}

Result<int> SignInTryBook::count(const QString &login, TimePoint now)
{
    const QByteArray key = signInTryKey(m_index, login);
    return atomically(m_connection, [&]() -> Result<int> {
        Statement &query
            = m_connection.statement(u"SELECT failed,next_at FROM sign_in_try WHERE name_key=?"_s);
        if (const Result<void> done = query.run(key); !done)
            return done.error();
        int failed = 0;
        if (query.next()) {
            failed = static_cast<int>(query.integer(0));
            const std::optional<TimePoint> next = query.maybeTime(1);
            query.finish();
            if (!next || *next > now)
                return Error{
                    ErrorKind::Secret,
                    SignInTries::refusalFor(failed, next ? std::optional(*next - now) : std::nullopt)};
        }
        if (const Result<void> read = query.outcome(); !read)
            return read.error();
        ++failed;
        const std::optional<Millis> delay = SignInTries::delayAfter(failed);
        const Result<void> noted = m_connection.run(
            u"INSERT INTO sign_in_try(name_key,failed,last_at,next_at) VALUES(?1,?2,?3,?4) "
            "ON CONFLICT(name_key) DO UPDATE SET failed=?2,last_at=?3,next_at=?4"_s,
            key, failed, now, delay ? std::optional(now + *delay) : std::nullopt);
        const Result<void> room = makeRoom();
        if (!noted || !room)
            return noted ? room.error() : noted.error();
        return failed;
    });
}

Result<void> SignInTryBook::forget(const QString &login)
{
    return m_connection.run(u"DELETE FROM sign_in_try WHERE name_key=?"_s, signInTryKey(m_index, login));
}

Result<void> SignInTryBook::makeRoom()
{
    return m_connection.run(
        u"DELETE FROM sign_in_try WHERE name_key IN (SELECT name_key FROM sign_in_try "
        "WHERE next_at IS NOT NULL ORDER BY last_at LIMIT max(0,(SELECT count(*) FROM sign_in_try)-?))"_s,
        MostNames);
}

} // namespace heliograph
