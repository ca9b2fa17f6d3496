// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/holdreason.h"

#include <QSet>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! Why people are kept back, as it is stored and told.
class TestHoldReason : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReasonHasItsCode_data()
    {
        QTest::addColumn<HoldReason>("reason");
        QTest::addColumn<QString>("code");
        using enum HoldReason;
        QTest::newRow("schedule") << Schedule << u"schedule"_s;
        QTest::newRow("quiet hours") << QuietHours << u"quiet-hours"_s;
        QTest::newRow("frequency") << Frequency << u"frequency"_s;
        QTest::newRow("budget") << Budget << u"budget"_s;
        QTest::newRow("provider's quota") << ProviderQuota << u"provider-quota"_s;
        QTest::newRow("throttle") << Throttle << u"throttle"_s;
        QTest::newRow("lane paused") << LanePaused << u"lane-paused"_s;
        QTest::newRow("circuit") << Circuit << u"circuit"_s;
        QTest::newRow("campaign paused") << CampaignPaused << u"campaign-paused"_s;
        QTest::newRow("canary") << Canary << u"canary"_s;
        QTest::newRow("emergency") << Emergency << u"emergency"_s;
        QTest::newRow("template") << Template << u"template"_s;
        QTest::newRow("key") << Key << u"key"_s;
        QTest::newRow("balance") << Balance << u"balance"_s;
        QTest::newRow("no route") << NoRoute << u"no-route"_s;
        QTest::newRow("content") << Content << u"content"_s;
        QTest::newRow("maximum cost") << MaxCost << u"max-cost"_s;
        QTest::newRow("late") << Late << u"late"_s;
        QTest::newRow("clock") << Clock << u"clock"_s;
        QTest::newRow("no node") << NoNode << u"no-node"_s;
        QTest::newRow("restored") << Restored << u"restored"_s;
        QTest::newRow("quota") << Quota << u"quota"_s;
        QTest::newRow("velocity") << Velocity << u"velocity"_s;
        QTest::newRow("another resend") << OtherResend << u"other-resend"_s;
        QTest::newRow("storage") << Storage << u"storage"_s;
    }

    void everyReasonHasItsCode()
    {
        QFETCH(HoldReason, reason);
        QFETCH(QString, code);

        QCOMPARE(QString(holdCode(reason)), code);
        QVERIFY(holdFromCode(code) == reason);
    }

    void noCodeStandsTwice()
    {
        QSet<QString> codes;
        for (int reason = 0; reason < HoldReasonCount; ++reason)
            codes.insert(holdCode(static_cast<HoldReason>(reason)));

        QCOMPARE(codes.size(), HoldReasonCount);
    }

    void anotherCodeHoldsNobody_data()
    {
        QTest::addColumn<QString>("code");
        for (const QString &code :
             {u""_s, u"none"_s, u"Quiet-Hours"_s, u"quiet_hours"_s, u"budget "_s, u"4"_s})
            QTest::newRow(qPrintable(QString(u"“"_s % code % u"”"_s))) << code;
    }

    void anotherCodeHoldsNobody()
    {
        QFETCH(QString, code);

        QVERIFY(holdFromCode(code) == HoldReason::None);
    }

    void withoutAReasonNothingIsHeld()
    {
        Hold hold;
        hold.note = u"a note alone holds nobody"_s;
        QVERIFY(!hold);

        hold.reason = HoldReason::Key;
        QVERIFY(hold);
    }
};

QObject *tst_holdreason()
{
    return new TestHoldReason;
}

#include "tst_holdreason.moc"
