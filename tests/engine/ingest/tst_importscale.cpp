// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/ingest/importfixture.h"

#include <QElapsedTimer>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestImportScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsAMillionPeopleInConstantMemory();
    void refusesMoreThanTwoMillion();
};

namespace {

//! Most kilobytes of memory this process ever had.
qint64 peakMemory()
{
    const QList<QByteArray> lines = contentOf(u"/proc/self/status"_s).split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

void writePeople(const QString &path, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("The list of a test cannot be written");
    file.write("phone,name\n");
    for (int n = 0; n < rows; ++n)
        file.write(TestStore::phone(n).toLatin1() + ",Person " + QByteArray::number(n) + '\n');
}

} // namespace

void TestImportScale::importsAMillionPeopleInConstantMemory()
{
    constexpr int Rows = 1'000'000;
    constexpr qint64 MostKilobytes = 250 * 1024; // design.md, figures
    ImportFixture fixture;
    writePeople(fixture.path(u"list.csv"_s), Rows);
    QElapsedTimer timer;
    timer.start();

    const Result<ImportReport> report
        = importAudience(fixture.store(), fixture.order(fixture.path(u"list.csv"_s)));

    const qint64 perSecond = qint64{Rows} * 1000 / timer.elapsed();
    qInfo("%lld rows/s, %lld kB", perSecond, peakMemory());
    QVERIFY(report);
    QCOMPARE(report->totals.accepted, Rows);
    QVERIFY(peakMemory() < MostKilobytes);
}

void TestImportScale::refusesMoreThanTwoMillion()
{
    ImportFixture fixture;
    writePeople(fixture.path(u"list.csv"_s), 2'000'500);

    const Result<ImportReport> report
        = importAudience(fixture.store(), fixture.order(fixture.path(u"list.csv"_s)));

    QVERIFY(!report);
    QCOMPARE(report.error().detail,
             u"A campaign holds at most 2 000 000 people; this file has 2 000 500. Split it."_s);
    QCOMPARE(fixture.audiences(), 0);
}

QObject *tst_importscale()
{
    return new TestImportScale;
}

#include "tst_importscale.moc"
