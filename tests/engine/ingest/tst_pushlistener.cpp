// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pushdesk.h"

#include <QSignalSpy>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestPushListener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsAnsweredIsOnDisk();
    void theSameAgainIsThankedForAndKeptOnce();
    void aStoredReplyIsHandedOn();
    void receiptsAndRepliesComeTogether();
    void anEmptyPushIsThankedFor();
    void aConnectionServesManyRequests();
    void whatCannotBeStoredIsToComeAgain();
    void whatCannotBeReadIsRefused();
    void rowsThatCannotBeReadAreCounted();
    void trustGoesByWhereItCameFrom_data();
    void trustGoesByWhereItCameFrom();
    void eachAccountHasItsOwnPath();
    void stoppingAnswersWhatIsUnderWay();
    void readsWhereToListen_data();
    void readsWhereToListen();
    void aTakenPortIsSaidSo();
};

void TestPushListener::whatIsAnsweredIsOnDisk()
{
    PushDesk desk;
    QSignalSpy kept(&desk.listener(), &PushListener::receiptsKept);

    const PushAnswer answer = desk.push("id-1 +8613900000001\nid-2 +8613900000002");

    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, R"({"code":0})");
    QVERIFY(answer.head.contains("Content-Type: application/json\r\n"));
    QCOMPARE(desk.receipts(), 2);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().first().toInt(), 2);
}

void TestPushListener::theSameAgainIsThankedForAndKeptOnce()
{
    PushDesk desk;
    QCOMPARE(desk.push("id-1 +8613900000001").status, 200);

    QCOMPARE(desk.push("id-1 +8613900000001").status, 200);

    QCOMPARE(desk.receipts(), 1);
}

void TestPushListener::aStoredReplyIsHandedOn()
{
    PushDesk desk;
    QList<KeptReply> handed;
    qint64 onDisk = -1;
    connect(&desk.listener(), &PushListener::repliesKept, this, [&](const QList<KeptReply> &replies) {
        handed += replies;
        onDisk = desk.store().value(u"SELECT count(*) FROM inbound"_s);
    });

    QCOMPARE(desk.push("reply +8613900000001 STOP").status, 200);
    QCOMPARE(desk.push("reply +8613900000001 STOP").status, 200);

    QCOMPARE(handed.size(), 1);
    QCOMPARE(handed.first().message.text, u"STOP"_s);
    QCOMPARE(handed.first().message.trust, Trust::Unauthenticated);
    QCOMPARE(onDisk, 1);
}

void TestPushListener::receiptsAndRepliesComeTogether()
{
    PushDesk desk;

    QCOMPARE(desk.push("id-1 +8613900000001\nreply +8613900000001 yes").status, 200);

    QCOMPARE(desk.receipts(), 1);
    QCOMPARE(desk.store().value(u"SELECT count(*) FROM inbound"_s), 1);
}

void TestPushListener::anEmptyPushIsThankedFor()
{
    PushDesk desk;

    QCOMPARE(desk.push("").status, 200);
    QCOMPARE(desk.receipts(), 0);
}

void TestPushListener::aConnectionServesManyRequests()
{
    PushDesk desk;
    PushClient client(desk.port());

    for (int n = 0; n < 20; ++n) {
        client.send(PushClient::post(PushDesk::Path, "id-" + QByteArray::number(n) + " +8613900000001"));
        const PushAnswer answer = client.receive();
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.head.contains("Connection: keep-alive\r\n"));
    }

    QCOMPARE(desk.receipts(), 20);
}

//! A listener that thanked here would lose the receipt for good.
void TestPushListener::whatCannotBeStoredIsToComeAgain()
{
    PushDesk desk;
    QSignalSpy failed(&desk.listener(), &PushListener::storageFailed);
    QVERIFY(desk.store().sql(u"CREATE TRIGGER broken BEFORE INSERT ON receipt_inbox "
                             "BEGIN SELECT RAISE(ABORT, 'broken'); END"_s));

    const PushAnswer answer = desk.push("id-1 +8613900000001");

    QCOMPARE(answer.status, 503);
    QCOMPARE(answer.body, R"({"code":1})");
    QCOMPARE(failed.size(), 1);
    QVERIFY(desk.store().sql(u"DROP TRIGGER broken"_s));
    QCOMPARE(desk.push("id-1 +8613900000001").status, 200);
    QCOMPARE(desk.receipts(), 1);
}

void TestPushListener::whatCannotBeReadIsRefused()
{
    PushDesk desk;

    const PushAnswer answer = desk.push("nonsense");

    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.body, R"({"code":1})");
    QCOMPARE(desk.receipts(), 0);
}

void TestPushListener::rowsThatCannotBeReadAreCounted()
{
    PushDesk desk;
    const QString counted
        = u"SELECT unreadable_rows FROM intake_standing WHERE account_id=%1 AND kind=3"_s.arg(
            number(desk.account()));
    QCOMPARE(desk.push("id-1 +8613900000001").status, 200);
    QCOMPARE(desk.store().value(counted), -1);

    QCOMPARE(desk.push("odd\nid-2 +8613900000001\nodd").status, 200);
    QCOMPARE(desk.push("odd").status, 200);

    QCOMPARE(desk.store().value(counted), 3);
    QCOMPARE(desk.receipts(), 2);
}

void TestPushListener::trustGoesByWhereItCameFrom_data()
{
    QTest::addColumn<QString>("believed");
    QTest::addColumn<bool>("behindProxy");
    QTest::addColumn<QByteArray>("forwarded");
    QTest::addColumn<Trust>("trust");
    using enum Trust;

    QTest::newRow("nobody is believed") << QString() << false << QByteArray() << Unauthenticated;
    QTest::newRow("a listed address") << u"127.0.0.1"_s << false << QByteArray() << ListedAddress;
    QTest::newRow("another address") << u"203.0.113.7"_s << false << QByteArray() << Unauthenticated;
    QTest::newRow("a header that nobody vouches for")
        << u"203.0.113.7"_s << false << QByteArray("203.0.113.7") << Unauthenticated;
    QTest::newRow("what the proxy saw")
        << u"203.0.113.7"_s << true << QByteArray("203.0.113.7") << ListedAddress;
    QTest::newRow("what somebody told the proxy")
        << u"203.0.113.7"_s << true << QByteArray("203.0.113.7, 198.51.100.1") << Unauthenticated;
    QTest::newRow("a proxy that says nothing") << u"127.0.0.1"_s << true << QByteArray() << Unauthenticated;
}

void TestPushListener::trustGoesByWhereItCameFrom()
{
    QFETCH(QString, believed);
    QFETCH(bool, behindProxy);
    QFETCH(QByteArray, forwarded);
    QFETCH(Trust, trust);
    PushSettings settings;
    settings.behindProxy = behindProxy;
    PushDesk desk(settings, believed);

    const QByteArray header = forwarded.isEmpty() ? QByteArray() : "X-Forwarded-For: " + forwarded + "\r\n";
    QCOMPARE(desk.push("id-1 +8613900000001", header).status, 200);

    QCOMPARE(desk.store().value(u"SELECT trust FROM receipt_inbox"_s), static_cast<qint64>(trust));
}

void TestPushListener::eachAccountHasItsOwnPath()
{
    SqliteTestStore store;
    const QList<AccountId> accounts = {store.addAccount(u"one"_s), store.addAccount(u"two"_s)};
    auto writer = Writer::start([&]() -> Result<std::unique_ptr<Store>> {
        auto opened = SqliteStore::open(store.file(), store.keys(), store.clock());
        return opened ? Result<std::unique_ptr<Store>>(*std::move(opened)) : opened.error();
    });
    QVERIFY(writer);
    QList<PushAddress> addresses;
    for (const AccountId account : accounts) {
        const PushFormat format{[](const QByteArray &) -> Result<PushedContent> {
                                    Receipt receipt;
                                    receipt.providerId = u"id"_s;
                                    return PushedContent{{receipt}, {}, 0};
                                },
                                "ok", "no"};
        addresses.append({account, u"name"_s, "/push/" + QByteArray::number(number(account)), format, {}});
    }
    const auto listener = PushListener::open({}, addresses, **writer, store.clock());
    QVERIFY(listener);

    PushClient client((*listener)->port());
    client.send(PushClient::post(addresses.at(1).path, "x"));

    QCOMPARE(client.receive().status, 200);
    QCOMPARE(store.value(u"SELECT account_id FROM receipt_inbox"_s), number(accounts.at(1)));
}

void TestPushListener::stoppingAnswersWhatIsUnderWay()
{
    PushDesk desk;
    PushClient busy(desk.port());
    PushClient idle(desk.port());
    idle.send("POST /");
    QSignalSpy kept(&desk.listener(), &PushListener::receiptsKept);
    connect(&desk.listener(), &PushListener::receiptsKept, this, [&desk] { desk.listener().stop(); });
    busy.send(PushClient::post(PushDesk::Path, "id-1 +8613900000001"));

    QCOMPARE(busy.receive().status, 200);

    QVERIFY(busy.waitForEnd());
    QVERIFY(idle.waitForEnd());
    QVERIFY(desk.listener().isQuiet());
}

void TestPushListener::readsWhereToListen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("any");
    QTest::addColumn<QString>("host"); // empty: refused
    QTest::addColumn<int>("port");

    QTest::newRow("loopback") << u"127.0.0.1:9200"_s << false << u"127.0.0.1"_s << 9200;
    QTest::newRow("its name") << u"localhost:0"_s << false << u"127.0.0.1"_s << 0;
    QTest::newRow("IPv6") << u"[::1]:9200"_s << false << u"::1"_s << 9200;
    QTest::newRow("everywhere") << u"0.0.0.0:9200"_s << false << QString() << 0;
    QTest::newRow("everywhere, on purpose") << u"0.0.0.0:9200"_s << true << u"0.0.0.0"_s << 9200;
    QTest::newRow("a name") << u"example.com:9200"_s << true << QString() << 0;
    QTest::newRow("no port") << u"127.0.0.1"_s << false << QString() << 0;
    QTest::newRow("a port that is none") << u"127.0.0.1:70000"_s << false << QString() << 0;
    QTest::newRow("IPv6 without brackets") << u"::1:9200"_s << false << QString() << 0;
    QTest::newRow("nothing") << QString() << false << QString() << 0;
}

void TestPushListener::readsWhereToListen()
{
    QFETCH(QString, text);
    QFETCH(bool, any);
    QFETCH(QString, host);
    QFETCH(int, port);

    const auto settings = PushSettings::parse(text, any);

    QCOMPARE(settings ? settings->host : QString(), host);
    QCOMPARE(settings ? settings->port : 0, port);
    QVERIFY(settings || settings.error().kind == ErrorKind::Invalid);
}

void TestPushListener::aTakenPortIsSaidSo()
{
    PushDesk desk;
    PushSettings settings;
    settings.port = desk.port();
    auto writer = Writer::start([&desk]() -> Result<std::unique_ptr<Store>> {
        auto opened = SqliteStore::open(desk.store().file(), desk.store().keys(), desk.clock());
        return opened ? Result<std::unique_ptr<Store>>(*std::move(opened)) : opened.error();
    });
    QVERIFY(writer);

    const auto second = PushListener::open(settings, {}, **writer, desk.clock());

    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Network);
}

QObject *tst_pushlistener()
{
    return new TestPushListener;
}

#include "tst_pushlistener.moc"
