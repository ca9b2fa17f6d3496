// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/auditcheck.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace heliograph {

//! The audit log in words. Any thread.
class AuditText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::AuditText)

public:
    //! What was done: "Approved a campaign" for "campaign.approve". A code of a newer program stays as it is.
    static QString action(const QString &code);

    //! Every code that has words.
    static QStringList knownActions();

    //! What a look at the log found, and what to do if it is not whole.
    static QString verdict(const AuditVerdict &verdict, const Format &format);

private:
    static QString fault(const AuditVerdict &verdict, const Format &format);
};

} // namespace heliograph
