// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/net/openlane.h"
#include "tests/support/fakeclock.h"

#include <QTcpServer>
#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;

//! T09 of engine.md C5. Whenever no byte of the body was handed out, the reply says so, and it is true.
//! (engine.md SR-40)
class TestHttpUnsent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFailedHandshakeProvesThatNothingWasSent_data() // T09
    {
        QTest::addColumn<GatewayTls>("tls");
        QTest::addColumn<QString>("words");
        QTest::newRow("expired") << GatewayTls::Expired << QStringLiteral("its certificate has expired");
        QTest::newRow("wrong name") << GatewayTls::WrongName
                                    << QStringLiteral("its certificate was made out to another name");
        QTest::newRow("self-signed") << GatewayTls::SelfSigned
                                     << QStringLiteral("its certificate is not trusted");
        QTest::newRow("TLS 1.1 only")
            << GatewayTls::OnlyTls11
            << QStringLiteral("no secure connection (TLS 1.2 or later) could be agreed on");
        QTest::newRow("garbage") << GatewayTls::Garbage
                                 << QStringLiteral(
                                        "no secure connection (TLS 1.2 or later) could be agreed on");
    }

    void aFailedHandshakeProvesThatNothingWasSent()
    {
        QFETCH(GatewayTls, tls);
        QFETCH(QString, words);
        OpenLane open(tls);

        const auto reply = open.send();
        QVERIFY(ended(reply));

        QCOMPARE(reply.result().trouble, words);
        QCOMPARE(reply.result().end, HttpEnd::NotSent);
        QCOMPARE(reply.result().bodyBytesPulled, 0);
        QVERIFY(open.gateway.record().heads.isEmpty());
    }

    void anAuthorityThatNobodyTrustsProvesThatNothingWasSent() // T09
    {
        OpenLane open(GatewayTls::Trusted);
        HttpLane *distrustful = *open.transport.openLane({6, {}});

        const auto reply = distrustful->send(open.request());
        QVERIFY(ended(reply));

        QCOMPARE(reply.result().end, HttpEnd::NotSent);
        QCOMPARE(reply.result().trouble, QStringLiteral("its certificate is not trusted"));
        QCOMPARE(open.gateway.arrived(), 0);
    }

    void aRefusedConnectionProvesThatNothingWasSent_data() // T09
    {
        QTest::addColumn<QString>("scheme");
        QTest::newRow("HTTP") << QStringLiteral("http");
        QTest::newRow("TLS") << QStringLiteral("https");
    }

    void aRefusedConnectionProvesThatNothingWasSent()
    {
        QFETCH(QString, scheme);
        OpenLane open;
        HttpRequest request = open.request();
        QTcpServer nobody;
        QVERIFY(nobody.listen(QHostAddress::LocalHost));
        request.url.setPort(nobody.serverPort());
        request.url.setScheme(scheme);
        nobody.close();

        const auto reply = open.lane->send(request);
        QVERIFY(ended(reply));

        QCOMPARE(reply.result().end, HttpEnd::NotSent);
        QCOMPARE(reply.result().trouble, QStringLiteral("the connection was refused"));
        QCOMPARE(reply.result().bodyBytesPulled, 0);
    }

    void anUnknownHostProvesThatNothingWasSent() // T09
    {
        OpenLane open;
        HttpRequest request = open.request();
        request.url = QUrl(QStringLiteral("https://sms.heliograph.invalid/"));

        const auto reply = open.lane->send(request);
        QVERIFY(ended(reply));

        QCOMPARE(reply.result().end, HttpEnd::NotSent);
        QCOMPARE(reply.result().trouble, QStringLiteral("the host name could not be found"));
    }

    void aHandshakeWithoutEndIsNotSentAtTheDeadline()
    {
        OpenLane open;
        QTcpServer mute; // accepts, and says nothing
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        HttpRequest request = open.request();
        request.url.setScheme(QStringLiteral("https"));
        request.url.setPort(mute.serverPort());

        const auto reply = open.lane->send(request, {.deadline = 200ms});
        QVERIFY(ended(reply));

        QCOMPARE(reply.result().end, HttpEnd::NotSent);
        QCOMPARE(reply.result().trouble, QStringLiteral("no answer within 200 ms"));
    }

    void aClosedSendWindowStopsARequestAtOnce()
    {
        OpenLane open;
        SendOptions options;
        options.notAfter = open.clock.bootTime() - 1us;
        int left = 0;
        options.leaving = [&] { return ++left > 0; };

        const auto reply = open.send(options);

        QCOMPARE(reply.result().end, HttpEnd::TooLate);
        QCOMPARE(left, 0);
        QCOMPARE(open.gateway.record().connections, 0);
    }

    void aWindowThatClosesWhileConnectingStopsTheFirstByte_data()
    {
        QTest::addColumn<GatewayTls>("tls");
        QTest::newRow("HTTP") << GatewayTls::None;
        QTest::newRow("TLS") << GatewayTls::Trusted;
    }

    void aWindowThatClosesWhileConnectingStopsTheFirstByte()
    {
        QFETCH(GatewayTls, tls);
        const OpenLane open(tls);
        FakeClock clock;
        HttpTransport transport(clock);
        HttpLane *lane = *transport.openLane({6, Gateway::authority()});
        int left = 0;
        SendOptions options;
        options.notAfter = clock.bootTime() + 2s;
        options.leaving = [&] { return ++left > 0; };

        const auto reply = lane->send(open.request(), options);
        clock.advance(3s);
        QVERIFY(ended(reply));

        QCOMPARE(reply.result().end, HttpEnd::TooLate);
        QCOMPARE(reply.result().bodyBytesPulled, 0);
        QCOMPARE(left, 0);
        QCOMPARE(open.gateway.arrived(), 0);
    }

    void aWindowThatClosesWhileTheMarkIsWrittenStopsTheFirstByte()
    {
        const OpenLane open;
        FakeClock clock;
        HttpTransport transport(clock);
        HttpLane *lane = *transport.openLane({6, {}});
        SendOptions options;
        options.notAfter = clock.bootTime() + 2s;
        options.leaving = [&] {
            clock.advance(3s);
            return true;
        };

        const auto reply = lane->send(open.request(), options);
        QVERIFY(ended(reply));

        QCOMPARE(reply.result().end, HttpEnd::TooLate);
        QCOMPARE(reply.result().bodyBytesPulled, 0);
        QCOMPARE(open.gateway.arrived(), 0);
    }

    void aRequestWhoseMarkCannotBeWrittenDoesNotLeave()
    {
        OpenLane open;
        SendOptions options;
        options.leaving = [] { return false; };

        const auto reply = open.send(options);
        QVERIFY(ended(reply));

        QCOMPARE(reply.result().end, HttpEnd::TooLate);
        QCOMPARE(reply.result().bodyBytesPulled, 0);
        QCOMPARE(open.gateway.arrived(), 0);
    }

    void theMarkIsWrittenBeforeAnythingArrives()
    {
        OpenLane open;
        QList<qsizetype> arrivedWhenMarked;
        SendOptions options;
        options.leaving = [&] {
            arrivedWhenMarked.append(open.gateway.arrived());
            return true;
        };

        const auto reply = open.send(options);
        QVERIFY(ended(reply));

        QCOMPARE(arrivedWhenMarked, QList<qsizetype>{0});
        QCOMPARE(open.gateway.arrived(), 1);
    }
};

QObject *tst_httpunsent()
{
    return new TestHttpUnsent;
}

#include "tst_httpunsent.moc"
