// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/benchlist.h"
#include "app/bench/benchworkspace.h"
#include "app/bench/directdatabase.h"
#include "app/bench/importreference.h"
#include "app/bench/postreference.h"
#include "app/bench/queuereference.h"
#include "tests/support/gateway.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;

namespace {

constexpr qint64 People = 1'000;
const QString Nowhere = QStringLiteral("http://127.0.0.1:1");

} // namespace

//! A reference that skips work would make every ratio look worse or better than it is.
class TestBenchReferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        auto bench = BenchWorkspace::create(m_folder->filePath(QStringLiteral("workspace")), m_clock);
        QVERIFY2(bench, qPrintable(bench ? QString() : bench.error().detail));
        m_bench = *std::move(bench);
    }

    void theListHasEachNumberOnce()
    {
        QVERIFY(writeBenchList(list(), People));

        QFile file(list());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QSet<QByteArray> numbers;
        for (const QByteArray &line : file.readAll().trimmed().split('\n'))
            numbers.insert(line.split(',').first());
        QCOMPARE(numbers.size(), People + 1); // and the heading
    }

    void theBareImportQueuesWhatOursQueues()
    {
        QVERIFY(writeBenchList(list(), People));
        const auto keys = m_bench->keys();
        QVERIFY(keys);
        const auto bare = importBarely(list(), databaseFile(), CampaignId{99}, *keys);
        QVERIFY(bare);
        QCOMPARE(*bare, People);

        const auto campaign = m_bench->fill(People, Nowhere, {});

        QVERIFY(campaign);
        DirectDatabase database(databaseFile());
        QCOMPARE(database.integer("SELECT count(*) FROM message WHERE campaign_id=99 AND state=1"), People);
        // Equal keys, prefixes, countries and lines on both sides, and both in the order of keys.
        QCOMPARE(database.integer(
                     "SELECT count(*) FROM message a JOIN message b USING(phone_bidx,prefix_code,country,"
                     "source_line) WHERE a.campaign_id=99 AND b.campaign_id=1"),
                 People);
        QCOMPARE(database.integer("SELECT count(*) FROM message a JOIN message b ON b.msg_id=a.msg_id+1 AND "
                                  "b.campaign_id=a.campaign_id WHERE a.phone_bidx>=b.phone_bidx"),
                 0);
        QVERIFY(database.outcome());
    }

    void theBareImportDropsDuplicatesAndWhatIsNoNumber()
    {
        QFile file(list());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("phone,code\n13800138000,1\n+86 138 0013 8000,2\nnobody,3\n");
        file.close();
        const auto keys = m_bench->keys();
        QVERIFY(keys);

        const auto imported = importBarely(list(), databaseFile(), CampaignId{99}, *keys);

        QVERIFY(imported);
        QCOMPARE(*imported, 1);
    }

    void theBareQueueSendsEverybodyOnce()
    {
        const auto campaign = m_bench->fill(People, Nowhere, {});
        QVERIFY(campaign);

        const auto run = runQueueBarely(databaseFile(), *campaign, AccountId{1}, 300);

        QVERIFY(run);
        QCOMPARE(run->messages, People);
        QVERIFY(run->seconds > 0);
        DirectDatabase database(databaseFile());
        QCOMPARE(database.integer("SELECT count(DISTINCT msg_id) FROM attempt WHERE outcome=1"), People);
        QCOMPARE(database.integer("SELECT count(DISTINCT request_id) FROM attempt"), 4);
        QCOMPARE(database.integer("SELECT count(*) FROM message WHERE state=5 AND tries=1"), People);
        QCOMPARE(database.integer("SELECT (SELECT count(*) FROM outbox)+(SELECT count(*) FROM inflight)"), 0);
    }

    void aBrokenDatabaseIsTold()
    {
        DirectDatabase database(m_folder->filePath(QStringLiteral("missing.db")));

        database.execute("SELECT 1");

        QVERIFY(!database.outcome());
        QCOMPARE(database.outcome().error().kind, ErrorKind::Storage);
    }

    void theBareLoopPostsEachRequestOnce()
    {
        Gateway gateway;
        gateway.play({GatewayAct::answer(200, "{\"Code\":\"OK\"}")});
        PostReference posts(requests(gateway.url(), 50), 8);

        const auto seconds = posts.seconds();

        QVERIFY(seconds);
        QVERIFY(*seconds > 0);
        QCOMPARE(gateway.arrived(), 50);
        QCOMPARE(gateway.record().mostOpen, 8);
    }

    void aRefusedRequestSpoilsTheBareLoop()
    {
        Gateway gateway;
        gateway.play({GatewayAct::answer(200, "{\"Code\":\"isv.BUSINESS_LIMIT_CONTROL\"}")});
        PostReference posts(requests(gateway.url(), 2), 8);

        const auto seconds = posts.seconds();

        QVERIFY(!seconds);
        QCOMPARE(seconds.error().kind, ErrorKind::Network);
    }

private:
    QString list() const { return m_folder->filePath(QStringLiteral("list.csv")); }
    QString databaseFile() { return m_bench->workspace().databaseFile(); }

    static std::vector<HttpRequest> requests(const QUrl &url, std::size_t count)
    {
        HttpRequest request;
        request.url = url;
        request.headers = {{"Content-Type", "text/plain"}};
        request.body = "hello";
        return std::vector<HttpRequest>(count, request);
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<BenchWorkspace> m_bench;
};

QObject *tst_benchreferences()
{
    return new TestBenchReferences;
}

#include "tst_benchreferences.moc"
