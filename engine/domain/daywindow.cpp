// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/daywindow.h"

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

std::optional<int> minuteOf(QStringView text)
{
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    bool hourIsNumber = false;
    bool minuteIsNumber = false;
    const int hour = text.left(colon).toInt(&hourIsNumber);
    const int minute = text.mid(colon + 1).toInt(&minuteIsNumber);
    const int total = hour * MinutesAnHour + minute;
    const bool valid = colon > 0 && text.size() - colon == 3 && hourIsNumber && minuteIsNumber && hour >= 0
        && minute >= 0 && minute < MinutesAnHour && total <= MinutesADay;
    return valid ? std::optional(total) : std::nullopt;
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
