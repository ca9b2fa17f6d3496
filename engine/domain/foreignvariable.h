// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/messagetemplate.h"

namespace heliograph {

//! Braces in the text of a provider's template that are none of its variables: not closed, or written as
//! somebody else writes them. Read as a template they would be part of the text, and what is counted and
//! previewed would be wrong.
struct ForeignVariable
{
    QString written; //!< "{{"
    int index = 0; //!< UTF-16 index of the place
    QString right; //!< how this provider writes variables: "${name}"

    //! The first of \a text; none in our own syntax.
    static std::optional<ForeignVariable> in(const QString &text, TemplateSyntax syntax);
};

} // namespace heliograph
