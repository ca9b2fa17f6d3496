// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/net/httprules.h"

#include <QTest>

using namespace heliograph;

namespace {

HttpRequest good()
{
    return {"POST",
            QUrl(QStringLiteral("https://sms.example/send")),
            {{"content-type", "application/json"}},
            R"({"to":["13800000001","13800000002"]})"};
}

} // namespace

class TestHttpRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPostWithEveryNumberMayLeave()
    {
        QCOMPARE(sendRefusal(good(), {"13800000001", "13800000002"}), QString());
    }

    void onlyAPostIsASend()
    {
        HttpRequest request = good();
        request.method = "GET";
        QVERIFY(sendRefusal(request, {}).contains(QStringLiteral("POST")));
        request.method = "PUT";
        QVERIFY(!sendRefusal(request, {}).isEmpty());
    }

    void aSendWithoutBodyIsRefused() // T15
    {
        HttpRequest request = good();
        request.body.clear();

        QCOMPARE(sendRefusal(request, {}), QStringLiteral("the request has no body"));
    }

    void aSendThatLacksANumberIsRefusedWithoutNamingIt() // T15
    {
        const QString refusal = sendRefusal(good(), {"13800000001", "13800000003"});

        QVERIFY(refusal.contains(QStringLiteral("number of every recipient")));
        QVERIFY(!refusal.contains(QStringLiteral("138")));
    }

    void aBodyWithoutTypeIsRefused()
    {
        HttpRequest request = good();
        request.headers.clear();

        QVERIFY(!sendRefusal(request, {}).isEmpty());
        QVERIFY(!askRefusal(request).isEmpty());
    }

    void plainHttpIsForThisMachineOnly_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("allowed");

        QTest::newRow("loopback") << QStringLiteral("http://127.0.0.1:9100/") << true;
        QTest::newRow("all of 127/8") << QStringLiteral("http://127.9.9.9/") << true;
        QTest::newRow("IPv6 loopback") << QStringLiteral("http://[::1]:1/") << true;
        QTest::newRow("localhost") << QStringLiteral("http://LocalHost/") << true;
        QTest::newRow("another machine") << QStringLiteral("http://192.0.2.1/") << false;
        QTest::newRow("another name") << QStringLiteral("http://localhost.example/") << false;
        QTest::newRow("looks like loopback") << QStringLiteral("http://127.0.0.1.example/") << false;
        QTest::newRow("https anywhere") << QStringLiteral("https://192.0.2.1/") << true;
        QTest::newRow("ftp") << QStringLiteral("ftp://127.0.0.1/") << false;
        QTest::newRow("no host") << QStringLiteral("https:///path") << false;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("user name") << QStringLiteral("https://me@sms.example/") << false;
    }

    void plainHttpIsForThisMachineOnly()
    {
        QFETCH(QString, address);
        QFETCH(bool, allowed);
        HttpRequest request = good();
        request.url = QUrl(address);

        QCOMPARE(sendRefusal(request, {}).isEmpty(), allowed);
        QCOMPARE(askRefusal(request).isEmpty(), allowed);
    }

    void aQuestionIsAGetWithoutBodyOrAPost()
    {
        HttpRequest request = good();
        QCOMPARE(askRefusal(request), QString());
        request.method = "GET";
        QVERIFY(!askRefusal(request).isEmpty());
        request.body.clear();
        QCOMPARE(askRefusal(request), QString());
        request.method = "DELETE";
        QVERIFY(!askRefusal(request).isEmpty());
    }

    void findsEveryPart_data()
    {
        QTest::addColumn<QList<QByteArray>>("parts");
        QTest::addColumn<bool>("found");

        QTest::newRow("none asked") << QList<QByteArray>{} << true;
        QTest::newRow("in order") << QList<QByteArray>{"111", "222", "333"} << true;
        QTest::newRow("out of order") << QList<QByteArray>{"333", "111", "222"} << true;
        QTest::newRow("twice the same") << QList<QByteArray>{"222", "222"} << true;
        QTest::newRow("last missing") << QList<QByteArray>{"111", "222", "444"} << false;
        QTest::newRow("first missing") << QList<QByteArray>{"444", "111"} << false;
        QTest::newRow("empty part") << QList<QByteArray>{"111", ""} << false;
        QTest::newRow("across a comma") << QList<QByteArray>{"1122"} << false;
    }

    void findsEveryPart()
    {
        QFETCH(QList<QByteArray>, parts);
        QFETCH(bool, found);

        QCOMPARE(containsAll("111,222,333", parts), found);
    }
};

QObject *tst_httprules()
{
    return new TestHttpRules;
}

#include "tst_httprules.moc"
