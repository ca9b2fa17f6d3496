// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuesteps.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestReceiptQuestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doubtIsNotTheirs();
    void sentMessagesAreAskedAboutInTheirOrderAndOnce();
    void whoHasHisReceiptIsNotAskedAbout();
    void nobodyIsAskedAboutTooEarly();
    void afterAWhileARoundBeginsAnew();
    void whatWasInDoubtIsNotPassedOver();
    void sentMessagesAreClosedWhenTheirTimeIsOver();
    void closingGoesOnWhereItStopped();
    void closingLeavesOtherAccountsAlone();
    void anotherAccountLeadsNobodyPastWhatIsArmed_data();
    void anotherAccountLeadsNobodyPastWhatIsArmed();

private:
    //! Two messages through an account of their own.
    static ArmedRequest armOther(QueueSteps &steps)
    {
        const AccountId other = steps.store().addAccount(u"other"_s);
        const CampaignId campaign = steps.store().addCampaign(AudienceId{1}, other, u"other"_s);
        steps.store().launch(campaign);
        while (*steps.queue().feed(campaign, 1000) > 0) { }
        ClaimOrder order = steps.order(2);
        order.campaign = campaign;
        order.account = other;
        return steps.queue().claim(order)->requests.constFirst();
    }

    QList<OpenQuestion> take(QueueSteps &steps, int limit)
    {
        return *steps.receipts().takeQuestions(steps.account(), limit, steps.now());
    }
};

void TestReceiptQuestions::doubtIsNotTheirs()
{
    QueueSteps steps(4);
    steps.feed();
    const Claim claim = steps.claim(4, 2);
    steps.settle(steps.accepted(claim.requests.at(0)));
    steps.settle(steps.doubted(claim.requests.at(1)));
    steps.advance(2min);

    const QList<OpenQuestion> questions = take(steps, 10);

    QCOMPARE(questions.size(), 2);
    const ArmedMessage &first = claim.requests.at(0).messages.at(0);
    QCOMPARE(questions.at(0).providerId, QueueSteps::providerId(first));
    QCOMPARE(questions.at(0).e164, first.e164);
}

void TestReceiptQuestions::sentMessagesAreAskedAboutInTheirOrderAndOnce()
{
    QueueSteps steps(5);
    steps.settle(steps.accepted(steps.armOne(5)));
    steps.advance(2min);
    QList<qint64> asked;

    for (int round = 0; round < 4; ++round) {
        const QList<OpenQuestion> questions = take(steps, 2);
        for (const OpenQuestion &question : questions)
            asked.append(number(question.attempt));
    }

    QCOMPARE(asked, QList<qint64>({1, 2, 3, 4, 5}));
}

void TestReceiptQuestions::whoHasHisReceiptIsNotAskedAbout()
{
    QueueSteps steps(3);
    const ArmedRequest request = steps.armOne(3);
    steps.settle(steps.accepted(request));
    steps.keepAndApply({steps.receipt(request.messages.at(1))});
    steps.advance(2min);

    QCOMPARE(take(steps, 10).size(), 2);
}

void TestReceiptQuestions::nobodyIsAskedAboutTooEarly()
{
    QueueSteps steps(3);
    steps.settle(steps.accepted(steps.armOne(2)));
    steps.advance(50s);
    steps.settle(steps.accepted(steps.claim(1).requests.constFirst()));

    steps.advance(11s);
    QCOMPARE(take(steps, 10).size(), 2);
    QVERIFY(take(steps, 10).isEmpty());
    steps.advance(50s);
    QCOMPARE(take(steps, 10).size(), 1);
}

void TestReceiptQuestions::afterAWhileARoundBeginsAnew()
{
    QueueSteps steps(2);
    steps.settle(steps.accepted(steps.armOne(2)));
    steps.advance(2min);
    QCOMPARE(take(steps, 10).size(), 2);
    steps.advance(9min);
    QVERIFY(take(steps, 10).isEmpty());

    steps.advance(1min);
    QVERIFY(take(steps, 10).isEmpty());
    QCOMPARE(take(steps, 10).size(), 2);
    QVERIFY(take(steps, 10).isEmpty());
}

void TestReceiptQuestions::whatWasInDoubtIsNotPassedOver()
{
    QueueSteps steps(2);
    steps.feed();
    const Claim claim = steps.claim(2, 1);
    steps.settle(steps.doubted(claim.requests.at(0)));
    steps.settle(steps.accepted(claim.requests.at(1)));
    steps.advance(48h);
    QCOMPARE(steps.receipts().closeWithoutReceipt(steps.account(), steps.now() - 24h, 10)->closed, 1);

    steps.settle(steps.accepted(claim.requests.at(0)));

    QCOMPARE(steps.receipts().closeWithoutReceipt(steps.account(), steps.now() - 24h, 10)->closed, 1);
    QCOMPARE(steps.count(MessageState::NoReceipt), 2);
    QCOMPARE(steps.broken(), QString());
}

void TestReceiptQuestions::sentMessagesAreClosedWhenTheirTimeIsOver()
{
    QueueSteps steps(4);
    const ArmedRequest request = steps.armOne(2);
    steps.settle(steps.accepted(request));
    steps.keepAndApply({steps.receipt(request.messages.at(0))});
    steps.advance(24h);
    steps.settle(steps.accepted(steps.claim(2).requests.constFirst()));
    steps.advance(48h);

    QCOMPARE(steps.receipts().closeWithoutReceipt(steps.account(), steps.now() - 72h, 10)->closed, 0);
    steps.advance(1ms);
    QCOMPARE(steps.receipts().closeWithoutReceipt(steps.account(), steps.now() - 72h, 10)->closed, 1);

    QCOMPARE(steps.stateOf(request.messages.at(1)), MessageState::NoReceipt);
    QCOMPARE(steps.count(MessageState::Submitted), 2);
    QCOMPARE(steps.count(MessageState::Delivered), 1);
    QCOMPARE(steps.broken(), QString());
}

void TestReceiptQuestions::closingGoesOnWhereItStopped()
{
    QueueSteps steps(5);
    steps.settle(steps.accepted(steps.armOne(5)));
    steps.advance(1h);

    for (const int closed : {2, 2, 1}) {
        const auto piece = steps.receipts().closeWithoutReceipt(steps.account(), steps.now(), 2);
        QCOMPARE(piece->closed, closed);
        QCOMPARE(piece->more, closed == 2);
    }
    QCOMPARE(steps.receipts().closeWithoutReceipt(steps.account(), steps.now(), 2)->closed, 0);

    QCOMPARE(steps.count(MessageState::NoReceipt), 5);
}

void TestReceiptQuestions::closingLeavesOtherAccountsAlone()
{
    QueueSteps steps(2);
    steps.settle(steps.accepted(steps.armOne(2)));
    const AccountId other = steps.store().addAccount(u"other"_s);
    steps.advance(1h);

    QCOMPARE(steps.receipts().closeWithoutReceipt(other, steps.now(), 10)->closed, 0);

    QCOMPARE(steps.count(MessageState::Submitted), 2);
}

void TestReceiptQuestions::anotherAccountLeadsNobodyPastWhatIsArmed_data()
{
    QTest::addColumn<Millis>("answerTakes");

    QTest::newRow("a while") << Millis(30s);
    QTest::newRow("longer than anybody is too young to be asked about") << Millis(3min);
}

void TestReceiptQuestions::anotherAccountLeadsNobodyPastWhatIsArmed()
{
    QFETCH(Millis, answerTakes);
    QueueSteps steps(2);
    const ArmedRequest own = steps.armOne(2);
    steps.settle(steps.accepted(armOther(steps)));
    steps.advance(answerTakes);
    QVERIFY(take(steps, 10).isEmpty());
    QCOMPARE(steps.receipts().closeWithoutReceipt(steps.account(), steps.now(), 10)->closed, 0);

    steps.settle(steps.accepted(own));
    steps.advance(2min);

    QCOMPARE(take(steps, 10).size(), 2);
    QCOMPARE(steps.receipts().closeWithoutReceipt(steps.account(), steps.now(), 10)->closed, 2);
    QCOMPARE(steps.broken(), QString());
}

QObject *tst_receiptquestions()
{
    return new TestReceiptQuestions;
}

#include "tst_receiptquestions.moc"
