// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/reports/reportscene.h"

#include <QCoreApplication>

namespace heliograph {

//! What messages cost, by provider and country, in one currency.
class CostChart
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::CostChart)

public:
    //! The currencies in which anything was paid.
    static QStringList currencies(const Report &report);

    //! Who has no price at all is listed with every currency.
    static ChartContents of(const ReportScene &scene, const QString &currency);

private:
    CostChart(const ReportScene &scene, const QString &currency);

    QList<ReportCostCell> cells() const;
    void add(const QString &label, const QString &text, const ReportCost &cost, qint64 delivered);
    QString summary() const;

    const ReportScene &m_scene;
    const QString m_currency;
    ChartContents m_contents;
};

} // namespace heliograph
