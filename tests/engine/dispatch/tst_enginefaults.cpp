// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/dispatch/sendingscene.h"

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
        const CampaignId campaign = workspace().launch(8);
        const auto engine = workspace().startEngine();

        QTRY_COMPARE_WITH_TIMEOUT(workspace().line(campaign, LedgerLine::Unknown), 8, 30'000);

        QVERIFY(workspace().ledger(campaign).balanced);
        QVERIFY(m_scene->acceptedTimes() <= 8);
        finish(*engine);
    }

    void whatWasTakenAllTheSameIsFoundByAsking()
    {
        prepare(QStringLiteral("500-after=100"), 0,
                {{QStringLiteral("receipts"), QStringLiteral("off")},
                 {QStringLiteral("ask_after_s"), QStringLiteral("1,2,4,8")}});
        const CampaignId campaign = workspace().launch(8);
        const auto engine = workspace().startEngine();

        QTRY_COMPARE_WITH_TIMEOUT(m_scene->gone(campaign), 8, 60'000);

        QCOMPARE(workspace().line(campaign, LedgerLine::Unknown), 0);
        QCOMPARE(m_scene->acceptedTimes(), 8);
        finish(*engine);
    }

    void throttleIsNotDoubtAndEverybodyGoesInTheEnd()
    {
        prepare(QString(), 200, {{QStringLiteral("batch"), QStringLiteral("20")}});
        const CampaignId campaign = workspace().launch(600);
        const auto engine = workspace().startEngine();

        QTRY_COMPARE_WITH_TIMEOUT(m_scene->gone(campaign), 600, 120'000);

        QCOMPARE(workspace().line(campaign, LedgerLine::Unknown), 0);
        QCOMPARE(m_scene->acceptedTimes(), 600);
        finish(*engine);
    }

    void aWrongKeyBlocksTheAccountAndRefusesNobody()
    {
        SimulatorOptions options;
        options.credentials = *parseCredentials("ID=ANOTHER");
        m_scene = std::make_unique<SendingScene>(options);
        const CampaignId campaign = workspace().launch(30);
        const auto engine = workspace().startEngine();

        QTRY_COMPARE_WITH_TIMEOUT(workspace().accountHold().reason, HoldReason::Key, 30'000);

        QTRY_COMPARE_WITH_TIMEOUT(workspace().line(campaign, LedgerLine::Held), 30, 10'000);
        QVERIFY(workspace().ledger(campaign).balanced);
        finish(*engine);
    }

    void aProviderThatIsDownOpensTheCircuitAndNothingIsInDoubt()
    {
        prepare(QString(), 0, {{QStringLiteral("batch"), QStringLiteral("1")}});
        m_scene->closeProvider();
        const CampaignId campaign = workspace().launch(30);
        const auto engine = workspace().startEngine();

        QTRY_COMPARE_WITH_TIMEOUT(workspace().accountHold().reason, HoldReason::Circuit, 30'000);

        QCOMPARE(workspace().line(campaign, LedgerLine::Unknown), 0);
        QVERIFY(workspace().ledger(campaign).balanced);
        finish(*engine);
    }

    void textsThatCannotBeMergedAreRefusedOneByOne()
    {
        prepare(QString(), 0, {});
        CampaignContent content = SendingWorkspace::template1();
        content.templateText = QStringLiteral("${missing}");
        const CampaignId campaign = workspace().launch(5, QStringLiteral("hello"), content);
        const auto engine = workspace().startEngine();

        QTRY_COMPARE_WITH_TIMEOUT(workspace().line(campaign, LedgerLine::Refused), 5, 30'000);

        QCOMPARE(m_scene->acceptedTimes(), 0);
        finish(*engine);
    }

private:
    void prepare(const QString &faults, int perSecond, QMap<QString, QString> settings)
    {
        SimulatorOptions options;
        options.faults = *parseFaults(faults);
        options.recipientsPerSecond = perSecond;
        options.seed = 1;
        settings.insert(QStringLiteral("timeout_ms"), QStringLiteral("1500"));
        m_scene = std::make_unique<SendingScene>(options, settings);
    }

    void finish(Engine &engine)
    {
        QVERIFY(SendingScene::stop(engine));
        QCOMPARE(workspace().violations(), QStringList());
    }

    SendingWorkspace &workspace() const { return m_scene->workspace(); }

    std::unique_ptr<SendingScene> m_scene;
};

QObject *tst_enginefaults()
{
    return new TestEngineFaults;
}

#include "tst_enginefaults.moc"
