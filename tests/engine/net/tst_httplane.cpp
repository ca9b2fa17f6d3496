// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/net/openlane.h"

#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;

class TestHttpLane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsTheRequestOnTheWireAsGiven()
    {
        OpenLane open;
        HttpRequest request = open.request();
        request.headers
            = {{"Content-Type", "application/json"}, {"X-Signature", "aB+/="}, {"Content-Length", "1"}};
        request.url.setPath(QStringLiteral("/a/b"));
        request.url.setQuery(QStringLiteral("x=%2F&y=1"));

        const auto reply = open.lane->send(request);
        QVERIFY(ended(reply));

        const GatewayRecord record = open.gateway.record();
        const QByteArray head = record.heads.value(0);
        QVERIFY(head.startsWith("POST /a/b?x=%2F&y=1 HTTP/1.1\r\n"));
        QVERIFY(head.contains("\r\nContent-Type: application/json\r\n"));
        QVERIFY(head.contains("\r\nX-Signature: aB+/=\r\n"));
        QVERIFY(head.contains(
            QByteArray("\r\nContent-Length: " + QByteArray::number(request.body.size()) + "\r\n")));
        QVERIFY(!head.contains("Mozilla"));
        QCOMPARE(record.bodies, QList<QByteArray>{request.body});
    }

    void carriesALargeBodyWhole()
    {
        OpenLane open;
        QByteArray body;
        for (int i = 0; i < 40'000; ++i)
            body += QByteArray::number(13800000000 + i);

        const auto reply = open.lane->send(open.request(body));
        QVERIFY(ended(reply));

        QCOMPARE(reply.result().end, HttpEnd::Complete);
        QCOMPARE(reply.result().bodyBytesPulled, body.size());
        QCOMPARE(open.gateway.record().bodies, QList<QByteArray>{body});
    }

    void asksByGetOrByPost()
    {
        OpenLane open;
        HttpRequest get = open.request({});
        get.method = "GET";
        get.headers.clear();

        const auto byGet = open.lane->ask(get, 20s);
        QVERIFY(ended(byGet));
        const auto byPost = open.lane->ask(open.request("id=1"), 20s);
        QVERIFY(ended(byPost));
        const auto byEmptyPost = open.lane->ask(open.request({}), 20s);
        QVERIFY(ended(byEmptyPost));

        for (const auto &reply : {byGet, byPost, byEmptyPost}) {
            QCOMPARE(reply.result().end, HttpEnd::Complete);
            QCOMPARE(reply.result().body, "{}");
        }
        QCOMPARE(open.gateway.record().bodies, (QList<QByteArray>{"", "id=1", ""}));
    }

    void aQuestionWithoutBodyIsNeverProvenUnsent()
    {
        OpenLane open;
        open.gateway.play({GatewayAct::raw({}, GatewayAct::End::Reset)});
        HttpRequest get = open.request({});
        get.method = "GET";

        const auto reply = open.lane->ask(get, 20s);
        QVERIFY(ended(reply));

        QCOMPARE(reply.result().end, HttpEnd::Broken);
    }

    void keepsTheConnectionForTheNextRequest()
    {
        OpenLane open;

        for (int i = 0; i < 20; ++i) {
            const auto reply = open.send();
            QVERIFY(ended(reply));
            QCOMPARE(reply.result().end, HttpEnd::Complete);
        }

        QCOMPARE(open.gateway.arrived(), 20);
        QCOMPARE(open.gateway.record().connections, 1);
    }

    void survivesConnectionsClosedWhileIdle() // T12
    {
        OpenLane open;

        for (int i = 0; i < 50; ++i) {
            const auto reply = open.send();
            QVERIFY(ended(reply));
            const HttpEnd end = reply.result().end;
            QVERIFY(end == HttpEnd::Complete || end == HttpEnd::NotSent || end == HttpEnd::Broken);
            open.gateway.hangUp();
        }

        QVERIFY(open.gateway.arrived() <= 50);
        QVERIFY(open.gateway.arrived() >= 1);
    }

    void opensAsManyConnectionsAsMayBeInFlight()
    {
        OpenLane open(GatewayTls::None, 20);
        open.gateway.play({GatewayAct::raw({}, GatewayAct::End::KeepOpen)});
        QList<QFuture<HttpReply>> replies;

        for (int i = 0; i < 20; ++i)
            replies.append(open.send());
        QTRY_COMPARE(open.gateway.arrived(), 20);

        QCOMPARE(open.gateway.record().mostOpen, 20);
        QCOMPARE(open.lane->underWay(), 20);
    }

    void answersEveryOneOfManyRequests()
    {
        OpenLane open(GatewayTls::None, 20);
        QList<QFuture<HttpReply>> replies;

        for (int i = 0; i < 500; ++i)
            replies.append(open.lane->send(open.request(QByteArray::number(i))));
        for (const auto &reply : replies) {
            QVERIFY(ended(reply));
            QCOMPARE(reply.result().end, HttpEnd::Complete);
        }

        QList<QByteArray> bodies = open.gateway.record().bodies;
        std::sort(bodies.begin(), bodies.end());
        QCOMPARE(bodies.size(), 500);
        QCOMPARE(std::unique(bodies.begin(), bodies.end()), bodies.end());
        QCOMPARE(open.lane->underWay(), 0);
    }

    void aNewRequestMayBeSentFromTheAnswerToTheLast()
    {
        OpenLane open;
        int answers = 0;
        std::function<void()> next = [&] {
            open.send().then(&open.transport, [&](const HttpReply &reply) {
                answers += reply.end == HttpEnd::Complete;
                if (answers < 5)
                    next();
            });
        };

        next();

        QTRY_COMPARE(answers, 5);
    }

    void theLaneMayBeDeletedFromTheAnswer()
    {
        OpenLane open;
        bool answered = false;

        open.send().then(&open.transport, [&](const HttpReply &) {
            delete open.lane;
            answered = true;
        });

        QTRY_VERIFY(answered);
    }

    void abortEndsWhatIsUnderWay()
    {
        OpenLane open;
        open.gateway.play({GatewayAct::raw({}, GatewayAct::End::KeepOpen)});
        const auto left = open.send();
        QTRY_COMPARE(open.gateway.arrived(), 1);
        const auto waiting = open.send();

        open.lane->abort();
        QVERIFY(ended(left));
        QVERIFY(ended(waiting));

        QCOMPARE(left.result().end, HttpEnd::Broken);
        QCOMPARE(waiting.result().end, HttpEnd::NotSent);
        QCOMPARE(open.gateway.arrived(), 1);
    }
};

QObject *tst_httplane()
{
    return new TestHttpLane;
}

#include "tst_httplane.moc"
