// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/receipttext.h"

namespace heliograph {

QString ReceiptText::fate(ReceiptFate fate)
{
    switch (fate) {
    case ReceiptFate::New:
        return tr("not looked at yet");
    case ReceiptFate::Moved:
        return tr("moved its message");
    case ReceiptFate::Repeated:
        return tr("says what was known");
    case ReceiptFate::Disagrees:
        return tr("receipts disagree; nothing was changed");
    case ReceiptFate::OnePart:
        return tr("one segment; the others are awaited");
    case ReceiptFate::NotKnown:
        return tr("the provider does not know");
    case ReceiptFate::Orphan:
        return tr("fits no message");
    case ReceiptFate::WrongNumber:
        return tr("an id of ours, but another number");
    case ReceiptFate::Ambiguous:
        return tr("fits several messages");
    case ReceiptFate::Untrusted:
        return tr("would prove more than its source may");
    }
    Q_UNREACHABLE();
}

} // namespace heliograph
