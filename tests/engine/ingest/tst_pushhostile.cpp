// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pushdesk.h"

#include <QTest>

#include <vector>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! What strangers do to a port that is open to them, over real sockets. Whatever it is, nothing of it is
//! stored and the next honest push is taken (engine.md SR-42).
class TestPushHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWrongPathIsNotFound_data();
    void aWrongPathIsNotFound();
    void onlyPostIsTaken_data();
    void onlyPostIsTaken();
    void tooMuchIsRefused_data();
    void tooMuchIsRefused();
    void whatTricklesIsCutOff();
    void aBodyThatNeverComesIsCutOff();
    void silenceIsCutOff();
    void whatIsNotHttpIsRefused();
    void requestsInOneGoAreAnsweredInTheirOrder();
    void whoGoesBeforeTheAnswerLosesNothing();
    void tooManyRequestsWait();
    void eachSourceHasItsOwnRate();
    void connectionsBeyondTheLimitWaitTheirTurn();
    void aClientThatWaitsForContinueIsTold();

private:
    static PushSettings impatient()
    {
        PushSettings settings;
        settings.requestTime = 200ms;
        return settings;
    }
};

void TestPushHostile::aWrongPathIsNotFound_data()
{
    QTest::addColumn<QByteArray>("path");

    QTest::newRow("root") << QByteArray("/");
    QTest::newRow("a digit less") << PushDesk::Path.chopped(1);
    QTest::newRow("a digit more") << PushDesk::Path + '0';
    QTest::newRow("another digit") << PushDesk::Path.chopped(1) + '0';
    QTest::newRow("in capitals") << PushDesk::Path.toUpper();
    QTest::newRow("escaped") << QByteArray("/push/%30123456789abcdef0123456789abcde");
    QTest::newRow("upwards") << QByteArray("/x/..") + PushDesk::Path;
}

void TestPushHostile::aWrongPathIsNotFound()
{
    QFETCH(QByteArray, path);
    PushDesk desk;
    PushClient client(desk.port());

    client.send(PushClient::post(path, "id-1 +8613900000001"));

    const PushAnswer answer = client.receive();
    QCOMPARE(answer.status, 404);
    QVERIFY(answer.body.isEmpty());
    QVERIFY(client.waitForEnd());
    QCOMPARE(desk.receipts(), 0);
    QCOMPARE(desk.push("id-1 +8613900000001").status, 200);
}

void TestPushHostile::onlyPostIsTaken_data()
{
    QTest::addColumn<QByteArray>("method");

    for (const char *method : {"GET", "PUT", "DELETE", "HEAD", "OPTIONS", "post", "TRACE"})
        QTest::newRow(method) << QByteArray(method);
}

void TestPushHostile::onlyPostIsTaken()
{
    QFETCH(QByteArray, method);
    PushDesk desk;
    PushClient client(desk.port());

    client.send(method + ' ' + PushDesk::Path + " HTTP/1.1\r\nContent-Length: 19\r\n\r\nid-1 +8613900000001");

    const PushAnswer answer = client.receive();
    QCOMPARE(answer.status, 405);
    QVERIFY(answer.head.contains("Allow: POST\r\n"));
    QCOMPARE(desk.receipts(), 0);
}

void TestPushHostile::tooMuchIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");

    QTest::newRow("announced") << PushClient::post(PushDesk::Path, QByteArray(300'000, 'x')) << 413;
    QTest::newRow("announced only") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 4000000000\r\n\r\n")
                                    << 413;
    QTest::newRow("in chunks") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n")
            + QByteArray("8000\r\n" + QByteArray(0x8000, 'x') + "\r\n").repeated(9)
                               << 413;
    QTest::newRow("in the head") << QByteArray("GET /") + QByteArray(20'000, 'a') << 431;
    QTest::newRow("headers") << QByteArray("GET / HTTP/1.1\r\n") + QByteArray("A: b\r\n").repeated(100)
            + "\r\n" << 431;
}

void TestPushHostile::tooMuchIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    PushDesk desk;
    PushClient client(desk.port());

    client.send(bytes);

    QCOMPARE(client.receive().status, status);
    QVERIFY(client.waitForEnd());
    QCOMPARE(desk.receipts(), 0);
    QCOMPARE(desk.push("id-1 +8613900000001").status, 200);
}

void TestPushHostile::whatTricklesIsCutOff()
{
    PushDesk desk(impatient());
    PushClient client(desk.port());
    QTimer trickle;
    connect(&trickle, &QTimer::timeout, this, [&client] { client.send("A: b\r\n"); });
    client.send("POST / HTTP/1.1\r\n");
    trickle.start(20ms);

    QCOMPARE(client.receive().status, 408);

    QVERIFY(client.waitForEnd());
}

void TestPushHostile::aBodyThatNeverComesIsCutOff()
{
    PushDesk desk(impatient());
    PushClient client(desk.port());
    client.send("POST " + PushDesk::Path + " HTTP/1.1\r\nContent-Length: 100\r\n\r\n");

    QCOMPARE(client.receive().status, 408);
    QVERIFY(client.waitForEnd());
}

void TestPushHostile::silenceIsCutOff()
{
    PushDesk desk(impatient());
    PushClient client(desk.port());

    QVERIFY(client.waitForEnd());

    QCOMPARE(client.receive().status, 0);
}

void TestPushHostile::whatIsNotHttpIsRefused()
{
    PushDesk desk;
    PushClient client(desk.port());
    client.send(QByteArray::fromHex("16030100a5010000a10303") + "\r\n\r\n");

    QCOMPARE(client.receive().status, 400);
    QVERIFY(client.waitForEnd());
}

void TestPushHostile::requestsInOneGoAreAnsweredInTheirOrder()
{
    PushDesk desk;
    PushClient client(desk.port());
    QByteArray together;
    for (int n = 0; n < 10; ++n)
        together += PushClient::post(n % 2 == 0 ? PushDesk::Path : PushDesk::Path + "?again",
                                     "id-" + QByteArray::number(n) + " +8613900000001");
    client.send(together + "GET " + PushDesk::Path + " HTTP/1.1\r\n\r\n");

    for (int n = 0; n < 10; ++n)
        QCOMPARE(client.receive().status, 200);
    QCOMPARE(client.receive().status, 405);
    QCOMPARE(desk.receipts(), 10);
}

void TestPushHostile::whoGoesBeforeTheAnswerLosesNothing()
{
    PushDesk desk;
    {
        PushClient client(desk.port());
        client.send(PushClient::post(PushDesk::Path, "id-1 +8613900000001"));
        QTRY_VERIFY(!desk.listener().isQuiet() || desk.receipts() == 1);
    }

    QTRY_COMPARE(desk.receipts(), 1);
    QCOMPARE(desk.push("id-2 +8613900000001").status, 200);
}

void TestPushHostile::tooManyRequestsWait()
{
    PushSettings settings;
    settings.requestsPerSecond = 2; // four at once
    PushDesk desk(settings);
    for (int n = 0; n < 4; ++n)
        QCOMPARE(desk.push("id-" + QByteArray::number(n) + " +8613900000001").status, 200);

    const PushAnswer answer = desk.push("id-5 +8613900000001");

    QCOMPARE(answer.status, 429);
    QVERIFY(answer.head.contains("Retry-After: 1\r\n"));
    QCOMPARE(desk.receipts(), 4);
    desk.clock().advance(1s);
    QCOMPARE(desk.push("id-5 +8613900000001").status, 200);
}

void TestPushHostile::eachSourceHasItsOwnRate()
{
    PushSettings settings;
    settings.requestsPerSecond = 1;
    settings.behindProxy = true;
    PushDesk desk(settings);
    const QByteArray noisy = "X-Forwarded-For: 198.51.100.1\r\n";
    desk.push("id-1 +8613900000001", noisy);
    desk.push("id-2 +8613900000001", noisy);
    QCOMPARE(desk.push("id-3 +8613900000001", noisy).status, 429);

    QCOMPARE(desk.push("id-4 +8613900000001", "X-Forwarded-For: 203.0.113.7\r\n").status, 200);
}

void TestPushHostile::connectionsBeyondTheLimitWaitTheirTurn()
{
    PushSettings settings;
    settings.connections = 8;
    settings.requestTime = 300ms;
    PushDesk desk(settings);
    std::vector<std::unique_ptr<PushClient>> idle;
    for (int n = 0; n < 24; ++n)
        idle.push_back(std::make_unique<PushClient>(desk.port()));

    // The idle ones are cut off eight by eight, and then it is its turn.
    QCOMPARE(desk.push("id-1 +8613900000001").status, 200);

    QCOMPARE(desk.receipts(), 1);
}

void TestPushHostile::aClientThatWaitsForContinueIsTold()
{
    PushDesk desk;
    PushClient client(desk.port());
    client.send("POST " + PushDesk::Path + " HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 19\r\n\r\n");
    QCOMPARE(client.receive().status, 100);

    client.send("id-1 +8613900000001");

    QCOMPARE(client.receive().status, 200);
}

QObject *tst_pushhostile()
{
    return new TestPushHostile;
}

#include "tst_pushhostile.moc"
