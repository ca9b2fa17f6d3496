// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/wire/requestparser.h"

#include <QTest>

namespace heliograph {

using simulator::RequestParser;
using State = simulator::RequestParser::State;

class TestRequestParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestIsTakenApart();
    void aRequestMayComeByteByByte();
    void theNextRequestIsLeftAlone();
    void chunksArePutTogether();
    void chunksMayComeByteByByte();
    void whatCouldSmuggleIsRefused_data();
    void whatCouldSmuggleIsRefused();
    void connectionHeadersDecideWhetherItStays_data();
    void connectionHeadersDecideWhetherItStays();
    void anEndlessHeadIsRefused();
};

void TestRequestParser::aRequestIsTakenApart()
{
    RequestParser parser;
    const QByteArray bytes
        = "POST /p?a=1&b=2 HTTP/1.1\r\nHost: h\r\nX-Thing:  v w \r\nContent-Length: 3\r\n\r\nabc";

    QCOMPARE(parser.parse(bytes), State::Complete);

    QCOMPARE(parser.size(), bytes.size());
    QCOMPARE(parser.request().method.toByteArray(), QByteArray("POST"));
    QCOMPARE(parser.request().path.toByteArray(), QByteArray("/p"));
    QCOMPARE(parser.request().query.toByteArray(), QByteArray("a=1&b=2"));
    QCOMPARE(parser.request().header("x-thing").toByteArray(), QByteArray("v w"));
    QVERIFY(parser.request().header("missing").isNull());
    QCOMPARE(parser.request().body.toByteArray(), QByteArray("abc"));
}

void TestRequestParser::aRequestMayComeByteByByte()
{
    RequestParser parser;
    const QByteArray bytes = "POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello";
    const qsizetype headSize = bytes.size() - 5;

    for (qsizetype i = 0; i < bytes.size(); ++i)
        QCOMPARE(parser.parse(bytes.left(i)), i < headSize ? State::InHead : State::InBody);
    QCOMPARE(parser.parse(bytes), State::Complete);
}

void TestRequestParser::theNextRequestIsLeftAlone()
{
    RequestParser parser;
    const QByteArray first = "POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\nab";

    QCOMPARE(parser.parse(QByteArray(first + "GET / HTTP/1.1\r\n\r\n")), State::Complete);

    QCOMPARE(parser.size(), first.size());
}

void TestRequestParser::chunksArePutTogether()
{
    RequestParser parser;
    const QByteArray bytes
        = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n";

    QCOMPARE(parser.parse(QByteArray(bytes + "rest")), State::Complete);

    QCOMPARE(parser.size(), bytes.size());
    QCOMPARE(parser.request().body.toByteArray(), QByteArray("abc0123456789"));
}

void TestRequestParser::chunksMayComeByteByByte()
{
    RequestParser parser;
    const QByteArray head = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
    const QByteArray body = "3\r\nabc\r\n0\r\n\r\n";

    for (qsizetype i = 0; i < body.size(); ++i)
        QCOMPARE(parser.parse(QByteArray(head + body.left(i))), State::InBody);
    QCOMPARE(parser.parse(QByteArray(head + "3\r\nab")), State::InBody);
    QCOMPARE(parser.request().body.toByteArray(), QByteArray("ab"));
}

void TestRequestParser::whatCouldSmuggleIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("no version") << QByteArray("POST /\r\n\r\n");
    QTest::newRow("another version") << QByteArray("POST / HTTP/2\r\n\r\n");
    QTest::newRow("no path") << QByteArray("POST x HTTP/1.1\r\n\r\n");
    QTest::newRow("two lengths") << QByteArray(
        "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\na");
    QTest::newRow("negative length") << QByteArray("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n");
    QTest::newRow("length with a plus") << QByteArray("POST / HTTP/1.1\r\nContent-Length: +1\r\n\r\na");
    QTest::newRow("huge length") << QByteArray(
        "POST / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n");
    QTest::newRow("length and chunks")
        << QByteArray("POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    QTest::newRow("another coding") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n");
    QTest::newRow("a chunk of no size")
        << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n");
    QTest::newRow("a chunk too long")
        << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n");
    QTest::newRow("a header without a name") << QByteArray("POST / HTTP/1.1\r\n: x\r\n\r\n");
    QTest::newRow("a blank in a name") << QByteArray("POST / HTTP/1.1\r\nContent-Length : 1\r\n\r\na");
    QTest::newRow("a folded header") << QByteArray("POST / HTTP/1.1\r\nA: b\r\n c: d\r\n\r\n");
}

void TestRequestParser::whatCouldSmuggleIsRefused()
{
    QFETCH(const QByteArray, bytes);
    RequestParser parser;

    QCOMPARE(parser.parse(bytes), State::Bad);
}

void TestRequestParser::connectionHeadersDecideWhetherItStays_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("stays");

    QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1\r\n\r\n") << true;
    QTest::newRow("1.1, close") << QByteArray("GET / HTTP/1.1\r\nConnection: close\r\n\r\n") << false;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << false;
    QTest::newRow("1.0, keep-alive") << QByteArray("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n")
                                     << true;
}

void TestRequestParser::connectionHeadersDecideWhetherItStays()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, stays);
    RequestParser parser;

    QCOMPARE(parser.parse(bytes), State::Complete);
    QCOMPARE(parser.request().keepAlive, stays);
}

void TestRequestParser::anEndlessHeadIsRefused()
{
    RequestParser parser;

    QCOMPARE(parser.parse(QByteArray("GET / HTTP/1.1\r\nA: " + QByteArray(70000, 'x'))), State::Bad);
}

} // namespace heliograph

QObject *tst_requestparser()
{
    return new heliograph::TestRequestParser;
}

#include "tst_requestparser.moc"
