// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuesteps.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestQueueRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recipientsOfARequestShareItsReference();
    void requestsAndMessagesAreLimited_data();
    void requestsAndMessagesAreLimited();
    void equalVariablesShareARequest();
    void chinaAndElsewhereDoNotShareARequest();
    void whoGoesAloneGetsARequestOfHisOwn();
};

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

void TestQueueRequests::recipientsOfARequestShareItsReference()
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

void TestQueueRequests::requestsAndMessagesAreLimited_data()
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

void TestQueueRequests::requestsAndMessagesAreLimited()
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

void TestQueueRequests::equalVariablesShareARequest()
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

void TestQueueRequests::chinaAndElsewhereDoNotShareARequest()
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

void TestQueueRequests::whoGoesAloneGetsARequestOfHisOwn()
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

QObject *tst_queuerequests()
{
    return new TestQueueRequests;
}

#include "tst_queuerequests.moc"
