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
    addLeftOut(messages.leftOut, place);
    return place;
}

void addLeftOut(const LeftOut &leftOut, QVariantMap &place)
{
    const auto add = [&place](const QString &key, const QStringList &values) {
        if (!values.isEmpty())
            place.insert(key, values);
    };
    QStringList campaigns;
    for (const CampaignId campaign : leftOut.campaigns)
        campaigns.append(QString::number(number(campaign)));
    QStringList accounts;
    for (const AccountId account : leftOut.accounts)
        accounts.append(QString::number(number(account)));
    QStringList lines;
    for (const LedgerLine line : leftOut.lines)
        lines.append(ledgerKey(line));
    add(QStringLiteral("without-campaign"), campaigns);
    add(QStringLiteral("without-provider"), accounts);
    add(QStringLiteral("without-state"), lines);
}

LeftOut leftOutOf(const QVariantMap &place)
{
    LeftOut leftOut;
    const auto append = [](auto &list, const auto &value) {
        if (!list.contains(value))
            list.append(value);
    };
    const QStringList campaigns = place.value(QStringLiteral("without-campaign")).toStringList();
    for (const QString &campaign : campaigns)
        append(leftOut.campaigns, CampaignId{campaign.toLongLong()});
    const QStringList accounts = place.value(QStringLiteral("without-provider")).toStringList();
    for (const QString &account : accounts)
        append(leftOut.accounts, AccountId{account.toLongLong()});
    const QStringList keys = place.value(QStringLiteral("without-state")).toStringList();
    for (const QString &key : keys) {
        if (const auto line = ledgerLineFromKey(QLatin1String(key.toLatin1())))
            append(leftOut.lines, *line);
    }
    return leftOut;
}

} // namespace heliograph
