// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/budget.h"

#include <QMap>

namespace heliograph {

class Reader;

//! How people call what budgets are of. A value.
class BudgetSubjects
{
public:
    static Result<BudgetSubjects> read(Reader &reader);

    QString of(const BudgetName &name) const; //!< empty for the workspace, and for what is gone

    //! Those of \a scope there are, by id.
    QMap<qint64, QString> all(BudgetScope scope) const;

private:
    QMap<qint64, QString> m_accounts;
    QMap<qint64, QString> m_campaigns;
    QMap<qint64, QString> m_logins;
};

} // namespace heliograph
