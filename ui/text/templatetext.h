// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/providertemplate.h"
#include "engine/policy/variablerule.h"

#include <QCoreApplication>

namespace heliograph {

//! Templates and signatures at providers, in words (product.md 4.2, 4.13). Any thread.
class TemplateText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::TemplateText)

public:
    static QString name(TemplateState state); //!< "In review"
    static QString name(TemplateKind kind); //!< "Template"

    //! The state with the provider's words, as "Rejected: no opt-out wording".
    static QString state(const ProviderTemplate &known);

    //! What \a rule wants of a value that does not fit: "up to 6 digits".
    static QString wanted(const VariableRule &rule, VariableMisfit misfit);
};

} // namespace heliograph
