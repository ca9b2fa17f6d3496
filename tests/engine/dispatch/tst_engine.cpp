// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/dispatch/sendingworkspace.h"
#include "tests/engine/dispatch/simulatorthread.h"
#include "tests/support/gateway.h"

#include <QSignalSpy>
#include <QTest>

using namespace heliograph;

//! The whole engine against a well-behaved simulator, over real HTTP and a real database.
class TestEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_simulator = std::make_unique<SimulatorThread>(SimulatorOptions());
        m_workspace = std::make_unique<SendingWorkspace>(m_simulator->endpoint(), QMap<QString, QString>());
    }

    void sendsEverybodyOnceAndGoesIdle()
    {
        const CampaignId campaign = m_workspace->launch(500);
        const auto engine = m_workspace->startEngine();
        QSignalSpy idle(engine.get(), &Engine::wentIdle);

        QVERIFY(idle.wait(30'000));

        const LedgerView ledger = m_workspace->ledger(campaign);
        QVERIFY(ledger.balanced);
        QCOMPARE(ledger.line(LedgerLine::Sent) + ledger.line(LedgerLine::Delivered)
                     + ledger.line(LedgerLine::NotDelivered),
                 500);
        finish(*engine);
    }

    void askingTurnsSentIntoDeliveredAndNotDelivered()
    {
        const CampaignId campaign = m_workspace->launch(40);
        const auto engine = m_workspace->startEngine();

        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->line(campaign, LedgerLine::Delivered) > 0, 60'000);

        QVERIFY(m_workspace->ledger(campaign).balanced);
        finish(*engine);
    }

    void pauseHoldsTheRestAndResumeLetsThemGo()
    {
        const CampaignId campaign = m_workspace->launch(50);
        QVERIFY(
            m_workspace->store().campaigns().pause(campaign, BuiltInAuthor, QStringLiteral("price talks")));
        const auto engine = m_workspace->startEngine();
        QSignalSpy idle(engine.get(), &Engine::wentIdle);

        QVERIFY(idle.wait(10'000));
        const LedgerView held = m_workspace->ledger(campaign);
        QCOMPARE(held.line(LedgerLine::Held), 50);
        QCOMPARE(held.heldBecause.first().reason, HoldReason::CampaignPaused);
        QVERIFY(m_workspace->store().campaigns().resume(campaign, BuiltInAuthor));

        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->line(campaign, LedgerLine::Held)
                                      + m_workspace->line(campaign, LedgerLine::Waiting),
                                  0, 30'000);
        finish(*engine);
    }

    void theEmergencyStopHoldsEverybody()
    {
        QVERIFY(m_workspace->store().workspace().setEmergencyStop(true, BuiltInAuthor,
                                                                  QStringLiteral("wrong text")));
        const CampaignId campaign = m_workspace->launch(50);
        const auto engine = m_workspace->startEngine();
        QSignalSpy idle(engine.get(), &Engine::wentIdle);

        QVERIFY(idle.wait(10'000));
        QCOMPARE(m_workspace->line(campaign, LedgerLine::Held), 50);
        QVERIFY(m_workspace->store().workspace().setEmergencyStop(false, BuiltInAuthor, QString()));

        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->line(campaign, LedgerLine::Held), 0, 30'000);
        finish(*engine);
    }

    void anOptOutBeforeTheClaimIsHonoured()
    {
        const CampaignId campaign = m_workspace->launch(20);
        const auto listed = m_workspace->store().suppressions().add(
            {SendingWorkspace::phone(3)}, SuppressionReason::OptOut, QStringLiteral("reply"), BuiltInAuthor,
            SystemClock().now());
        QVERIFY(listed);
        const auto engine = m_workspace->startEngine();
        QSignalSpy idle(engine.get(), &Engine::wentIdle);

        QVERIFY(idle.wait(30'000));

        QCOMPARE(m_workspace->line(campaign, LedgerLine::Skipped), 1);
        finish(*engine);
    }

    void cancelReachesThoseWhoHaveNotGone()
    {
        const CampaignId campaign = m_workspace->launch(50);
        QVERIFY(
            m_workspace->store().campaigns().cancel(campaign, BuiltInAuthor, QStringLiteral("wrong list")));
        const auto engine = m_workspace->startEngine();

        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->line(campaign, LedgerLine::Cancelled), 50, 30'000);

        QVERIFY(m_workspace->ledger(campaign).balanced);
        finish(*engine);
    }

    //! Whoever opts out while a lane is paused must be known before anybody goes through it again.
    void anAccountThatWasPausedBeforeTheStartBringsItsRepliesIn()
    {
        Gateway gateway;
        gateway.play(
            {GatewayAct::answer(200,
                                R"({"Response":{"PullSmsReplyStatusSet":[{"PhoneNumber":"+8613900000003",)"
                                R"("ReplyContent":"R","ReplyTime":1570526400}],"RequestId":"r"}})")});
        const AccountId paused = m_workspace->addAccount(QStringLiteral("ten"), QStringLiteral("tencent"),
                                                         gateway.url().toString(QUrl::RemovePath));
        QVERIFY(m_workspace->store().accounts().setHold(
            paused, {HoldReason::LanePaused, std::nullopt, QStringLiteral("price talks")}));
        const auto engine = m_workspace->startEngine();

        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->reader().replies({}, 10)->size(), 1, 30'000);
        finish(*engine);
    }

    void aSecondEngineIsTurnedAway()
    {
        const auto engine = m_workspace->startEngine();

        const auto second = Engine::start(m_workspace->workspace());

        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Conflict);
        finish(*engine);
    }

    void stopSettlesWhatIsOpen()
    {
        const CampaignId campaign = m_workspace->launch(2000);
        const auto engine = m_workspace->startEngine();
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->line(campaign, LedgerLine::Sent) > 0, 30'000);

        finish(*engine);

        QCOMPARE(m_workspace->line(campaign, LedgerLine::Sending), 0);
        QCOMPARE(m_workspace->line(campaign, LedgerLine::Unknown), 0);
        QVERIFY(m_workspace->ledger(campaign).balanced);
    }

private:
    void finish(Engine &engine)
    {
        QSignalSpy stopped(&engine, &Engine::stopped);
        engine.stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 40'000);
        QCOMPARE(m_workspace->violations(), QStringList());
    }

    std::unique_ptr<SimulatorThread> m_simulator;
    std::unique_ptr<SendingWorkspace> m_workspace;
};

QObject *tst_engine()
{
    return new TestEngine;
}

#include "tst_engine.moc"
