// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/net/openlane.h"

#include <QTest>

#include <set>

using namespace heliograph;

namespace {

QByteArray bodyOf(int number)
{
    return "to=13800000001&n=" + QByteArray::number(number);
}

} // namespace

//! T12 of engine.md C5: the server closes kept connections while they are idle.
class TestHttpIdle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRequestAfterAnIdleCloseIsAnswered_data()
    {
        QTest::addColumn<GatewayTls>("tls");
        QTest::addColumn<int>("requests");
        QTest::newRow("HTTP") << GatewayTls::None << 1000;
        QTest::newRow("TLS") << GatewayTls::Trusted << 50; // each a handshake
    }

    void everyRequestAfterAnIdleCloseIsAnswered()
    {
        QFETCH(GatewayTls, tls);
        QFETCH(int, requests);
        OpenLane open(tls);

        for (int number = 0; number < requests; ++number) {
            const auto reply = open.lane->send(open.request(bodyOf(number)));
            QVERIFY(ended(reply));
            QCOMPARE(reply.result().trouble, QString());
            QCOMPARE(reply.result().end, HttpEnd::Complete);
            open.gateway.hangUp();
            // Both sides have closed: it was idle for longer than the news took.
            QVERIFY(QTest::qWaitFor([&] { return open.gateway.record().open == 0; }, 20'000));
        }

        const QList<QByteArray> bodies = open.gateway.record().bodies;
        QCOMPARE(bodies.size(), requests);
        QCOMPARE(std::set<QByteArray>(bodies.begin(), bodies.end()).size(), static_cast<size_t>(requests));
    }

    // The close may be on its way when the next request leaves. Nobody can tell then, but nothing is sent
    // twice.
    void aRequestThatCrossesTheCloseIsNotRepeated()
    {
        OpenLane open;
        int complete = 0;

        for (int number = 0; number < 200; ++number) {
            const auto reply = open.lane->send(open.request(bodyOf(number)));
            open.gateway.hangUp();
            QVERIFY(ended(reply));
            complete += reply.result().end == HttpEnd::Complete ? 1 : 0;
        }

        const QList<QByteArray> bodies = open.gateway.record().bodies;
        QCOMPARE(std::set<QByteArray>(bodies.begin(), bodies.end()).size(),
                 static_cast<size_t>(bodies.size()));
        QVERIFY(bodies.size() >= complete);
    }
};

QObject *tst_httpidle()
{
    return new TestHttpIdle;
}

#include "tst_httpidle.moc"
