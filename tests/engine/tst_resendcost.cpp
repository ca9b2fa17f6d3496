// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/resendcost.h"

#include "engine/doubtcases.h"
#include "tests/engine/storage/queuesteps.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! The unknown outcomes of a workspace, and what sending them again would cost.
class TestResendCost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyoneInDoubtIsACase();
    void casesOfOneCampaignAreReadAlone();
    void whoIsNotInDoubtIsNoCase();
    void nobodyCostsNothing();
    void everybodyCostsAPrice();
    void anUnknownPriceIsNoPrice();
    void partsAreCounted();
    void eachAccountIsCountedWithItsOwnTemplate();

private:
    static QList<DoubtCase> cases(Reader &reader, TimePoint now, std::optional<CampaignId> campaign = {})
    {
        const auto read = DoubtCases::read(reader, {.campaign = campaign}, now);
        if (!read)
            qFatal("%s", qPrintable(read.error().detail));
        return read->cases();
    }

    static void addPrice(SqliteTestStore &store, AccountId account, const QString &amount)
    {
        const Price price{account, u"CN"_s, static_cast<int>(MessageClass::Notice), store.clock().now(),
                          *Money::parse(amount, u"CNY")};
        QVERIFY(store.store().limits().addPrices({price}, BuiltInAuthor));
    }

    static std::optional<QList<Money>> cost(Reader &reader, TimePoint now)
    {
        const auto sums = costOfSendingAgain(reader, cases(reader, now), now);
        if (!sums)
            qFatal("%s", qPrintable(sums.error().detail));
        return *sums;
    }

    //! Arms \a people of \a campaign through \a account and loses the answer.
    static void doubt(SqliteTestStore &store, CampaignId campaign, AccountId account, int people)
    {
        while (*store.store().queue().feed(campaign, 1'000) > 0) { }
        const auto claimed = store.store().queue().claim({.campaign = campaign,
                                                          .account = account,
                                                          .epoch = 1,
                                                          .requests = 1,
                                                          .perRequest = people,
                                                          .messages = people,
                                                          .now = store.clock().now()});
        QVERIFY(claimed);
        QCOMPARE(claimed->requests.size(), 1);
        Settlement settlement;
        settlement.requestId = claimed->requests.first().requestId;
        settlement.now = store.clock().now();
        for (const ArmedMessage &message : claimed->requests.first().messages)
            settlement.doubts.append({message.attempt, u"no answer"_s});
        QVERIFY(store.store().queue().settle(settlement));
    }
};

void TestResendCost::everyoneInDoubtIsACase()
{
    QueueSteps steps(5);
    steps.settle(steps.doubted(steps.armOne(3)));
    const auto reader = steps.store().openReader();

    const auto read = DoubtCases::read(*reader, {}, steps.now());

    QVERIFY(read);
    QCOMPARE(read->cases().size(), 3);
    QCOMPARE(read->groups().size(), 1);
    QCOMPARE(read->groups().first().count, 3);
    QCOMPARE(read->label(steps.account()), u"account of hello"_s);
    QVERIFY(read->label(AccountId{99}).isEmpty());
}

void TestResendCost::casesOfOneCampaignAreReadAlone()
{
    QueueSteps steps(2);
    steps.settle(steps.doubted(steps.armOne(2)));
    const CampaignId other = steps.store().addRunning(2, u"other"_s);
    const auto reader = steps.store().openReader();

    QCOMPARE(cases(*reader, steps.now(), steps.campaign()).size(), 2);
    QCOMPARE(cases(*reader, steps.now(), other).size(), 0);
}

void TestResendCost::whoIsNotInDoubtIsNoCase()
{
    QueueSteps steps(2);
    const ArmedRequest doubtful = steps.armOne(1);
    steps.settle(steps.doubted(doubtful));
    const ArmedRequest sent = steps.claim(1).requests.constFirst();
    steps.settle(steps.accepted(sent));
    const auto reader = steps.store().openReader();

    const auto is = DoubtCases::caseOf(*reader, doubtful.messages[0].message, steps.now());
    const auto isNot = DoubtCases::caseOf(*reader, sent.messages[0].message, steps.now());

    QVERIFY(is && *is);
    QCOMPARE((*is)->row.attempt, doubtful.messages[0].attempt);
    QVERIFY(isNot && !*isNot);
}

void TestResendCost::nobodyCostsNothing()
{
    QueueSteps steps(1);
    const auto reader = steps.store().openReader();

    const auto sums = cost(*reader, steps.now());

    QVERIFY(sums);
    QVERIFY(sums->isEmpty());
}

void TestResendCost::everybodyCostsAPrice()
{
    QueueSteps steps(4);
    addPrice(steps.store(), steps.account(), u"0.045"_s);
    steps.settle(steps.doubted(steps.armOne(3)));
    const auto reader = steps.store().openReader();

    const auto sums = cost(*reader, steps.now());

    QVERIFY(sums);
    QCOMPARE(sums->size(), 1);
    QCOMPARE(sums->first().millionths(), 3 * 45'000);
    QCOMPARE(sums->first().currency(), u"CNY"_s);
}

void TestResendCost::anUnknownPriceIsNoPrice()
{
    QueueSteps steps(2);
    addPrice(steps.store(), steps.account(), u"0.045"_s);
    steps.settle(steps.doubted(steps.armOne(2)));
    const CampaignId other = steps.store().addRunning(1, u"other"_s);
    const AccountId unpriced{
        steps.value(u"SELECT account_id FROM campaign WHERE campaign_id=%1"_s.arg(number(other)))};
    doubt(steps.store(), other, unpriced, 1);
    const auto reader = steps.store().openReader();

    QVERIFY(!cost(*reader, steps.now()));
}

void TestResendCost::partsAreCounted()
{
    SqliteTestStore store;
    const AccountId account = store.addAccount();
    addPrice(store, account, u"0.01"_s);
    CampaignContent content;
    content.templateCode = u"SMS_1"_s;
    content.templateText = u"Hello ${name}, "_s + QString(130, u'x');
    content.signName = u"Test"_s;
    const CampaignId campaign = store.addCampaign(store.addAudience(2), account, u"long"_s, content);
    store.launch(campaign);
    doubt(store, campaign, account, 2);
    const auto reader = store.openReader();

    const auto sums = cost(*reader, store.clock().now());

    QVERIFY(sums);
    QCOMPARE(sums->first().millionths(), 2 * 3 * 10'000); // 152 characters with the signature, 67 a part
}

void TestResendCost::eachAccountIsCountedWithItsOwnTemplate()
{
    SqliteTestStore store;
    const AccountId shorter = store.addAccount(u"shorter"_s);
    const AccountId longer = store.addAccount(u"longer"_s);
    addPrice(store, shorter, u"0.01"_s);
    addPrice(store, longer, u"0.01"_s);
    CampaignContent content;
    content.templateCode = u"SMS_1"_s;
    content.templateText = u"Hello ${name}"_s;
    content.signName = u"Test"_s;
    content.accountTemplates.insert(longer, {u"SMS_2"_s, u"Hello ${name}, "_s + QString(80, u'x')});
    const CampaignId campaign = store.addCampaign({.name = u"two ways"_s,
                                                   .audience = store.addAudience(4),
                                                   .accounts = {shorter, longer},
                                                   .content = content});
    store.launch(campaign);
    doubt(store, campaign, shorter, 1);
    QVERIFY(store.store().queue().moveWaiting({campaign, shorter, longer}, BuiltInAuthor));
    doubt(store, campaign, longer, 3);
    const auto reader = store.openReader();

    const auto sums = cost(*reader, store.clock().now());

    QVERIFY(sums);
    QCOMPARE(sums->size(), 1);
    QCOMPARE(sums->first().millionths(), (1 * 1 + 3 * 2) * 10'000);
}

QObject *tst_resendcost()
{
    return new TestResendCost;
}

#include "tst_resendcost.moc"
