// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/testsendreader.h"
#include "engine/testsending.h"
#include "tests/engine/dispatch/sendingworkspace.h"
#include "tests/engine/dispatch/simulatorthread.h"
#include "tests/support/gateway.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! A test to oneself through the whole engine, over real HTTP and a real database.
class TestEngineTests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCodeOnTheWireConfirmsTheNumber()
    {
        Gateway provider;
        SendingWorkspace workspace(provider.url().toString(QUrl::RemovePath), {});
        TestSendStore &tests = workspace.store().tests();
        const auto id = tests.addNumber(Mine, u"DE"_s, BuiltInAuthor);
        QVERIFY(id);
        const auto code = TestSending(workspace.store(), workspace.reader())
                              .sendCode(*id, workspace.account(), BuiltInAuthor);
        QVERIFY2(code, code ? "" : qPrintable(code.error().detail));
        QVERIFY(code->sent);

        const auto engine = workspace.startEngine();
        QTRY_VERIFY_WITH_TIMEOUT(provider.arrived() > 0, 60'000);
        stop(*engine);

        const QString body = QUrl::fromPercentEncoding(provider.record().bodies.first());
        QVERIFY2(body.contains(u"4915112345601"_s), qPrintable(body));
        const auto found = QRegularExpression(u"(?<!\\d)(\\d{6}) is your Heliograph code"_s)
                               .match(QString(body).replace(u'+', u' '));
        QVERIFY2(found.hasMatch(), qPrintable(body));
        const auto answer = tests.confirm(*id, found.captured(1), BuiltInAuthor);
        QVERIFY(answer);
        QVERIFY(answer->confirmed);
    }

    void aTestIsSentOnceAndArrives()
    {
        const SimulatorThread simulator{SimulatorOptions()};
        SendingWorkspace workspace(simulator.endpoint(), {});
        const CampaignId campaign = workspace.launch(3);
        TestSendStore &tests = workspace.store().tests();
        const auto id = tests.addNumber(SendingWorkspace::phone(70), u"CN"_s, BuiltInAuthor);
        QVERIFY(id);
        QVERIFY(tests.vouch(*id, BuiltInApprover, u"her desk phone"_s));
        const auto row = workspace.reader().tests().row(workspace.row(campaign).audience, std::nullopt);
        QVERIFY(row);

        const auto test = TestSending(workspace.store(), workspace.reader())
                              .send({.of = campaign, .row = *row, .to = {*id}, .author = BuiltInAuthor});
        QVERIFY2(test, test ? "" : qPrintable(test.error().detail));
        QVERIFY(test->sent);
        const auto engine = workspace.startEngine();

        QTRY_COMPARE_WITH_TIMEOUT(workspace.line(test->test, LedgerLine::Delivered)
                                      + workspace.line(test->test, LedgerLine::NotDelivered),
                                  1, 60'000);
        stop(*engine);
        QCOMPARE(workspace.attempts(test->test), 1);
        QCOMPARE(workspace.row(campaign).planned, 3);
        QCOMPARE(workspace.violations(), QStringList());
    }

    void whatARuleForbidsIsNotSentAsATest()
    {
        const SimulatorThread simulator{SimulatorOptions()};
        SendingWorkspace workspace(simulator.endpoint(), {});
        const CampaignId campaign = workspace.launch(1);
        QVERIFY(workspace.store().content().import(
            {.name = u"ours"_s, .country = {}, .text = u"[block]\nPerson\n"_s}, BuiltInAuthor));
        TestSendStore &tests = workspace.store().tests();
        const auto id = tests.addNumber(SendingWorkspace::phone(70), u"CN"_s, BuiltInAuthor);
        QVERIFY(id);
        QVERIFY(tests.vouch(*id, BuiltInApprover, u"her desk phone"_s));
        const auto row = workspace.reader().tests().row(workspace.row(campaign).audience, std::nullopt);
        QVERIFY(row);
        TestRow bad = *row;
        for (QString &value : bad.values)
            value = u"Person"_s;

        const auto test = TestSending(workspace.store(), workspace.reader())
                              .send({.of = campaign, .row = bad, .to = {*id}, .author = BuiltInAuthor});

        QVERIFY(test);
        QVERIFY(!test->sent);
        QVERIFY(test->verdict.isRefused());
        QCOMPARE(workspace.row(test->test).state, CampaignState::Cancelled);
        QCOMPARE(workspace.violations(), QStringList());
    }

private:
    static void stop(Engine &engine)
    {
        QSignalSpy stopped(&engine, &Engine::stopped);
        engine.stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 40'000);
    }

    static constexpr QLatin1String Mine{"+4915112345601"};
};

QObject *tst_enginetests()
{
    return new TestEngineTests;
}

#include "tst_enginetests.moc"
