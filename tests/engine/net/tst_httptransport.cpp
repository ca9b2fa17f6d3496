// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/net/openlane.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;

class TestHttpTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesACertificateFileThatIsNone_data()
    {
        QTest::addColumn<bool>("exists");
        QTest::newRow("missing") << false;
        QTest::newRow("no certificate in it") << true;
    }

    void refusesACertificateFileThatIsNone()
    {
        QFETCH(bool, exists);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("ca.pem"));
        if (exists) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.write("nothing") > 0);
        }
        const SystemClock clock;
        HttpTransport transport(clock);

        const auto lane = transport.openLane({6, path});

        QVERIFY(!lane);
        QCOMPARE(lane.error().kind, ErrorKind::Invalid);
        QVERIFY(lane.error().detail.contains(path));
    }

    void trustsTheAuthorityItWasGiven()
    {
        OpenLane open(GatewayTls::Trusted);

        const auto reply = open.send();
        QVERIFY(ended(reply));

        QCOMPARE(reply.result().end, HttpEnd::Complete);
        QCOMPARE(open.gateway.arrived(), 1);
    }

    void closingALaneCancelsWhatIsUnderWay_data()
    {
        QTest::addColumn<GatewayTls>("tls");
        QTest::newRow("HTTP") << GatewayTls::None;
        QTest::newRow("TLS") << GatewayTls::Trusted;
    }

    void closingALaneCancelsWhatIsUnderWay()
    {
        QFETCH(GatewayTls, tls);
        OpenLane open(tls, 12);
        open.gateway.play({GatewayAct::raw({}, GatewayAct::End::KeepOpen)});
        QList<QFuture<HttpReply>> replies;
        for (int i = 0; i < 10; ++i)
            replies.append(open.send());
        QTRY_COMPARE(open.gateway.arrived(), 10);
        replies.append(open.send()); // not yet on its way

        delete open.lane;

        for (const auto &reply : replies) {
            QVERIFY(reply.isFinished());
            QVERIFY(reply.isCanceled());
        }
        QCOMPARE(open.gateway.arrived(), 10);
    }

    void destroyingTheTransportClosesItsLanes()
    {
        const SystemClock clock;
        Gateway gateway;
        gateway.play({GatewayAct::raw({}, GatewayAct::End::KeepOpen)});
        auto transport = std::make_unique<HttpTransport>(clock);
        HttpLane *lane = *transport->openLane({6, {}});
        const auto reply
            = lane->send({"POST", gateway.url(), {{"Content-Type", "text/plain"}}, "13800000001"});
        QTRY_COMPARE(gateway.arrived(), 1);

        transport.reset();

        QVERIFY(reply.isCanceled());
    }

    void lanesDoNotShareConnections()
    {
        OpenLane open;
        HttpLane *other = *open.transport.openLane({6, {}});

        const auto first = open.send();
        QVERIFY(ended(first));
        const auto second = other->send(open.request());
        QVERIFY(ended(second));

        QCOMPARE(open.gateway.record().connections, 2);
        QCOMPARE(open.gateway.arrived(), 2);
    }
};

QObject *tst_httptransport()
{
    return new TestHttpTransport;
}

#include "tst_httptransport.moc"
