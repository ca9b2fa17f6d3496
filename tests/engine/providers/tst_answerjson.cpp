// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/answerjson.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestAnswerJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOnlyOneWholeObject_data();
    void readsOnlyOneWholeObject();
    void readsRowsUpToTheDefect_data();
    void readsRowsUpToTheDefect();
    void readsWholeNumbers_data();
    void readsWholeNumbers();
    void shortensText();
    void anIdIsWholeOrNone();
};

void TestAnswerJson::readsOnlyOneWholeObject_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("read");
    const auto add
        = [](const char *name, const QByteArray &body, bool read) { QTest::newRow(name) << body << read; };
    add("an object", R"({"a":{"b":[1,{"b":2}]},"b":"a"})", true);
    add("spaced", " {\r\n\t\"a\" : 1 , \"b\" : { } } ", true);
    add("empty object", "{}", true);
    add("the same name in two rows", R"([{"a":1},{"a":2}])", false); // an array
    add("the same name in two objects", R"({"x":{"a":1},"y":{"a":2}})", true);
    add("a name twice", R"({"a":1,"a":1})", false);
    add("a name twice below", R"({"x":[{"a":1,"b":2,"a":3}]})", false);
    add("a name after an object", R"({"a":{"c":1},"b":2,"a":3})", false);
    add("an escaped name", R"({"\u0061":1})", false);
    add("a text like a name", R"({"a":"a","b":"\"a\":"})", true);
    add("nothing", {}, false);
    add("a word", "true", false);
    add("two objects", "{}{}", false);
    add("cut off", R"({"a":1)", false);
    add("broken UTF-8", "{\"a\":\"\xff\"}", false);
    add("html", "<html></html>", false);
    add("deep", QByteArray(100000, '['), false);
    add("longer than any answer", "{\"a\":\"" + QByteArray(1 << 20, 'a') + "\"}", false);
}

void TestAnswerJson::readsOnlyOneWholeObject()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, read);

    QCOMPARE(answerObject(body).has_value(), read);
}

void TestAnswerJson::readsRowsUpToTheDefect_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("rows");
    const auto add
        = [](const char *name, const QByteArray &body, int rows) { QTest::newRow(name) << body << rows; };
    add("whole", R"({"Set":[{"a":1},{"a":2}]})", 2);
    add("cut between", R"({"Set":[{"a":1},)", 1);
    add("cut within", R"({"Set":[{"a":1},{"a":"}")", 1);
    add("cut in an escape", R"({"Set":[{"a":1},{"a":"\)", 1);
    add("braces in a text", R"({"Set":[{"a":"}{"},{"a":{"b":{}}})", 2);
    add("a defect first", R"({"Set":[7,{"a":1}]})", 0);
    add("a defect within", R"({"Set":[{"a":1},{"a":x},{"a":3}]})", 1);
    add("no list", R"({"Set":{"a":1}})", 0);
    add("cut before the list", R"({"Set")", 0);
    add("another name", R"({"Sets":[{"a":1}]})", 0);
    add("quoted inside a text", R"({"x":"\"Set\":[{}]"})", 0);
    add("nothing", {}, 0);
}

void TestAnswerJson::readsRowsUpToTheDefect()
{
    QFETCH(QByteArray, body);
    QFETCH(int, rows);

    QCOMPARE(rowsBeforeDefect(body, "Set").size(), rows);
}

void TestAnswerJson::readsWholeNumbers_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<qint64>("number"); // -99: none
    QTest::newRow("number") << QJsonValue(7) << qint64(7);
    QTest::newRow("text") << QJsonValue(u"-7"_s) << qint64(-7);
    QTest::newRow("half") << QJsonValue(7.5) << qint64(-99);
    QTest::newRow("huge") << QJsonValue(1e300) << qint64(-99);
    QTest::newRow("huge text") << QJsonValue(u"99999999999999999999"_s) << qint64(-99);
    QTest::newRow("words") << QJsonValue(u"seven"_s) << qint64(-99);
    QTest::newRow("null") << QJsonValue() << qint64(-99);
    QTest::newRow("true") << QJsonValue(true) << qint64(-99);
}

void TestAnswerJson::readsWholeNumbers()
{
    QFETCH(QJsonValue, value);
    QFETCH(qint64, number);

    QCOMPARE(wholeNumber(value).value_or(-99), number);
}

void TestAnswerJson::shortensText()
{
    QCOMPARE(shortText(u" MK:\n0001 "_s), u"MK:0001"_s);
    QCOMPARE(shortText(QString(500, u'x')).size(), 128);
    QCOMPARE(shortText(7), QString());
}

void TestAnswerJson::anIdIsWholeOrNone()
{
    QCOMPARE(idText(u"9006^0"_s), u"9006^0"_s);
    QCOMPARE(idText(QString(129, u'9')), QString());
    QCOMPARE(idText(u"90\n06"_s), QString());
    QCOMPARE(idText(9006), QString());
}

QObject *tst_answerjson()
{
    return new TestAnswerJson;
}

#include "tst_answerjson.moc"
