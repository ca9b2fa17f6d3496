// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/benchworkspace.h"
#include "app/bench/directdatabase.h"
#include "app/bench/receiptrun.h"
#include "app/bench/receiptstorm.h"
#include "app/enginerun.h"
#include "tests/engine/dispatch/simulatorthread.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! P08 (engine.md C5): receipts that come when nobody expected them any more, all at once, a hundred a
//! request, some twice, and forged ones among them. HELIOGRAPH_RECEIPTS says how many (3 000).
class TestReceiptStorm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        auto bench = BenchWorkspace::create(m_folder.filePath(u"workspace"_s), m_clock);
        QVERIFY(bench);
        m_bench = *std::move(bench);
        send(people());
        auto taken = readLedgeredMessages(ledger());
        QVERIFY(taken);
        m_taken = *std::move(taken);
        QCOMPARE(qint64(m_taken.size()), people());
    }

    void theProvidersLedgerTellsWhatToReport()
    {
        const QJsonArray report = QJsonDocument::fromJson(reportOf(m_taken, 100, 50, m_clock.now())).array();

        QCOMPARE(report.size(), 50);
        const QJsonObject first = report.first().toObject();
        QCOMPARE(first.value(u"success"_s), QJsonValue(false));
        QCOMPARE(first.value(u"phone_number"_s).toString().toLatin1(), m_taken.at(100).number);
        QCOMPARE(first.value(u"biz_id"_s).toString().toLatin1(), m_taken.at(100).providerId);
        QCOMPARE(report.last().toObject().value(u"success"_s), QJsonValue(true));
    }

    void aStormOfLateReceiptsSettlesEverybody()
    {
        closeWithoutReceipt();
        QCOMPARE(count("SELECT count(*) FROM message WHERE state=13"), people());

        ReceiptStorm storm(m_taken);
        blow(storm);

        QCOMPARE(storm.lostRequests(), 0);
        QCOMPARE(count("SELECT count(*) FROM receipt_inbox WHERE fate=1"), people());
        QCOMPARE(count("SELECT count(*) FROM message WHERE state=6"), people() - failures());
        QCOMPARE(count("SELECT count(*) FROM message WHERE state=7"), failures());
        checkInvariants();
    }

    void theSameStormAgainChangesNothing()
    {
        ReceiptStorm storm(m_taken);
        blow(storm);

        QCOMPARE(storm.lostRequests(), 0);
        QCOMPARE(count("SELECT count(*) FROM message WHERE state=6"), people() - failures());
        QCOMPARE(count("SELECT count(*) FROM message WHERE state=7"), failures());
        checkInvariants();
    }

    // Ids that were never given, and numbers that an id does not belong to.
    void forgedReceiptsAreKeptAndChangeNothing()
    {
        const qint64 before = count("SELECT count(*) FROM receipt_inbox");
        std::vector<LedgeredMessage> forged(m_taken.begin(), m_taken.begin() + 200);
        for (std::size_t index = 0; index < 100; ++index)
            forged[index].providerId = "1^0^" + QByteArray::number(index);
        for (std::size_t index = 100; index < 200; ++index)
            forged[index].number = "8613500000" + QByteArray::number(100 + index);

        ReceiptStorm storm(forged);
        blow(storm);

        QCOMPARE(count("SELECT count(*) FROM receipt_inbox") - before, 200);
        QCOMPARE(count("SELECT count(*) FROM receipt_inbox WHERE applied_at IS NULL"), 200);
        QCOMPARE(count("SELECT count(*) FROM message WHERE state=6"), people() - failures());
        checkInvariants();
    }

private:
    static qint64 people()
    {
        const int wanted = qEnvironmentVariableIntValue("HELIOGRAPH_RECEIPTS");
        return wanted > 0 ? wanted : 3'000;
    }

    static qint64 failures() { return people() / 100 * 3; }

    QString ledger() const { return m_folder.filePath(u"ledger"_s); }

    void send(qint64 people)
    {
        SimulatorOptions options;
        options.ledgerFile = ledger();
        const SimulatorThread simulator(options);
        const auto campaign = m_bench->fill(people, simulator.endpoint(),
                                            {{u"batch"_s, u"100"_s}, {u"receipts"_s, u"off"_s}});
        QVERIFY(campaign);
        QVERIFY(m_bench->start(*campaign));
        QTextStream words(&m_words);
        EngineRun(m_bench->workspace(), {.untilIdle = true, .waitReceipts = {}, .everySecond = {}})
            .run(words);
    }

    void closeWithoutReceipt()
    {
        const auto store = m_bench->workspace().openStore();
        QVERIFY(store);
        Result<ClosedMessages> closed = ClosedMessages{.closed = 0, .more = true};
        while (closed && closed->more)
            closed = (*store)->receipts().closeWithoutReceipt(AccountId{1}, m_clock.now() + Millis(1'000),
                                                              5'000);
        QVERIFY(closed);
    }

    void blow(ReceiptStorm &storm)
    {
        using std::chrono::seconds;
        const auto times
            = ReceiptRun(m_bench->workspace(), storm, u"bench"_s, {seconds(0), seconds(0), seconds(7200)})
                  .run();
        QVERIFY(times);
        const double took = std::chrono::duration<double>(times->applied - times->storm).count();
        qInfo("%lld receipts were stored and applied in %.1f s", storm.receipts(), took);
    }

    qint64 count(const char *sql)
    {
        DirectDatabase database(m_bench->workspace().databaseFile());
        const qint64 value = database.integer(sql);
        return database.outcome() ? value : -1;
    }

    void checkInvariants()
    {
        const auto reader = m_bench->workspace().openReader();
        QVERIFY(reader);
        const auto verdicts = (*reader)->checkInvariants(nullptr, m_clock.now());
        QVERIFY(verdicts);
        for (const InvariantVerdict &verdict : *verdicts)
            QVERIFY2(verdict.violations == 0, qPrintable(verdict.name));
    }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    QString m_words;
    std::unique_ptr<BenchWorkspace> m_bench;
    std::vector<LedgeredMessage> m_taken;
};

QObject *tst_receiptstorm()
{
    return new TestReceiptStorm;
}

#include "tst_receiptstorm.moc"
