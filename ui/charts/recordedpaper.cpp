// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/recordedpaper.h"

#include "ui/charts/chartexport.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace heliograph {

namespace {

constexpr int ChartsAPage = 2;
constexpr int DotsAnInch = 300;
constexpr double MarginMm = 15;
constexpr double FootHeight = 18; // pixels, like those below
constexpr double FootRoom = 24;
constexpr double BetweenCharts = 12;

void setUp(QPdfWriter &writer)
{
    writer.setResolution(DotsAnInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(MarginMm, MarginMm, MarginMm, MarginMm), QPageLayout::Millimeter);
    writer.setCreator(QStringLiteral("Heliograph"));
}

Error takesNothing()
{
    return {ErrorKind::Storage,
            QStringLiteral("The pages cannot be written there. Choose another printer or another place, then "
                           "try again.")};
}

} // namespace

PaperSheet PaperSheet::a4()
{
    QBuffer nowhere;
    QPdfWriter writer(&nowhere);
    setUp(writer);
    return of(writer);
}

PaperSheet PaperSheet::of(const QPagedPaintDevice &device)
{
    return {QSizeF(device.width(), device.height()), double(device.logicalDpiY()) / 96};
}

RecordedPaper::RecordedPaper(const ReportPaper &paper, const PaperSheet &sheet)
    : m_paper(paper)
    , m_sheet(sheet)
{
}

int RecordedPaper::pages() const
{
    return std::max((charts() + ChartsAPage - 1) / ChartsAPage, 1);
}

void RecordedPaper::recordNext()
{
    const int chart = recorded();
    QPicture words; // only to see how much room they leave
    QPainter painter(&words);
    const QRectF place = placeOf(chart, paintHead(painter, chart / ChartsAPage));
    const QRectF room = ChartExport::paintWords(painter, place, m_paper.charts.at(chart), m_sheet.scale);
    painter.end();
    const QSizeF size = room.size() / m_sheet.scale;
    m_plots.append({ChartExport::plot(m_paper.charts.at(chart), size), size});
}

Result<void> RecordedPaper::paint(QPagedPaintDevice &device, const Tell &tell) const
{
    QPainter painter;
    if (!painter.begin(&device))
        return takesNothing();
    for (int page = 0; page < pages(); ++page) {
        if (tell && !tell(page, pages()))
            return Error{ErrorKind::Cancelled, QStringLiteral("It was stopped. Nothing was written.")};
        if (page > 0 && !device.newPage())
            return takesNothing();
        paintPage(painter, page);
    }
    return painter.end() ? Result<void>() : takesNothing();
}

Result<QByteArray> RecordedPaper::pdf(const Tell &tell) const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    setUp(writer);
    writer.setTitle(m_paper.title);
    const Result<void> painted = paint(writer, tell);
    return painted ? Result<QByteArray>(bytes) : painted.error();
}

void RecordedPaper::paintPage(QPainter &painter, int page) const
{
    const QRectF room = paintHead(painter, page);
    const int first = page * ChartsAPage;
    for (int chart = first; chart < std::min(first + ChartsAPage, recorded()); ++chart) {
        const QRectF plot
            = ChartExport::paintWords(painter, placeOf(chart, room), m_paper.charts.at(chart), m_sheet.scale);
        const Plot &drawn = m_plots.at(chart);
        if (drawn.size.isEmpty())
            continue;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(plot.topLeft());
        painter.scale(plot.width() / drawn.size.width(), plot.height() / drawn.size.height());
        painter.drawPicture(QPointF(0, 0), drawn.picture);
        painter.restore();
    }
    paintFoot(painter, page);
}

QRectF RecordedPaper::paintHead(QPainter &painter, int page) const
{
    QRectF room(QPointF(0, 0), m_sheet.room);
    room.setBottom(room.bottom() - FootRoom * m_sheet.scale);
    if (page > 0)
        return room;
    painter.setPen(Theme(ThemeName::Light).color(ColorRole::Text));
    const QStringList lines = QStringList{m_paper.title} + m_paper.lines;
    for (qsizetype line = 0; line < lines.size(); ++line) {
        painter.setFont(line == 0 ? font(20, true) : font(12, false));
        const QRectF needed = painter.boundingRect(room, Qt::TextWordWrap, lines.at(line));
        painter.drawText(needed, Qt::TextWordWrap, lines.at(line));
        room.setTop(needed.bottom() + 4 * m_sheet.scale);
    }
    room.setTop(room.top() + BetweenCharts * m_sheet.scale);
    return room;
}

//! Where chart number \a chart stands on its page, of which \a room is left.
QRectF RecordedPaper::placeOf(int chart, const QRectF &room) const
{
    const double gap = BetweenCharts * m_sheet.scale;
    const double height = (room.height() - gap) / ChartsAPage;
    return {room.left(), room.top() + (chart % ChartsAPage) * (height + gap), room.width(), height};
}

void RecordedPaper::paintFoot(QPainter &painter, int page) const
{
    painter.setPen(Theme(ThemeName::Light).color(ColorRole::Muted));
    painter.setFont(font(10, false));
    const double height = FootHeight * m_sheet.scale;
    const QRectF foot(0, m_sheet.room.height() - height, m_sheet.room.width(), height);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, m_paper.made);
    painter.drawText(
        foot, Qt::AlignRight | Qt::AlignVCenter,
        QCoreApplication::translate("heliograph::ReportPaper", "Page %1 of %2").arg(page + 1).arg(pages()));
}

QFont RecordedPaper::font(double pixels, bool bold) const
{
    QFont font;
    font.setPixelSize(static_cast<int>(pixels * m_sheet.scale));
    font.setBold(bold);
    return font;
}

} // namespace heliograph
