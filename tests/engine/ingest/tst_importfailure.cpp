// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/store.h"
#include "tests/engine/ingest/importfixture.h"

#include <QTest>

#include <utility>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestImportFailure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failsAndLeavesNothing_data();
    void failsAndLeavesNothing();
    void cancelLeavesNothing_data();
    void cancelLeavesNothing();
    void refusesAFileThatChangesMeanwhile();
    void removesWhatDeadImportsLeft();
    void aFolderThatCannotBeWrittenIsSaid();
    void aFullTemporaryFolderIsSaid();
};

void TestImportFailure::failsAndLeavesNothing_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("beginning");
    const QByteArray good = "phone\n13800138000\n";
    QTest::newRow("headings only") << QByteArray("phone,name\n") << u"CN"_s << u"all"_s
                                   << u"list.csv has headings and no rows."_s;
    QTest::newRow("no numbers") << QByteArray("a,b\nx,y\n") << u"CN"_s << u"all"_s
                                << u"No column looks like phone numbers."_s;
    QTest::newRow("no country") << good << u"XX"_s << u"all"_s << u"“XX” is no country."_s;
    QTest::newRow("no name") << good << u"CN"_s << u" "_s << u"An audience needs a name."_s;
}

void TestImportFailure::failsAndLeavesNothing()
{
    QFETCH(QByteArray, list);
    QFETCH(QString, region);
    QFETCH(QString, name);
    QFETCH(QString, beginning);
    ImportFixture fixture;
    ImportOrder order = fixture.order(fixture.write(list));
    order.region = region;
    order.name = name;

    const Result<ImportReport> report = importAudience(fixture.store(), order);

    QVERIFY(!report);
    QVERIFY(report.error().detail.startsWith(beginning));
    QCOMPARE(report.error().kind, ErrorKind::Invalid);
    QCOMPARE(fixture.audiences(), 0);
    QCOMPARE(fixture.files(), QStringList({u"list.csv"_s}));
}

void TestImportFailure::cancelLeavesNothing_data()
{
    QTest::addColumn<int>("percent");
    QTest::newRow("at once") << 0;
    QTest::newRow("while reading") << 30;
    QTest::newRow("while storing") << 70;
}

void TestImportFailure::cancelLeavesNothing()
{
    QFETCH(int, percent);
    ImportFixture fixture;
    ImportOrder order = fixture.order(fixture.write(ImportFixture::people(30'000) + "bad,row\n"));
    order.engineSends = true;

    const Result<ImportReport> report = importAudience(
        fixture.store(), order, [percent](qint64 done, qint64 all) { return done * 100 < all * percent; });

    QCOMPARE(report.error().kind, ErrorKind::Cancelled);
    QCOMPARE(fixture.audiences(), 0);
    QCOMPARE(fixture.members(), 0);
    QCOMPARE(fixture.files(), QStringList({u"list.csv"_s}));
}

void TestImportFailure::refusesAFileThatChangesMeanwhile()
{
    ImportFixture fixture;
    const QByteArray list = ImportFixture::people(30'000);
    const ImportOrder order = fixture.order(fixture.write(list));
    bool isWritten = false;

    const Result<ImportReport> report = importAudience(fixture.store(), order, [&](qint64, qint64) {
        if (!std::exchange(isWritten, true))
            fixture.write(list + "13900001234,Late\n");
        return true;
    });

    QVERIFY(!report);
    QCOMPARE(report.error().detail,
             u"The file changed while it was being read. Nothing was imported. Import it again."_s);
    QCOMPARE(fixture.audiences(), 0);
}

void TestImportFailure::removesWhatDeadImportsLeft()
{
    ImportFixture fixture;
    constexpr qint64 NobodysProcess = 0x7FFFFFF0;
    const Result<AudienceId> dead
        = fixture.store().audiences().begin({u"dead"_s, {}, u"old.csv"_s, u"UTF-8"_s, NobodysProcess});
    QVERIFY(dead);
    const QString left = u"old.rejects-%1.csv.part"_s.arg(number(*dead));
    fixture.write("private", left);

    const Result<ImportReport> report = fixture.import(ImportFixture::people(10));

    QVERIFY(report);
    QCOMPARE(fixture.audiences(), 1);
    QVERIFY(!fixture.files().contains(left));
}

void TestImportFailure::aFolderThatCannotBeWrittenIsSaid()
{
    ImportFixture fixture;
    ImportOrder order = fixture.order(fixture.write("phone\n13800138000\nbad\n"));
    order.rejectsFolder = fixture.path(u"missing"_s);

    const Result<ImportReport> report = importAudience(fixture.store(), order);

    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Storage);
    QCOMPARE(fixture.audiences(), 0);
}

void TestImportFailure::aFullTemporaryFolderIsSaid()
{
    ImportFixture fixture;
    ImportOrder order = fixture.order(fixture.write(ImportFixture::people(150'000)));
    order.tempFolder = fixture.path(u"missing"_s); // enough people to need it

    const Result<ImportReport> report = importAudience(fixture.store(), order);

    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Storage);
    QVERIFY(report.error().detail.startsWith(u"No temporary file can be made"_s));
    QCOMPARE(fixture.audiences(), 0);
}

QObject *tst_importfailure()
{
    return new TestImportFailure;
}

#include "tst_importfailure.moc"
