// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/ledger.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace heliograph {

//! A ledger as text that is pasted elsewhere. Any thread.
class LedgerText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::LedgerText)

public:
    //! One line for each of the eleven counts and one for the plan: name, count and share with tabs between,
    //! so that a spreadsheet takes it as well as a letter. \a heading is the first line.
    static QString table(const QString &heading, const LedgerView &ledger, const Format &format);
};

} // namespace heliograph
