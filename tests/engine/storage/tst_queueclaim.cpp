// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuesteps.h"

#include <QtTest>

#include <sqlite3.h>

#include <mutex>
#include <set>
#include <thread>
#include <vector>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestQueueClaim : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void claimingArmsPeopleBeforeItReturns();
    void numbersAndVariablesComeDecrypted();
    void recipientsOfARequestShareItsReference();
    void requestsAndMessagesAreLimited_data();
    void requestsAndMessagesAreLimited();
    void earlierOnesGoFirst();
    void whoWaitsForALaterTimeIsNotTaken();
    void equalVariablesShareARequest();
    void chinaAndElsewhereDoNotShareARequest();
    void whoGoesAloneGetsARequestOfHisOwn();
    void nothingIsTakenWhenSendingMustNotBe_data();
    void nothingIsTakenWhenSendingMustNotBe();
    void anAccountsHoldEndsByItself();
    void expiredPeopleAreSkipped();
    void peopleWhoOptedOutMeanwhileAreSkipped();
    void unreadablePeopleAreRefusedAndReported();
    void aHoldEndsWithItsClaim();
    void theHighestAttemptIsRemembered();
    void claimsOfManyThreadsNeverOverlap();
    void dueRowsComeFromTheIndexWithoutSorting_data();
    void dueRowsComeFromTheIndexWithoutSorting();
};

void TestQueueClaim::claimingArmsPeopleBeforeItReturns()
{
    QueueSteps steps(10);
    steps.feed();

    const Claim claim = steps.claim(4);

    QCOMPARE(claim.requests.size(), 1);
    QCOMPARE(claim.requests.constFirst().messages.size(), 4);
    QCOMPARE(steps.count(MessageState::Armed), 4);
    QCOMPARE(steps.count(MessageState::Ready), 6);
    QCOMPARE(steps.value(u"SELECT count(*) FROM outbox"_s), 6);
    QCOMPARE(
        steps.value(u"SELECT count(*) FROM inflight WHERE phase=1 AND epoch=1 AND deadline=armed_at+37000"_s),
        4);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueClaim::numbersAndVariablesComeDecrypted()
{
    QueueSteps steps(3);
    steps.feed();
    QMap<QString, QString> names;

    const Claim claim = steps.claim(3);
    for (const ArmedMessage &message : claim.requests.constFirst().messages) {
        QCOMPARE(message.variables.size(), 1);
        QCOMPARE(message.variables.constFirst().first, u"name"_s);
        names.insert(message.e164, message.variables.constFirst().second);
    }

    const QMap<QString, QString> expected = {{TestStore::phone(0), u"Person 0"_s},
                                             {TestStore::phone(1), u"Person 1"_s},
                                             {TestStore::phone(2), u"Person 2"_s}};
    QCOMPARE(names, expected);
}

void TestQueueClaim::recipientsOfARequestShareItsReference()
{
    QueueSteps steps(4);
    steps.feed();

    const Claim claim = steps.claim(4, 2);

    QCOMPARE(claim.requests.size(), 2);
    QCOMPARE(claim.requests.at(0).requestId.size(), 16);
    QCOMPARE(claim.requests.at(0).clientRef, claim.requests.at(0).requestId.toHex());
    QVERIFY(claim.requests.at(0).requestId != claim.requests.at(1).requestId);
    QCOMPARE(steps.value(u"SELECT count(DISTINCT request_id) FROM inflight"_s), 2);
}

void TestQueueClaim::requestsAndMessagesAreLimited_data()
{
    QTest::addColumn<int>("requests");
    QTest::addColumn<int>("perRequest");
    QTest::addColumn<int>("messages");
    QTest::addColumn<QList<int>>("sizes");

    QTest::newRow("one request") << 1 << 7 << 100 << QList<int>{7};
    QTest::newRow("some requests") << 3 << 7 << 100 << QList<int>{7, 7, 7};
    QTest::newRow("fewer messages") << 3 << 7 << 10 << QList<int>{7, 3};
    QTest::newRow("one each") << 4 << 1 << 100 << QList<int>{1, 1, 1, 1};
    QTest::newRow("all there are") << 9 << 7 << 100 << QList<int>{7, 7, 7, 7, 2};
    QTest::newRow("none") << 0 << 7 << 100 << QList<int>{};
}

void TestQueueClaim::requestsAndMessagesAreLimited()
{
    QFETCH(int, requests);
    QFETCH(int, perRequest);
    QFETCH(int, messages);
    QueueSteps steps(30);
    steps.feed();
    ClaimOrder order = steps.order(messages, perRequest);
    order.requests = requests;

    const Result<Claim> claim = steps.queue().claim(order);
    QList<int> sizes;
    for (const ArmedRequest &request : claim->requests)
        sizes.append(static_cast<int>(request.messages.size()));

    QTEST(sizes, "sizes");
    QCOMPARE(steps.broken(), QString());
}

void TestQueueClaim::earlierOnesGoFirst()
{
    QueueSteps steps(4);
    steps.feed();
    QVERIFY(steps.store().sql(u"UPDATE outbox SET not_before=10-msg_id"_s));

    const Claim claim = steps.claim(4, 1);
    QList<qint64> order;
    for (const ArmedRequest &request : claim.requests)
        order.append(number(request.messages.constFirst().message));

    QCOMPARE(order, QList<qint64>({4, 3, 2, 1}));
}

void TestQueueClaim::whoWaitsForALaterTimeIsNotTaken()
{
    QueueSteps steps(2);
    steps.settle(steps.released(steps.armOne(2), 60s));

    QCOMPARE(steps.claim(2).requests.size(), 0);
    steps.advance(60s);
    QCOMPARE(steps.claim(2).requests.constFirst().messages.size(), 2);
}

namespace {

//! A started campaign for numbers with one variable each.
CampaignId launchFor(TestStore &store, const QList<std::pair<QString, QString>> &people)
{
    AudienceStore &audiences = store.store().audiences();
    const AudienceId audience = *audiences.begin({.name = u"mixed"_s,
                                                  .columns = {u"city"_s},
                                                  .sourceFile = u"list.csv"_s,
                                                  .sourceEncoding = u"UTF-8"_s,
                                                  .processId = 1});
    std::vector<SealedMember> members;
    for (const auto &[phone, city] : people)
        members.push_back(audiences.sealer(audience)->seal(phone, u"CN"_s, {city}, 1));
    std::ranges::sort(members, {}, &SealedMember::key);
    const auto size = static_cast<qint64>(members.size());
    if (!audiences.add(audience, members) || !audiences.finish(audience, {size, size, 0, 0}))
        qFatal("No audience for the test");
    const CampaignId campaign = store.addCampaign(audience, store.addAccount());
    store.launch(campaign);
    if (!store.store().queue().feed(campaign, 1000))
        qFatal("No outbox for the test");
    return campaign;
}

ClaimOrder orderFor(TestStore &store, CampaignId campaign)
{
    return ClaimOrder{.campaign = campaign,
                      .account = AccountId{1},
                      .epoch = 1,
                      .requests = 10,
                      .perRequest = 10,
                      .messages = 100,
                      .now = store.clock().now()};
}

QStringList sorted(QStringList texts)
{
    texts.sort();
    return texts;
}

} // namespace

void TestQueueClaim::equalVariablesShareARequest()
{
    SqliteTestStore store;
    ClaimOrder order = orderFor(store,
                                launchFor(store,
                                          {{u"+8613800000001"_s, u"Rome"_s},
                                           {u"+8613800000002"_s, u"Oslo"_s},
                                           {u"+8613800000003"_s, u"Rome"_s},
                                           {u"+8613800000004"_s, u"Oslo"_s},
                                           {u"+8613800000005"_s, u"Rome"_s}}));
    order.equalVariables = true;
    QStringList cities;

    const Claim claim = *store.store().queue().claim(order);
    for (const ArmedRequest &request : claim.requests) {
        QString all;
        for (const ArmedMessage &message : request.messages)
            all += message.variables.constFirst().second;
        cities.append(all);
    }

    QCOMPARE(sorted(cities), QStringList({u"OsloOslo"_s, u"RomeRomeRome"_s}));
}

void TestQueueClaim::chinaAndElsewhereDoNotShareARequest()
{
    SqliteTestStore store;
    ClaimOrder order = orderFor(store,
                                launchFor(store,
                                          {{u"+8613800000001"_s, u"a"_s},
                                           {u"+85291234567"_s, u"b"_s},
                                           {u"+8613800000003"_s, u"c"_s},
                                           {u"+4915112345678"_s, u"d"_s}}));
    order.oneRegion = true;
    QStringList regions;

    const Claim claim = *store.store().queue().claim(order);
    for (const ArmedRequest &request : claim.requests) {
        QStringList cities;
        for (const ArmedMessage &message : request.messages)
            cities.append(message.variables.constFirst().second);
        regions.append(sorted(cities).join(QString()));
    }

    QCOMPARE(sorted(regions), QStringList({u"ac"_s, u"bd"_s}));
}

void TestQueueClaim::whoGoesAloneGetsARequestOfHisOwn()
{
    QueueSteps steps(5);
    steps.feed();
    QVERIFY(steps.store().sql(u"UPDATE outbox SET alone=1 WHERE msg_id IN (2,3)"_s));
    ClaimOrder order = steps.order(5, 5);
    order.requests = 5;

    const Claim claim = *steps.queue().claim(order);
    QList<qsizetype> sizes;
    for (const ArmedRequest &request : claim.requests)
        sizes.append(request.messages.size());

    QCOMPARE(sizes, QList<qsizetype>({3, 1, 1}));
}

void TestQueueClaim::nothingIsTakenWhenSendingMustNotBe_data()
{
    QTest::addColumn<QString>("sql");

    QTest::newRow("paused campaign") << u"UPDATE campaign SET state=6"_s;
    QTest::newRow("cancelled campaign") << u"UPDATE campaign SET state=9"_s;
    QTest::newRow("held campaign") << u"UPDATE campaign SET hold='template'"_s;
    QTest::newRow("content changed after approval")
        << u"PRAGMA ignore_check_constraints=ON; UPDATE campaign SET content_hash=zeroblob(32)"_s;
    QTest::newRow("emergency stop") << u"UPDATE meta SET engine_paused=1"_s;
    QTest::newRow("held account") << u"UPDATE provider_account SET hold='balance'"_s;
    QTest::newRow("removed account") << u"UPDATE provider_account SET removed_at=1"_s;
}

void TestQueueClaim::nothingIsTakenWhenSendingMustNotBe()
{
    QFETCH(QString, sql);
    QueueSteps steps(5);
    steps.feed();
    QVERIFY(steps.store().sql(sql));

    const Claim claim = steps.claim(5);

    QVERIFY(claim.requests.isEmpty());
    QCOMPARE(steps.value(u"SELECT count(*) FROM outbox"_s), 5);
}

void TestQueueClaim::anAccountsHoldEndsByItself()
{
    QueueSteps steps(5);
    steps.feed();
    QVERIFY(steps.store().store().accounts().setHold(
        steps.account(), {HoldReason::Throttle, steps.now() + 10s, u"slow down"_s}));

    QVERIFY(steps.claim(5).requests.isEmpty());
    steps.advance(10s);
    QCOMPARE(steps.claim(5).requests.size(), 1);
}

void TestQueueClaim::expiredPeopleAreSkipped()
{
    QueueSteps steps(5);
    steps.feed();
    QVERIFY(
        steps.store().sql(u"UPDATE outbox SET expires_at=%1 WHERE msg_id<=2"_s.arg(toMillis(steps.now()))));

    const Claim claim = steps.claim(5);

    QCOMPARE(claim.skipped, 2);
    QCOMPARE(claim.requests.constFirst().messages.size(), 3);
    QCOMPARE(steps.count(MessageState::Expired), 2);
    QCOMPARE(steps.value(u"SELECT count(*) FROM message_exception WHERE state=11 AND reason='expired'"_s), 2);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueClaim::peopleWhoOptedOutMeanwhileAreSkipped()
{
    QueueSteps steps(5);
    steps.feed();
    QVERIFY(steps.store().store().suppressions().add({TestStore::phone(1)}, SuppressionReason::OptOut,
                                                     u"STOP"_s, BuiltInAuthor, steps.now()));
    // Scope 3 is marketing (lane class 2), which this campaign is not.
    QVERIFY(steps.store().sql(u"INSERT INTO suppression(phone_bidx,scope,phone_enc,reason,source,at) "
                              "SELECT phone_bidx,3,x'00',1,'x',0 FROM outbox WHERE phone_bidx NOT IN "
                              "(SELECT phone_bidx FROM suppression) LIMIT 1"_s));

    const Claim claim = steps.claim(5);

    QCOMPARE(claim.skipped, 1);
    QCOMPARE(claim.requests.constFirst().messages.size(), 4);
    QCOMPARE(steps.count(MessageState::Suppressed), 1);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueClaim::unreadablePeopleAreRefusedAndReported()
{
    QueueSteps steps(5);
    steps.feed();
    // Another person's cell, whole, but not in its place.
    QVERIFY(steps.store().sql(
        u"UPDATE message SET phone_enc=(SELECT phone_enc FROM message WHERE msg_id=3) WHERE msg_id IN (1,2)"_s));

    const Claim claim = steps.claim(5);

    QCOMPARE(claim.skipped, 2);
    QCOMPARE(claim.requests.constFirst().messages.size(), 3);
    QCOMPARE(steps.count(MessageState::Rejected), 2);
    QCOMPARE(steps.value(u"SELECT count(*) FROM message_exception WHERE reason='unreadable'"_s), 2);
    QCOMPARE(steps.value(u"SELECT count(*) FROM audit_log WHERE action='message.unreadable'"_s), 1);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueClaim::aHoldEndsWithItsClaim()
{
    QueueSteps steps(2);
    Settlement settlement = steps.released(steps.armOne(2), 5s);
    for (Release &release : settlement.releases)
        release.hold = HoldReason::Throttle;
    steps.settle(settlement);
    QCOMPARE(steps.value(u"SELECT n FROM campaign_hold WHERE hold='throttle'"_s), 2);

    steps.advance(5s);
    steps.claim(1);

    QCOMPARE(steps.value(u"SELECT n FROM campaign_hold WHERE hold='throttle'"_s), 1);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueClaim::theHighestAttemptIsRemembered()
{
    QueueSteps steps(5);
    steps.feed();
    steps.claim(3);
    steps.settle(steps.accepted(steps.claim(2).requests.constFirst()));

    QCOMPARE(steps.value(u"SELECT hwm_attempt FROM meta"_s), 5);
}

void TestQueueClaim::claimsOfManyThreadsNeverOverlap()
{
    constexpr int Threads = 16;
    constexpr int People = 3000;
    QueueSteps steps(People);
    steps.feed();
    std::mutex mutex;
    std::multiset<qint64> taken;
    int tooMany = 0;

    const auto work = [&] {
        const auto own = SqliteStore::open(steps.store().file(), steps.store().keys(), steps.store().clock());
        while (own) {
            const Result<Claim> claim = (*own)->queue().claim(steps.order(37, 10));
            if (!claim || claim->requests.isEmpty())
                return;
            const std::lock_guard lock(mutex);
            qsizetype messages = 0;
            for (const ArmedRequest &request : claim->requests) {
                messages += request.messages.size();
                for (const ArmedMessage &message : request.messages)
                    taken.insert(number(message.message));
            }
            tooMany += messages > 37 ? 1 : 0;
        }
    };
    std::vector<std::thread> threads;
    for (int thread = 0; thread < Threads; ++thread)
        threads.emplace_back(work);
    for (std::thread &thread : threads)
        thread.join();

    QCOMPARE(taken.size(), size_t{People});
    QCOMPARE(std::set<qint64>(taken.begin(), taken.end()).size(), size_t{People});
    QCOMPARE(tooMany, 0);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueClaim::dueRowsComeFromTheIndexWithoutSorting_data()
{
    QTest::addColumn<QString>("statistics");

    QTest::newRow("no statistics") << QString();
    QTest::newRow("fresh statistics") << u"ANALYZE"_s;
    // From a time when the queue was empty and the list of messages short.
    QTest::newRow("stale statistics")
        << u"ANALYZE; UPDATE sqlite_stat1 SET stat='1 1 1 1 1' WHERE tbl='outbox'; "
           "UPDATE sqlite_stat1 SET stat='9000000 9000000 9000000' WHERE idx='outbox_claim'; ANALYZE sqlite_schema"_s;
}

void TestQueueClaim::dueRowsComeFromTheIndexWithoutSorting()
{
    QFETCH(QString, statistics);
    QueueSteps steps(2000);
    steps.feed();
    if (!statistics.isEmpty()) {
        QVERIFY(steps.store().sql(statistics));
        steps.store().reopen();
    }
    steps.claim(1);
    sqlite3 *const database = steps.store().connection().handle();
    QStringList plan;

    for (sqlite3_stmt *used = sqlite3_next_stmt(database, nullptr); used;
         used = sqlite3_next_stmt(database, used)) {
        const QString sql = QString::fromUtf8(sqlite3_sql(used));
        if (!sql.startsWith(u"SELECT o.msg_id"_s))
            continue;
        Statement explain(database, u"EXPLAIN QUERY PLAN "_s + sql);
        QVERIFY(explain.run(1, 1, 1, 1));
        while (explain.next())
            plan.append(explain.text(3));
        break;
    }

    QCOMPARE(plan.value(0),
             u"SEARCH o USING INDEX outbox_claim (campaign_id=? AND account_id=? AND not_before<?)"_s);
    QVERIFY(plan.filter(u"TEMP B-TREE"_s).isEmpty());
}

QObject *tst_queueclaim()
{
    return new TestQueueClaim;
}

#include "tst_queueclaim.moc"
