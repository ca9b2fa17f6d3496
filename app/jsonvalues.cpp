// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jsonvalues.h"

#include <QDateTime>

namespace heliograph {

namespace {

QDateTime inUtc(TimePoint time)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(time), Qt::UTC);
}

} // namespace

QString isoTime(TimePoint time)
{
    return inUtc(time).toString(Qt::ISODateWithMs);
}

QString isoSecond(TimePoint time)
{
    return inUtc(time).toString(Qt::ISODate);
}

QJsonValue isoOrNull(const std::optional<TimePoint> &time)
{
    return time ? QJsonValue(isoTime(*time)) : QJsonValue();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject moneyJson(const QMap<QString, Money> &amounts)
{
    QJsonObject object;
    for (const auto &[currency, money] : amounts.asKeyValueRange())
        object.insert(currency, money.toDecimal());
    return object;
}

} // namespace heliograph
