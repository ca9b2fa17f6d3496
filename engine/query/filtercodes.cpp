// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/filtercodes.h"

#include "engine/domain/maskednumber.h"

#include <QDateTime>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

QString filterCodes(const MessageFilter &filter)
{
    QStringList codes;
    const auto add = [&codes](QLatin1String name, const QString &value) {
        if (!value.isEmpty())
            codes.append(QString(name % u'=' % value));
    };
    const auto moment = [&add](QLatin1String name, const std::optional<TimePoint> &time) {
        if (time)
            add(name, QDateTime::fromMSecsSinceEpoch(toMillis(*time), Qt::UTC).toString(Qt::ISODateWithMs));
    };
    add("number"_L1, maskedNumber(filter.e164));
    add("campaign"_L1, filter.campaign ? QString::number(number(*filter.campaign)) : QString());
    add("provider"_L1, filter.account ? QString::number(number(*filter.account)) : QString());
    add("state"_L1, filter.line ? QString(ledgerKey(*filter.line)) : QString());
    add("exact-state"_L1, filter.state ? QString::number(static_cast<int>(*filter.state)) : QString());
    add("reason"_L1, filter.reason);
    add("country"_L1, filter.country);
    moment("from"_L1, filter.from);
    moment("until"_L1, filter.until);
    moment("sent-from"_L1, filter.sentFrom);
    moment("sent-until"_L1, filter.sentUntil);
    for (const CampaignId campaign : filter.leftOut.campaigns)
        add("without-campaign"_L1, QString::number(number(campaign)));
    for (const AccountId account : filter.leftOut.accounts)
        add("without-provider"_L1, QString::number(number(account)));
    for (const LedgerLine line : filter.leftOut.lines)
        add("without-state"_L1, ledgerKey(line));
    return codes.join(u' ');
}

} // namespace heliograph
