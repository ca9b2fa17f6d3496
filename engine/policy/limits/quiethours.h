// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/domain/daywindow.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QTimeZone>

namespace heliograph {

//! Whether people may be texted, for how long that stays so, and the zone that decides it.
struct HoursSpell
{
    bool open = true;
    TimePoint until; //!< the first moment at which it may be otherwise
    DayWindow window; //!< with \a zone: of those that are closed one, if not open
    QByteArray zone;
};

//! The zones of \a country (ISO 3166) in the computer's time zone data; UTC alone if it knows none. Mainland
//! China has one.
QList<QTimeZone> zonesOf(const QString &country);

//! What holds at \a now for people who live in one of \a zones, nobody knows in which, and may be texted only
//! while it is inside all of \a windows: the strictest zone decides. Right across daylight saving, also when
//! a change skips or repeats a boundary. Closed for a day if the windows leave no moment that suits all
//! zones.
HoursSpell hoursAt(const QList<QTimeZone> &zones, const QList<DayWindow> &windows, TimePoint now);

//! hoursAt() by country, remembered for as long as an answer holds: a claim asks it for every person. One
//! thread.
class QuietHours
{
public:
    const HoursSpell &at(const QString &country, const QList<DayWindow> &windows, TimePoint now);

private:
    struct Known
    {
        QList<DayWindow> windows;
        TimePoint from;
        HoursSpell spell;
    };

    QHash<QString, Known> m_known;
    QHash<QString, QList<QTimeZone>> m_zones;
};

} // namespace heliograph
