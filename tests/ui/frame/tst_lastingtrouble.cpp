// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/lastingtrouble.h"

#include "ui/text/format.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! What the banner over every screen says.
class TestLastingTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStopNamesWhoWhenAndWhy();
    void aStopOfNobodyInParticularHasNoName();
    void onlyWhoMayReleaseIsOfferedIt();

private:
    static Pulse stopped(const QString &by, const QString &reason)
    {
        Pulse pulse;
        pulse.emergencyStop = true;
        pulse.stop = StopOrder{by, TimePoint(std::chrono::hours(490'000)), reason};
        pulse.waiting = 17;
        pulse.held = 3;
        return pulse;
    }
};

void TestLastingTrouble::aStopNamesWhoWhenAndWhy()
{
    const Pulse pulse = stopped(u"Olga"_s, u"wrong price"_s);

    const auto trouble = LastingTrouble::worst(pulse, {}, true);

    QVERIFY(trouble);
    QVERIFY2(trouble->sentence.contains(u"Olga"_s), qPrintable(trouble->sentence));
    QVERIFY(trouble->sentence.contains(u"wrong price"_s));
    QVERIFY(trouble->sentence.contains(Format().time(pulse.stop->at)));
    QVERIFY(trouble->sentence.contains(u"20 message"_s));
}

void TestLastingTrouble::aStopOfNobodyInParticularHasNoName()
{
    const auto trouble = LastingTrouble::worst(stopped({}, {}), {}, true);

    QVERIFY(trouble);
    QVERIFY2(!trouble->sentence.contains(u" by "_s), qPrintable(trouble->sentence));
    QVERIFY(!trouble->sentence.contains(u"“"_s));
}

void TestLastingTrouble::onlyWhoMayReleaseIsOfferedIt()
{
    const Pulse pulse = stopped(u"Olga"_s, {});

    QVERIFY(!LastingTrouble::worst(pulse, {}, true)->remedy.isEmpty());
    QVERIFY(LastingTrouble::worst(pulse, {}, false)->remedy.isEmpty());
}

QObject *tst_lastingtrouble()
{
    return new TestLastingTrouble;
}

#include "tst_lastingtrouble.moc"
