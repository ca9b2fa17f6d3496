// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "ui/charts/reportpaper.h"

#include <QPicture>
#include <QRectF>

#include <functional>

class QPagedPaintDevice;
class QPainter;

namespace heliograph {

//! The part of a sheet that can be printed on, in dots.
struct PaperSheet
{
    QSizeF room;
    double scale = 1; //!< dots a pixel of a screen with 96 an inch

    static PaperSheet a4(); //!< as RecordedPaper::pdf() has it
    static PaperSheet of(const QPagedPaintDevice &device);
};

//! A report on its way to paper: in the light theme, two charts a page, pages numbered. Charts can be drawn
//! in the GUI thread only and are recorded there, one at a time; the pages are made of them in any other.
class RecordedPaper
{
public:
    RecordedPaper(const ReportPaper &paper, const PaperSheet &sheet);

    int recorded() const { return static_cast<int>(m_plots.size()); }
    int charts() const { return static_cast<int>(m_paper.charts.size()); }
    bool isWhole() const { return recorded() == charts(); }

    //! Draws the next chart, some milliseconds long. GUI thread.
    void recordNext();

    //! Told how many pages are done, of how many; false: stop.
    using Tell = std::function<bool(qint64 done, qint64 all)>;

    //! Puts the whole pages on \a device, whose sheets are like those it was recorded for. One thread at a
    //! time. Fails with Storage if the device takes nothing, with Cancelled if it was stopped.
    Result<void> paint(QPagedPaintDevice &device, const Tell &tell = {}) const;
    Result<QByteArray> pdf(const Tell &tell = {}) const;

private:
    struct Plot
    {
        QPicture picture;
        QSizeF size;
    };

    int pages() const;
    //! Writes the heading of the first page; returns what room it leaves for charts.
    QRectF paintHead(QPainter &painter, int page) const;
    QRectF placeOf(int chart, const QRectF &room) const;
    void paintPage(QPainter &painter, int page) const;
    void paintFoot(QPainter &painter, int page) const;
    QFont font(double pixels, bool bold) const;

    ReportPaper m_paper;
    PaperSheet m_sheet;
    QList<Plot> m_plots;
};

} // namespace heliograph
