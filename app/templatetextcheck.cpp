// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/templatetextcheck.h"

#include <QRegularExpression>

namespace heliograph {

using namespace Qt::Literals::StringLiterals;

Result<void> checkTemplateText(const QString &text, TemplateSyntax syntax, const QString &label)
{
    static const QRegularExpression alibabaWrong(u"\\{\\{|\\$\\{(?!\\w+\\})|(?<!\\$)\\{\\d+\\}"_s);
    static const QRegularExpression tencentWrong(u"\\{\\{|\\$\\{|\\{\\d+(?!\\d*\\})"_s);
    if (syntax == TemplateSyntax::Own)
        return {};
    const bool alibaba = syntax == TemplateSyntax::Alibaba;
    const QRegularExpressionMatch wrong = (alibaba ? alibabaWrong : tencentWrong).match(text);
    if (!wrong.hasMatch())
        return {};
    return Error{
        ErrorKind::Invalid,
        u"The template text of %1 holds “%2” at character %3, which is no variable of this provider. "
        "Write variables as %4, as the provider approved them. Nothing was changed."_s.arg(
            label, wrong.captured(), QString::number(wrong.capturedStart() + 1),
            alibaba ? u"${name}"_s : u"{1}"_s)};
}

} // namespace heliograph
