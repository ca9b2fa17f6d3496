// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/dispatch/providerbook.h"
#include "tests/engine/dispatch/sendingworkspace.h"
#include "tests/engine/dispatch/simulatorthread.h"
#include "tests/support/jumpingclock.h"

#include "engine/policy/breaker.h"

#include <QSignalSpy>
#include <QTest>

#include <tuple>

using namespace heliograph;
using namespace std::chrono_literals;

//! A provider that is down, or breaks down after it has accepted.
class TestEngineOutage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    //! P02: breaker, no busy loop, no doubt, recovery.
    void anHourWithoutProviderCostsFewTrialsAndNoDoubt()
    {
        prepare(QString(), QStringLiteral("10"));
        QVERIFY(m_workspace->store().workspace().setLateAfter(6h, BuiltInAuthor));
        const quint16 port = m_simulator->port();
        m_simulator.reset();
        const CampaignId campaign = m_workspace->launch(200);
        const auto engine = m_workspace->startEngine();
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->accountHold().reason, HoldReason::Circuit, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->line(campaign, LedgerLine::Sending), 0, 30'000);
        const int tried = m_workspace->attempts(campaign);
        QVERIFY(tried <= (8 + Breaker::Failures) * 10);

        const int trials = passAnHourOfTrials(campaign);

        // 2 s, 4 s, … 5 min apart, one person each.
        QVERIFY(trials <= 20);
        QVERIFY2(m_workspace->attempts(campaign) - tried <= trials + 1,
                 qPrintable(QString::number(m_workspace->attempts(campaign) - tried)));
        QCOMPARE(m_workspace->line(campaign, LedgerLine::Unknown), 0);

        listenAgain(port);
        for (int minutes = 0; minutes < 30 && m_book->count() < 200; minutes += 5) {
            m_clock->pass(5min);
            std::ignore = QTest::qWaitFor([&] { return m_book->count() == 200; }, 3'000);
        }
        QCOMPARE(m_book->count(), 200);
        QVERIFY(!m_book->hasNumberTwice());
        finish(*engine);
        QCOMPARE(m_workspace->line(campaign, LedgerLine::Unknown), 0);
    }

    void anOutageOfMoreThanTheWorkspaceAllowsAsks()
    {
        prepare(QString(), QStringLiteral("10"));
        m_simulator.reset();
        const CampaignId campaign = m_workspace->launch(30);
        const auto engine = m_workspace->startEngine();
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->accountHold().reason, HoldReason::Circuit, 30'000);

        m_clock->pass(61min);

        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->row(campaign).hold.reason, HoldReason::Late, 30'000);
        QCOMPARE(m_workspace->row(campaign).state, CampaignState::Blocked);
        finish(*engine);
    }

    //! P03: each answer that says nothing costs a doubt, so there must be few of them.
    void aStormOf500AfterAcceptingIsSoonEnded()
    {
        prepare(QStringLiteral("500-after=100"), QStringLiteral("20"));
        QVERIFY(m_workspace->store().workspace().setLateAfter(6h, BuiltInAuthor));
        const CampaignId campaign = m_workspace->launch(2'000);
        const auto engine = m_workspace->startEngine();
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->accountHold().reason, HoldReason::Circuit, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->line(campaign, LedgerLine::Sending), 0, 30'000);
        const qint64 doubts = m_workspace->line(campaign, LedgerLine::Unknown);
        QVERIFY(doubts <= (8 + Breaker::Failures) * 20);

        const int trials = passAnHourOfTrials(campaign);

        QVERIFY(m_workspace->line(campaign, LedgerLine::Unknown) - doubts <= trials + 1);
        QVERIFY(!m_book->hasNumberTwice());
        QVERIFY(m_workspace->ledger(campaign).balanced);
        finish(*engine);
    }

    //! Q03: what left before its time was over is in doubt, not skipped.
    void aCodeThatExpiresUnderWayIsInDoubt()
    {
        prepare(QStringLiteral("hang-after-accept=100"), QStringLiteral("5"));
        CampaignContent code = SendingWorkspace::template1();
        code.messageClass = MessageClass::Code;
        code.validFor = 10min;
        const CampaignId campaign = m_workspace->launch(5, QStringLiteral("codes"), code);
        const auto engine = m_workspace->startEngine();
        QTRY_COMPARE_WITH_TIMEOUT(m_book->count(), 5, 30'000);

        m_clock->pass(11min);

        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->line(campaign, LedgerLine::Unknown), 5, 30'000);
        QCOMPARE(m_workspace->line(campaign, LedgerLine::Skipped), 0);
        finish(*engine);
    }

private:
    void prepare(const QString &faults, const QString &batch)
    {
        m_clock = std::make_unique<JumpingClock>();
        m_book = std::make_unique<ProviderBook>();
        m_options = SimulatorOptions();
        m_options.faults = *parseFaults(faults);
        m_options.ledgerFile = m_book->file();
        m_options.clock = m_clock.get();
        m_simulator = std::make_unique<SimulatorThread>(m_options);
        m_workspace = std::make_unique<SendingWorkspace>(
            m_simulator->endpoint(),
            QMap<QString, QString>{{QStringLiteral("batch"), batch},
                                   {QStringLiteral("receipts"), QStringLiteral("off")}},
            m_clock.get());
    }

    void listenAgain(quint16 port)
    {
        m_options.listen.port = port;
        m_simulator = std::make_unique<SimulatorThread>(m_options);
    }

    // Moves from one trial to the next until an hour is over; returns how many there were.
    int passAnHourOfTrials(CampaignId campaign)
    {
        const auto begun = m_clock->bootTime();
        int trials = 0;
        while (m_clock->bootTime() - begun < 1h) {
            const int before = m_workspace->attempts(campaign);
            const Hold hold = m_workspace->accountHold();
            m_clock->pass(std::max(hold.until.value_or(m_clock->now()) - m_clock->now(), Millis(0)) + 1s);
            if (!QTest::qWaitFor(
                    [&] {
                        return m_workspace->attempts(campaign) > before
                            && m_workspace->line(campaign, LedgerLine::Sending) == 0
                            && m_workspace->accountHold().until.value_or(TimePoint()) > m_clock->now();
                    },
                    30'000))
                qFatal("There was no trial.");
            ++trials;
        }
        return trials;
    }

    void finish(Engine &engine)
    {
        QSignalSpy stopped(&engine, &Engine::stopped);
        engine.stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 40'000);
        QCOMPARE(m_workspace->violations(), QStringList());
    }

    std::unique_ptr<JumpingClock> m_clock;
    std::unique_ptr<ProviderBook> m_book;
    SimulatorOptions m_options;
    std::unique_ptr<SimulatorThread> m_simulator;
    std::unique_ptr<SendingWorkspace> m_workspace;
};

QObject *tst_engineoutage()
{
    return new TestEngineOutage;
}

#include "tst_engineoutage.moc"
