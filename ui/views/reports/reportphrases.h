// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/report.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace heliograph {

//! How the numbers and times of a report are said, on its charts and beside them.
class ReportPhrases
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::ReportPhrases)

public:
    //! \a report outlives it.
    ReportPhrases(const Report &report, const QTimeZone &zone, const QLocale &locale);

    //! The figures line: "412,806 sent", "96.2 % delivered (+0.7)", …
    QStringList figures() const;

    QString periodWords() const; //!< "1 March 2026 to 7 March 2026"
    QString stepLabel(TimePoint time) const; //!< "3 Mar": the beginning of a step, in short
    QString stepText(TimePoint time) const; //!< "3 March 2026"

    //! "96.2 %"; of fewer than FewestForShare "3 of 7"; empty of none.
    QString rate(const ReportCounts &counts) const;
    QString rateChange() const; //!< "+0.7": in percentage points; empty without a comparison

    //! Nothing where there are too few to say.
    static std::optional<LatencyBound> percentile(const LatencyCounts &latency, int percent);
    QString atMost(const std::optional<LatencyBound> &bound) const; //!< "≤ 11 s"

    QString count(qint64 number) const { return m_format.count(number); }
    QString share(qint64 part, qint64 whole) const { return m_format.share(part, whole); }
    QString money(qint64 micros, const QString &currency) const;
    QString sums(const QMap<QString, qint64> &micros) const; //!< unlike currencies side by side

private:
    QString date(TimePoint time) const;

    const Report &m_report;
    QTimeZone m_zone;
    QLocale m_locale;
    Format m_format;
};

} // namespace heliograph
