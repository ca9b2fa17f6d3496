// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/reports/reportscene.h"

#include <QCoreApplication>

namespace heliograph {

//! What was refused or came back, by its code: the ten most frequent and the rest.
class ErrorChart
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::ErrorChart)

public:
    static ChartContents of(const ReportScene &scene);
};

} // namespace heliograph
