// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/variablerule.h"

#include "engine/policy/content/linkscanner.h"

#include <algorithm>

namespace heliograph {

namespace {

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isAsciiDigitOrLetter(QChar c)
{
    return isAsciiDigit(c) || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

std::optional<VariableMisfit> codeMisfit(const VariableRule &rule, const QString &value)
{
    if (rule.codeLetters && !std::ranges::all_of(value, isAsciiDigitOrLetter))
        return VariableMisfit::NotDigitsOrLetters;
    if (!rule.codeLetters && !std::ranges::all_of(value, isAsciiDigit))
        return VariableMisfit::NotDigits;
    if (value.size() < rule.codeFewest || value.size() > rule.codeMost)
        return VariableMisfit::WrongCodeLength;
    return std::nullopt;
}

} // namespace

std::optional<VariableMisfit> misfit(const VariableRule &rule, VariableKind kind, const QString &value)
{
    if (kind == VariableKind::Code && rule.codeMost > 0)
        return codeMisfit(rule, value);
    if (rule.longest > 0 && value.size() > rule.longest)
        return VariableMisfit::TooLong;
    if (!rule.links && !findLinks(FoldedText(value).written()).isEmpty())
        return VariableMisfit::HoldsLink;
    return std::nullopt;
}

} // namespace heliograph
