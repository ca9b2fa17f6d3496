// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/checker.h"

#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/counters.h"

#include <QFile>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

const QLatin1String NameHead("-- name: ");
const QLatin1String LedgerHead("-- ledger: ");

// In the order in which one may be dropped after the other.
constexpr std::array<const char *, 4> LedgerTables
    = {"resent", "accepted", "armed_request", "provider_ledger"};

} // namespace

//! check.sql, taken apart.
struct Checker::Statements
{
    QStringList ledger;
    QList<std::pair<InvariantVerdict, QString>> invariants; //!< and their queries

    static Result<Statements> load();
};

Result<Checker::Statements> Checker::Statements::load()
{
    QFile file(u":/heliograph/sqlite/check.sql"_s);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Storage, u"The checks are missing from this program. Install it again."_s};
    Statements statements;
    const QStringList blocks = QString::fromUtf8(file.readAll()).split(u"\n\n"_s, Qt::SkipEmptyParts);
    for (const QString &block : blocks) {
        const QString head = block.section(u'\n', 0, 0);
        const QString sql = block.section(u'\n', 1);
        if (head.startsWith(LedgerHead)) {
            statements.ledger.append(sql);
        } else if (head.startsWith(NameHead)) {
            const QString title = head.mid(NameHead.size());
            statements.invariants.append(
                {InvariantVerdict{title.section(u' ', 0, 0), title.section(u' ', 1), 0}, sql});
        }
    }
    return statements;
}

Checker::Checker(Connection &connection, const BlindIndex &blindIndex)
    : m_connection(connection)
    , m_blindIndex(blindIndex)
{
}

Result<QList<InvariantVerdict>> Checker::run(const QList<Reader::LedgerEntry> *providerLedger, TimePoint now)
{
    const Result<Statements> statements = Statements::load();
    if (!statements)
        return statements.error();
    if (providerLedger != nullptr) {
        if (const Result<void> prepared = prepareLedger(*statements, *providerLedger); !prepared)
            return prepared.error();
    }

    QList<InvariantVerdict> verdicts;
    for (const auto &[invariant, sql] : statements->invariants) {
        if (providerLedger == nullptr && sql.contains(u"temp.accepted"_s))
            continue;
        const Result<qint64> broken = violations(sql, now);
        if (!broken)
            return broken.error();
        verdicts.append({invariant.name, invariant.meaning, *broken});
    }
    return verdicts;
}

//! Makes the temporary tables. A connection that may only query refuses even these, so the ban is lifted for
//! that long; the file itself stays open for reading only.
Result<void> Checker::prepareLedger(const Statements &statements, const QList<Reader::LedgerEntry> &entries)
{
    const Result<std::optional<qint64>> queryOnly = m_connection.integer(u"PRAGMA query_only"_s);
    if (!queryOnly)
        return queryOnly.error();
    if (const Result<void> lifted = m_connection.execute(u"PRAGMA query_only=OFF"_s); !lifted)
        return lifted;
    for (const char *const table : LedgerTables) {
        const Result<void> dropped
            = m_connection.execute(u"DROP TABLE IF EXISTS temp.%1"_s.arg(QLatin1String(table)));
        if (!dropped)
            return dropped;
    }
    for (const QString &sql : statements.ledger) {
        if (const Result<void> done = m_connection.execute(sql); !done)
            return done;
        if (&sql != &statements.ledger.constFirst())
            continue;
        if (const Result<void> filled = fillLedger(entries); !filled)
            return filled;
    }
    return m_connection.execute(u"PRAGMA query_only=%1"_s.arg(queryOnly->value_or(0)));
}

Result<void> Checker::fillLedger(const QList<Reader::LedgerEntry> &entries)
{
    Statement insert(m_connection.handle(),
                     u"INSERT INTO temp.provider_ledger(account_id,phone_bidx,client_ref,n) VALUES(?,?,?,1) "
                     "ON CONFLICT(account_id,phone_bidx,client_ref) DO UPDATE SET n=n+1"_s);
    for (const Reader::LedgerEntry &entry : entries) {
        const Result<void> done
            = insert.run(entry.account, m_blindIndex.of(entry.e164.toLatin1()), entry.clientRef);
        if (!done)
            return done;
    }
    return {};
}

Result<qint64> Checker::violations(const QString &sql, TimePoint now)
{
    Statement query(m_connection.handle(), sql);
    const Result<void> done = sql.contains(u":now"_s) ? query.run(now)
        : sql.contains(u":bucket_shift"_s)            ? query.run(BucketShift)
                                                      : query.run();
    if (!done)
        return done.error();
    qint64 count = 0;
    if (query.next())
        count = query.integer(0);
    query.finish();
    if (const Result<void> read = query.outcome(); !read)
        return read.error();
    return count;
}

} // namespace heliograph
