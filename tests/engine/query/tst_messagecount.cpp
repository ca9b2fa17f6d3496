// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/historyfixture.h"
#include "engine/query/history.h"
#include "engine/query/messagecount.h"
#include "engine/storage/sqlite/sqlitereader.h"
#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestMessageCount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(HistoryFixture(m_store.connection(), m_store.keys().cipher(), m_store.keys().blindIndex(),
                               {.people = 1'500, .campaigns = 3, .seed = 5})
                    .fill());
        auto reader = SqliteReader::open(m_store.file(), m_store.keys().cipher(), m_store.keys().blindIndex(),
                                         m_store.clock());
        QVERIFY(reader);
        m_reader = *std::move(reader);
        const auto situation = readSituation(*m_reader, true, m_store.clock().now());
        QVERIFY(situation);
        m_situation = *situation;
    }

    void countsWhatIsFound_data()
    {
        QTest::addColumn<int>("campaign");
        QTest::addColumn<int>("line");

        QTest::newRow("all") << 0 << -1;
        QTest::newRow("a campaign") << 2 << -1;
        for (const LedgerLine line : LedgerLines) {
            const QByteArray name = QString(ledgerKey(line)).toLatin1();
            QTest::newRow(name.constData()) << 0 << static_cast<int>(line);
            QTest::newRow(QByteArray(name + " of a campaign").constData()) << 3 << static_cast<int>(line);
        }
    }

    void countsWhatIsFound()
    {
        QFETCH(int, campaign);
        QFETCH(int, line);
        MessageFilter filter;
        if (campaign > 0)
            filter.campaign = CampaignId{campaign};
        if (line >= 0)
            filter.line = static_cast<LedgerLine>(line);

        const auto count = countMessages(*m_reader, filter, m_situation);

        auto history = History::at(*m_reader, m_situation);
        QVERIFY(count && *count && history);
        const auto found = history->find(filter, 10'000);
        QVERIFY(found);
        QCOMPARE(**count, found->size());
    }

    void doesNotLookAtMessages()
    {
        MessageFilter filter;
        filter.country = u"GB"_s;

        const auto count = countMessages(*m_reader, filter, m_situation);

        QVERIFY(count);
        QVERIFY(!*count);
    }

private:
    SqliteTestStore m_store;
    std::unique_ptr<SqliteReader> m_reader;
    SendingSituation m_situation;
};

QObject *tst_messagecount()
{
    return new TestMessageCount;
}

#include "tst_messagecount.moc"
