// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/codetext.h"

namespace heliograph {

QString CodeText::withCode(Meaning meaning, const QString &code)
{
    if (code.isEmpty())
        return tr("no code was given");
    const QString known = words(meaning);
    return known.isEmpty() ? tr("their code %1").arg(code)
                           : tr("%1 (their code %2)", "what a code means, and the code").arg(known, code);
}

QString CodeText::words(Meaning meaning)
{
    switch (meaning) {
    case Meaning::AccountThrottle:
        return tr("the account sent faster than it may");
    case Meaning::RecipientThrottle:
        return tr("this person had as many texts as the provider allows for now");
    case Meaning::Recipient:
        return tr("the provider does not send to this number");
    case Meaning::Content:
        return tr("the provider does not take this text or its variables");
    case Meaning::Setting:
        return tr("template, signature or sender is not in order at the provider");
    case Meaning::CallShape:
        return tr("the call held too many people, or people who do not go together");
    case Meaning::Key:
        return tr("the provider refused the key, or its rights");
    case Meaning::Clock:
        return tr("the clock of this computer was off");
    case Meaning::Balance:
        return tr("the account had no balance or quota left");
    case Meaning::Unknown:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace heliograph
