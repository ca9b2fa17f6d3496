// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuesteps.h"

#include <QtTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! P10: a provider accepts under an id that it has given before.
class TestReceiptsAgain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoRequestsOfOneCampaignUnderOneId();
    void twoCampaignsUnderOneId();
    void theSamePersonInTwoCampaignsIsAmbiguous();
    void theReferenceTellsTwoCampaignsApart();
    void anIdThatIsNeverNewStillFindsEverybody();

private:
    static constexpr auto Id = "again"_L1;

    static Settlement acceptedUnderOneId(QueueSteps &steps, const ArmedRequest &request)
    {
        Settlement settlement = steps.accepted(request);
        for (Completion &completion : settlement.completions)
            completion.providerId = Id;
        return settlement;
    }

    static Receipt receipt(QueueSteps &steps, const ArmedMessage &message)
    {
        Receipt receipt = steps.receipt(message);
        receipt.providerId = Id;
        return receipt;
    }

    //! One request of everybody in a further campaign of the same people through the same account.
    static ArmedRequest armAnother(QueueSteps &steps, const QString &name, int people)
    {
        const CampaignId campaign = steps.store().addCampaign(AudienceId{1}, steps.account(), name);
        steps.store().launch(campaign);
        if (!steps.queue().feed(campaign, 1'000'000))
            qFatal("A campaign cannot be fed");
        ClaimOrder order = steps.order(people);
        order.campaign = campaign;
        const auto claim = steps.queue().claim(order);
        if (!claim || claim->requests.size() != 1)
            qFatal("A campaign cannot be claimed from");
        return claim->requests.constFirst();
    }
};

void TestReceiptsAgain::twoRequestsOfOneCampaignUnderOneId()
{
    QueueSteps steps(4);
    steps.feed();
    const Claim claim = steps.claim(4, 2);
    for (const ArmedRequest &request : claim.requests)
        steps.settle(acceptedUnderOneId(steps, request));

    for (const ArmedRequest &request : claim.requests) {
        for (const ArmedMessage &message : request.messages)
            QCOMPARE(steps.keepAndApply({receipt(steps, message)}).applied, 1);
    }

    QCOMPARE(steps.count(MessageState::Delivered), 4);
    QCOMPARE(steps.broken(), QString());
}

void TestReceiptsAgain::twoCampaignsUnderOneId()
{
    QueueSteps steps(4);
    const ArmedRequest older = steps.armOne(2);
    const ArmedRequest newer = armAnother(steps, u"second"_s, 4);
    steps.settle(acceptedUnderOneId(steps, older));
    Settlement others = steps.accepted(newer);
    const auto isOlder = [&older](const ArmedMessage &message) {
        return std::ranges::any_of(older.messages,
                                   [&](const ArmedMessage &each) { return each.e164 == message.e164; });
    };
    for (qsizetype i = 0; i < newer.messages.size(); ++i) {
        if (!isOlder(newer.messages.at(i)))
            others.completions[i].providerId = Id;
    }
    steps.settle(others);

    for (const ArmedMessage &message : older.messages)
        QCOMPARE(steps.keepAndApply({receipt(steps, message)}).applied, 1);

    QCOMPARE(steps.count(MessageState::Delivered), 2);
    QCOMPARE(steps.broken(), QString());
}

void TestReceiptsAgain::theSamePersonInTwoCampaignsIsAmbiguous()
{
    QueueSteps steps(1);
    const ArmedRequest older = steps.armOne(1);
    const ArmedRequest newer = armAnother(steps, u"second"_s, 1);
    steps.settle(acceptedUnderOneId(steps, older));
    steps.settle(acceptedUnderOneId(steps, newer));

    QCOMPARE(steps.keepAndApply({receipt(steps, older.messages.at(0))}).unmatched, 1);

    QCOMPARE(steps.value(u"SELECT fate FROM receipt_inbox"_s), static_cast<qint64>(ReceiptFate::Ambiguous));
    QCOMPARE(steps.value(u"SELECT count(*) FROM message WHERE state=5"_s), 2);
}

void TestReceiptsAgain::theReferenceTellsTwoCampaignsApart()
{
    QueueSteps steps(1);
    const ArmedRequest older = steps.armOne(1);
    const ArmedRequest newer = armAnother(steps, u"second"_s, 1);
    steps.settle(acceptedUnderOneId(steps, older));
    steps.settle(acceptedUnderOneId(steps, newer));
    Receipt about = receipt(steps, older.messages.at(0));
    about.clientRef = QString::fromLatin1(older.clientRef);

    QCOMPARE(steps.keepAndApply({about}).applied, 1);

    QCOMPARE(steps.stateOf(older.messages.at(0)), MessageState::Delivered);
    QCOMPARE(steps.stateOf(newer.messages.at(0)), MessageState::Submitted);
    QCOMPARE(steps.broken(), QString());
}

void TestReceiptsAgain::anIdThatIsNeverNewStillFindsEverybody()
{
    QueueSteps steps(12);
    QList<ArmedRequest> requests = {steps.armOne(1)};
    for (int n = 1; n < 12; ++n)
        requests.append(armAnother(steps, u"campaign %1"_s.arg(n), n + 1));
    QList<ArmedMessage> only;
    for (const ArmedRequest &request : requests) {
        Settlement settlement = steps.accepted(request);
        settlement.completions.last().providerId = Id; // in each campaign another person
        steps.settle(settlement);
        only.append(request.messages.constLast());
    }

    for (const ArmedMessage &message : only)
        steps.keepAndApply({receipt(steps, message)});

    for (const ArmedMessage &message : only)
        QCOMPARE(steps.stateOf(message), MessageState::Delivered);
}

QObject *tst_receiptsagain()
{
    return new TestReceiptsAgain;
}

#include "tst_receiptsagain.moc"
