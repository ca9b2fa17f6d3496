// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/wiretext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestWireText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodesAllButTheUnreserved();
    void writesJsonThatReadsBack_data();
    void writesJsonThatReadsBack();
    void keepsTextBeyondAsciiAsUtf8();
    void namesTheHostAsItIsSigned_data();
    void namesTheHostAsItIsSigned();
    void readsNumbersAsProvidersWriteThem_data();
    void readsNumbersAsProvidersWriteThem();
    void datesByBeijing();
    void readsTimes_data();
    void readsTimes();
};

void TestWireText::encodesAllButTheUnreserved()
{
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte)
        all += static_cast<char>(byte);
    const QByteArray encoded = percentEncoded(all);

    QCOMPARE(percentEncoded("AZaz09-_.~"), "AZaz09-_.~");
    QCOMPARE(percentEncoded(" !'()*+/:@"), "%20%21%27%28%29%2A%2B%2F%3A%40");
    QCOMPARE(encoded.size(), 66 + 190 * 3);
    QCOMPARE(QByteArray::fromPercentEncoding(encoded), all);
}

void TestWireText::writesJsonThatReadsBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("quotes") << u"\"\\/'"_s;
    QTest::newRow("control") << QString::fromLatin1("\x01\b\t\n\f\r\x1f\x7f");
    QTest::newRow("Chinese") << u"验证码"_s;
    QTest::newRow("emoji") << u"👩‍👩‍👧‍👦"_s;
}

void TestWireText::writesJsonThatReadsBack()
{
    QFETCH(QString, text);
    QByteArray json = "[";
    appendJson(json, text);

    QCOMPARE(QJsonDocument::fromJson(json + ']').array(), QJsonArray{text});
}

void TestWireText::keepsTextBeyondAsciiAsUtf8()
{
    QByteArray json;
    appendJson(json, u"é\n\x0001"_s);

    QCOMPARE(json, "\"\xc3\xa9\\n\\u0001\"");
}

void TestWireText::namesTheHostAsItIsSigned_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("plain") << u"https://Sms.TencentCloudApi.com"_s << QByteArray("sms.tencentcloudapi.com");
    QTest::newRow("usual port") << u"https://example.com:443/"_s << QByteArray("example.com");
    QTest::newRow("usual port of http") << u"http://localhost:80"_s << QByteArray("localhost");
    QTest::newRow("other port") << u"http://127.0.0.1:9100"_s << QByteArray("127.0.0.1:9100");
    QTest::newRow("IPv6") << u"http://[::1]:9100"_s << QByteArray("[::1]:9100");
    QTest::newRow("IPv6 without port") << u"http://[::1]"_s << QByteArray("[::1]");
}

void TestWireText::namesTheHostAsItIsSigned()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, host);

    QCOMPARE(hostHeader(QUrl(url)), host);
}

void TestWireText::readsNumbersAsProvidersWriteThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("number");
    const QString mainland = u"+8613900000000"_s;
    const auto add = [](const char *name, const QString &text, const QString &asked, const QString &number) {
        QTest::newRow(name) << text << asked << number;
    };
    add("E.164", mainland, {}, mainland);
    add("00", u"008613900000000"_s, {}, mainland);
    add("no plus", u"8613900000000"_s, {}, mainland);
    add("bare mainland", u"13900000000"_s, {}, mainland);
    add("bare, asked abroad", u"13055550123"_s, u"+13055550123"_s, u"+13055550123"_s);
    add("bare, asked at home", u"13900000000"_s, mainland, mainland);
    add("national, asked abroad", u"51234567"_s, u"+85251234567"_s, u"+85251234567"_s);
    add("too short to be the end", u"4567"_s, u"+85251234567"_s, u"+4567"_s);
    add("another one", u"+8613911111111"_s, mainland, u"+8613911111111"_s);
    add("spaces", u" 8613900000000 "_s, {}, mainland);
    add("letters", u"+86139x"_s, {}, {});
    add("nothing", {}, mainland, {});
    add("a plus", u"+"_s, mainland, {});
    add("endless", QString(30, u'1'), {}, {});
}

void TestWireText::readsNumbersAsProvidersWriteThem()
{
    QFETCH(QString, text);
    QFETCH(QString, asked);
    QFETCH(QString, number);

    QCOMPARE(numberFromWire(text, asked), number);
}

void TestWireText::datesByBeijing()
{
    QCOMPARE(beijingDay(fromMillis(1751299199999)), "20250630"); // 15:59:59.999 UTC
    QCOMPARE(beijingDay(fromMillis(1751299200000)), "20250701"); // 16:00 UTC is midnight there
}

void TestWireText::readsTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("millis"); // 0: none
    QTest::newRow("Beijing") << u"2025-06-30 23:59:50"_s << qint64(1751299190000);
    QTest::newRow("RFC 2822") << u"Mon, 30 Jun 2025 23:59:50 +0800"_s << qint64(1751299190000);
    QTest::newRow("nothing") << QString() << qint64(0);
    QTest::newRow("no such day") << u"2025-02-30 10:00:00"_s << qint64(0);
    QTest::newRow("words") << u"yesterday"_s << qint64(0);
    QTest::newRow("a leap day") << u"2024-02-29 08:00:00"_s << qint64(1709164800000);
    QTest::newRow("no leap day") << u"2023-02-29 08:00:00"_s << qint64(0);
    QTest::newRow("no such hour") << u"2025-06-30 24:00:00"_s << qint64(0);
    QTest::newRow("no such minute") << u"2025-06-30 10:60:00"_s << qint64(0);
    QTest::newRow("letters among the digits") << u"2025-0x-30 10:00:00"_s << qint64(0);
    QTest::newRow("other separators") << u"2025/06/30 10:00:00"_s << qint64(0);
    QTest::newRow("month 0") << u"2025-00-30 10:00:00"_s << qint64(0);
}

void TestWireText::readsTimes()
{
    QFETCH(QString, text);
    QFETCH(qint64, millis);

    const auto time = timeFromWire(text);

    QCOMPARE(time ? toMillis(*time) : 0, millis);
}

QObject *tst_wiretext()
{
    return new TestWireText;
}

#include "tst_wiretext.moc"
