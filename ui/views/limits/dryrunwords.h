// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/campaigndesk.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace heliograph {

//! What a dry run found, as people read it.
class DryRunWords
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::DryRunWords)

public:
    //! A line for each fate, and the sum.
    static QString of(const DryRun &run, const Format &format);

private:
    static QString held(const DryRun::Share &share, const Format &format);
    static QString cost(const DryRun &run, const Format &format);
};

} // namespace heliograph
