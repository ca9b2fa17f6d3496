// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/faultpoint.h"
#include "tests/engine/dispatch/sendingworkspace.h"
#include "tests/engine/dispatch/simulatorthread.h"

#include <QSignalSpy>
#include <QTest>

using namespace heliograph;

//! A campaign is paused at the worst moment: its people are armed, and nobody has told the dispatcher yet.
class TestEnginePause : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsArmedWhenAPauseComesGoesBackOrOut()
    {
        constexpr int People = 10;
        const SimulatorThread simulator({});
        SendingWorkspace workspace(simulator.endpoint(), {});
        const CampaignId campaign = workspace.launch(People);
        // Long enough that the dispatcher reads the pause before it hears of its claim.
        faults::plan("writer.after_commit:*=sleep:600");
        auto engine = workspace.startEngine();
        QSignalSpy stopped(engine.get(), &Engine::stopped);

        QTRY_VERIFY_WITH_TIMEOUT(workspace.line(campaign, LedgerLine::Sending) > 0, 30'000);
        QVERIFY(workspace.store().campaigns().pause(campaign, BuiltInAuthor, QStringLiteral("price")));
        QTRY_COMPARE_WITH_TIMEOUT(workspace.line(campaign, LedgerLine::Sending), 0, 20'000);

        QCOMPARE(workspace.line(campaign, LedgerLine::Unknown), 0);
        QVERIFY(workspace.ledger(campaign).balanced);
        engine->stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 20'000);
        engine.reset();
        faults::plan({});
        QCOMPARE(workspace.violations(), QStringList());
    }
};

QObject *tst_enginepause()
{
    return new TestEnginePause;
}

#include "tst_enginepause.moc"
