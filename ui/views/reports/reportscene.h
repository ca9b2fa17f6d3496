// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartcontents.h"
#include "ui/views/reports/reportphrases.h"

namespace heliograph {

//! What every chart of a report is made from. A value that does not outlive its report.
struct ReportScene
{
    ReportScene(const Report &aReport, const ReportQuestion &aQuestion, const QLocale &locale)
        : report(aReport)
        , question(aQuestion)
        , phrases(aReport, aQuestion.zone, locale)
    {
    }

    const Report &report;
    const ReportQuestion &question;
    ReportPhrases phrases;

    //! All messages of the report; charts narrow it.
    MessageFilter messages() const;
};

} // namespace heliograph
