// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartcontents.h"

#include <QStringList>

namespace heliograph {

//! What a report says on paper: what it is about, its figures and its charts. See RecordedPaper.
struct ReportPaper
{
    QString title;
    QStringList lines; //!< period, filters, figures: one below the other
    QList<ChartContents> charts;
    QString made; //!< "Heliograph, 3 March 2026, 10:02"
};

} // namespace heliograph
