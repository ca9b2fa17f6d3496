// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/domain/money.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QMap>

#include <optional>

namespace heliograph {

//! \a time in UTC as ISO 8601 writes it, to the millisecond.
QString isoTime(TimePoint time);

//! \a time in UTC as ISO 8601 writes it, to the second.
QString isoSecond(TimePoint time);

//! isoTime(), or null where there is no \a time.
QJsonValue isoOrNull(const std::optional<TimePoint> &time);

//! \a text, or null where it is empty.
QJsonValue textOrNull(const QString &text);

//! \a amounts in decimals, by currency.
QJsonObject moneyJson(const QMap<QString, Money> &amounts);

} // namespace heliograph
