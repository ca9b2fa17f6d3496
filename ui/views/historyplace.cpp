// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/historyplace.h"

namespace heliograph {

QVariantMap historyPlace(const MessageFilter &messages)
{
    QVariantMap place;
    if (messages.campaign)
        place.insert(QStringLiteral("campaign"), number(*messages.campaign));
    if (messages.account)
        place.insert(QStringLiteral("provider"), number(*messages.account));
    if (messages.line)
        place.insert(QStringLiteral("state"), QString(ledgerKey(*messages.line)));
    if (!messages.reason.isEmpty())
        place.insert(QStringLiteral("reason"), messages.reason);
    if (!messages.country.isEmpty())
        place.insert(QStringLiteral("country"), messages.country);
    if (messages.from)
        place.insert(QStringLiteral("from"), toMillis(*messages.from));
    if (messages.until)
        place.insert(QStringLiteral("until"), toMillis(*messages.until));
    if (messages.sentFrom)
        place.insert(QStringLiteral("sent-from"), toMillis(*messages.sentFrom));
    if (messages.sentUntil)
        place.insert(QStringLiteral("sent-until"), toMillis(*messages.sentUntil));
    return place;
}

} // namespace heliograph
