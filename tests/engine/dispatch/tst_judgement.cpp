// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/judgement.h"

#include <QTest>

using namespace heliograph;

namespace {

ArmedRequest judgedRequest(int people, int tries = 0)
{
    ArmedRequest request{QByteArray(16, 'r'), QByteArray(32, 'a'), {}};
    for (int person = 1; person <= people; ++person)
        request.messages.append(
            {AttemptId{person}, MessageId{100 + person}, QStringLiteral("+8613900000001"), {}, tries});
    return request;
}

Judgement judged(const QList<SendOutcome> &outcomes, int tries = 0)
{
    const QList<int> segments(outcomes.size(), 2);
    return judge(judgedRequest(static_cast<int>(outcomes.size()), tries), segments, outcomes,
                 fromMillis(1000), 0.5);
}

} // namespace

class TestJudgement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptedIsCompletedWithItsIdAndSegments()
    {
        const Judgement judgement = judged({Accepted{QStringLiteral("B1")}});

        QCOMPARE(judgement.settlement.completions.size(), 1);
        const Completion &completion = judgement.settlement.completions.first();
        QCOMPARE(completion.attempt, AttemptId{1});
        QVERIFY(completion.accepted);
        QCOMPARE(completion.providerId, QStringLiteral("B1"));
        QCOMPARE(completion.segments, 2);
        QCOMPARE(judgement.acceptedSegments, 2);
        QVERIFY(!judgement.failedAsAWhole);
    }

    void refusedIsCompletedWithItsCode()
    {
        const Judgement judgement = judged({Refused{QStringLiteral("isv.X"), true}});

        QCOMPARE(judgement.settlement.completions.first().code, QStringLiteral("isv.X"));
        QVERIFY(!judgement.settlement.completions.first().accepted);
        QCOMPARE(judgement.contentRefusals, QList<bool>{true});
    }

    void doubtIsNeverReleased()
    {
        const Judgement judgement = judged({InDoubt{QStringLiteral("no answer within 30 s")}});

        QVERIFY(judgement.settlement.releases.isEmpty());
        QVERIFY(judgement.settlement.completions.isEmpty());
        QCOMPARE(judgement.settlement.doubts.first().first, AttemptId{1});
        QVERIFY(judgement.failedAsAWhole);
        QVERIFY(!judgement.unreached);
    }

    void unsentComesBackWithProof()
    {
        const Judgement judgement = judged({NotSent{QStringLiteral("refused")}}, 1);

        QVERIFY(judgement.settlement.releases.first().provenUnsent);
        QCOMPARE(judgement.settlement.releases.first().delay, Millis(2000)); // half of 2 s * 2^1
        QCOMPARE(judgement.settlement.releases.first().hold,
                 HoldReason::Circuit); // whoever waits is told why
        QVERIFY(judgement.failedAsAWhole);
        QVERIFY(judgement.unreached);
    }

    void throttleSlowsTheLaneAndHoldsThePerson()
    {
        const Judgement judgement
            = judged({NotAccepted{NotAccepted::Then::SlowLane, QStringLiteral("Throttling"), Millis(7000)}});

        QCOMPARE(judgement.settlement.releases.first().hold, HoldReason::Throttle);
        QCOMPARE(judgement.settlement.releases.first().delay, Millis(7000));
        QCOMPARE(judgement.slowFor, std::optional<Millis>(7000));
        QVERIFY(!judgement.failedAsAWhole);
    }

    void accountRefusalsBlockTheAccount_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("balance");
        QTest::addColumn<HoldReason>("reason");
        QTest::newRow("balance") << QStringLiteral("isv.AMOUNT_NOT_ENOUGH") << true << HoldReason::Balance;
        QTest::newRow("key") << QStringLiteral("InvalidAccessKeyId.NotFound") << false << HoldReason::Key;
        QTest::newRow("clock, Alibaba")
            << QStringLiteral("InvalidTimeStamp.Expired") << false << HoldReason::Clock;
        QTest::newRow("clock, Tencent")
            << QStringLiteral("InternalError.RequestTimeException") << false << HoldReason::Clock;
    }

    void accountRefusalsBlockTheAccount()
    {
        QFETCH(QString, code);
        QFETCH(bool, balance);
        QFETCH(HoldReason, reason);

        const Judgement judgement
            = judged({NotAccepted{NotAccepted::Then::BlockAccount, code, Millis(0), balance}});

        QCOMPARE(judgement.accountHold.reason, reason);
        QCOMPARE(judgement.accountHold.note, code);
        QCOMPARE(judgement.settlement.releases.size(), 1);
    }

    void wrongTemplateBlocksTheCampaignAndRefusesNobody()
    {
        const Judgement judgement = judged(
            {NotAccepted{NotAccepted::Then::BlockCampaign, QStringLiteral("isv.SMS_TEMPLATE_ILLEGAL")}});

        QCOMPARE(judgement.campaignHold.reason, HoldReason::Template);
        QVERIFY(judgement.settlement.completions.isEmpty());
        QCOMPARE(judgement.settlement.releases.size(), 1);
    }

    void oneFaultInACallOfSeveralIsTriedAlone()
    {
        const Judgement judgement
            = judged({NotAccepted{NotAccepted::Then::Alone, QStringLiteral("isv.MOBILE_NUMBER_ILLEGAL")},
                      NotAccepted{NotAccepted::Then::Alone, QStringLiteral("isv.MOBILE_NUMBER_ILLEGAL")}});

        QCOMPARE(judgement.settlement.releases.size(), 2);
        QVERIFY(judgement.settlement.releases[0].alone && judgement.settlement.releases[1].alone);
    }

    void redirectBlocksTheAccountAndLeavesDoubt()
    {
        const Judgement judgement = judged({InDoubt{QStringLiteral("answered with a redirect"), true}});

        QCOMPARE(judgement.accountHold.reason, HoldReason::LanePaused);
        QCOMPARE(judgement.settlement.doubts.size(), 1);
    }

    void everyMessageOfAMixedAnswerIsSettledOnce()
    {
        const Judgement judgement = judged({Accepted{QStringLiteral("1")}, InDoubt{QStringLiteral("missing")},
                                            Refused{QStringLiteral("x")},
                                            NotAccepted{NotAccepted::Then::SlowLane, QStringLiteral("t")}});

        const Settlement &settlement = judgement.settlement;
        QCOMPARE(settlement.completions.size() + settlement.releases.size() + settlement.doubts.size(), 4);
        QVERIFY(!judgement.failedAsAWhole);
        QCOMPARE(judgement.accepted, 1);
    }
};

QObject *tst_judgement()
{
    return new TestJudgement;
}

#include "tst_judgement.moc"
