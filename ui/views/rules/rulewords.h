// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/ruledesk.h"
#include "ui/text/format.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/decisiondialog.h"

#include <QCoreApplication>

namespace heliograph {

//! What content rules found, as their screen tells it.
class RuleWords
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::RuleWords)

public:
    static QString findings(const QList<ContentFinding> &findings, const Format &format);
    static QString outcome(const RuleRehearsal::Outcome &outcome, const Format &format);
    static DataTable *table(QWidget *parent); //!< of the lists in force
    static TableRow row(const RuleDesk::Line &line, const Format &format);
    static Decision askToRemove(const RuleDesk::Line &line);
    static QString where(const QString &country); //!< "everywhere"
};

} // namespace heliograph
