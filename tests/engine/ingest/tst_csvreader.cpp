// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/csv/csvreader.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! Rows and cells of any text, within limits (engine.md SR-50).
class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesRowsApart_data();
    void takesRowsApart();
    void readsTheSameWhereverTheTextIsCut();
    void refusesACellOfMoreThanFourKilobytes();
    void skipsALineLongerThanAnyRow();
    void reportsACharacterThatCouldNotBeRead();
    void countsCellsPastTheSixtyFourth();
    void survivesAQuotationMarkThatNeverCloses();
    void givesUpARowOfTooManyOpenLines();
};

namespace {

//! "line:cell|cell" for each row, with the problem behind it.
QStringList shown(const RowBatch &rows)
{
    QStringList list;
    for (const RowBatch::Row &row : rows.rows()) {
        QStringList cells;
        for (std::uint32_t i = 0; i < row.kept; ++i)
            cells.append(QString::fromUtf8(rows.cell(row, i)));
        QString text = QString::number(row.line) % u':' % cells.join(u'|');
        if (row.problem != RowFlaw::None)
            text += u" problem %1"_s.arg(static_cast<int>(row.problem));
        list.append(text);
    }
    return list;
}

QStringList readInPieces(const QByteArray &text, qsizetype piece, char separator = ',')
{
    CsvReader reader(separator);
    RowBatch rows;
    for (qsizetype at = 0; at < text.size(); at += piece)
        reader.read(QByteArrayView(text).sliced(at, std::min(piece, text.size() - at)), rows);
    reader.finish(rows);
    return shown(rows);
}

QStringList read(const QByteArray &text, char separator = ',')
{
    return readInPieces(text, std::max<qsizetype>(1, text.size()), separator);
}

} // namespace

void TestCsvReader::takesRowsApart_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("separator");
    QTest::addColumn<QStringList>("rows");
    const auto row = [](const char *name, const QByteArray &text, const QStringList &rows,
                        char separator = ',') { QTest::newRow(name) << text << separator << rows; };
    row("LF", "a,b\nc,d\n", {u"1:a|b"_s, u"2:c|d"_s});
    row("CR LF", "a,b\r\nc,d\r\n", {u"1:a|b"_s, u"2:c|d"_s});
    row("CR", "a,b\rc,d\r", {u"1:a|b"_s, u"2:c|d"_s});
    row("mixed", "a\r\nb\rc\nd", {u"1:a"_s, u"2:b"_s, u"3:c"_s, u"4:d"_s});
    row("no end of line", "a,b\nc,d", {u"1:a|b"_s, u"2:c|d"_s});
    row("semicolon", "a;b,c\n", {u"1:a|b,c"_s}, ';');
    row("tab", "a\tb c\t\n", {u"1:a|b c|"_s}, '\t');
    row("a row of empty cells", "\t\t\n", {u"1:||"_s}, '\t');
    row("quoted separator and quote", "\"a,b\",\"say \"\"hi\"\"\"\n", {u"1:a,b|say \"hi\""_s});
    row("quoted newlines", "x,\"1\n2\r\n3\"\ny,z\n", {u"1:x|1\n2\r\n3"_s, u"4:y|z"_s});
    row("quoted CR", "\"a\rb\"\rc\r", {u"1:a\rb"_s, u"3:c"_s});
    row("empty lines", "\na\n\n  \r\nb\n\n", {u"2:a"_s, u"5:b"_s});
    row("blanks around", " a , b\t,\" c \"\n", {u"1:a|b| c "_s});
    row("a quote within", "5\" screen,b\n", {u"1:5\" screen|b"_s});
    row("nothing", "", {});
}

void TestCsvReader::takesRowsApart()
{
    QFETCH(QByteArray, text);
    QFETCH(char, separator);
    QFETCH(QStringList, rows);

    QCOMPARE(read(text, separator), rows);
}

void TestCsvReader::readsTheSameWhereverTheTextIsCut()
{
    const QByteArray text = "a,b\r\n\"x\r\ny\",z\r\n\r\nq\rr\n\"never\nclosed,1\nlast,2";
    const QStringList whole = read(text);

    QCOMPARE(whole.last(), u"9:last|2"_s);
    for (qsizetype piece = 1; piece < text.size(); ++piece)
        QCOMPARE(readInPieces(text, piece), whole);
}

void TestCsvReader::refusesACellOfMoreThanFourKilobytes()
{
    const QByteArray most(CsvReader::LongestCell, 'x');

    const QStringList rows = read("a," + most + "\nb," + most + "x\nc,d\n");

    QCOMPARE(rows.at(0), QString(u"1:a|"_s % QString::fromLatin1(most)));
    QCOMPARE(rows.at(1), u"2:b| problem 2"_s);
    QCOMPARE(rows.at(2), u"3:c|d"_s);
}

void TestCsvReader::skipsALineLongerThanAnyRow()
{
    const QByteArray text = "a\n" + QByteArray(5'000'000, 'x') + "\nb\n";

    const QStringList expected = {u"1:a"_s, u"2: problem 2"_s, u"3:b"_s};
    QCOMPARE(read(text), expected);
    QCOMPARE(readInPieces(text, 65'536), expected);
}

void TestCsvReader::reportsACharacterThatCouldNotBeRead()
{
    QCOMPARE(read("a,b\nc,\xEF\xBF\xBD\nd,e\n"),
             QStringList({u"1:a|b"_s, u"2:c|\uFFFD problem 1"_s, u"3:d|e"_s}));
}

void TestCsvReader::countsCellsPastTheSixtyFourth()
{
    CsvReader reader(',');
    RowBatch rows;
    const QByteArray text = QByteArray(99, ',') + "\na\n";
    reader.read(text, rows);

    QCOMPARE(rows.rows().at(0).cells, 100u);
    QCOMPARE(rows.rows().at(0).kept, RowBatch::MostCells);
    QCOMPARE(rows.cell(rows.rows().at(0), 99), QByteArrayView());
    QCOMPARE(rows.cell(rows.rows().at(1), 0), QByteArrayView("a"));
}

void TestCsvReader::survivesAQuotationMarkThatNeverCloses()
{
    QByteArray text = "a,1\nb,\"2\n";
    for (int i = 3; i <= 1000; ++i)
        text += "person " + QByteArray::number(i) + ",x\n";

    const QStringList rows = read(text);

    QCOMPARE(rows.size(), 1000);
    QCOMPARE(rows.at(0), u"1:a|1"_s);
    QCOMPARE(rows.at(1), u"2: problem 3"_s);
    QCOMPARE(rows.at(2), u"3:person 3|x"_s);
    QCOMPARE(rows.at(999), u"1000:person 1000|x"_s);
}

void TestCsvReader::givesUpARowOfTooManyOpenLines()
{
    // Each cell is short, but all of them are one row.
    const QByteArray text
        = QByteArray("\"a\nb\",\"").append(QByteArray("x\ny\",\"").repeated(200'000)) + "\"\nz\n";

    const QStringList rows = read(text);

    QVERIFY(!rows.isEmpty());
    QVERIFY(rows.first().endsWith(u"problem 2"_s));
    QVERIFY(rows.first().startsWith(u"1:"_s));
}

QObject *tst_csvreader()
{
    return new TestCsvReader;
}

#include "tst_csvreader.moc"
