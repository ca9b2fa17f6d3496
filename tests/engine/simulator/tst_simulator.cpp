// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"
#include "requestmaker.h"
#include "runningsimulator.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

class TestSimulator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLedgerIsWrittenBeforeTheAnswer();
    void pipelinedRequestsAreAnsweredInOrder();
    void aConnectionServesManyRequests();
    void chunkedRequestsAreRead();
    void whatIsNoRequestIsRefusedAndClosed();
    void unknownCallsAreRefused();
    void wrongSignaturesAreAnsweredAsTheApisDo();
    void aProfileThatIsNotServedIsNotThere();
    void answersAreKeptBackForTheLatency();
    void tooManyRecipientsASecondAreThrottled();
    void aNumberAcceptedTwiceIsCounted();
    void anotherAccountMayHaveTheSameNumber();
    void theSameSeedGivesTheSameAnswers();
    void manyConnectionsAreServed();
    void aTakenPortIsSaid();
    void aLedgerThatCannotBeWrittenIsSaid();
    void theGreetingSaysWhatIsChecked();
    void stopBeforeRunEndsIt();
};

void TestSimulator::theLedgerIsWrittenBeforeTheAnswer()
{
    RunningSimulator running;
    RawClient client(running.port());

    client.send(aliyunBatch({"13900000000", "008613900000001"}, "ref-1"));
    QVERIFY(client.waitForBytes(1, 5000));
    const QList<QJsonObject> lines = running.ledger();

    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(0).value(u"event"_s).toString(), u"accepted"_s);
    QCOMPARE(lines.at(0).value(u"number"_s).toString(), u"+8613900000000"_s);
    QCOMPARE(lines.at(1).value(u"number"_s).toString(), u"+8613900000001"_s);
    QCOMPARE(lines.at(0).value(u"client_ref"_s).toString(), u"ref-1"_s);
    QCOMPARE(lines.at(0).value(u"account"_s).toString(), u"testid"_s);
    QCOMPARE(lines.at(0).value(u"profile"_s).toString(), u"aliyun"_s);
    const QJsonObject answer = client.receive().json();
    QCOMPARE(lines.at(0).value(u"provider_id"_s), answer.value(u"BizId"_s));
    QCOMPARE(lines.at(0).value(u"request"_s), answer.value(u"RequestId"_s));
}

void TestSimulator::pipelinedRequestsAreAnsweredInOrder()
{
    RunningSimulator running;
    RawClient client(running.port());

    QByteArray bytes;
    for (int i = 0; i < 50; ++i)
        bytes += tencentBatch({"+861390000" + QByteArray::number(1000 + i)}, "s" + QByteArray::number(i));
    client.send(bytes);

    for (int i = 0; i < 50; ++i) {
        const RawReply reply = client.receive();
        QCOMPARE(reply.status, 200);
        const QString session
            = reply.json()[u"Response"_s][u"SendStatusSet"_s][0][u"SessionContext"_s].toString();
        QCOMPARE(session, u"s%1"_s.arg(i));
    }
}

void TestSimulator::aConnectionServesManyRequests()
{
    RunningSimulator running;
    RawClient client(running.port());

    for (int i = 0; i < 100; ++i) {
        const RawReply reply = client.exchange(aliyunBatch({"1390000" + QByteArray::number(1000 + i)}, "r"));
        QCOMPARE(reply.json().value(u"Code"_s).toString(), u"OK"_s);
    }

    QCOMPARE(running.status().value(u"accepted"_s).toInt(), 100);
    QCOMPARE(running.status().value(u"requests"_s).toInt(), 100);
}

void TestSimulator::chunkedRequestsAreRead()
{
    RunningSimulator running;
    RawClient client(running.port());
    QByteArray request = aliyunBatch({"13900000000"}, "ref");
    const qsizetype bodyAt = request.indexOf("\r\n\r\n") + 4;
    const QByteArray body = request.mid(bodyAt);
    QByteArray head = request.left(bodyAt);
    const QByteArray length = "Content-Length: " + QByteArray::number(body.size());
    head.replace(length, "Transfer-Encoding: chunked");

    client.send(head + "5\r\n" + body.left(5) + "\r\n");
    client.send(QByteArray::number(body.size() - 5, 16) + "\r\n" + body.mid(5) + "\r\n0\r\n\r\n");

    QCOMPARE(client.receive().json().value(u"Code"_s).toString(), u"OK"_s);
    QCOMPARE(client.exchange(aliyunBatch({"13900000001"}, "ref")).status, 200);
}

void TestSimulator::whatIsNoRequestIsRefusedAndClosed()
{
    RunningSimulator running;
    RawClient client(running.port());

    QCOMPARE(client.exchange("hello\r\n\r\n").status, 400);
    QCOMPARE(client.receive().end, RawReply::End::Closed);
}

void TestSimulator::unknownCallsAreRefused()
{
    RunningSimulator running;
    RawClient client(running.port());

    const RawReply aliyun = client.exchange(aliyunRequest("DeleteEverything", {}));
    const RawReply tencent = client.exchange(tencentRequest("DeleteEverything", "{}"));
    const RawReply nobody = client.exchange("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");

    QCOMPARE(aliyun.status, 404);
    QCOMPARE(aliyun.json().value(u"Code"_s).toString(), u"InvalidAction.NotFound"_s);
    QCOMPARE(tencent.status, 200);
    QCOMPARE(tencent.json()[u"Response"_s][u"Error"_s][u"Code"_s].toString(), u"InvalidAction"_s);
    QCOMPARE(nobody.status, 404);
}

void TestSimulator::wrongSignaturesAreAnsweredAsTheApisDo()
{
    SimulatorOptions options;
    options.credentials = *parseCredentials("testid=testsecret");
    RunningSimulator running(options);
    RawClient client(running.port());
    const Signer wrong{.secret = "not-it"};

    const RawReply aliyun = client.exchange(aliyunBatch({"13900000000"}, "ref", wrong));
    const RawReply tencent = client.exchange(tencentBatch({"+8613900000000"}, "ref", wrong));

    QCOMPARE(aliyun.status, 400);
    QCOMPARE(aliyun.json().value(u"Code"_s).toString(), u"SignatureDoesNotMatch"_s);
    QCOMPARE(tencent.status, 200);
    QCOMPARE(tencent.json()[u"Response"_s][u"Error"_s][u"Code"_s].toString(),
             u"AuthFailure.SignatureFailure"_s);
    QVERIFY(running.ledger().isEmpty());
    QCOMPARE(client.exchange(aliyunBatch({"13900000000"}, "ref")).json().value(u"Code"_s).toString(),
             u"OK"_s);
    QCOMPARE(running.status().value(u"refused"_s).toInt(), 2);
}

void TestSimulator::aProfileThatIsNotServedIsNotThere()
{
    SimulatorOptions options;
    options.profiles = *parseProfiles(u"tencent");
    RunningSimulator running(options);
    RawClient client(running.port());

    QCOMPARE(client.exchange(aliyunBatch({"13900000000"}, "ref")).status, 404);
    QCOMPARE(client.exchange(tencentBatch({"+8613900000000"}, "ref")).status, 200);
}

void TestSimulator::answersAreKeptBackForTheLatency()
{
    SimulatorOptions options;
    options.latency = Millis(600);
    RunningSimulator running(options);
    RawClient client(running.port());

    client.send(aliyunBatch({"13900000000"}, "ref"));

    QTRY_COMPARE(running.status().value(u"open"_s).toInt(), 1);
    QCOMPARE(running.ledger(u"accepted"_s).size(), 1);
    QCOMPARE(client.bytesHere(), 0);
    QCOMPARE(client.receive().status, 200);
    QTRY_COMPARE(running.status().value(u"open"_s).toInt(), 0);
}

void TestSimulator::tooManyRecipientsASecondAreThrottled()
{
    SimulatorOptions options;
    options.recipientsPerSecond = 4;
    RunningSimulator running(options);
    RawClient client(running.port());
    const QList<QByteArray> many(50, "13900000000");

    QCOMPARE(client.exchange(aliyunBatch(many, "a")).json().value(u"Code"_s).toString(), u"OK"_s);
    const RawReply aliyun = client.exchange(aliyunBatch({"13900000001"}, "b"));
    QCOMPARE(client.exchange(tencentBatch({"+8613900000000"}, "c", {.id = "other"})).status, 200);
    client.exchange(tencentBatch({"+8613900000001"}, "d", {.id = "other"}));
    const RawReply tencent = client.exchange(tencentBatch({"+8613900000002"}, "e", {.id = "testid"}));

    QCOMPARE(aliyun.status, 400);
    QCOMPARE(aliyun.json().value(u"Code"_s).toString(), u"Throttling.User"_s);
    QVERIFY(aliyun.head.contains("x-acs-retry-after: "));
    QCOMPARE(tencent.json()[u"Response"_s][u"Error"_s][u"Code"_s].toString(), u"RequestLimitExceeded"_s);
    QVERIFY(running.status().value(u"throttled"_s).toInt() >= 2);
    for (const QJsonObject &line : running.ledger(u"accepted"_s))
        QVERIFY(line.value(u"client_ref"_s).toString() != u"b"_s);
}

void TestSimulator::aNumberAcceptedTwiceIsCounted()
{
    RunningSimulator running;
    RawClient client(running.port());

    client.exchange(aliyunBatch({"13900000000", "13900000001"}, "a"));
    QCOMPARE(running.status().value(u"twice"_s).toInt(), 0);
    client.exchange(aliyunBatch({"+8613900000001"}, "b"));

    QCOMPARE(running.status().value(u"twice"_s).toInt(), 1);
    const QList<QJsonObject> twice = running.ledger(u"twice"_s);
    QCOMPARE(twice.size(), 1);
    QCOMPARE(twice.first()[u"numbers"_s][0].toString(), u"+8613900000001"_s);
}

void TestSimulator::anotherAccountMayHaveTheSameNumber()
{
    RunningSimulator running;
    RawClient client(running.port());

    client.exchange(aliyunBatch({"13900000000"}, "a"));
    client.exchange(aliyunBatch({"13900000000"}, "b", {.id = "other"}));

    QCOMPARE(running.status().value(u"accepted"_s).toInt(), 2);
    QCOMPARE(running.status().value(u"twice"_s).toInt(), 0);
}

void TestSimulator::theSameSeedGivesTheSameAnswers()
{
    SimulatorOptions options;
    options.faults = *parseFaults(u"500-before=30,throttle=30");
    QList<QByteArray> heard[2];
    for (QList<QByteArray> &answers : heard) {
        RunningSimulator running(options);
        RawClient client(running.port());
        for (int i = 0; i < 40; ++i)
            answers.append(
                client.exchange(aliyunBatch({"1390000" + QByteArray::number(1000 + i)}, "r")).body);
    }

    QCOMPARE(heard[0], heard[1]);
    QVERIFY(heard[0].join().count("BizId") > 5);
    QVERIFY(heard[0].join().count("Throttling") > 5);
}

void TestSimulator::manyConnectionsAreServed()
{
    RunningSimulator running;
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 400; ++i)
        clients.push_back(std::make_unique<RawClient>(running.port()));

    for (std::size_t i = 0; i < clients.size(); ++i)
        clients[i]->send(tencentBatch({"+861390000" + QByteArray::number(1000 + i)}, "s"));
    for (const auto &client : clients)
        QCOMPARE(client->receive().status, 200);

    QCOMPARE(running.status().value(u"accepted"_s).toInt(), 400);
}

void TestSimulator::aTakenPortIsSaid()
{
    RunningSimulator running;
    SimulatorOptions options;
    options.listen.port = running.port();

    const auto second = Simulator::listen(options);

    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Network);
    QVERIFY(second.error().detail.contains(QString::number(running.port())));
}

void TestSimulator::aLedgerThatCannotBeWrittenIsSaid()
{
    SimulatorOptions options;
    options.ledgerFile = u"/nowhere/at/all"_s;

    const auto simulator = Simulator::listen(options);

    QVERIFY(!simulator);
    QCOMPARE(simulator.error().kind, ErrorKind::Invalid);
}

void TestSimulator::theGreetingSaysWhatIsChecked()
{
    SimulatorOptions options;
    const auto loose = Simulator::listen(options);
    options.credentials = *parseCredentials("a=b,c=d");
    options.profiles = *parseProfiles(u"aliyun");
    const auto strict = Simulator::listen(options);

    QVERIFY((*loose)->greeting().contains(u"signatures are checked for form only"_s));
    QVERIFY((*loose)->greeting().contains(u"aliyun and tencent"_s));
    QVERIFY((*strict)->greeting().contains(u"2 known keys"_s));
    QVERIFY(!(*strict)->greeting().contains(u"tencent"_s));
}

void TestSimulator::stopBeforeRunEndsIt()
{
    const auto simulator = Simulator::listen({});
    QVERIFY(simulator);

    (*simulator)->stop();

    QCOMPARE((*simulator)->run(), 0);
}

} // namespace heliograph

QObject *tst_simulator()
{
    return new heliograph::TestSimulator;
}

#include "tst_simulator.moc"
