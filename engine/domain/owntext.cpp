// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/owntext.h"

#include "engine/domain/messagetemplate.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

bool isLanguage(const QString &code)
{
    return (code.size() == 2 || code.size() == 3)
        && std::ranges::all_of(code, [](QChar each) { return each >= u'a' && each <= u'z'; });
}

Error invalid(const QString &why)
{
    return {ErrorKind::Invalid, u"%1 Nothing was saved."_s.arg(why)};
}

} // namespace

bool OwnTextDraft::isAnswer() const
{
    const auto parsed = MessageTemplate::parse(text);
    return messageClass == MessageClass::Notice && parsed && parsed->variables().isEmpty();
}

Result<void> OwnTextDraft::check() const
{
    if (name.trimmed().isEmpty() || name.trimmed().size() > LongestName)
        return invalid(u"A text has a name of up to %1 characters."_s.arg(LongestName));
    if (text.trimmed().isEmpty())
        return invalid(u"There is no text yet."_s);
    if (text.size() > LongestText)
        return invalid(u"The text has more than %1 characters."_s.arg(LongestText));
    if (const auto problem = MessageTemplate::problem(text))
        return invalid(problem->sentence);
    if (!language.isEmpty() && !isLanguage(language))
        return invalid(u"“%1” is no language. Write its code, as in de or zh."_s.arg(language));
    return {};
}

} // namespace heliograph
