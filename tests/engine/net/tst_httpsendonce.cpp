// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/net/oneshotbody.h"
#include "tests/engine/net/openlane.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QTest>

using namespace heliograph;

namespace {

QNetworkRequest plainRequest(const Gateway &gateway)
{
    QNetworkRequest request(gateway.url());
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("text/plain"));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(Gateway::authority()));
    request.setSslConfiguration(tls);
    return request;
}

void addTransports()
{
    QTest::addColumn<GatewayTls>("tls");
    QTest::newRow("HTTP") << GatewayTls::None;
    QTest::newRow("TLS") << GatewayTls::Trusted;
}

} // namespace

//! T01 to T03, T06, T08, T13 and T15 of engine.md C5. Whatever the other side does after it has read a
//! request, the request is on the wire once.
class TestHttpSendOnce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestCutAfterReadingIsInDoubtAndNotRepeated_data() // T01, T02, T03, T06
    {
        using End = GatewayAct::End;
        QTest::addColumn<GatewayTls>("tls");
        QTest::addColumn<bool>("warm");
        QTest::addColumn<GatewayAct>("act");
        const QList<std::pair<const char *, GatewayAct>> acts{
            {"closed", GatewayAct::raw({}, End::Close)},
            {"reset", GatewayAct::raw({}, End::Reset)},
            {"half a status line, closed", GatewayAct::raw("HTTP/1.1 20", End::Close)},
            {"half a status line, reset", GatewayAct::raw("HTTP/1.1 20", End::Reset)},
            {"headers only, closed",
             GatewayAct::raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n", End::Close)},
            {"chunk cut", GatewayAct::raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{\"a")},
        };
        for (const bool warm : {false, true}) {
            for (const auto &[name, act] : acts) {
                const char *how = warm ? "warm" : "cold";
                QTest::addRow("HTTP, %s, %s", how, name) << GatewayTls::None << warm << act;
                QTest::addRow("TLS, %s, %s", how, name) << GatewayTls::Trusted << warm << act;
            }
        }
    }

    void aRequestCutAfterReadingIsInDoubtAndNotRepeated()
    {
        QFETCH(GatewayTls, tls);
        QFETCH(bool, warm);
        QFETCH(GatewayAct, act);
        OpenLane open(tls);
        if (warm) {
            const auto first = open.send();
            QVERIFY(ended(first));
            QCOMPARE(first.result().end, HttpEnd::Complete);
        }
        open.gateway.play({act});

        const auto reply = open.send();
        QVERIFY(ended(reply));

        QCOMPARE(reply.result().end, HttpEnd::Broken);
        QCOMPARE(reply.result().bodyBytesPulled, open.request().body.size());
        QVERIFY(!reply.result().trouble.isEmpty());
        QCOMPARE(open.gateway.arrived(), warm ? 2 : 1);
    }

    void plainQtSendsTheSameRequestTwice_data() { addTransports(); } // T13

    // The trap that OneShotBody is for. When this fails, Qt has changed: read the header again.
    void plainQtSendsTheSameRequestTwice()
    {
        QFETCH(GatewayTls, tls);
        Gateway gateway(tls);
        gateway.play({GatewayAct::raw({}, GatewayAct::End::Close)});
        QNetworkAccessManager network;

        const std::unique_ptr<QNetworkReply> reply(
            network.post(plainRequest(gateway), QByteArray("13800000001")));
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 20000);

        QVERIFY(gateway.arrived() >= 2);
        QVERIFY(reply->error() != QNetworkReply::NoError);
    }

    void anEmptyBodyProvesNothing() // T15, control
    {
        Gateway gateway;
        gateway.play({GatewayAct::raw({}, GatewayAct::End::Reset)});
        QNetworkAccessManager network;
        QNetworkRequest request = plainRequest(gateway);
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, 0);
        OneShotBody empty({});

        const std::unique_ptr<QNetworkReply> reply(network.post(request, &empty));
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 20000);

        QVERIFY(gateway.arrived() >= 1);
        QCOMPARE(empty.pulled(), 0);
    }

    void aRequestAgainstTheRulesNeverLeaves() // T15
    {
        OpenLane open;
        SendOptions options;
        options.mustContain = {"13800000001", "13800000002"};

        const auto empty = open.lane->send(open.request({}));
        const auto incomplete = open.send(options);

        QCOMPARE(empty.result().end, HttpEnd::Refused);
        QCOMPARE(incomplete.result().end, HttpEnd::Refused);
        QVERIFY(!incomplete.result().trouble.isEmpty());
        QCOMPARE(open.lane->underWay(), 0);
        QCOMPARE(open.gateway.record().connections, 0);
    }

    void aRedirectIsNotFollowed_data() // T08
    {
        QTest::addColumn<GatewayTls>("tls");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("elsewhere");
        for (const int status : {301, 302, 307, 308}) {
            for (const bool elsewhere : {false, true}) {
                const char *where = elsewhere ? "another host" : "the same host";
                QTest::addRow("HTTP, %d, %s", status, where) << GatewayTls::None << status << elsewhere;
                QTest::addRow("TLS, %d, %s", status, where) << GatewayTls::Trusted << status << elsewhere;
            }
        }
    }

    void aRedirectIsNotFollowed()
    {
        QFETCH(GatewayTls, tls);
        QFETCH(int, status);
        QFETCH(bool, elsewhere);
        OpenLane open(tls);
        Gateway other(tls);
        const QByteArray target = elsewhere ? other.url().toEncoded() : QByteArray("/again");
        open.gateway.play({GatewayAct::answer(status, "moved", "Location: " + target + "\r\n")});

        const auto reply = open.send();
        QVERIFY(ended(reply));

        QCOMPARE(reply.result().end, HttpEnd::Complete);
        QCOMPARE(reply.result().status, status);
        QCOMPARE(reply.result().header("location"), target);
        QCOMPARE(open.gateway.arrived(), 1);
        QCOMPARE(other.record().connections, 0);
    }
};

QObject *tst_httpsendonce()
{
    return new TestHttpSendOnce;
}

#include "tst_httpsendonce.moc"
