// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/reports/reportscene.h"

namespace heliograph {

MessageFilter ReportScene::messages() const
{
    MessageFilter filter;
    filter.sentFrom = report.period.from;
    filter.sentUntil = report.period.until;
    filter.account = question.account;
    filter.campaign = question.campaign;
    filter.country = question.country;
    filter.leftOut.accounts = report.practice;
    return filter;
}

} // namespace heliograph
