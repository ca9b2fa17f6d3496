// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/resendtext.h"

#include "ui/text/codetext.h"
#include "ui/text/skiptext.h"
#include "ui/text/statetext.h"

namespace heliograph {

QString ResendText::cause(MessageState state, const QString &reason, Meaning meaning)
{
    const QString name = StateText::name(ledgerLine(state, false));
    if (state == MessageState::ClosedUnknown)
        return tr("%1, written off").arg(name);
    if (state == MessageState::Expired || state == MessageState::Suppressed)
        return QString(
            name % QStringLiteral(", ")
            % SkipText::because(state == MessageState::Suppressed ? QStringLiteral("suppressed") : reason));
    return reason.isEmpty() ? name : tr("%1: %2").arg(name, CodeText::withCode(meaning, reason));
}

} // namespace heliograph
