// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/ledgertext.h"

#include "ui/text/statetext.h"

namespace heliograph {

QString LedgerText::table(const QString &heading, const LedgerView &ledger, const Format &format)
{
    QStringList lines{heading};
    for (const LedgerLine line : LedgerLines) {
        const qint64 count = ledger.line(line);
        lines.append(QString(StateText::name(line) % u'\t' % format.count(count) % u'\t'
                             % format.share(count, ledger.planned)));
    }
    lines.append(QString(tr("Planned") % u'\t' % format.count(ledger.planned)));
    if (!ledger.balanced)
        lines.append(tr("The ledger does not add up."));
    return lines.join(u'\n');
}

} // namespace heliograph
