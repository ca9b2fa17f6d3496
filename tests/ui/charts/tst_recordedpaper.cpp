// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplechart.h"

#include "ui/charts/paperrecorder.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <memory>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

ReportPaper paperOf(int charts)
{
    ReportPaper paper{u"Reports"_s, {u"1 March to 7 March"_s, u"Provider: Kite"_s}, {}, u"Heliograph"_s};
    for (int chart = 0; chart < charts; ++chart)
        paper.charts.append(chart % 2 == 0 ? sampleColumns() : sampleBars());
    return paper;
}

RecordedPaper recorded(int charts)
{
    RecordedPaper paper(paperOf(charts), PaperSheet::a4());
    while (!paper.isWhole())
        paper.recordNext();
    return paper;
}

QByteArray pdfOf(int charts)
{
    const auto pdf = recorded(charts).pdf();
    return pdf ? *pdf : QByteArray();
}

qsizetype pagesOf(const QByteArray &pdf)
{
    return pdf.count("/Type /Page\n");
}

} // namespace

class TestRecordedPaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { Theme::use(ThemeName::Light); }

    void twoChartsStandOnAPage_data();
    void twoChartsStandOnAPage();
    void itIsTheSameInEveryTheme();
    void anotherThreadMakesThePages();
    void stoppingLeavesNothing();
    void theRecorderDrawsOneChartATime();
};

void TestRecordedPaper::twoChartsStandOnAPage_data()
{
    QTest::addColumn<int>("charts");
    QTest::addColumn<int>("pages");

    QTest::newRow("none") << 0 << 1;
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("two") << 2 << 1;
    QTest::newRow("six") << 6 << 3;
}

void TestRecordedPaper::twoChartsStandOnAPage()
{
    QFETCH(const int, charts);

    const QByteArray pdf = pdfOf(charts);

    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QTEST(int(pagesOf(pdf)), "pages");
}

void TestRecordedPaper::itIsTheSameInEveryTheme()
{
    const qsizetype light = pdfOf(3).size();
    Theme::use(ThemeName::Dark);

    QVERIFY(light > 3'000); // there are charts on it
    QVERIFY(std::abs(pdfOf(3).size() - light) < 200); // dates and ids differ
}

void TestRecordedPaper::anotherThreadMakesThePages()
{
    const RecordedPaper paper = recorded(5);
    QByteArray pdf;

    const std::unique_ptr<QThread> thread(QThread::create([&] {
        const auto made = paper.pdf();
        pdf = made ? *made : QByteArray();
    }));
    thread->start();
    QVERIFY(thread->wait());

    QCOMPARE(pagesOf(pdf), 3);
    QVERIFY(std::abs(pdf.size() - pdfOf(5).size()) < 200);
}

void TestRecordedPaper::stoppingLeavesNothing()
{
    QList<qint64> told;
    const auto pdf = recorded(6).pdf([&](qint64 done, qint64 all) {
        told.append(done);
        return done < 1 && all == 3;
    });

    QVERIFY(!pdf);
    QCOMPARE(pdf.error().kind, ErrorKind::Cancelled);
    QCOMPARE(told, QList<qint64>({0, 1}));
}

void TestRecordedPaper::theRecorderDrawsOneChartATime()
{
    QObject owner;
    auto *recorder = new PaperRecorder(paperOf(3), PaperSheet::a4(), &owner);
    QSignalSpy recording(recorder, &PaperRecorder::recording);
    int charts = 0;
    connect(recorder, &PaperRecorder::recorded, this,
            [&](const RecordedPaper &paper) { charts = paper.isWhole() ? paper.charts() : -1; });

    recorder->start();
    QCOMPARE(recording.size(), 0);

    QTRY_COMPARE(charts, 3);
    QCOMPARE(recording.size(), 3);
    QTRY_VERIFY(owner.children().isEmpty());
}

QObject *tst_recordedpaper()
{
    return new TestRecordedPaper;
}

#include "tst_recordedpaper.moc"
