// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/limitrules.h"
#include "ui/session/limitdesk.h"
#include "ui/text/format.h"
#include "ui/widgets/decisiondialog.h"

#include <QCoreApplication>

namespace heliograph {

//! Limits as people read of them.
class LimitWords
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::LimitWords)

public:
    static QString perPerson(const QList<FrequencyCap> &caps); //!< "1 in 1 day, 4 in 30 days"
    static QString perPrefix(int most);
    static QString hours(MessageClass messageClass, const ClassLimits &limits);
    static QString sameText(const LimitRules &rules, const Format &format);
    static QString countries(const LimitRules &rules);

    //! "Workspace", "Provider account kite", …
    static QString whose(const BudgetName &name, const BudgetSubjects &subjects);
    static QString period(BudgetPeriod period);

    struct Change
    {
        QString sentence;
        bool looser = false; //!< more may go than before
    };
    //! What differs, a sentence each.
    static QList<Change> changes(const LimitRules &before, const LimitRules &after, const Format &format);

    static Decision askToLoosen(const QList<Change> &changes);
    static Decision askToStop(const Budget &budget); //!< below what is used
    static Decision askToRemove(const Budget &budget, const BudgetSubjects &subjects);

    static QString inLines(const QList<Change> &changes);

private:
    static void ofClass(MessageClass messageClass, const ClassLimits &before, const ClassLimits &after,
                        QList<Change> &changes);
};

} // namespace heliograph
