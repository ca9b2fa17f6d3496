// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/daywindow.h"

#include <algorithm>

namespace heliograph {

namespace {

constexpr int MinutesAnHour = 60;
constexpr int MinutesADay = 24 * MinutesAnHour;

QString clockText(int minute)
{
    return QStringLiteral("%1:%2")
        .arg(minute / MinutesAnHour, 2, 10, QLatin1Char('0'))
        .arg(minute % MinutesAnHour, 2, 10, QLatin1Char('0'));
}

bool isClockDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

std::optional<int> minuteOf(QStringView text)
{
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    const QStringView hours = text.left(colon);
    const QStringView minutes = text.mid(colon + 1);
    // toInt() alone would take a sign as well.
    if (colon < 1 || colon > 2 || minutes.size() != 2 || !std::ranges::all_of(hours, isClockDigit)
        || !std::ranges::all_of(minutes, isClockDigit))
        return std::nullopt;
    const int minute = minutes.toInt();
    const int total = hours.toInt() * MinutesAnHour + minute;
    return minute < MinutesAnHour && total <= MinutesADay ? std::optional(total) : std::nullopt;
}

} // namespace

QString DayWindow::text() const
{
    return QString(clockText(from) % QLatin1Char('-') % clockText(to));
}

std::optional<DayWindow> DayWindow::parse(QStringView text)
{
    const qsizetype dash = text.indexOf(QLatin1Char('-'));
    if (dash < 0)
        return std::nullopt;
    const auto from = minuteOf(text.left(dash).trimmed());
    const auto to = minuteOf(text.mid(dash + 1).trimmed());
    if (!from || !to || *from == *to || *from == MinutesADay)
        return std::nullopt;
    return DayWindow{*from, *to};
}

} // namespace heliograph
