// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/net/openlane.h"

#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;

namespace {

// "{}" through gzip
const QByteArray GzippedBraces = QByteArray::fromHex("1f8b0800000000000003abae050043bfa6a302000000");

QByteArray deflated(const QByteArray &bytes)
{
    return qCompress(bytes).mid(4); // without the length that Qt puts before the zlib stream
}

} // namespace

//! Which answers count as complete: T04 to T07 and T11 of engine.md C5, each over HTTP and over TLS.
class TestHttpAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCompleteAnswerIsHandedOverAsItIs_data()
    {
        QTest::addColumn<GatewayAct>("act");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        for (const int status : {200, 202, 400, 401, 403, 404, 407, 409, 429, 500, 502, 503}) {
            QTest::addRow("status %d", status)
                << GatewayAct::answer(status, R"({"code":1})") << status << QByteArray(R"({"code":1})");
        }
        QTest::newRow("malformed JSON")
            << GatewayAct::answer(200, "{\"a\":") << 200 << QByteArray("{\"a\":"); // T07
        QTest::newRow("invalid UTF-8")
            << GatewayAct::answer(200, "\xff\xfe") << 200 << QByteArray("\xff\xfe");
        QTest::newRow("no body") << GatewayAct::answer(204, {}) << 204 << QByteArray();
        QTest::newRow("length short of the body")
            << GatewayAct::raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}tail") << 200
            << QByteArray("{}"); // T06
        QTest::newRow("chunked") << GatewayAct::raw(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
            GatewayAct::End::KeepOpen)
                                 << 200 << QByteArray("{}");
        QTest::newRow("gzip") << GatewayAct::answer(200, GzippedBraces, "Content-Encoding: gzip\r\n") << 200
                              << QByteArray("{}");
        QTest::newRow("1 MiB") << GatewayAct::answer(200, QByteArray(1 << 20, 'x')) << 200
                               << QByteArray(1 << 20, 'x');
        QTest::newRow("a byte at a time")
            << GatewayAct::trickle("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", 1ms) << 200
            << QByteArray("{}");
    }

    void aCompleteAnswerIsHandedOverAsItIs()
    {
        QFETCH(GatewayAct, act);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        for (const GatewayTls tls : {GatewayTls::None, GatewayTls::Trusted}) {
            OpenLane open(tls);
            open.gateway.play({act});

            const auto reply = open.send();
            QVERIFY(ended(reply));

            QCOMPARE(reply.result().trouble, QString());
            QCOMPARE(reply.result().end, HttpEnd::Complete);
            QCOMPARE(reply.result().status, status);
            QCOMPARE(reply.result().body, body);
            QCOMPARE(open.gateway.arrived(), 1);
        }
    }

    void anAnswerThatIsNotCompleteIsInDoubt_data()
    {
        QTest::addColumn<GatewayAct>("act");
        const QByteArray ok("HTTP/1.1 200 OK\r\n");
        QTest::newRow("body shorter than announced")
            << GatewayAct::raw(ok + "Content-Length: 9\r\n\r\n{}"); // T06
        QTest::newRow("error page shorter than announced")
            << GatewayAct::raw("HTTP/1.1 500 No\r\nContent-Length: 9\r\n\r\n{}");
        QTest::newRow("two lengths") << GatewayAct::raw(
            ok + "Content-Length: 2\r\nContent-Length: 4\r\n\r\n{}  ");
        QTest::newRow("negative length") << GatewayAct::raw(ok + "Content-Length: -2\r\n\r\n{}");
        QTest::newRow("length not a number") << GatewayAct::raw(ok + "Content-Length: two\r\n\r\n{}");
        QTest::newRow("not HTTP") << GatewayAct::raw("SSH-2.0-OpenSSH_9.2\r\n\r\n");
        QTest::newRow("20 MB") << GatewayAct::answer(200, QByteArray(20'000'000, 'x')); // T07
        QTest::newRow("1 MiB and a byte") << GatewayAct::answer(200, QByteArray((1 << 20) + 1, 'x'));
        QTest::newRow("bomb") << GatewayAct::answer(200, deflated(QByteArray(200'000'000, '\0')),
                                                    "Content-Encoding: deflate\r\n"); // T07
        QTest::newRow("not gzip") << GatewayAct::answer(200, "{\"code\":\"OK\",\"to\":1}",
                                                        "Content-Encoding: gzip\r\n");
    }

    void anAnswerThatIsNotCompleteIsInDoubt()
    {
        QFETCH(GatewayAct, act);
        for (const GatewayTls tls : {GatewayTls::None, GatewayTls::Trusted}) {
            OpenLane open(tls);
            open.gateway.play({act});

            const auto reply = open.send();
            QVERIFY(ended(reply));

            QCOMPARE(reply.result().end, HttpEnd::Broken);
            QVERIFY(!reply.result().trouble.isEmpty());
            QVERIFY(reply.result().body.size() <= HttpExchange::MaxAnswer + 16 * 1024);
            QCOMPARE(open.gateway.arrived(), 1);
        }
    }

    // Its end cannot be told from a cut, and Qt reports the one or the other: only a full parse counts.
    void anAnswerWithoutLengthIsNeverTakenForNotSent() // T06
    {
        for (const GatewayTls tls : {GatewayTls::None, GatewayTls::Trusted}) {
            OpenLane open(tls);
            open.gateway.play({GatewayAct::raw("HTTP/1.1 200 OK\r\nContent-Type: text/json\r\n\r\n{\"a\"")});

            const auto reply = open.send();
            QVERIFY(ended(reply));

            const HttpReply answer = reply.result();
            QVERIFY(answer.end == HttpEnd::Broken
                    || (answer.end == HttpEnd::Complete && answer.body == "{\"a\""));
            QCOMPARE(open.gateway.arrived(), 1);
        }
    }

    void whatHadArrivedOfACutAnswerIsHandedOver_data()
    {
        QTest::addColumn<GatewayAct>("act");
        QTest::addColumn<HttpEnd>("end");
        const QByteArray begun("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n[{}");
        QTest::newRow("then the connection ends") << GatewayAct::raw(begun) << HttpEnd::Broken;
        QTest::newRow("then nothing more comes")
            << GatewayAct::raw(begun, GatewayAct::End::KeepOpen) << HttpEnd::TimedOut;
    }

    void whatHadArrivedOfACutAnswerIsHandedOver()
    {
        QFETCH(GatewayAct, act);
        QFETCH(HttpEnd, end);
        for (const GatewayTls tls : {GatewayTls::None, GatewayTls::Trusted}) {
            OpenLane open(tls);
            open.gateway.play({act});

            const auto reply = open.send({.deadline = 2000ms});
            QVERIFY(ended(reply));

            QCOMPARE(reply.result().end, end);
            QCOMPARE(reply.result().status, 200);
            QCOMPARE(reply.result().body, "[{}");
        }
    }

    void aSilentOrSlowAnswerEndsAtTheDeadline_data()
    {
        const QByteArray headers("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
        QTest::addColumn<GatewayAct>("act");
        QTest::newRow("silence") << GatewayAct::raw({}, GatewayAct::End::KeepOpen);
        QTest::newRow("headers, then silence") << GatewayAct::raw(headers, GatewayAct::End::KeepOpen); // T04
        QTest::newRow("a byte each 300 ms") << GatewayAct::trickle(headers, 300ms); // T05
        QTest::newRow("a byte each 20 ms") << GatewayAct::trickle(headers + QByteArray(1000, 'x'), 20ms);
    }

    void aSilentOrSlowAnswerEndsAtTheDeadline()
    {
        QFETCH(GatewayAct, act);
        for (const GatewayTls tls : {GatewayTls::None, GatewayTls::Trusted}) {
            OpenLane open(tls);
            open.gateway.play({act});

            const auto reply = open.send({.deadline = 1000ms});
            QVERIFY(ended(reply));

            QCOMPARE(reply.result().end, HttpEnd::TimedOut);
            QCOMPARE(reply.result().trouble, QStringLiteral("no answer within 1 s"));
            QVERIFY(reply.result().body.size() < 1000);
            QVERIFY(reply.result().latency >= 1000ms); // and not earlier
            QCOMPARE(open.gateway.arrived(), 1);
        }
    }

    void anAnswerBeforeTheBodyWasReadCounts() // T11
    {
        for (const GatewayTls tls : {GatewayTls::None, GatewayTls::Trusted}) {
            OpenLane open(tls);
            GatewayAct act = GatewayAct::answer(200, "{}");
            act.early = true;
            open.gateway.play({act});

            const auto reply = open.send();
            QVERIFY(ended(reply));

            QCOMPARE(reply.result().end, HttpEnd::Complete);
            QCOMPARE(reply.result().body, "{}");
            QVERIFY(open.gateway.arrived() <= 1);
        }
    }
};

QObject *tst_httpanswer()
{
    return new TestHttpAnswer;
}

#include "tst_httpanswer.moc"
