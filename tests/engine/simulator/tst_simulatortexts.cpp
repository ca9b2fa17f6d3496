// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/simulatoroptions.h"
#include "engine/simulator/vendor/phonedigits.h"
#include "engine/simulator/wire/formfields.h"
#include "engine/simulator/wire/jsoncursor.h"
#include "engine/simulator/wire/jsontext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

using namespace simulator;

//! The small readers and writers: numbers, forms, JSON, options.
class TestSimulatorTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreNormalised_data();
    void numbersAreNormalised();
    void formsAreDecoded();
    void malformedEscapesAreRefused();
    void canonicalFormsAreSortedAndEncoded();
    void jsonStringsAreReadWithTheirEscapes();
    void otherJsonIsSkipped_data();
    void otherJsonIsSkipped();
    void brokenJsonIsRefused_data();
    void brokenJsonIsRefused();
    void writtenStringsAreReadBack();
    void addressesAreRead_data();
    void addressesAreRead();
    void wrongAddressesAreRefused_data();
    void wrongAddressesAreRefused();
    void profilesAreRead();
    void credentialsAreRead();
    void wrongCredentialsAreNotRepeated();
};

void TestSimulatorTexts::numbersAreNormalised_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<quint64>("digits");

    QTest::newRow("bare mobile") << QByteArray("13900000000") << quint64(8613900000000);
    QTest::newRow("with plus") << QByteArray("+8613900000000") << quint64(8613900000000);
    QTest::newRow("with zeros") << QByteArray("008613900000000") << quint64(8613900000000);
    QTest::newRow("with code") << QByteArray("8613900000000") << quint64(8613900000000);
    QTest::newRow("blank around") << QByteArray(" 13900000000 ") << quint64(8613900000000);
    QTest::newRow("Hong Kong") << QByteArray("85251234567") << quint64(85251234567);
    QTest::newRow("Singapore") << QByteArray("+6591234567") << quint64(6591234567);
    QTest::newRow("American, as Chinese as it looks") << QByteArray("+13900000000") << quint64(13900000000);
    QTest::newRow("Chinese landline") << QByteArray("+861088888888") << quint64(0);
    QTest::newRow("no mobile prefix") << QByteArray("+8612900000000") << quint64(0);
    QTest::newRow("too short") << QByteArray("+86139") << quint64(0);
    QTest::newRow("too long") << QByteArray("+1234567890123456") << quint64(0);
    QTest::newRow("letters") << QByteArray("+65912x4567") << quint64(0);
    QTest::newRow("code 0") << QByteArray("+06591234567") << quint64(0);
    QTest::newRow("empty") << QByteArray("") << quint64(0);
}

void TestSimulatorTexts::numbersAreNormalised()
{
    QFETCH(const QByteArray, text);
    QFETCH(const quint64, digits);

    QCOMPARE(phoneDigits(text), digits);
}

void TestSimulatorTexts::formsAreDecoded()
{
    FormFields fields;

    QVERIFY(fields.add("a=1&b=%E4%BD%A0+%26&c&&a=2"));

    QCOMPARE(fields.value("a"), QByteArray("1"));
    QCOMPARE(fields.value("b"), QByteArray("你 &"));
    QCOMPARE(fields.value("c"), QByteArray(""));
    QVERIFY(fields.value("d").isNull());
}

void TestSimulatorTexts::malformedEscapesAreRefused()
{
    for (const QByteArray &text :
         {QByteArray("a=%"), QByteArray("a=%4"), QByteArray("a=%4x"), QByteArray("%zz=1")}) {
        FormFields fields;
        QVERIFY2(!fields.add(text), text.constData());
    }
}

void TestSimulatorTexts::canonicalFormsAreSortedAndEncoded()
{
    FormFields fields;

    QVERIFY(fields.add("b=x*'&a=%7e%2f&a=-"));

    QCOMPARE(fields.canonical(), QByteArray("a=-&a=~%2F&b=x%2A%27"));
}

void TestSimulatorTexts::jsonStringsAreReadWithTheirEscapes()
{
    const QByteArray text = R"( "a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00é" )";
    JsonCursor cursor(text);
    QByteArray read;

    QVERIFY(cursor.string(read));

    QCOMPARE(read, QByteArray("a\"\\/\b\f\n\r\té😀é"));
    QVERIFY(cursor.atEnd());
}

void TestSimulatorTexts::otherJsonIsSkipped_data()
{
    QTest::addColumn<QByteArray>("text");

    for (const char *text :
         {"1", "-1.5e3", "true", "false", "null", "\"x\"", "[]", "[1, [2], {}]", "{\"a\": {\"b\": []}}"})
        QTest::newRow(text) << QByteArray(text);
}

void TestSimulatorTexts::otherJsonIsSkipped()
{
    QFETCH(const QByteArray, text);
    JsonCursor cursor(text);

    QVERIFY(cursor.skip());
    QVERIFY(cursor.atEnd());
}

void TestSimulatorTexts::brokenJsonIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");

    for (const char *text : {"", "[", "[1", "[1,]", "{\"a\"}", "{\"a\":}", "{a:1}", "\"x", "\"\\x\"",
                             "\"\\ud83d\"", "\"\\ude00\"", "\"\\u12g4\"", "tru", "1.2.3", "\"a\nb\""})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("too deep") << QByteArray(100, '[') + QByteArray(100, ']');
}

void TestSimulatorTexts::brokenJsonIsRefused()
{
    QFETCH(const QByteArray, text);
    JsonCursor cursor(text);

    QVERIFY(!cursor.skip());
}

void TestSimulatorTexts::writtenStringsAreReadBack()
{
    const QByteArray text("quote \" slash \\ line \n bell \x07 é 😀");
    QByteArray json("{\"t\":");
    appendString(json, text);
    json.append('}');

    const QJsonObject read = QJsonDocument::fromJson(json).object();

    QCOMPARE(read.value(u"t"_s).toString().toUtf8(), text);
}

void TestSimulatorTexts::addressesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");

    QTest::newRow("loopback") << u"127.0.0.1:9100"_s << u"127.0.0.1"_s << 9100;
    QTest::newRow("by name") << u"localhost:0"_s << u"127.0.0.1"_s << 0;
    QTest::newRow("IPv6") << u"[::1]:65535"_s << u"::1"_s << 65535;
}

void TestSimulatorTexts::addressesAreRead()
{
    QFETCH(const QString, text);
    const auto address = parseListenAddress(text);

    QVERIFY(address);
    QTEST(address->host, "host");
    QTEST(int(address->port), "port");
}

void TestSimulatorTexts::wrongAddressesAreRefused_data()
{
    QTest::addColumn<QString>("text");

    for (const char *text : {"", "9100", "127.0.0.1", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:65536",
                             "0.0.0.0:9100", "10.0.0.1:80"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestSimulatorTexts::wrongAddressesAreRefused()
{
    QFETCH(const QString, text);
    const auto address = parseListenAddress(text);

    QVERIFY(!address);
    QCOMPARE(address.error().kind, ErrorKind::Invalid);
    QVERIFY(address.error().detail.contains(u"127.0.0.1"));
}

void TestSimulatorTexts::profilesAreRead()
{
    QVERIFY(parseProfiles(u"aliyun, tencent")->tencent);
    QVERIFY(!parseProfiles(u"aliyun")->tencent);
    QVERIFY(!parseProfiles(u"twilio"));
    QVERIFY(!parseProfiles(u""));
}

void TestSimulatorTexts::credentialsAreRead()
{
    const auto read = parseCredentials("id=se/cr+et==,STS.x=y|tok=en");

    QVERIFY(read);
    QCOMPARE(read->size(), 2);
    QCOMPARE(read->value("id").secret.expose(), QByteArray("se/cr+et=="));
    QVERIFY(read->value("id").token.isEmpty());
    QCOMPARE(read->value("STS.x").token.expose(), QByteArray("tok=en"));
    QVERIFY(parseCredentials("")->isEmpty());
}

void TestSimulatorTexts::wrongCredentialsAreNotRepeated()
{
    for (const QByteArray &text : {QByteArray("topsecret"), QByteArray("id="), QByteArray("=topsecret"),
                                   QByteArray("a=b,topsecret")}) {
        const auto read = parseCredentials(text);
        QVERIFY(!read);
        QVERIFY(!read.error().detail.contains(u"topsecret"));
    }
}

} // namespace heliograph

QObject *tst_simulatortexts()
{
    return new heliograph::TestSimulatorTexts;
}

#include "tst_simulatortexts.moc"
