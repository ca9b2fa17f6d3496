// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/dispatch/providerbook.h"
#include "tests/engine/dispatch/sendingworkspace.h"
#include "tests/engine/dispatch/simulatorthread.h"

#include <QSignalSpy>
#include <QTest>

using namespace heliograph;

//! What people say while a campaign is going out acts on everything but the request that is open already.
//! (engine.md SR-15)
class TestEngineStop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_book = std::make_unique<ProviderBook>();
        SimulatorOptions options;
        options.ledgerFile = m_book->file();
        options.latency = Millis(20);
        m_simulator = std::make_unique<SimulatorThread>(options);
        m_workspace = std::make_unique<SendingWorkspace>(
            m_simulator->endpoint(),
            QMap<QString, QString>{{QStringLiteral("in_flight"), QStringLiteral("1")},
                                   {QStringLiteral("batch"), QStringLiteral("1")},
                                   {QStringLiteral("receipts"), QStringLiteral("off")}});
        m_campaign = m_workspace->launch(300);
        m_engine = m_workspace->startEngine();
        QTRY_VERIFY_WITH_TIMEOUT(m_book->count() >= 5, 30'000);
    }

    //! Q07
    void afterAPauseNothingLeavesButTheOpenRequest()
    {
        QVERIFY(
            m_workspace->store().campaigns().pause(m_campaign, BuiltInAuthor, QStringLiteral("price talks")));
        const TimePoint paused = SystemClock().now();
        QSignalSpy idle(m_engine.get(), &Engine::wentIdle);

        QVERIFY(idle.wait(30'000));

        QVERIFY(m_book->acceptedAfter(paused) <= 1);
        QVERIFY(m_workspace->line(m_campaign, LedgerLine::Held) > 0);
        finish();
    }

    //! Q07, for everybody
    void afterTheEmergencyStopNothingLeavesButTheOpenRequest()
    {
        QVERIFY(m_workspace->store().workspace().setEmergencyStop(true, BuiltInAuthor,
                                                                  QStringLiteral("wrong text")));
        const TimePoint stopped = SystemClock().now();
        QSignalSpy idle(m_engine.get(), &Engine::wentIdle);

        QVERIFY(idle.wait(30'000));

        QVERIFY(m_book->acceptedAfter(stopped) <= 1);
        finish();
    }

    //! Q01: committed between claim and send, it may miss the open request, and no other.
    void whoOptsOutWhileSendingIsLeftOutOfEverythingNotYetOpen()
    {
        QStringList everybody;
        for (int person = 0; person < 300; ++person)
            everybody.append(SendingWorkspace::phone(person));
        QVERIFY(m_workspace->store().suppressions().add(everybody, SuppressionReason::OptOut,
                                                        QStringLiteral("reply"), BuiltInAuthor,
                                                        SystemClock().now()));
        const TimePoint listed = SystemClock().now();

        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->line(m_campaign, LedgerLine::Waiting)
                                      + m_workspace->line(m_campaign, LedgerLine::Sending),
                                  0, 30'000);

        QVERIFY(m_book->acceptedAfter(listed) <= 1);
        QCOMPARE(m_workspace->line(m_campaign, LedgerLine::Skipped), 300 - m_book->count());
        finish();
    }

    //! Somebody removed the lock file, and another engine began.
    void anotherEngineThatBeganEndsThisOne()
    {
        QSignalSpy stopped(m_engine.get(), &Engine::stopped);
        QSignalSpy told(m_engine.get(), &Engine::supplanted);

        QVERIFY(m_workspace->store().workspace().beginEpoch(QStringLiteral("elsewhere"), 1));
        const int before = m_book->count();

        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 40'000);
        QCOMPARE(told.size(), 1);
        QVERIFY(told.constFirst().constFirst().toString().startsWith(QStringLiteral("Another engine")));
        QVERIFY(m_book->count() <= before + 1);
        QCOMPARE(m_workspace->row(m_campaign).state, CampaignState::Running); // the other one sends it
        QVERIFY(!m_book->hasNumberTwice());
        QCOMPARE(m_workspace->violations(), QStringList());
        m_engine.reset();
    }

private:
    void finish()
    {
        QSignalSpy stopped(m_engine.get(), &Engine::stopped);
        m_engine->stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 40'000);
        QVERIFY(!m_book->hasNumberTwice());
        QCOMPARE(m_workspace->violations(), QStringList());
        m_engine.reset();
    }

    std::unique_ptr<ProviderBook> m_book;
    std::unique_ptr<SimulatorThread> m_simulator;
    std::unique_ptr<SendingWorkspace> m_workspace;
    std::unique_ptr<Engine> m_engine;
    CampaignId m_campaign{};
};

QObject *tst_enginestop()
{
    return new TestEngineStop;
}

#include "tst_enginestop.moc"
