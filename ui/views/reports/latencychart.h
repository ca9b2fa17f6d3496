// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/reports/reportscene.h"

#include <QCoreApplication>

namespace heliograph {

//! How long delivery takes: percentiles by provider, read as "at most".
class LatencyChart
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::LatencyChart)

public:
    static ChartContents of(const ReportScene &scene);
};

} // namespace heliograph
