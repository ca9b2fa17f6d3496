// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/consent.h"
#include "engine/domain/doubt.h"
#include "engine/domain/providertemplate.h"
#include "engine/domain/suppression.h"
#include "engine/query/recipientcheck.h"

#include <QCoreApplication>

namespace heliograph {

//! What stands in the way of a campaign before it is submitted, and what it may say of itself. Any thread.
class SubmissionText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::SubmissionText)

public:
    //! "Line 91: ali does not accept the value of code: up to 6 digits."
    static QString rowProblem(const RowProblem &problem);

    //! "Template SMS_1 is not approved at ali. Rejected: no opt-out wording."
    static QString notApproved(const QString &provider, const ProviderTemplate &known);

    //! "What ali says of template SMS_1 is not known here."
    static QString notKnown(const QString &provider, TemplateKind kind, const QString &code);

    static QString consent(ConsentBasis basis); //!< "They agreed beforehand"
    static QString doubtPolicy(DoubtPolicy policy); //!< what becomes of an outcome that stays unknown

private:
    static QString ofRow(const RowProblem &problem);
};

//! The suppression list in words (product.md 4.11). Any thread.
class SuppressionText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::SuppressionText)

public:
    static QString reason(SuppressionReason reason); //!< "Replied so"

    //! "Everything", "Marketing", "Everything through ali"; \a provider names the account of such a scope.
    static QString scope(const SuppressionScope &scope, const QString &provider);
};

} // namespace heliograph
