// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/reports/reportscene.h"

#include <QCoreApplication>

namespace heliograph {

//! A chart whose bars are made of the lines of the ledger: over time, by provider, by country. Bars add up to
//! everything that was handed over; long lists end with "others".
class OutcomeChart
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::OutcomeChart)

public:
    static ChartContents overTime(const ReportScene &scene);
    static ChartContents byProvider(const ReportScene &scene);
    static ChartContents byCountry(const ReportScene &scene);

private:
    explicit OutcomeChart(const ReportScene &scene);

    void add(const QString &label, const QString &text, const ReportFigures &figures);
    template <typename Row, typename Name>
    qsizetype addListed(const QList<Row> &rows, Name name);
    void addRateLine(const QList<ReportPoint> &points, const QString &name, bool muted);
    void addRates();
    void addShares();
    void addPercentiles();
    void findBy(const std::function<void(MessageFilter &filter, int category)> &narrow, qsizetype known);

    const ReportScene &m_scene;
    ChartContents m_contents;
    QList<ReportFigures> m_figures; // one for each category
};

} // namespace heliograph
