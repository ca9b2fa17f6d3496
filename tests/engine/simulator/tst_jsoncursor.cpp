// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/wire/jsoncursor.h"

#include <QTest>

#include <limits>

namespace heliograph {

using simulator::JsonCursor;

//! JSON that is read piece by piece.
class TestJsonCursor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stringsAreReadAsUtf8_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray("\"\"") << QByteArray("");
        QTest::newRow("plain") << QByteArray(" \"abc\"") << QByteArray("abc");
        QTest::newRow("short escapes")
            << QByteArray("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"") << QByteArray("\"\\/\b\f\n\r\t");
        QTest::newRow("a unit") << QByteArray("\"x\\u0041y\"") << QByteArray("xAy");
        QTest::newRow("small and capital digits") << QByteArray("\"\\u4f60\\u4F60\"") << QByteArray("你你");
        QTest::newRow("a pair") << QByteArray("\"\\ud83d\\ude00\"") << QByteArray("😀");
        QTest::newRow("as it is") << QByteArray("\"你😀\"") << QByteArray("你😀");
        QTest::newRow("zero") << QByteArray("\"\\u0000\"") << QByteArray(1, '\0');
        QTest::newRow("escape at the beginning") << QByteArray("\"\\nabc\"") << QByteArray("\nabc");
        QTest::newRow("escape at the end") << QByteArray("\"abc\\\\\"") << QByteArray("abc\\");
    }

    void stringsAreReadAsUtf8()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, text);
        JsonCursor cursor(json);
        QByteArray read("before");

        QVERIFY(cursor.isString());
        QVERIFY(cursor.string(read));
        QCOMPARE(read, text);
        QVERIFY(cursor.atEnd());
    }

    void brokenStringsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json : {"",
                                 "abc",
                                 "\"",
                                 "\"abc",
                                 "\"abc\\",
                                 "\"abc\\\"",
                                 "\"\\x\"",
                                 "\"\\u\"",
                                 "\"\\u12\"",
                                 "\"\\u00g1\"",
                                 "\"\\u+041\"",
                                 "\"\\u-041\"",
                                 "\"\\u 041\"",
                                 "\"\\u0x41\"",
                                 "\"\\ud83d\"",
                                 "\"\\ud83dx\"",
                                 "\"\\ud83d\\n\"",
                                 "\"\\ud83d\\u0041\"",
                                 "\"\\ude00\"",
                                 "\"a\nb\"",
                                 "\"a\tb\""})
            QTest::addRow("<%s>", json) << QByteArray(json);
    }

    void brokenStringsAreRefused()
    {
        QFETCH(QByteArray, json);
        QByteArray read;

        QVERIFY(!JsonCursor(json).string(read));
    }

    void integersAreRead_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<qint64>("number");
        QTest::newRow("zero") << QByteArray("0") << qint64(0);
        QTest::newRow("with blanks") << QByteArray(" \r\n\t17") << qint64(17);
        QTest::newRow("negative") << QByteArray("-5") << qint64(-5);
        QTest::newRow("the largest") << QByteArray("9223372036854775807")
                                     << std::numeric_limits<qint64>::max();
        QTest::newRow("the smallest")
            << QByteArray("-9223372036854775808") << std::numeric_limits<qint64>::min();
    }

    void integersAreRead()
    {
        QFETCH(QByteArray, json);
        QFETCH(qint64, number);
        JsonCursor cursor(json);
        qint64 read = 99;

        QVERIFY(cursor.integer(read));
        QCOMPARE(read, number);
        QVERIFY(cursor.atEnd());
    }

    void whatIsNoIntegerIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json : {"", "-", "+1", "x", "\"1\"", "null", "--1", "9223372036854775808"})
            QTest::addRow("<%s>", json) << QByteArray(json);
    }

    void whatIsNoIntegerIsRefused()
    {
        QFETCH(QByteArray, json);
        qint64 read = 0;

        QVERIFY(!JsonCursor(json).integer(read));
    }

    void listsAndObjectsAreWalked()
    {
        JsonCursor cursor(" {\"a\" : [1, 2,3] , \"b\":\"x\",\"c\":[],\"d\":{}} ");
        QList<qint64> numbers;
        QByteArrayList names;

        const bool read = cursor.object([&](const QByteArray &name) {
            names.append(name);
            if (name == "a") {
                return cursor.array([&] {
                    qint64 number = 0;
                    const bool isNumber = cursor.integer(number);
                    numbers.append(number);
                    return isNumber;
                });
            }
            return cursor.skip();
        });

        QVERIFY(read);
        QVERIFY(cursor.atEnd());
        QCOMPARE(names, QByteArrayList({"a", "b", "c", "d"}));
        QCOMPARE(numbers, QList<qint64>({1, 2, 3}));
    }

    void anElementThatIsRefusedEndsTheList()
    {
        JsonCursor cursor("[1,2,3]");
        int seen = 0;

        QVERIFY(!cursor.array([&] {
            qint64 number = 0;
            return cursor.integer(number) && ++seen < 2;
        }));
        QCOMPARE(seen, 2);
    }

    void nestingHasAnEnd_data()
    {
        QTest::addColumn<int>("depth");
        QTest::addColumn<bool>("read");
        QTest::newRow("flat") << 1 << true;
        QTest::newRow("the deepest") << 33 << true;
        QTest::newRow("deeper") << 34 << false;
        QTest::newRow("an attack") << 100'000 << false;
    }

    void nestingHasAnEnd()
    {
        QFETCH(int, depth);
        QFETCH(bool, read);
        const QByteArray json = QByteArray(depth, '[') + QByteArray(depth, ']');

        QCOMPARE(JsonCursor(json).skip(), read);
    }
};

} // namespace heliograph

QObject *tst_jsoncursor()
{
    return new heliograph::TestJsonCursor;
}

#include "tst_jsoncursor.moc"
