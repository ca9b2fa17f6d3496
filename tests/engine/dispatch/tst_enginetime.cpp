// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/dispatch/providerbook.h"
#include "tests/engine/dispatch/sendingworkspace.h"
#include "tests/engine/dispatch/simulatorthread.h"
#include "tests/support/jumpingclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;

//! The whole engine while the wall clock is set, the machine sleeps, and plans pass.
class TestEngineTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<JumpingClock>();
        m_book = std::make_unique<ProviderBook>();
        SimulatorOptions options;
        options.ledgerFile = m_book->file();
        options.clock = m_clock.get();
        m_simulator = std::make_unique<SimulatorThread>(options);
        m_workspace = std::make_unique<SendingWorkspace>(
            m_simulator->endpoint(), QMap<QString, QString>{{QStringLiteral("batch"), QStringLiteral("5")}},
            m_clock.get());
    }

    void aClockThatJumpsHoldsSendingUntilItIsRightAgain_data()
    {
        QTest::addColumn<Millis>("jump");
        QTest::newRow("forward") << Millis(3h);
        QTest::newRow("back") << Millis(-3h);
    }

    void aClockThatJumpsHoldsSendingUntilItIsRightAgain()
    {
        QFETCH(Millis, jump);
        const CampaignId campaign = launchSlow(60);
        const auto engine = startedWith(campaign);

        m_clock->jumpWallClock(jump);
        QTRY_COMPARE_WITH_TIMEOUT(reason(campaign), HoldReason::Clock, 30'000);
        QVERIFY(settledCount(campaign) < 60);
        QCOMPARE(claimable(campaign), 0);

        m_clock->jumpWallClock(-jump);
        finishWith(*engine, campaign, 60);
    }

    void somebodyMaySayThatTheClockIsRightNow()
    {
        const CampaignId campaign = launchSlow(40);
        const auto engine = startedWith(campaign);
        m_clock->jumpWallClock(30min);
        QTRY_COMPARE_WITH_TIMEOUT(reason(campaign), HoldReason::Clock, 30'000);

        QVERIFY(m_workspace->store().workspace().believeClock(BuiltInAuthor));

        finishWith(*engine, campaign, 40);
    }

    void aJumpWhileNoEngineRanIsNoticedByTheNext()
    {
        const CampaignId campaign = launchSlow(40);
        {
            const auto engine = startedWith(campaign);
            stop(*engine);
        }
        m_clock->jumpWallClock(-2h);

        const auto engine = m_workspace->startEngine();

        QTRY_COMPARE_WITH_TIMEOUT(reason(campaign), HoldReason::Clock, 30'000);
        m_clock->jumpWallClock(2h);
        finishWith(*engine, campaign, 40);
    }

    void smallJumpsNeitherStallNorResend()
    {
        const CampaignId campaign = launchSlow(60);
        const auto engine = startedWith(campaign);

        for (const Millis jump : {Millis(100s), Millis(-110s), Millis(60s), Millis(-50s)}) {
            const int before = m_book->count();
            m_clock->jumpWallClock(jump);
            QTRY_VERIFY_WITH_TIMEOUT(m_book->count() > before || m_book->count() == 60, 30'000);
        }

        finishWith(*engine, campaign, 60);
    }

    void aPlannedCampaignDoesNotGoEarlyBecauseTheClockIsSet()
    {
        CampaignContent content = SendingWorkspace::template1();
        content.startAt = m_clock->now() + 1h;
        const CampaignId planned = m_workspace->launch(10, QStringLiteral("planned"), content);
        const auto engine = m_workspace->startEngine();

        m_clock->jumpWallClock(2h);
        QTRY_COMPARE_WITH_TIMEOUT(reason(planned), HoldReason::Clock, 30'000);

        QCOMPARE(m_book->count(), 0);
        QCOMPARE(m_workspace->row(planned).state, CampaignState::Scheduled);
        m_clock->jumpWallClock(-2h);
        QTRY_VERIFY_WITH_TIMEOUT(reason(planned) == HoldReason::Schedule, 30'000);
        stop(*engine);
    }

    void aPlannedCampaignGoesWhenItsTimeComes()
    {
        CampaignContent content = SendingWorkspace::template1();
        content.startAt = m_clock->now() + 1h;
        const CampaignId planned = m_workspace->launch(10, QStringLiteral("planned"), content);
        const auto engine = m_workspace->startEngine();

        m_clock->pass(1h);

        finishWith(*engine, planned, 10);
    }

    void whatWasDueWhileNoEngineRanAsks()
    {
        const CampaignId campaign = m_workspace->launch(10);
        m_clock->pass(2h);

        const auto engine = m_workspace->startEngine();
        QSignalSpy idle(engine.get(), &Engine::wentIdle);
        QVERIFY(idle.wait(30'000));

        QCOMPARE(reason(campaign), HoldReason::Late);
        QCOMPARE(m_workspace->row(campaign).state, CampaignState::Blocked);
        QCOMPARE(m_book->count(), 0);
        QVERIFY(!m_workspace->store().campaigns().resume(campaign, BuiltInAuthor));
        QVERIFY(m_workspace->store().campaigns().resume(campaign, BuiltInAuthor, LateAnswer::GoOn));
        finishWith(*engine, campaign, 10);
    }

    void aMachineThatSleptThroughTheNightAsksToo()
    {
        const CampaignId campaign = launchSlow(60);
        const auto engine = startedWith(campaign);

        m_clock->pass(8h);
        QTRY_COMPARE_WITH_TIMEOUT(reason(campaign), HoldReason::Late, 30'000);
        const int before = settledCount(campaign);

        QVERIFY(before < 60);
        QCOMPARE(m_book->count(), before);
        stop(*engine);
    }

    //! Q03, before it is claimed
    void aCodeWhoseTimeIsOverIsSkipped()
    {
        const CampaignId campaign = m_workspace->launch(10, QStringLiteral("codes"), code());
        m_clock->pass(10min);

        const auto engine = m_workspace->startEngine();
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->line(campaign, LedgerLine::Skipped), 10, 30'000);

        QCOMPARE(m_book->count(), 0);
        stop(*engine);
    }

    void longTextsKeepToTheAccountsLimitFromTheFirstOn()
    {
        const AccountId account = m_workspace->addAccount(
            QStringLiteral("limited"), QStringLiteral("aliyun"), m_simulator->endpoint(),
            {{QStringLiteral("batch"), QStringLiteral("5")},
             {QStringLiteral("segments_per_s"), QStringLiteral("50")}});
        const CampaignId campaign = m_workspace->launch(20, QStringLiteral("long"), fiveParts(), {account});

        const auto engine = m_workspace->startEngine();

        finishWith(*engine, campaign, 20);
        QVERIFY2(took() >= LeastFor100Segments, qPrintable(QString::number(took().count())));
    }

    void longTextsKeepToTheCampaignsPaceFromTheFirstOn()
    {
        CampaignContent content = fiveParts();
        content.pace = 50;
        const CampaignId campaign = m_workspace->launch(20, QStringLiteral("long"), content);

        const auto engine = m_workspace->startEngine();

        finishWith(*engine, campaign, 20);
        QVERIFY2(took() >= LeastFor100Segments, qPrintable(QString::number(took().count())));
    }

private:
    // At 50 a second, of which 10 may go at once, less what the first answer may be late.
    static constexpr Millis LeastFor100Segments{1'300};

    static CampaignContent fiveParts()
    {
        CampaignContent content = SendingWorkspace::template1();
        content.templateText = QString(300, u'x');
        return content;
    }

    // From the first message that the provider accepted to the last.
    Millis took() const
    {
        const QList<ProviderBook::Entry> entries = m_book->accepted();
        return entries.last().at - entries.first().at;
    }

    static CampaignContent code()
    {
        CampaignContent content = SendingWorkspace::template1();
        content.messageClass = MessageClass::Code;
        content.validFor = usualValidity(MessageClass::Code);
        return content;
    }

    // Ten segments a second: enough of it is left when something happens.
    CampaignId launchSlow(int people)
    {
        CampaignContent content = SendingWorkspace::template1();
        content.pace = 10;
        return m_workspace->launch(people, QStringLiteral("slow"), content);
    }

    std::unique_ptr<Engine> startedWith(CampaignId campaign)
    {
        auto engine = m_workspace->startEngine();
        if (!QTest::qWaitFor([this] { return m_book->count() > 0; }, 30'000))
            qFatal("Nothing of campaign %lld was sent.", static_cast<long long>(number(campaign)));
        return engine;
    }

    // How many were accepted once no request is under way any more.
    int settledCount(CampaignId campaign)
    {
        if (!QTest::qWaitFor([&] { return m_workspace->line(campaign, LedgerLine::Sending) == 0; }, 30'000))
            qFatal("A request does not end.");
        return m_book->count();
    }

    // How many a claim would take now.
    int claimable(CampaignId campaign)
    {
        const auto claim = m_workspace->store().queue().claim(
            {.campaign = campaign, .account = m_workspace->account(), .epoch = 1, .now = m_clock->now()});
        return claim ? static_cast<int>(claim->requests.size()) : -1;
    }

    HoldReason reason(CampaignId campaign)
    {
        const LedgerView ledger = m_workspace->ledger(campaign);
        return ledger.heldBecause.isEmpty() ? HoldReason::None : ledger.heldBecause.first().reason;
    }

    void finishWith(Engine &engine, CampaignId campaign, int people)
    {
        QTRY_COMPARE_WITH_TIMEOUT(m_book->count(), people, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->line(campaign, LedgerLine::Sending), 0, 30'000);
        QVERIFY(!m_book->hasNumberTwice());
        QCOMPARE(m_workspace->line(campaign, LedgerLine::Unknown), 0);
        QVERIFY(m_workspace->ledger(campaign).balanced);
        stop(engine);
    }

    void stop(Engine &engine)
    {
        QSignalSpy stopped(&engine, &Engine::stopped);
        engine.stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 40'000);
        QCOMPARE(m_workspace->violations(), QStringList());
    }

    std::unique_ptr<JumpingClock> m_clock;
    std::unique_ptr<ProviderBook> m_book;
    std::unique_ptr<SimulatorThread> m_simulator;
    std::unique_ptr<SendingWorkspace> m_workspace;
};

QObject *tst_enginetime()
{
    return new TestEngineTime;
}

#include "tst_enginetime.moc"
