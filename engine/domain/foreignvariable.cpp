// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/foreignvariable.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

std::optional<ForeignVariable> ForeignVariable::in(const QString &text, TemplateSyntax syntax)
{
    static const QRegularExpression alibabaWrong(u"\\{\\{|\\$\\{(?!\\w+\\})|(?<!\\$)\\{\\d+\\}"_s);
    static const QRegularExpression tencentWrong(u"\\{\\{|\\$\\{|\\{\\d+(?!\\d*\\})"_s);
    if (syntax == TemplateSyntax::Own)
        return {};
    const bool alibaba = syntax == TemplateSyntax::Alibaba;
    const QRegularExpressionMatch wrong = (alibaba ? alibabaWrong : tencentWrong).match(text);
    if (!wrong.hasMatch())
        return {};
    return ForeignVariable{wrong.captured(), static_cast<int>(wrong.capturedStart()),
                           alibaba ? u"${name}"_s : u"{1}"_s};
}

} // namespace heliograph
