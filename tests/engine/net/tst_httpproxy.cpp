// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/net/oneshotbody.h"
#include "tests/engine/net/openlane.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QTcpServer>

using namespace heliograph;

namespace {

const QByteArray AskForPassword = "Proxy-Authenticate: Basic realm=\"office\"\r\n";

QNetworkProxy proxyAt(quint16 port)
{
    return QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), port);
}

quint16 portOfNobody()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

//! T10 of engine.md C5: proxies, those that ask for a password (407) and dead ones. Lanes go past them; and
//! should one ever be configured, a read-once body is not repeated through it either.
class TestHttpProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }

    void aProxyOfTheComputerIsNotAsked_data()
    {
        QTest::addColumn<GatewayTls>("tls");
        QTest::addColumn<bool>("isDead");
        QTest::newRow("HTTP, 407") << GatewayTls::None << false;
        QTest::newRow("HTTP, dead") << GatewayTls::None << true;
        QTest::newRow("TLS, 407") << GatewayTls::Trusted << false;
        QTest::newRow("TLS, dead") << GatewayTls::Trusted << true;
    }

    void aProxyOfTheComputerIsNotAsked()
    {
        QFETCH(GatewayTls, tls);
        QFETCH(bool, isDead);
        Gateway proxy;
        proxy.play({GatewayAct::answer(407, {}, AskForPassword)});
        QNetworkProxy::setApplicationProxy(
            proxyAt(isDead ? portOfNobody() : static_cast<quint16>(proxy.url().port())));
        OpenLane open(tls);

        const auto reply = open.send();
        QVERIFY(ended(reply));

        QCOMPARE(reply.result().end, HttpEnd::Complete);
        QCOMPARE(open.gateway.arrived(), 1);
        QCOMPARE(proxy.record().connections, 0);
    }

    void aProviderThatSays407IsAnswerEnough_data()
    {
        QTest::addColumn<GatewayTls>("tls");
        QTest::newRow("HTTP") << GatewayTls::None;
        QTest::newRow("TLS") << GatewayTls::Trusted;
    }

    void aProviderThatSays407IsAnswerEnough()
    {
        QFETCH(GatewayTls, tls);
        OpenLane open(tls);
        open.gateway.play({GatewayAct::answer(407, "login", AskForPassword)});

        const auto reply = open.send();
        QVERIFY(ended(reply));

        QCOMPARE(reply.result().end, HttpEnd::Complete);
        QCOMPARE(reply.result().status, 407);
        QCOMPARE(open.gateway.arrived(), 1);
    }

    void throughAProxyAReadOnceBodyIsNotRepeated_data()
    {
        QTest::addColumn<GatewayAct>("act");
        QTest::newRow("407") << GatewayAct::answer(407, {}, AskForPassword);
        QTest::newRow("closed") << GatewayAct::raw({}, GatewayAct::End::Close);
        QTest::newRow("reset") << GatewayAct::raw({}, GatewayAct::End::Reset);
    }

    void throughAProxyAReadOnceBodyIsNotRepeated()
    {
        QFETCH(GatewayAct, act);
        Gateway proxy;
        proxy.play({act});
        OneShotBody body("13800000001");

        const std::unique_ptr<QNetworkReply> reply
            = postThrough(static_cast<quint16>(proxy.url().port()), body);
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 20'000);

        QVERIFY(reply->error() != QNetworkReply::NoError);
        QCOMPARE(proxy.arrived(), 1);
        QCOMPARE(body.pulled(), body.length());
    }

    void aDeadProxyProvesThatNothingWasSent()
    {
        OneShotBody body("13800000001");

        const std::unique_ptr<QNetworkReply> reply = postThrough(portOfNobody(), body);
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 20'000);

        QVERIFY(reply->error() != QNetworkReply::NoError);
        QCOMPARE(body.pulled(), 0);
    }

private:
    std::unique_ptr<QNetworkReply> postThrough(quint16 proxy, OneShotBody &body)
    {
        m_network.setProxy(proxyAt(proxy));
        QNetworkRequest request(QUrl(QStringLiteral("http://sms.heliograph.invalid/")));
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("text/plain"));
        request.setHeader(QNetworkRequest::ContentLengthHeader, body.length());
        return std::unique_ptr<QNetworkReply>(m_network.post(request, &body));
    }

    QNetworkAccessManager m_network;
};

QObject *tst_httpproxy()
{
    return new TestHttpProxy;
}

#include "tst_httpproxy.moc"
