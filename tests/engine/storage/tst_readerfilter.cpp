// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/historyfixture.h"
#include "engine/storage/sqlite/readerhistory.h"
#include "engine/storage/sqlite/readermessages.h"
#include "tests/support/sqliteteststore.h"

#include <QTest>

#include <sqlite3.h>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

int keepStatement(unsigned, void *statements, void *statement, void *)
{
    char *text = sqlite3_expanded_sql(static_cast<sqlite3_stmt *>(statement));
    static_cast<QSet<QString> *>(statements)->insert(QString::fromUtf8(text));
    sqlite3_free(text);
    return 0;
}

} // namespace

class TestReaderFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void neverScansABigTable();

private:
    static QList<MessageFilter> manyFilters();

    SqliteTestStore m_store;
};

void TestReaderFilter::initTestCase()
{
    QVERIFY(HistoryFixture(m_store.connection(), m_store.keys().cipher(), m_store.keys().blindIndex(),
                           {.people = 5'000, .campaigns = 4, .seed = 7})
                .fill());
}

// Everything that was run for the filters is explained once more: big tables are searched by a key. Only
// lists of campaigns are read through.
void TestReaderFilter::neverScansABigTable()
{
    const auto connection = Connection::open(m_store.file(), Connection::Access::ReadOnly);
    QVERIFY(connection);
    QSet<QString> statements;
    sqlite3_trace_v2((*connection)->handle(), SQLITE_TRACE_STMT, keepStatement, &statements);
    const BlindIndex blindIndex = m_store.keys().blindIndex();
    ReaderHistory history(**connection, blindIndex, m_store.clock());
    for (const MessageFilter &filter : manyFilters()) {
        const auto found = history.search(filter, std::nullopt, true, 10);
        QVERIFY(found);
        QVERIFY(history.search(filter, MessageId(10'000), false, 10));
        if (!found->ids.isEmpty())
            QVERIFY(ReaderMessages(**connection, m_store.keys().cipher(), true).message(found->ids.first()));
    }
    sqlite3_trace_v2((*connection)->handle(), 0, nullptr, nullptr);

    QVERIFY(statements.size() > 100);
    for (const QString &statement : std::as_const(statements)) {
        Statement plan((*connection)->handle(), QString(u"EXPLAIN QUERY PLAN "_s % statement));
        QVERIFY(plan.run());
        while (plan.next()) {
            const QString step = plan.text(3);
            // One row for 128 messages, of four numbers.
            const bool small = step.startsWith(u"SCAN message_bucket"_s) || step.startsWith(u"SCAN n"_s)
                || step.startsWith(u"SCAN campaign"_s) || step.startsWith(u"SCAN json_each"_s)
                || step.startsWith(u"SCAN price"_s);
            // The first bucket is known before the last one was looked at.
            QVERIFY2(!statement.contains(u"FROM message_total b"_s) || !step.contains(u"FOR ORDER BY"_s),
                     qPrintable(QString(step % u" in "_s % statement)));
            QVERIFY2(!step.startsWith(u"SCAN"_s) || small, qPrintable(QString(step % u" in "_s % statement)));
        }
    }
}

QList<MessageFilter> TestReaderFilter::manyFilters()
{
    QList<MessageFilter> filters(1);
    for (const LedgerLine line : LedgerLines) {
        MessageFilter filter;
        filter.line = line;
        filters.append(filter);
        filter.campaign = CampaignId(4);
        filters.append(filter);
        filter.from = HistoryFixture::Begin;
        filter.until = HistoryFixture::Begin + 240h;
        filter.heldCampaigns = {CampaignId(3)};
        filter.account = AccountId(2);
        filters.append(filter);
        filter.e164 = u"+8613999999999"_s;
        filter.reason = u"opt-out"_s;
        filter.country = u"DE"_s;
        filters.append(filter);
        filter.e164.clear();
        filters.append(filter);
        MessageFilter without;
        without.leftOut.lines = {line, LedgerLine::Delivered, LedgerLine::Held};
        filters.append(without);
        without.leftOut.campaigns = {CampaignId(1), CampaignId(2)};
        without.leftOut.accounts = {AccountId(1)};
        without.heldCampaigns = {CampaignId(3)};
        filters.append(without);
        without.campaign = CampaignId(4);
        without.from = HistoryFixture::Begin;
        filters.append(without);
        without.campaign.reset();
        without.account = AccountId(2);
        without.country = u"DE"_s;
        filters.append(without);
    }
    return filters;
}

QObject *tst_readerfilter()
{
    return new TestReaderFilter;
}

#include "tst_readerfilter.moc"
