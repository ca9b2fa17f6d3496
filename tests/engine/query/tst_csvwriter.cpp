// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/csvwriter.h"
#include "tests/engine/query/csvfile.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! What a spreadsheet makes of an export, and what it must not (engine.md SR-51).
class TestCsvWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesOnlyWhatNeedsIt()
    {
        CsvWriter csv;
        csv.addText(u"plain");
        csv.addText(u"a,b");
        csv.addText(u"say \"yes\"");
        csv.addText(u"");
        csv.addText(u"two\nlines");
        csv.addText(u"two\r\nlines");
        csv.addText(u" spaced ");
        csv.endRow();

        QCOMPARE(csv.take(),
                 QByteArray(
                     "plain,\"a,b\",\"say \"\"yes\"\"\",,\"two\nlines\",\"two\r\nlines\",\" spaced \"\r\n"));
    }

    void writesUtf8()
    {
        CsvWriter csv;
        csv.addText(u"你好 😀");
        csv.endRow();

        QCOMPARE(csv.take(), u"你好 😀\r\n"_s.toUtf8());
    }

    void guardsTextAgainstFormulas_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");

        QTest::newRow("equals") << u"=1+1"_s << u"'=1+1"_s;
        QTest::newRow("plus") << u"+1"_s << u"'+1"_s;
        QTest::newRow("minus") << u"-1"_s << u"'-1"_s;
        QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
        QTest::newRow("carriage return") << u"\r=1"_s << u"'\r=1"_s;
        QTest::newRow("nul") << QString(QChar(u'\0')) + u"=1"_s << u"'"_s + QChar(u'\0') + u"=1"_s;
        QTest::newRow("command") << u"=cmd|' /C calc'!A0"_s << u"'=cmd|' /C calc'!A0"_s;
        QTest::newRow("equals later") << u"a=1"_s << u"a=1"_s;
        QTest::newRow("apostrophe") << u"'tis"_s << u"'tis"_s;
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("phone number as text") << u"+8613800138000"_s << u"'+8613800138000"_s;
    }

    void guardsTextAgainstFormulas()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        CsvWriter csv;
        csv.addText(text);
        csv.endRow();

        QCOMPARE(parseCsv(csv.take()), QList<QStringList>({{written}}));
    }

    void keepsThePlusSignOfNumbersOnly_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("written");

        QTest::newRow("phone number") << u"+8613800138000"_s << u"+8613800138000"_s;
        QTest::newRow("digits") << u"42"_s << u"42"_s;
        QTest::newRow("none") << QString() << QString();
        QTest::newRow("masked") << u"+44 7700 ••• 123"_s << u"'+44 7700 ••• 123"_s;
        QTest::newRow("formula") << u"+1+1"_s << u"'+1+1"_s;
        QTest::newRow("plus alone") << u"+"_s << u"'+"_s;
        QTest::newRow("negative") << u"-5"_s << u"'-5"_s;
        QTest::newRow("foreign digits") << u"+٣٤"_s << u"'+٣٤"_s;
    }

    void keepsThePlusSignOfNumbersOnly()
    {
        QFETCH(QString, number);
        QFETCH(QString, written);
        CsvWriter csv;
        csv.addNumber(number);
        csv.addText(u"x");
        csv.endRow();

        QCOMPARE(parseCsv(csv.take()), QList<QStringList>({{written, u"x"_s}}));
    }

    void writesAmountsPlainly()
    {
        CsvWriter csv;
        csv.addDecimal(u"0.045");
        csv.addDecimal(u"");
        csv.addDecimal(u"-1");
        csv.addDecimal(u"1.2.3");
        csv.endRow();

        QCOMPARE(csv.take(), QByteArray("0.045,,'-1,1.2.3\r\n"));
    }

    void readsBackExactly()
    {
        const QStringList nasty{u"\""_s,     u"\"\""_s, u",\r\n\""_s, u"\n"_s,
                                u"a\"b,c"_s, u" "_s,    u"ﬁn"_s,      u"\u2028"_s};
        CsvWriter csv;
        for (int row = 0; row < 3; ++row) {
            for (const QString &text : nasty)
                csv.addText(text);
            csv.endRow();
        }

        QCOMPARE(parseCsv(csv.take()), QList<QStringList>({nasty, nasty, nasty}));
    }

    void separatesAsItIsTold_data()
    {
        QTest::addColumn<char>("separator");
        QTest::addColumn<QByteArray>("written");

        QTest::newRow("semicolon") << ';' << QByteArray("a,b;\"c;d\";+44\r\n");
        QTest::newRow("tab") << '\t' << QByteArray("a,b\tc;d\t+44\r\n");
        QTest::newRow("comma") << ',' << QByteArray("\"a,b\",c;d,+44\r\n");
    }

    void separatesAsItIsTold()
    {
        QFETCH(char, separator);
        QFETCH(QByteArray, written);
        CsvWriter csv({.separator = separator});
        csv.addText(u"a,b");
        csv.addText(u"c;d");
        csv.addNumber(u"+44");
        csv.endRow();

        QCOMPARE(csv.take(), written);
    }

    void beginsWithAMarkOnceIfItIsTold()
    {
        CsvWriter csv({.byteOrderMark = true});
        csv.addText(u"a");
        csv.endRow();
        QCOMPARE(csv.take(),
                 QByteArray("\xef\xbb\xbf"
                            "a\r\n"));
        csv.addText(u"b");
        csv.endRow();
        QCOMPARE(csv.take(), QByteArray("b\r\n"));
    }

    void doesNotGuardIfItIsTold()
    {
        CsvWriter csv({.guard = false});
        csv.addText(u"=1+1");
        csv.endRow();

        QCOMPARE(csv.take(), QByteArray("=1+1\r\n"));
    }

    void givesAwayWhatItWrote()
    {
        CsvWriter csv;
        csv.addText(u"a");
        csv.endRow();
        QCOMPARE(csv.size(), 3);
        QCOMPARE(csv.take(), QByteArray("a\r\n"));
        QCOMPARE(csv.size(), 0);

        csv.addText(u"b");
        csv.endRow();
        QCOMPARE(csv.take(), QByteArray("b\r\n"));
    }
};

QObject *tst_csvwriter()
{
    return new TestCsvWriter;
}

#include "tst_csvwriter.moc"
