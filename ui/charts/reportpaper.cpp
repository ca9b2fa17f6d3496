// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/reportpaper.h"

#include "ui/charts/chartexport.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>

namespace heliograph {

namespace {

constexpr int ChartsAPage = 2;
constexpr int Resolution = 300; // dots per inch
constexpr double MarginMm = 15;

//! One page after the other of a paper.
class Printing
{
public:
    Printing(const ReportPaper &paper, QPagedPaintDevice &device, QPainter &painter)
        : m_paper(paper)
        , m_device(device)
        , m_painter(painter)
        , m_scale(double(painter.device()->logicalDpiY()) / 96)
        , m_page(QPointF(0, 0), QSizeF(painter.device()->width(), painter.device()->height()))
    {
    }

    void run()
    {
        QRectF room = m_page;
        room.setBottom(room.bottom() - 24 * m_scale);
        writeHead(room);
        double height = (room.height() - gap()) / ChartsAPage;
        qsizetype onPage = 0;
        for (const ChartContents &chart : m_paper.charts) {
            if (onPage == ChartsAPage) {
                writeFoot();
                m_device.newPage();
                ++m_number;
                room = m_page;
                room.setBottom(room.bottom() - 24 * m_scale);
                height = (room.height() - gap()) / ChartsAPage;
                onPage = 0;
            }
            ChartExport::paint(m_painter, QRectF(room.left(), room.top(), room.width(), height), chart,
                               m_scale);
            room.setTop(room.top() + height + gap());
            ++onPage;
        }
        writeFoot();
    }

private:
    double gap() const { return 12 * m_scale; }

    QFont font(double pixels, bool bold) const
    {
        QFont font = QFont();
        font.setPixelSize(static_cast<int>(pixels * m_scale));
        font.setBold(bold);
        return font;
    }

    void writeHead(QRectF &room)
    {
        const Theme light(ThemeName::Light);
        m_painter.setPen(light.color(ColorRole::Text));
        QStringList lines{m_paper.title};
        lines += m_paper.lines;
        for (qsizetype line = 0; line < lines.size(); ++line) {
            m_painter.setFont(line == 0 ? font(20, true) : font(12, false));
            const QRectF needed = m_painter.boundingRect(room, Qt::TextWordWrap, lines.at(line));
            m_painter.drawText(needed, Qt::TextWordWrap, lines.at(line));
            room.setTop(needed.bottom() + 4 * m_scale);
        }
        room.setTop(room.top() + gap());
    }

    void writeFoot()
    {
        const Theme light(ThemeName::Light);
        m_painter.setPen(light.color(ColorRole::Muted));
        m_painter.setFont(font(10, false));
        const qsizetype pages
            = std::max<qsizetype>((m_paper.charts.size() + ChartsAPage - 1) / ChartsAPage, 1);
        const QRectF foot(m_page.left(), m_page.bottom() - 18 * m_scale, m_page.width(), 18 * m_scale);
        m_painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, m_paper.made);
        m_painter.drawText(
            foot, Qt::AlignRight | Qt::AlignVCenter,
            QCoreApplication::translate("heliograph::ReportPaper", "Page %1 of %2").arg(m_number).arg(pages));
    }

    const ReportPaper &m_paper;
    QPagedPaintDevice &m_device;
    QPainter &m_painter;
    const double m_scale;
    const QRectF m_page;
    int m_number = 1;
};

} // namespace

bool ReportPaper::paint(QPagedPaintDevice &device) const
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    Printing(*this, device, painter).run();
    return painter.end();
}

QByteArray ReportPaper::pdf() const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(Resolution);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(MarginMm, MarginMm, MarginMm, MarginMm), QPageLayout::Millimeter);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Heliograph"));
    return paint(writer) ? bytes : QByteArray();
}

} // namespace heliograph
