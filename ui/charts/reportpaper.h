// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartcontents.h"

#include <QByteArray>
#include <QStringList>

class QPagedPaintDevice;

namespace heliograph {

//! A report on paper: what it is about, its figures and its charts, in the light theme, pages numbered.
struct ReportPaper
{
    QString title;
    QStringList lines; //!< period, filters, figures: one below the other
    QList<ChartContents> charts;
    QString made; //!< "Heliograph, 3 March 2026, 10:02"

    //! Paints all pages on \a device, a printer or a PDF. False if it takes nothing.
    bool paint(QPagedPaintDevice &device) const;

    QByteArray pdf() const; //!< A4
};

} // namespace heliograph
