// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/limits/quiethours.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <vector>

namespace heliograph {

namespace {

using std::chrono::days;
using std::chrono::minutes;
using std::chrono::seconds;

// Every boundary comes by within a day, and once more after a change of the clocks.
constexpr days LookAhead(2);

QDateTime utc(TimePoint time)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(time), Qt::UTC);
}

int minuteOfDay(const QTimeZone &zone, TimePoint time)
{
    const TimePoint local = time + seconds(zone.offsetFromUtc(utc(time)));
    return static_cast<int>(std::chrono::floor<minutes>(local - std::chrono::floor<days>(local)).count());
}

//! The first zone and window that keep people back, if any do.
HoursSpell look(const QList<QTimeZone> &zones, const QList<DayWindow> &windows, TimePoint time)
{
    for (const QTimeZone &zone : zones) {
        const int minute = minuteOfDay(zone, time);
        for (const DayWindow &window : windows) {
            if (!window.contains(minute))
                return {.open = false, .until = {}, .window = window, .zone = zone.id()};
        }
    }
    return {};
}

//! How far \a zone is from UTC between \a from and \a until, and the moments at which that changes.
void offsetsIn(const QTimeZone &zone, TimePoint from, TimePoint until, QList<seconds> &offsets,
               std::vector<TimePoint> &changes)
{
    offsets.append(seconds(zone.offsetFromUtc(utc(from))));
    const auto transitions = zone.transitions(utc(from), utc(until));
    for (const QTimeZone::OffsetData &change : transitions) {
        offsets.append(seconds(change.offsetFromUtc));
        changes.push_back(fromMillis(change.atUtc.toMSecsSinceEpoch()));
    }
}

//! The moments after \a now at which some window may open or close, in order. A boundary that a change of the
//! clocks repeats comes twice, since it is worked out for the time before and after the change.
std::vector<TimePoint> turningPoints(const QList<QTimeZone> &zones, const QList<DayWindow> &windows,
                                     TimePoint now)
{
    std::vector<TimePoint> points;
    const TimePoint end = now + LookAhead;
    for (const QTimeZone &zone : zones) {
        QList<seconds> offsets;
        offsetsIn(zone, now, end, offsets, points);
        for (const seconds offset : std::as_const(offsets)) {
            const auto first = std::chrono::floor<days>(now + offset);
            for (auto day = first; day <= std::chrono::floor<days>(end + offset); day += days(1)) {
                for (const DayWindow &window : windows) {
                    points.push_back(TimePoint(day + minutes(window.from) - offset));
                    points.push_back(TimePoint(day + minutes(window.to) - offset));
                }
            }
        }
    }
    std::erase_if(points, [now, end](TimePoint point) { return point <= now || point > end; });
    std::ranges::sort(points);
    return points;
}

} // namespace

QList<QTimeZone> zonesOf(const QString &country)
{
    // The data lists Urumqi too, whose own time has no standing: all of mainland China keeps that of Beijing.
    if (country == QLatin1String("CN"))
        return {QTimeZone("Asia/Shanghai")};
    QList<QTimeZone> zones;
    const QLocale::Territory territory = QLocale::codeToTerritory(country);
    if (territory != QLocale::AnyTerritory) {
        for (const QByteArray &id : QTimeZone::availableTimeZoneIds(territory)) {
            const QTimeZone zone(id);
            if (zone.isValid())
                zones.append(zone);
        }
    }
    return zones.isEmpty() ? QList<QTimeZone>{QTimeZone::utc()} : zones;
}

HoursSpell hoursAt(const QList<QTimeZone> &zones, const QList<DayWindow> &windows, TimePoint now)
{
    HoursSpell spell = look(zones, windows, now);
    const std::vector<TimePoint> points = turningPoints(zones, windows, now);
    const auto turn = std::ranges::find_if(
        points, [&](TimePoint point) { return look(zones, windows, point).open != spell.open; });
    spell.until = turn == points.end() ? now + days(1) : *turn;
    return spell;
}

const HoursSpell &QuietHours::at(const QString &country, const QList<DayWindow> &windows, TimePoint now)
{
    Known &known = m_known[country];
    if (known.windows == windows && now >= known.from && now < known.spell.until)
        return known.spell;
    auto zones = m_zones.find(country);
    if (zones == m_zones.end())
        zones = m_zones.insert(country, zonesOf(country));
    known = {windows, now, hoursAt(*zones, windows, now)};
    return known.spell;
}

} // namespace heliograph
