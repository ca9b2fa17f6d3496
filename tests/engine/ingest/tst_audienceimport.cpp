// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/audienceimport.h"
#include "tests/engine/ingest/importfixture.h"

#include <QFileInfo>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestAudienceImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsEveryFixture_data();
    void importsEveryFixture();
    void readsLatin1Names();
    void refusesTheRowOfADamagedByteOnly();
    void countsEveryRowOnce();
    void whatIsUndoneLeavesNothing();
    void keepsTheFirstOfADuplicate();
    void refusesSpreadsheetDamageRowByRow();
    void refusesARowWithAnUnreadableByte();
    void countsLinesThroughQuotedNewlines();
    void listsRefusedRowsInTheOrderOfTheFile();
    void takesTheMappedColumn();
    void importsAListWithoutHeadings();
    void writesNoRejectsFileWhenAllIsWell();
    void acceptsInventedNumbersOnlyIfAllowed();
    void reportsProgressUpToTheEnd();
    void addsSmallPiecesWhileAnEngineSends();
};

void TestAudienceImport::importsEveryFixture_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file :
         {u"utf8-comma-lf.csv"_s, u"utf8-mark-semicolon-crlf.csv"_s, u"utf16le-mark-tab-crlf.csv"_s,
          u"utf16be-mark-comma-lf.csv"_s, u"utf16le-comma-lf.csv"_s, u"gb18030-comma-crlf.csv"_s,
          u"gb18030-semicolon-cr.csv"_s})
        QTest::newRow(qPrintable(file)) << file;
}

void TestAudienceImport::importsEveryFixture()
{
    QFETCH(QString, file);
    ImportFixture fixture;
    ImportOrder order = fixture.order(QString(QStringView(HELIOGRAPH_TEST_DATA u"/import/") % file));
    order.rejectsFolder = fixture.folder();

    const Result<ImportReport> report = importAudience(fixture.store(), order);

    QVERIFY(report);
    QCOMPARE(report->totals.accepted, 3);
    QCOMPARE(report->columns, QStringList({u"姓名"_s}));
    QCOMPARE(fixture.person(report->id, 2), QStringList({u"+8613800138000"_s, u"张伟"_s}));
    QCOMPARE(fixture.person(report->id, 5), QStringList({u"+8613800138002"_s, u"欧阳娜娜"_s}));
}

void TestAudienceImport::readsLatin1Names()
{
    ImportFixture fixture;
    ImportOrder order
        = fixture.order(QStringView(HELIOGRAPH_TEST_DATA u"/import/latin1-semicolon-crlf.csv").toString());
    order.region = u"DE"_s;

    const Result<ImportReport> report = importAudience(fixture.store(), order);

    QVERIFY(report);
    QCOMPARE(report->encoding, u"ISO-8859-1"_s);
    QCOMPARE(report->separator, u"semicolon"_s);
    QCOMPARE(fixture.person(report->id, 2), QStringList({u"+4915112345678"_s, u"Jürgen Groß"_s}));
}

void TestAudienceImport::refusesTheRowOfADamagedByteOnly()
{
    ImportFixture fixture;

    const Result<ImportReport> report = fixture.import("phone,name\n"
                                                       "+8613800138000,\xE4\xBD\xA0\xE5\xA5\xBD\n"
                                                       "+8613800138001,b\xFF"
                                                       "d\n");

    QVERIFY(report);
    QCOMPARE(report->encoding, u"UTF-8"_s);
    QCOMPARE(report->totals.accepted, 1);
    QCOMPARE(report->totals.rejected, 1);
    QVERIFY(contentOf(report->rejectsFile).contains("3,,,\"A character here cannot be read as UTF-8."));
}

void TestAudienceImport::countsEveryRowOnce()
{
    ImportFixture fixture;

    const Result<ImportReport> report = fixture.import("phone,name\n"
                                                       "13800138000,Ana\n"
                                                       "+86 138 0013 8000,Ana\n"
                                                       "13800138001,Bo,extra\n"
                                                       "13800138002\n"
                                                       ",Empty\n"
                                                       "hello,Word\n"
                                                       "13800138003,Eve\n");

    QVERIFY(report);
    QCOMPARE(report->totals.rows, 7);
    QCOMPARE(report->totals.accepted, 2);
    QCOMPARE(report->totals.duplicates, 1);
    QCOMPARE(report->totals.rejected, 4);
    QCOMPARE(fixture.members(), 2);
    QCOMPARE(fixture.visible(), 1);
    const QByteArray rejects = contentOf(report->rejectsFile);
    QVERIFY(
        rejects.contains("3 values for 2 columns. A value with a separator in it needs quotation marks."));
    QVERIFY(rejects.contains("1 value for 2 columns."));
}

void TestAudienceImport::whatIsUndoneLeavesNothing()
{
    ImportFixture fixture;
    const Result<ImportReport> report = fixture.import("phone\n13800138000\nhello\n");
    QVERIFY(report && QFile::exists(report->rejectsFile));
    const QString folder = QFileInfo(report->rejectsFile).absolutePath();

    QVERIFY(!undoImport(fixture.store(), report->id, folder, BuiltInApprover));
    QVERIFY(QFile::exists(report->rejectsFile));
    QVERIFY(undoImport(fixture.store(), report->id, folder, BuiltInAuthor));

    QCOMPARE(fixture.audiences(), 0);
    QCOMPARE(fixture.members(), 0);
    QVERIFY(!QFile::exists(report->rejectsFile));
}

void TestAudienceImport::keepsTheFirstOfADuplicate()
{
    ImportFixture fixture;

    const Result<ImportReport> report = fixture.import("phone,name\n"
                                                       "13800138000,Same\n"
                                                       "13800138000,Same\n"
                                                       "13800138001,First\n"
                                                       "+8613800138001,Second\n");

    QVERIFY(report);
    QCOMPARE(report->totals.duplicates, 2);
    QCOMPARE(fixture.person(report->id, 4), QStringList({u"+8613800138001"_s, u"First"_s}));
    QVERIFY(fixture.person(report->id, 5).isEmpty());
}

void TestAudienceImport::refusesSpreadsheetDamageRowByRow()
{
    ImportFixture fixture;

    const Result<ImportReport> report = fixture.import("phone\n13800138000\n1.38E+10\n13800138001\n");

    QVERIFY(report);
    QCOMPARE(report->totals.accepted, 2);
    QCOMPARE(report->totals.rejected, 1);
    const QString rejects = QString::fromUtf8(contentOf(report->rejectsFile));
    QVERIFY(
        rejects.contains(u"3,phone,1.38E+10,\"“1.38E+10” was shortened by a spreadsheet and its last digits "
                         "are lost. Format the column as text there and save again.\""_s));
}

void TestAudienceImport::refusesARowWithAnUnreadableByte()
{
    ImportFixture fixture;
    const QByteArray list
        = u"phone,name\n13800138000,Jürgen\n13800138001,Zoë\n13800138002,Łukasz Ørn\n"_s.toUtf8();

    const Result<ImportReport> report = fixture.import(list + "13800138003,M\xFCller\n13800138004,Ana\n");

    QVERIFY(report);
    QCOMPARE(report->encoding, u"UTF-8"_s);
    QCOMPARE(report->totals.accepted, 4);
    QCOMPARE(contentOf(report->rejectsFile),
             QByteArray(
                 "line,column,value,reason\r\n5,,,\"A character here cannot be read as UTF-8. Correct it, or "
                 "save the file as UTF-8.\"\r\n"));
}

void TestAudienceImport::countsLinesThroughQuotedNewlines()
{
    ImportFixture fixture;

    const Result<ImportReport> report = fixture.import("phone,address\r\n"
                                                       "13800138000,\"Street 1\r\nTown\r\nLand\"\r\n"
                                                       "\r\n"
                                                       "bad,x\r\n"
                                                       "13800138001,y\r\n");

    QVERIFY(report);
    QCOMPARE(fixture.person(report->id, 2).at(1), u"Street 1\r\nTown\r\nLand"_s);
    QVERIFY(contentOf(report->rejectsFile).contains("\r\n6,phone,bad,"));
    QCOMPARE(fixture.person(report->id, 7).at(1), u"y"_s);
}

void TestAudienceImport::listsRefusedRowsInTheOrderOfTheFile()
{
    ImportFixture fixture;
    QByteArray list = "phone,name\n";
    for (int i = 0; i < 30'000; ++i)
        list += TestStore::phone(i).toLatin1() + (i % 3 == 0 ? "x" : "") + ",somebody with a longer name\n";

    const Result<ImportReport> report = fixture.import(list);

    QVERIFY(report);
    QCOMPARE(report->totals.rejected, 10'000);
    const QList<QByteArray> lines = contentOf(report->rejectsFile).split('\n');
    int previous = 1;
    int outOfOrder = 0;
    for (qsizetype i = 1; i <= 10'000; ++i) {
        const int line = lines.at(i).split(',').first().toInt();
        outOfOrder += line > previous ? 0 : 1;
        previous = line;
    }
    QCOMPARE(outOfOrder, 0);
}

void TestAudienceImport::takesTheMappedColumn()
{
    ImportFixture fixture;
    ImportOrder order = fixture.order(fixture.write("home,work\n13800138000,13800138001\n"));
    QVERIFY(!importAudience(fixture.store(), order));
    QCOMPARE(fixture.audiences(), 0);

    order.phoneColumn = u"work"_s;
    const Result<ImportReport> report = importAudience(fixture.store(), order);

    QVERIFY(report);
    QCOMPARE(report->columns, QStringList({u"home"_s}));
    QCOMPARE(fixture.person(report->id, 2), QStringList({u"+8613800138001"_s, u"13800138000"_s}));
}

void TestAudienceImport::importsAListWithoutHeadings()
{
    ImportFixture fixture;

    const Result<ImportReport> report = fixture.import("13800138000;Ana\n13800138001;Bo\n");

    QVERIFY(report);
    QCOMPARE(report->totals.accepted, 2);
    QCOMPARE(report->columns, QStringList({u"2"_s}));
    QCOMPARE(fixture.person(report->id, 1), QStringList({u"+8613800138000"_s, u"Ana"_s}));
}

void TestAudienceImport::writesNoRejectsFileWhenAllIsWell()
{
    ImportFixture fixture;

    const Result<ImportReport> report = fixture.import(ImportFixture::people(10));

    QVERIFY(report);
    QVERIFY(report->rejectsFile.isEmpty());
    QCOMPARE(fixture.files(), QStringList({u"list.csv"_s}));
}

void TestAudienceImport::acceptsInventedNumbersOnlyIfAllowed()
{
    ImportFixture fixture;
    ImportOrder order = fixture.order(fixture.write("phone\n+447700900123\n"));
    const Result<ImportReport> strict = importAudience(fixture.store(), order);

    order.phoneColumn = u"phone"_s;
    order.allowInvented = true;
    const Result<ImportReport> lenient = importAudience(fixture.store(), order);

    QVERIFY(!strict || strict->totals.accepted == 0);
    QVERIFY(lenient);
    QCOMPARE(lenient->totals.accepted, 1);
}

void TestAudienceImport::reportsProgressUpToTheEnd()
{
    ImportFixture fixture;
    const ImportOrder order = fixture.order(fixture.write(ImportFixture::people(20'000)));
    QList<qint64> seen;
    qint64 size = 0;

    const Result<ImportReport> report = importAudience(fixture.store(), order, [&](qint64 done, qint64 all) {
        seen.append(done);
        size = all;
        return true;
    });

    QVERIFY(report);
    QVERIFY(seen.size() > 2);
    QVERIFY(std::ranges::is_sorted(seen));
    QCOMPARE(seen.last(), size);
    QCOMPARE(size, QFileInfo(order.file).size());
}

void TestAudienceImport::addsSmallPiecesWhileAnEngineSends()
{
    ImportFixture fixture;
    ImportOrder order = fixture.order(fixture.write(ImportFixture::people(12'000)));
    QList<qint64> counts;
    const auto count = [&](qint64, qint64) {
        counts.append(fixture.members());
        return true;
    };

    order.engineSends = true;
    QVERIFY(importAudience(fixture.store(), order, count));

    QVERIFY(counts.contains(5'000));
    QVERIFY(counts.contains(10'000));
}

QObject *tst_audienceimport()
{
    return new TestAudienceImport;
}

#include "tst_audienceimport.moc"
