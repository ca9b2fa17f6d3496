// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartexport.h"

#include "engine/query/csvwriter.h"
#include "ui/charts/chartplot.h"

#include <QBuffer>
#include <QChart>
#include <QGraphicsScene>
#include <QImage>
#include <QPainter>
#include <QPicture>
#include <QSvgGenerator>

namespace heliograph {

namespace {

constexpr int PixelsAPoint = 2;
constexpr double Gap = 6;

const Theme Paper(ThemeName::Light);

QFont fontOf(double points, bool bold, double scale)
{
    QFont font = QFont();
    font.setPixelSize(static_cast<int>(points * scale));
    font.setBold(bold);
    return font;
}

//! Writes \a text into the width of \a room and takes its height off: from above, or else from below.
void write(QPainter &painter, QRectF &room, const QString &text, const QFont &font, ColorRole role,
           bool above)
{
    if (text.isEmpty())
        return;
    painter.setFont(font);
    painter.setPen(Paper.color(role));
    constexpr int Flags = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;
    const QRectF needed = painter.boundingRect(room, Flags, text);
    QRectF place = needed;
    if (!above)
        place.moveBottom(room.bottom());
    painter.drawText(place, Flags, text);
    if (above)
        room.setTop(place.bottom() + Gap);
    else
        room.setBottom(place.top() - Gap);
}

//! \a size is that of the chart, which is then drawn as large as \a room.
void drawPlot(QPainter &painter, const QRectF &room, const ChartContents &contents, const QSizeF &size)
{
    QChart *chart = ChartPlot::make(contents, Paper, {}, true).takeChart().release();
    QGraphicsScene scene;
    scene.addItem(chart); // owns it from now on
    chart->resize(size);
    scene.setSceneRect({{0, 0}, size});
    scene.render(&painter, room, scene.sceneRect());
}

} // namespace

void ChartExport::paint(QPainter &painter, const QRectF &target, const ChartContents &contents, double scale)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF room = paintWords(painter, target, contents, scale);
    if (!contents.isEmpty())
        drawPlot(painter, room, contents, room.size() / scale);
    painter.restore();
}

QRectF ChartExport::paintWords(QPainter &painter, const QRectF &target, const ChartContents &contents,
                               double scale)
{
    painter.fillRect(target, Paper.color(ColorRole::Surface));
    const double margin = 8 * scale;
    QRectF room = target.adjusted(margin, margin, -margin, -margin);
    write(painter, room, contents.title, fontOf(15, true, scale), ColorRole::Text, true);
    write(painter, room, contents.summary, fontOf(11, false, scale), ColorRole::Text, true);
    write(painter, room, contents.definition, fontOf(10, false, scale), ColorRole::Muted, false);
    return room;
}

QPicture ChartExport::plot(const ChartContents &contents, const QSizeF &size)
{
    QPicture picture;
    if (contents.isEmpty() || size.isEmpty())
        return picture;
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    drawPlot(painter, QRectF(QPointF(0, 0), size), contents, size);
    painter.end();
    return picture;
}

QByteArray ChartExport::png(const ChartContents &contents, const QSize &size)
{
    QImage image(size * PixelsAPoint, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter, QRectF(image.rect()), contents, PixelsAPoint);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray ChartExport::svg(const ChartContents &contents, const QSize &size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle(contents.title);
    generator.setDescription(contents.summary);
    QPainter painter(&generator);
    paint(painter, QRectF(QPointF(0, 0), size), contents);
    painter.end();
    return bytes;
}

QByteArray ChartExport::csv(const ChartContents &contents)
{
    CsvWriter writer;
    const QStringList headings = contents.headings();
    for (const QString &heading : headings)
        writer.addText(heading);
    writer.endRow();
    const QList<QStringList> rows = contents.figures();
    for (const QStringList &row : rows) {
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (column == 0)
                writer.addText(row.at(column));
            else
                writer.addDecimal(row.at(column));
        }
        writer.endRow();
    }
    return writer.take();
}

} // namespace heliograph
