// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplechart.h"

#include "ui/charts/chartexport.h"

#include <QImage>
#include <QSvgRenderer>
#include <QTest>
#include <QXmlStreamReader>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestChartExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { Theme::use(ThemeName::Light); }

    void aPictureHasTwiceAsManyPixels();
    void aPictureIsLightInEveryTheme();
    void barsAreInThePicture();
    void aDrawingIsSound();
    void figuresAreTheTable();
    void textThatLooksLikeAFormulaIsGuarded();
    void nothingIsStillAPicture();
};

void TestChartExport::aPictureHasTwiceAsManyPixels()
{
    const QImage image = QImage::fromData(ChartExport::png(sampleColumns(), {400, 300}));

    QCOMPARE(image.size(), QSize(800, 600));
}

void TestChartExport::aPictureIsLightInEveryTheme()
{
    const QByteArray light = ChartExport::png(sampleColumns(), {400, 300});
    Theme::use(ThemeName::Dark);

    const QByteArray dark = ChartExport::png(sampleColumns(), {400, 300});

    QCOMPARE(dark, light);
    QCOMPARE(QImage::fromData(dark).pixelColor(2, 2), QColor(Qt::white));
}

void TestChartExport::barsAreInThePicture()
{
    const QImage image = QImage::fromData(ChartExport::png(sampleColumns(), {400, 300}));
    const QRgb delivered = Theme().color(LedgerLine::Delivered).rgb();
    int pixels = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            pixels += image.pixel(x, y) == delivered ? 1 : 0;
    }

    QVERIFY2(pixels > 1000, qPrintable(QString::number(pixels)));
}

void TestChartExport::aDrawingIsSound()
{
    for (const ChartContents &contents : {sampleColumns(), sampleBars(), longColumns(500)}) {
        const QByteArray svg = ChartExport::svg(contents);
        QXmlStreamReader reader(svg);
        int elements = 0;
        while (!reader.atEnd())
            elements += reader.readNext() == QXmlStreamReader::StartElement ? 1 : 0;
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(elements > 20);
        QVERIFY(svg.contains("<title>Volume</title>"));
        QVERIFY(svg.contains("<pattern")); // open ones are hatched, also for other programs
    }
}

void TestChartExport::figuresAreTheTable()
{
    QCOMPARE(ChartExport::csv(sampleColumns()),
             QByteArray("Day,Delivered,Not delivered,Open,Rate,p95\r\n"
                        "1 March,1000,100,0,90.9,11\r\n"
                        "2 March,100,10,4,87.5,12\r\n"
                        "3 March,10,0,10,,\r\n"));
}

void TestChartExport::textThatLooksLikeAFormulaIsGuarded()
{
    ChartContents contents = sampleColumns();
    contents.categoryTexts[0] = u"=cmd()"_s;

    QVERIFY(ChartExport::csv(contents).contains("\r\n'=cmd(),1000"));
}

void TestChartExport::nothingIsStillAPicture()
{
    ChartContents nothing;
    nothing.title = u"Empty"_s;

    QVERIFY(!QImage::fromData(ChartExport::png(nothing)).isNull());
    QVERIFY(QSvgRenderer(ChartExport::svg(nothing)).isValid());
}

QObject *tst_chartexport()
{
    return new TestChartExport;
}

#include "tst_chartexport.moc"
