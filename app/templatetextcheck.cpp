// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/templatetextcheck.h"

#include "engine/domain/foreignvariable.h"

namespace heliograph {

Result<void> checkTemplateText(const QString &text, TemplateSyntax syntax, const QString &label)
{
    const auto wrong = ForeignVariable::in(text, syntax);
    if (!wrong)
        return {};
    return Error{
        ErrorKind::Invalid,
        QStringLiteral("The template text of %1 holds “%2” at character %3, which is no variable of this "
                       "provider. Write variables as %4, as the provider approved them. Nothing was "
                       "changed.")
            .arg(label, wrong->written, QString::number(wrong->index + 1), wrong->right)};
}

} // namespace heliograph
