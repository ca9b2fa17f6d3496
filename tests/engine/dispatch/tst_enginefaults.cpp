// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/dispatch/sendingworkspace.h"
#include "tests/engine/dispatch/simulatorthread.h"

#include <QSignalSpy>
#include <QTest>

using namespace heliograph;

//! The whole engine against a simulator that misbehaves in one way at a time.
class TestEngineFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ambiguousAnswersBecomeDoubtAndAreNeverSentAgain_data()
    {
        QTest::addColumn<QString>("faults");
        QTest::newRow("close after accepting") << QStringLiteral("close-after-accept=100");
        QTest::newRow("hang after accepting") << QStringLiteral("hang-after-accept=100");
        QTest::newRow("500 before accepting") << QStringLiteral("500-before=100");
        QTest::newRow("500 after accepting") << QStringLiteral("500-after=100");
        QTest::newRow("truncated") << QStringLiteral("truncated=100");
        QTest::newRow("malformed") << QStringLiteral("malformed=100");
        QTest::newRow("reset") << QStringLiteral("reset=100");
    }

    void ambiguousAnswersBecomeDoubtAndAreNeverSentAgain()
    {
        QFETCH(QString, faults);
        prepare(faults, 0, {{QStringLiteral("receipts"), QStringLiteral("off")}});
        const CampaignId campaign = m_workspace->launch(8);
        const auto engine = m_workspace->startEngine();

        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->line(campaign, LedgerLine::Unknown), 8, 30'000);

        QVERIFY(m_workspace->ledger(campaign).balanced);
        QVERIFY(acceptedTimes() <= 8);
        finish(*engine);
    }

    void whatWasTakenAllTheSameIsFoundByAsking()
    {
        prepare(QStringLiteral("500-after=100"), 0,
                {{QStringLiteral("receipts"), QStringLiteral("off")},
                 {QStringLiteral("ask_after_s"), QStringLiteral("1,2,4,8")}});
        const CampaignId campaign = m_workspace->launch(8);
        const auto engine = m_workspace->startEngine();

        QTRY_COMPARE_WITH_TIMEOUT(gone(campaign), 8, 60'000);

        QCOMPARE(m_workspace->line(campaign, LedgerLine::Unknown), 0);
        QCOMPARE(acceptedTimes(), 8);
        finish(*engine);
    }

    void throttleIsNotDoubtAndEverybodyGoesInTheEnd()
    {
        prepare(QString(), 200, {{QStringLiteral("batch"), QStringLiteral("20")}});
        const CampaignId campaign = m_workspace->launch(600);
        const auto engine = m_workspace->startEngine();

        QTRY_COMPARE_WITH_TIMEOUT(gone(campaign), 600, 120'000);

        QCOMPARE(m_workspace->line(campaign, LedgerLine::Unknown), 0);
        QCOMPARE(acceptedTimes(), 600);
        finish(*engine);
    }

    void aWrongKeyBlocksTheAccountAndRefusesNobody()
    {
        SimulatorOptions options;
        options.credentials = *parseCredentials("ID=ANOTHER");
        m_simulator = std::make_unique<SimulatorThread>(options);
        m_workspace = std::make_unique<SendingWorkspace>(m_simulator->endpoint(), QMap<QString, QString>());
        const CampaignId campaign = m_workspace->launch(30);
        const auto engine = m_workspace->startEngine();

        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->accountHold().reason, HoldReason::Key, 30'000);

        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->line(campaign, LedgerLine::Held), 30, 10'000);
        QVERIFY(m_workspace->ledger(campaign).balanced);
        finish(*engine);
    }

    void aProviderThatIsDownOpensTheCircuitAndNothingIsInDoubt()
    {
        prepare(QString(), 0, {{QStringLiteral("batch"), QStringLiteral("1")}});
        m_simulator.reset();
        const CampaignId campaign = m_workspace->launch(30);
        const auto engine = m_workspace->startEngine();

        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->accountHold().reason, HoldReason::Circuit, 30'000);

        QCOMPARE(m_workspace->line(campaign, LedgerLine::Unknown), 0);
        QVERIFY(m_workspace->ledger(campaign).balanced);
        finish(*engine);
    }

    void textsThatCannotBeMergedAreRefusedOneByOne()
    {
        prepare(QString(), 0, {});
        CampaignContent content = SendingWorkspace::template1();
        content.templateText = QStringLiteral("${missing}");
        const CampaignId campaign = m_workspace->launch(5, QStringLiteral("hello"), content);
        const auto engine = m_workspace->startEngine();

        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->line(campaign, LedgerLine::Refused), 5, 30'000);

        QCOMPARE(acceptedTimes(), 0);
        finish(*engine);
    }

private:
    void prepare(const QString &faults, int perSecond, QMap<QString, QString> settings)
    {
        SimulatorOptions options;
        options.faults = *parseFaults(faults);
        options.recipientsPerSecond = perSecond;
        options.seed = 1;
        m_folder = std::make_unique<QTemporaryDir>();
        options.ledgerFile = m_folder->filePath(QStringLiteral("ledger"));
        m_simulator = std::make_unique<SimulatorThread>(options);
        settings.insert(QStringLiteral("timeout_ms"), QStringLiteral("1500"));
        m_workspace = std::make_unique<SendingWorkspace>(m_simulator->endpoint(), settings);
    }

    qint64 gone(CampaignId campaign)
    {
        const LedgerView ledger = m_workspace->ledger(campaign);
        return ledger.line(LedgerLine::Sent) + ledger.line(LedgerLine::Delivered)
            + ledger.line(LedgerLine::NotDelivered);
    }

    int acceptedTimes() const
    {
        QFile file(m_folder->filePath(QStringLiteral("ledger")));
        if (!file.open(QIODevice::ReadOnly))
            return -1;
        return static_cast<int>(file.readAll().count("\"accepted\",\"t\""));
    }

    void finish(Engine &engine)
    {
        QSignalSpy stopped(&engine, &Engine::stopped);
        engine.stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 40'000);
        QCOMPARE(m_workspace->violations(), QStringList());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SimulatorThread> m_simulator;
    std::unique_ptr<SendingWorkspace> m_workspace;
};

QObject *tst_enginefaults()
{
    return new TestEngineFaults;
}

#include "tst_enginefaults.moc"
