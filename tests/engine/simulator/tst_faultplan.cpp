// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/dice.h"
#include "engine/simulator/faultplan.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

class TestFaultPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachNameHasItsWeight();
    void mixedIsSpreadOverAllSendFaults();
    void nothingAskedMeansNoFault();
    void nonsenseIsRefusedWithASentence_data();
    void nonsenseIsRefusedWithASentence();
    void faultsComeAboutAsOftenAsAsked();
    void queriesFailByTheirOwnWeight();
};

void TestFaultPlan::eachNameHasItsWeight()
{
    const auto plan = parseFaults(u"close-after-accept=2, 500-before=0.25,trickle=1,query-503=50");

    QVERIFY(plan);
    QCOMPARE(plan->weight(Fault::CloseAfterAccept), 200);
    QCOMPARE(plan->weight(Fault::ErrorBefore), 25);
    QCOMPARE(plan->weight(Fault::Trickle), 100);
    QCOMPARE(plan->weight(Fault::QueryDown), 5000);
    QCOMPARE(plan->sendWeight(), 325);
}

void TestFaultPlan::mixedIsSpreadOverAllSendFaults()
{
    const auto plan = parseFaults(u"mixed=20");

    QVERIFY(plan);
    QCOMPARE(plan->sendWeight(), 2000);
    for (int i = static_cast<int>(Fault::CloseAfterAccept); i <= static_cast<int>(Fault::Reset); ++i)
        QCOMPARE(plan->weight(static_cast<Fault>(i)), 200);
    QCOMPARE(plan->weight(Fault::QueryDown), 0);
}

void TestFaultPlan::nothingAskedMeansNoFault()
{
    const auto plan = parseFaults(u" ");

    QVERIFY(plan);
    for (quint64 i = 0; i < 10000; ++i)
        QCOMPARE(plan->drawSend(i), Fault::None);
}

void TestFaultPlan::nonsenseIsRefusedWithASentence_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");

    QTest::newRow("unknown name") << u"explode=2"_s << u"explode"_s;
    QTest::newRow("no share") << u"reset"_s << u"reset"_s;
    QTest::newRow("no number") << u"reset=often"_s << u"percent"_s;
    QTest::newRow("negative") << u"reset=-1"_s << u"percent"_s;
    QTest::newRow("not a number") << u"reset=nan"_s << u"percent"_s;
    QTest::newRow("more than everything") << u"reset=60,trickle=50"_s << u"100"_s;
    QTest::newRow("empty part") << u"reset=1,"_s << u"no fault called"_s;
}

void TestFaultPlan::nonsenseIsRefusedWithASentence()
{
    QFETCH(const QString, text);
    QFETCH(const QString, word);

    const auto plan = parseFaults(text);

    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, ErrorKind::Invalid);
    QVERIFY2(plan.error().detail.contains(word), qPrintable(plan.error().detail));
    QVERIFY(plan.error().detail.endsWith(u'.'));
}

void TestFaultPlan::faultsComeAboutAsOftenAsAsked()
{
    const auto plan = parseFaults(u"reset=5,throttle=10");
    QVERIFY(plan);

    int resets = 0;
    int throttles = 0;
    for (quint64 i = 0; i < 100000; ++i) {
        const Fault fault = plan->drawSend(simulator::dice(7, i));
        resets += fault == Fault::Reset ? 1 : 0;
        throttles += fault == Fault::Throttle ? 1 : 0;
    }

    QVERIFY(resets > 4700 && resets < 5300);
    QVERIFY(throttles > 9600 && throttles < 10400);
}

void TestFaultPlan::queriesFailByTheirOwnWeight()
{
    const auto plan = parseFaults(u"query-503=100");

    QVERIFY(plan);
    QCOMPARE(plan->drawQuery(9999), Fault::QueryDown);
    const auto both = parseFaults(u"query-503=40,query-throttle=30");
    QCOMPARE(both->drawQuery(3999), Fault::QueryDown);
    QCOMPARE(both->drawQuery(6999), Fault::QueryThrottle);
    QCOMPARE(both->drawQuery(7000), Fault::None);
    QVERIFY(!parseFaults(u"query-503=60,query-throttle=41"));
    QCOMPARE(plan->drawSend(9999), Fault::None);
}

} // namespace heliograph

QObject *tst_faultplan()
{
    return new heliograph::TestFaultPlan;
}

#include "tst_faultplan.moc"
