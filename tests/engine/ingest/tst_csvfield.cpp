// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/csv/csvfield.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! A value of a CSV file.
class TestCsvField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWrittenSoThatItReadsBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("nothing") << QString() << QByteArray();
        QTest::newRow("a word") << u"word"_s << QByteArray("word");
        QTest::newRow("Chinese") << u"你好"_s << QByteArray("你好");
        QTest::newRow("beyond the BMP") << u"😀"_s << QByteArray("😀");
        QTest::newRow("a comma") << u"a,b"_s << QByteArray("\"a,b\"");
        QTest::newRow("a space") << u"a b"_s << QByteArray("\"a b\"");
        QTest::newRow("a space at its end") << u"a "_s << QByteArray("\"a \"");
        QTest::newRow("a line end") << u"a\nb"_s << QByteArray("\"a\nb\"");
        QTest::newRow("a carriage return") << u"a\rb"_s << QByteArray("\"a\rb\"");
        QTest::newRow("a quotation mark") << u"a\"b"_s << QByteArray("\"a\"\"b\"");
        QTest::newRow("a quotation mark alone") << u"\""_s << QByteArray("\"\"\"\"");
        QTest::newRow("a number") << u"17"_s << QByteArray("17");
        QTest::newRow("a formula's sign in the middle") << u"1=2"_s << QByteArray("1=2");
    }

    void isWrittenSoThatItReadsBack()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, field);

        QCOMPARE(csvField(text), field);
    }

    //! engine.md SR-51.
    void whatRunsInASpreadsheetGetsAnApostrophe_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("equals") << u"=1+1"_s << QByteArray("'=1+1");
        QTest::newRow("at") << u"@SUM(1)"_s << QByteArray("'@SUM(1)");
        QTest::newRow("minus") << u"-1"_s << QByteArray("'-1");
        QTest::newRow("plus and letters") << u"+a"_s << QByteArray("'+a");
        QTest::newRow("plus and a sum") << u"+1+1"_s << QByteArray("'+1+1");
        QTest::newRow("a tab") << u"\t=1"_s << QByteArray("'\t=1");
        QTest::newRow("a carriage return") << u"\r=1"_s << QByteArray("\"'\r=1\"");
        QTest::newRow("with a quotation mark")
            << u"=HYPERLINK(\"x\")"_s << QByteArray("\"'=HYPERLINK(\"\"x\"\")\"");
        QTest::newRow("with a space") << u"=1 + 1"_s << QByteArray("\"'=1 + 1\"");
    }

    void whatRunsInASpreadsheetGetsAnApostrophe()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, field);

        QCOMPARE(csvField(text), field);
    }

    void aPhoneNumberIsLeftAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("E.164") << u"+8613900001234"_s << QByteArray("+8613900001234");
        QTest::newRow("grouped") << u"+86 139 0000 1234"_s << QByteArray("\"+86 139 0000 1234\"");
        QTest::newRow("other digits are no number") << u"+٣"_s << QByteArray("'+٣");
    }

    void aPhoneNumberIsLeftAlone()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, field);

        QCOMPARE(csvField(text), field);
    }
};

QObject *tst_csvfield()
{
    return new TestCsvField;
}

#include "tst_csvfield.moc"
