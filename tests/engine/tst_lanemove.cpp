// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/lanemove.h"

#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! What moving a campaign's people to another account comes to, and that it happens to each of them once.
class TestLaneMove : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everybodyWhoWaitsIsCounted();
    void whoIsLeavingOrInDoubtStays();
    void whoIsHeldIsToldApart();
    void whoseNumberWasErasedIsNotCounted();
    void bothPricesAreTold();
    void onlyTheFirstAreReadForTheirCost();
    void longMessagesCostMore();
    void whatHasNoPriceCostsNothingAndIsCounted();
    void aPlanChangesNothing();
    void anAccountOfAnotherCampaignIsRefusedByName();
    void everybodyIsMovedInSteps();
    void aRefusedMoveMovesNobody();

private:
    static constexpr int People = 7;

    LaneReader::Queue queue() const { return {m_campaign, m_first}; }
    TimePoint now() { return m_store->clock().now(); }

    LaneMovePlan plan()
    {
        const auto read = readLaneMove(*m_reader, queue(), m_second, now());
        if (!read)
            qFatal("%s", qPrintable(read.error().detail));
        return *read;
    }

    void addPrice(AccountId account, const QString &amount)
    {
        QVERIFY(
            m_store->store().limits().addPrices({{account, u"CN"_s, static_cast<int>(MessageClass::Notice),
                                                  now(), *Money::parse(amount, u"CNY")}},
                                                BuiltInAuthor));
    }

    void feed()
    {
        while (*m_store->store().queue().feed(m_campaign, 1'000) > 0) { }
    }

    ArmedRequest claim(AccountId account, int people)
    {
        const auto claimed = m_store->store().queue().claim({.campaign = m_campaign,
                                                             .account = account,
                                                             .epoch = 1,
                                                             .requests = 1,
                                                             .perRequest = people,
                                                             .messages = people,
                                                             .now = now()});
        if (!claimed || claimed->requests.isEmpty())
            qFatal("Nobody can be claimed.");
        return claimed->requests.constFirst();
    }

    void launch(const QString &templateText);

    std::unique_ptr<SqliteTestStore> m_store;
    std::unique_ptr<Reader> m_reader;
    AccountId m_first{};
    AccountId m_second{};
    CampaignId m_campaign{};
};

void TestLaneMove::init()
{
    m_store = std::make_unique<SqliteTestStore>();
    m_first = m_store->addAccount(u"first"_s);
    m_second = m_store->addAccount(u"second"_s);
    launch(u"Hello ${name}"_s);
    m_reader = m_store->openReader();
}

void TestLaneMove::launch(const QString &templateText)
{
    CampaignContent content;
    content.templateCode = u"SMS_1"_s;
    content.templateText = templateText;
    content.signName = u"Test"_s;
    m_campaign = m_store->addCampaign(
        {.name = u"of %1"_s.arg(templateText.size()),
         .audience = m_store->addAudience(People, u"people of %1"_s.arg(templateText.size())),
         .accounts = {m_first, m_second},
         .content = content});
    m_store->launch(m_campaign);
}

void TestLaneMove::cleanup()
{
    m_reader.reset();
    m_store.reset();
}

void TestLaneMove::everybodyWhoWaitsIsCounted()
{
    QCOMPARE(plan().people(), People); // before they are fed, too

    feed();

    QCOMPARE(plan().waiting, People);
    QCOMPARE(plan().staying, 0);
}

void TestLaneMove::whoIsLeavingOrInDoubtStays()
{
    feed();
    claim(m_first, 2); // leaving
    const ArmedRequest doubtful = claim(m_first, 1);
    Settlement settlement;
    settlement.requestId = doubtful.requestId;
    settlement.now = now();
    settlement.doubts = {{doubtful.messages[0].attempt, u"no answer"_s}};
    QVERIFY(m_store->store().queue().settle(settlement));

    const LaneMovePlan found = plan();

    QCOMPARE(found.people(), People - 3);
    QCOMPARE(found.staying, 3);
}

void TestLaneMove::whoIsHeldIsToldApart()
{
    feed();
    QVERIFY(m_store->sql(u"UPDATE outbox SET hold='quiet-hours',not_before=%1 WHERE msg_id<=2;"
                         "INSERT INTO campaign_hold VALUES(%2,'quiet-hours',2)"_s.arg(toMillis(now() + 5h))
                             .arg(number(m_campaign))));

    const LaneMovePlan found = plan();

    QCOMPARE(found.held, 2);
    QCOMPARE(found.waiting, People - 2);
}

void TestLaneMove::whoseNumberWasErasedIsNotCounted()
{
    feed();
    QVERIFY(m_store->sql(u"UPDATE message SET phone_enc=x'',params_enc=NULL WHERE msg_id IN (1,3);"
                         "UPDATE outbox SET hold='quiet-hours',not_before=%1 WHERE msg_id<=2;"
                         "INSERT INTO campaign_hold VALUES(%2,'quiet-hours',2)"_s.arg(toMillis(now() + 5h))
                             .arg(number(m_campaign))));

    const LaneMovePlan found = plan();

    QCOMPARE(found.held, 1);
    QCOMPARE(found.waiting, People - 3);
    QVERIFY(found.pricesAll());
    const auto moved = moveWaiting(m_store->store(), queue(), m_second, BuiltInAuthor, 1'000);
    QVERIFY(moved);
    QCOMPARE(*moved, found.people());
}

void TestLaneMove::bothPricesAreTold()
{
    addPrice(m_first, u"0.04"_s);
    addPrice(m_second, u"0.05"_s);

    const LaneMovePlan found = plan();

    QCOMPARE(found.costBefore.value(u"CNY"_s).millionths(), People * 40'000);
    QCOMPARE(found.costAfter.value(u"CNY"_s).millionths(), People * 50'000);
    QCOMPARE(found.withoutPriceBefore, 0);
    QCOMPARE(found.withoutPriceAfter, 0);
}

void TestLaneMove::onlyTheFirstAreReadForTheirCost()
{
    addPrice(m_first, u"0.04"_s);

    const auto found = readLaneMove(*m_reader, queue(), m_second, now(), 3);

    QVERIFY(found);
    QCOMPARE(found->people(), People);
    QCOMPARE(found->priced, 3);
    QVERIFY(!found->pricesAll());
    QVERIFY(plan().pricesAll());
    QCOMPARE(found->costBefore.value(u"CNY"_s).millionths(), 3 * 40'000);
}

void TestLaneMove::longMessagesCostMore()
{
    launch(u"Hello ${name}, "_s + QString(80, u'x')); // two parts in mainland China
    addPrice(m_first, u"0.04"_s);

    QCOMPARE(plan().costBefore.value(u"CNY"_s).millionths(), 2 * People * 40'000);
}

void TestLaneMove::whatHasNoPriceCostsNothingAndIsCounted()
{
    addPrice(m_first, u"0.04"_s);

    const LaneMovePlan found = plan();

    QCOMPARE(found.withoutPriceBefore, 0);
    QCOMPARE(found.withoutPriceAfter, People);
    QVERIFY(found.costAfter.isEmpty());
}

void TestLaneMove::aPlanChangesNothing()
{
    feed();

    plan();

    QCOMPARE(claim(m_first, People).messages.size(), People);
}

void TestLaneMove::anAccountOfAnotherCampaignIsRefusedByName()
{
    const AccountId stranger = m_store->addAccount(u"stranger"_s);

    for (const auto &[from, to] : {std::pair(m_first, stranger), std::pair(stranger, m_second)}) {
        const auto refused = readLaneMove(*m_reader, {m_campaign, from}, to, now());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QVERIFY2(refused.error().detail.contains(u"stranger"_s), qPrintable(refused.error().detail));
    }
}

void TestLaneMove::everybodyIsMovedInSteps()
{
    feed();

    const auto moved = moveWaiting(m_store->store(), queue(), m_second, BuiltInAuthor, 2);

    QVERIFY2(moved, moved ? "" : qPrintable(moved.error().detail));
    QCOMPARE(*moved, People);
    QCOMPARE(plan().people(), 0);
    QCOMPARE(claim(m_second, People).messages.size(), People);
    QCOMPARE(m_store->value(u"SELECT count(DISTINCT phone_bidx) FROM message WHERE campaign_id=%1"_s.arg(
                 number(m_campaign))),
             People);
}

void TestLaneMove::aRefusedMoveMovesNobody()
{
    feed();
    const AccountId stranger = m_store->addAccount(u"stranger"_s);

    const auto moved = moveWaiting(m_store->store(), queue(), stranger, BuiltInAuthor, 2);

    QVERIFY(!moved);
    QCOMPARE(moved.error().kind, ErrorKind::Conflict);
    QCOMPARE(plan().people(), People);
}

QObject *tst_lanemove()
{
    return new TestLaneMove;
}

#include "tst_lanemove.moc"
