// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/readerreports.h"

#include "engine/storage/audiencestore.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/counters.h"
#include "engine/storage/sqlite/practiceaccounts.h"
#include "engine/storage/sqlite/readersnapshot.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// 1 and 2 are the hours, 3 to 6 account, campaign, author and country, each NULL for all of them. The hours
// lead through the key; the rest is looked at row by row. 7 says whether tests count. %1 are the accounts of
// practice, which counts only where its account or its campaign is asked for.
constexpr auto OfSlice
    = "WHERE t.hour>=?1 AND t.hour<?2 AND (?3 IS NULL OR t.account_id=?3) AND (?4 IS NULL OR "
      "t.campaign_id=?4) "
      "AND (?5 IS NULL OR t.campaign_id IN (SELECT campaign_id FROM campaign WHERE author_id=?5)) "
      "AND (?6 IS NULL OR t.country=?6) "
      "AND (?7 OR t.campaign_id NOT IN (SELECT campaign_id FROM campaign WHERE kind<>0 AND kind<>3)) "
      "AND (?3 IS NOT NULL OR ?4 IS NOT NULL OR t.account_id NOT IN (%1)) ORDER BY t.hour"_L1;

// Suppressed, cancelled and expired, in buckets that changed since 1, by hours from 2 on. What message_hour
// adds up is exact unless somebody left the state again, as a late answer makes people do; then the rows of
// that bucket are counted, as they are where some are practice (%2).
constexpr auto EndedUnsent
    = "WITH ended(state,bucket,n) AS MATERIALIZED (SELECT h.state,h.bucket,sum(h.n) FROM message_bucket p "
      "CROSS JOIN message_hour h ON h.bucket=p.bucket AND h.state IN (9,10,11) AND h.hour>=?2 "
      "WHERE p.last_at>=?1 GROUP BY 1,2) SELECT e.state,sum(iif(NOT EXISTS(SELECT 1 FROM message_total p "
      "WHERE p.dimension=2 AND p.value IN (%2) AND p.bucket=e.bucket AND p.n<>0) AND "
      "(SELECT sum(h.n) FROM message_hour h WHERE h.bucket=e.bucket AND h.state=e.state)="
      "(SELECT t.n FROM message_total t WHERE t.dimension=1 AND t.value=e.state AND t.bucket=e.bucket),e.n,"
      "(SELECT count(*) FROM message m NOT INDEXED CROSS JOIN campaign c ON c.campaign_id=m.campaign_id "
      "WHERE m.msg_id>=e.bucket<<%1 AND m.msg_id<(e.bucket+1)<<%1 AND m.state=e.state AND m.state_at>=?1 "
      "AND ifnull(m.account_id,c.account_id) NOT IN (%2)))) FROM ended e GROUP BY 1"_L1;

std::optional<qint16> countryOf(const ReportSlice &slice)
{
    return slice.country.isEmpty() ? std::nullopt : std::optional(countryCode(slice.country));
}

Result<Statement *> ask(Connection &connection, QLatin1String select, const ReportSlice &slice)
{
    Statement &rows = connection.statement(QString(select % QString(OfSlice).arg(PracticeAccounts)));
    const Result<void> done = rows.run(hourOf(slice.from), hourOf(slice.until), slice.account, slice.campaign,
                                       slice.author, countryOf(slice), slice.withTests);
    if (!done)
        return done.error();
    return &rows;
}

ReportPlace placeOf(const Statement &row)
{
    return {TimePoint(std::chrono::hours(row.integer(0))), AccountId{row.integer(1)},
            static_cast<qint16>(row.integer(2))};
}

} // namespace

ReaderReports::ReaderReports(Connection &connection)
    : m_connection(connection)
{
}

Result<void> ReaderReports::visit(const ReportSlice &slice, const Visitor &visitor)
{
    const auto snapshot = ReaderSnapshot::begin(m_connection);
    if (!snapshot)
        return snapshot.error();
    if (const Result<void> done = visitOutcomes(slice, visitor); !done)
        return done;
    if (const Result<void> done = visitSpend(slice, visitor); !done)
        return done;
    return visitLatencies(slice, visitor);
}

Result<void> ReaderReports::visitOutcomes(const ReportSlice &slice, const Visitor &visitor)
{
    const auto rows = ask(m_connection,
                          "SELECT t.hour,t.account_id,t.country,t.state,t.reason_id,t.n "
                          "FROM report_outcome t "_L1,
                          slice);
    if (!rows)
        return rows.error();
    Statement &row = **rows;
    while (row.next()) {
        if (row.integer(5) != 0)
            visitor.outcome(placeOf(row), static_cast<MessageState>(row.integer(3)), row.integer(4),
                            row.integer(5));
    }
    return row.outcome();
}

Result<void> ReaderReports::visitSpend(const ReportSlice &slice, const Visitor &visitor)
{
    const auto rows = ask(m_connection,
                          "SELECT t.hour,t.account_id,t.country,t.n,t.segments,t.micros,t.priced_n "
                          "FROM report_spend t "_L1,
                          slice);
    if (!rows)
        return rows.error();
    Statement &row = **rows;
    while (row.next())
        visitor.spend(placeOf(row), {row.integer(3), row.integer(4), row.integer(5), row.integer(6)});
    return row.outcome();
}

Result<void> ReaderReports::visitLatencies(const ReportSlice &slice, const Visitor &visitor)
{
    const auto rows = ask(
        m_connection, "SELECT t.hour,t.account_id,t.country,t.bucket,t.n FROM report_latency t "_L1, slice);
    if (!rows)
        return rows.error();
    Statement &row = **rows;
    while (row.next())
        visitor.latency(placeOf(row), static_cast<int>(row.integer(3)), row.integer(4));
    return row.outcome();
}

Result<ReportReplies> ReaderReports::replies(const ReportSlice &slice)
{
    Statement &row = m_connection.statement(
        QString("SELECT count(*),count(*) FILTER(WHERE i.wish=2) FROM inbound i LEFT JOIN message m ON "
                "m.msg_id=i.msg_id "
                "WHERE i.received_at>=?1 AND i.received_at<?2 AND (?3 IS NULL OR i.account_id=?3) "
                "AND (?4 IS NULL OR i.campaign_id=?4) "
                "AND (?5 IS NULL OR i.campaign_id IN (SELECT campaign_id FROM campaign WHERE author_id=?5)) "
                "AND (?6 IS NULL OR m.country=?6) "
                "AND NOT EXISTS(SELECT 1 FROM campaign t WHERE t.campaign_id=i.campaign_id AND t.kind<>0 AND "
                "t.kind<>3) "
                "AND (?3 IS NOT NULL OR ?4 IS NOT NULL OR i.account_id NOT IN ("_L1
                % PracticeAccounts % "))"_L1));
    const Result<void> done
        = row.run(slice.from, slice.until, slice.account, slice.campaign, slice.author, countryOf(slice));
    if (!done)
        return done.error();
    ReportReplies replies;
    if (row.next())
        replies = {row.integer(0), row.integer(1)};
    row.finish();
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    return replies;
}

Result<QList<AccountId>> ReaderReports::practiceAccounts()
{
    Statement &row = m_connection.statement(QString(PracticeAccounts));
    if (const Result<void> done = row.run(); !done)
        return done.error();
    QList<AccountId> accounts;
    while (row.next())
        accounts.append(AccountId{row.integer(0)});
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    return accounts;
}

Result<QHash<MessageState, qint64>> ReaderReports::endedUnsent(TimePoint since)
{
    Statement &row = m_connection.statement(QString(EndedUnsent).arg(BucketShift).arg(PracticeAccounts));
    if (const Result<void> done = row.run(since, hourOf(since)); !done)
        return done.error();
    QHash<MessageState, qint64> ended;
    while (row.next())
        ended.insert(static_cast<MessageState>(row.integer(0)), row.integer(1));
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    return ended;
}

Result<QHash<QString, qint64>> ReaderReports::reasonTotals()
{
    Statement &row = m_connection.statement(u"SELECT r.code,t.n FROM (SELECT value,sum(n) AS n FROM "
                                            u"message_total WHERE dimension=? GROUP BY value) t "
                                            "JOIN reason r ON r.reason_id=t.value WHERE t.n>0"_s);
    if (const Result<void> done = row.run(TotalDimension::Reason); !done)
        return done.error();
    QHash<QString, qint64> totals;
    while (row.next())
        totals.insert(row.text(0), row.integer(1));
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    return totals;
}

template <typename Key>
Result<QHash<Key, QString>> ReaderReports::texts(const QString &sql)
{
    Statement &row = m_connection.statement(sql);
    if (const Result<void> done = row.run(); !done)
        return done.error();
    QHash<Key, QString> texts;
    while (row.next())
        texts.insert(Key{row.integer(0)}, row.text(1));
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    return texts;
}

Result<QHash<qint64, QString>> ReaderReports::reasons()
{
    return texts<qint64>(u"SELECT reason_id,code FROM reason"_s);
}

Result<QHash<AccountId, QString>> ReaderReports::currencies()
{
    return texts<AccountId>(u"SELECT DISTINCT account_id,currency FROM price"_s);
}

Result<QHash<AccountId, QString>> ReaderReports::accountLabels()
{
    return texts<AccountId>(u"SELECT account_id,label FROM provider_account"_s);
}

} // namespace heliograph
