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

} // namespace heliograph
