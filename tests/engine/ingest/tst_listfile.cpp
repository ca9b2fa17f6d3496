// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/csv/listfile.h"
#include "tests/engine/ingest/importfixture.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! Which files are lists at all (engine.md SR-50).
class TestListFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheFixtures_data();
    void readsTheFixtures();
    void refusesWhatIsNoList_data();
    void refusesWhatIsNoList();
    void refusesAFileThatIsTooLarge();
    void startsAgainAfterTheHead();
    void noticesThatTheFileGrew();
    void noticesThatTheFileWasReplaced();
};

void TestListFile::readsTheFixtures_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<char>("separator");
    QTest::newRow("1") << u"utf8-comma-lf.csv"_s << u"UTF-8"_s << ',';
    QTest::newRow("2") << u"utf8-mark-semicolon-crlf.csv"_s << u"UTF-8"_s << ';';
    QTest::newRow("3") << u"utf16le-mark-tab-crlf.csv"_s << u"UTF-16LE"_s << '\t';
    QTest::newRow("4") << u"utf16be-mark-comma-lf.csv"_s << u"UTF-16BE"_s << ',';
    QTest::newRow("5") << u"utf16le-comma-lf.csv"_s << u"UTF-16LE"_s << ',';
    QTest::newRow("6") << u"gb18030-comma-crlf.csv"_s << u"GB18030"_s << ',';
    QTest::newRow("7") << u"gb18030-semicolon-cr.csv"_s << u"GB18030"_s << ';';
}

void TestListFile::readsTheFixtures()
{
    QFETCH(QString, file);
    QFETCH(QString, encoding);
    QFETCH(char, separator);

    const auto list = ListFile::open(QString(QStringView(HELIOGRAPH_TEST_DATA u"/import/") % file));

    QVERIFY(list);
    QCOMPARE((*list)->encoding(), encoding);
    QCOMPARE((*list)->separator(), separator);
    const Result<RowBatch> rows = (*list)->head(10);
    QVERIFY(rows);
    QCOMPARE(rows->rows().size(), 4u);
    QCOMPARE(QString::fromUtf8(rows->cell(rows->rows().at(0), 1)), u"姓名"_s);
    QCOMPARE(QString::fromUtf8(rows->cell(rows->rows().at(1), 1)), u"张伟"_s);
    QCOMPARE(QString::fromUtf8(rows->cell(rows->rows().at(2), 1)).simplified(), u"王 芳"_s);
    QCOMPARE(rows->rows().at(3).line, 5); // the name before has two lines
}

void TestListFile::refusesWhatIsNoList_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("empty") << QByteArray() << u"list.csv is empty."_s;
    QTest::newRow("xlsx") << QByteArray("PK\x03\x04zzz")
                          << u"list.csv is a workbook. Save it as CSV there."_s;
    QTest::newRow("xls") << QByteArray("\xD0\xCF\x11\xE0zzz")
                         << u"list.csv is a workbook. Save it as CSV there."_s;
}

void TestListFile::refusesWhatIsNoList()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    const ImportFixture fixture;

    const auto list = ListFile::open(fixture.write(bytes));

    QVERIFY(!list);
    QCOMPARE(list.error().detail, sentence);
    QCOMPARE(list.error().kind, ErrorKind::Invalid);
    QCOMPARE(ListFile::open(fixture.path(u"none.csv"_s)).error().kind, ErrorKind::NotFound);
    QCOMPARE(ListFile::open(fixture.folder()).error().kind, ErrorKind::Invalid);
}

void TestListFile::refusesAFileThatIsTooLarge()
{
    const ImportFixture fixture;
    const QString path = fixture.write("phone\n");
    QVERIFY(QFile::resize(path, ListFile::LargestFile + 1));

    const auto list = ListFile::open(path);

    QVERIFY(!list);
    QCOMPARE(list.error().detail, u"list.csv has 200 MB; a list may have at most 200 MB. Split it."_s);
}

void TestListFile::startsAgainAfterTheHead()
{
    const ImportFixture fixture;
    const auto list = ListFile::open(fixture.write(ImportFixture::people(20'000)));
    QVERIFY(list);

    QCOMPARE((*list)->head(50)->rows().size(), 50u);

    RowBatch rows;
    std::size_t count = 0;
    while (*(*list)->next(rows))
        count += rows.rows().size();
    QCOMPARE(count, 20'001u);
    QCOMPARE((*list)->position(), (*list)->size());
}

void TestListFile::noticesThatTheFileGrew()
{
    const ImportFixture fixture;
    const auto list = ListFile::open(fixture.write("phone\n1\n"));
    QVERIFY(list && (*list)->expectUnchanged());

    fixture.write("phone\n1\n2\n");

    QCOMPARE((*list)->expectUnchanged().error().detail,
             u"The file changed while it was being read. Nothing was imported. Import it again."_s);
    RowBatch rows;
    QVERIFY((*list)->next(rows));
    QCOMPARE((*list)->next(rows).error().kind, ErrorKind::Invalid);
}

void TestListFile::noticesThatTheFileWasReplaced()
{
    const ImportFixture fixture;
    const auto list = ListFile::open(fixture.write("phone\n1\n"));
    QVERIFY(list);

    QVERIFY(QFile::remove(fixture.path(u"list.csv"_s)));
    fixture.write("phone\n2\n");

    QVERIFY(!(*list)->expectUnchanged());
}

QObject *tst_listfile()
{
    return new TestListFile;
}

#include "tst_listfile.moc"
