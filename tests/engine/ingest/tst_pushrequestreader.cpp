// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/push/pushrequestreader.h"

#include <QTest>

using namespace heliograph;

using State = PushRequestReader::State;

class TestPushRequestReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsARequest();
    void readsItByteByByte_data();
    void readsItByteByByte();
    void leavesTheNextRequestInTheBuffer();
    void readsChunks();
    void saysWhetherTheConnectionStays_data();
    void saysWhetherTheConnectionStays();
    void tellsOnceThatTheClientWaits();
    void takesTheLastForwardedFor();
    void refuses_data();
    void refuses();
    void refusesBeforeItHasEverything_data();
    void refusesBeforeItHasEverything();
    void beginsAnew();

private:
    static inline const PushSizes Small{.head = 512, .body = 64, .headers = 8};

    //! Reads all of \a bytes at once.
    static State read(PushRequestReader &reader, QByteArray bytes) { return reader.read(bytes); }
};

void TestPushRequestReader::readsARequest()
{
    PushRequestReader reader(Small);

    const State state
        = read(reader, "POST /push/abc?x=1 HTTP/1.1\r\nHost: a\r\ncontent-LENGTH:  5 \r\n\r\nhello");

    QCOMPARE(state, State::Complete);
    QCOMPARE(reader.request().method, "POST");
    QCOMPARE(reader.request().path, "/push/abc");
    QCOMPARE(reader.request().body, "hello");
    QVERIFY(reader.request().keepAlive);
}

void TestPushRequestReader::readsItByteByByte_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("with a length") << QByteArray(
        "POST /p HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello");
    QTest::newRow("chunked") << QByteArray(
        "POST /p HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\n\r\n");
}

void TestPushRequestReader::readsItByteByByte()
{
    QFETCH(QByteArray, bytes);
    PushRequestReader reader(Small);
    QByteArray buffer;

    for (qsizetype i = 0; i + 1 < bytes.size(); ++i) {
        buffer += bytes.at(i);
        const State state = reader.read(buffer);
        QVERIFY2(state == State::Head || state == State::Body, QByteArray::number(i).constData());
    }
    buffer += bytes.back();

    QCOMPARE(reader.read(buffer), State::Complete);
    QCOMPARE(reader.request().body, "hello");
    QVERIFY(buffer.isEmpty());
}

void TestPushRequestReader::leavesTheNextRequestInTheBuffer()
{
    PushRequestReader reader(Small);
    QByteArray buffer = "POST /a HTTP/1.1\r\nContent-Length: 1\r\n\r\nxPOST /b HTTP/1.1\r\n";

    QCOMPARE(reader.read(buffer), State::Complete);

    QCOMPARE(buffer, "POST /b HTTP/1.1\r\n");
}

void TestPushRequestReader::readsChunks()
{
    PushRequestReader reader(Small);
    QByteArray buffer = "POST /p HTTP/1.1\r\nTransfer-Encoding: "
                        "Chunked\r\n\r\n00A\r\n0123456789\r\n1\r\n!\r\n0\r\n\r\nnext";

    QCOMPARE(reader.read(buffer), State::Complete);

    QCOMPARE(reader.request().body, "0123456789!");
    QCOMPARE(buffer, "next");
}

void TestPushRequestReader::saysWhetherTheConnectionStays_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("stays");

    QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1\r\n\r\n") << true;
    QTest::newRow("1.1, close") << QByteArray("GET / HTTP/1.1\r\nConnection: te, Close\r\n\r\n") << false;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << false;
}

void TestPushRequestReader::saysWhetherTheConnectionStays()
{
    QFETCH(QByteArray, head);
    QFETCH(bool, stays);
    PushRequestReader reader(Small);

    QCOMPARE(read(reader, head), State::Complete);
    QCOMPARE(reader.request().keepAlive, stays);
}

void TestPushRequestReader::tellsOnceThatTheClientWaits()
{
    PushRequestReader reader(Small);
    QByteArray buffer = "POST /p HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n";

    QCOMPARE(reader.read(buffer), State::Body);

    QVERIFY(reader.takeContinue());
    QVERIFY(!reader.takeContinue());
    buffer += "ok";
    QCOMPARE(reader.read(buffer), State::Complete);
}

void TestPushRequestReader::takesTheLastForwardedFor()
{
    PushRequestReader reader(Small);

    read(reader, "GET / HTTP/1.1\r\nX-Forwarded-For: 1.1.1.1\r\nX-FORWARDED-FOR: 2.2.2.2, 3.3.3.3\r\n\r\n");

    QCOMPARE(reader.request().forwardedFor, "2.2.2.2, 3.3.3.3");
}

void TestPushRequestReader::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status) {
        QTest::newRow(name) << bytes << status;
    };
    const auto post = [&row](const char *name, const QByteArray &headers, int status) {
        row(name, "POST /p HTTP/1.1\r\n" + headers + "\r\n\r\n", status);
    };
    row("not HTTP", "\x16\x03\x01\x02\r\n\r\n", 400);
    row("an absolute target", "GET http://a/ HTTP/1.1\r\n\r\n", 400);
    row("a space too many", "GET  / HTTP/1.1\r\n\r\n", 400);
    row("control characters in the target", QByteArray("GET /\x01 HTTP/1.1\r\n\r\n"), 400);
    row("HTTP/2", "PRI / HTTP/2.0\r\n\r\n", 505);
    row("no version", "GET / FTP/1.1\r\n\r\n", 400);
    post("no length", "Host: a", 411);
    post("two lengths", "Content-Length: 1\r\nContent-Length: 1", 400);
    post("a negative length", "Content-Length: -1", 400);
    post("a length in words", "Content-Length: 1x", 400);
    post("an empty length", "Content-Length:", 400);
    post("too long a body", "Content-Length: 65", 413);
    post("more than a number holds", "Content-Length: 99999999999999999999", 413);
    post("a length beside chunks", "Content-Length: 1\r\nTransfer-Encoding: chunked", 400);
    post("chunks beside a length", "Transfer-Encoding: chunked\r\nContent-Length: 1", 400);
    post("another coding", "Transfer-Encoding: gzip, chunked", 501);
    post("chunked twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", 501);
    post("a zipped body", "Content-Encoding: gzip\r\nContent-Length: 1", 415);
    post("another expectation", "Expect: miracles\r\nContent-Length: 1", 417);
    post("a folded line", "A: b\r\n c", 400);
    post("a space before the colon", "Content-Length : 1", 400);
    post("no colon", "Content-Length", 400);
    post("a bare line feed", "A: b\nContent-Length: 1", 400);
    post("a NUL", QByteArray("A: b\0c", 6), 400);
    post("too many headers", QByteArray("A: b\r\n").repeated(8) + "C: d", 431);
    row("a chunk of no size", "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n", 400);
    row("a negative chunk", "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n", 400);
    row("a chunk past its end", "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nxxx", 400);
    row("chunks that are too much together",
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n" + QByteArray(64, 'x') + "\r\n1\r\n",
        413);
    row("trailers", "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nA: b\r\n\r\n", 400);
}

void TestPushRequestReader::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    PushRequestReader reader(Small);

    QCOMPARE(read(reader, bytes), State::Refused);
    QCOMPARE(reader.refusal(), status);
}

void TestPushRequestReader::refusesBeforeItHasEverything_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");

    QTest::newRow("an endless head") << QByteArray("GET /") + QByteArray(600, 'a') << 431;
    QTest::newRow("an endless chunk line")
        << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n") + QByteArray(64, '0') << 400;
}

void TestPushRequestReader::refusesBeforeItHasEverything()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    PushRequestReader reader(Small);

    QCOMPARE(read(reader, bytes), State::Refused);
    QCOMPARE(reader.refusal(), status);
}

void TestPushRequestReader::beginsAnew()
{
    PushRequestReader reader(Small);
    read(reader, "POST /a HTTP/1.1\r\nConnection: close\r\nContent-Length: 1\r\n\r\nx");

    reader.reset();

    QCOMPARE(read(reader, "POST /b HTTP/1.1\r\nContent-Length: 0\r\n\r\n"), State::Complete);
    QCOMPARE(reader.request().path, "/b");
    QVERIFY(reader.request().body.isEmpty());
    QVERIFY(reader.request().keepAlive);
}

QObject *tst_pushrequestreader()
{
    return new TestPushRequestReader;
}

#include "tst_pushrequestreader.moc"
