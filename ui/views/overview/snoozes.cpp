// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/overview/snoozes.h"

#include <QDateTime>

namespace heliograph {

namespace {

const QString SnoozedGroup = QStringLiteral("overview-snoozed");

QString stored(const QString &key)
{
    return QString(SnoozedGroup % u'/' % key);
}

} // namespace

void Snoozes::set(const QString &key, TimePoint until)
{
    m_preferences.set(stored(key), toMillis(until));
}

std::optional<TimePoint> Snoozes::endOf(const QString &key) const
{
    const QVariant end = m_preferences.value(stored(key));
    return end.isValid() ? std::optional(fromMillis(end.toLongLong())) : std::nullopt;
}

bool Snoozes::covers(const QString &key, TimePoint now) const
{
    const auto end = endOf(key);
    return end && *end > now;
}

void Snoozes::forgetPast(TimePoint now)
{
    const QStringList keys = m_preferences.keys(SnoozedGroup);
    for (const QString &key : keys) {
        if (!covers(key, now))
            m_preferences.remove(stored(key));
    }
}

void Snoozes::wakeAll()
{
    const QStringList keys = m_preferences.keys(SnoozedGroup);
    for (const QString &key : keys)
        m_preferences.remove(stored(key));
}

std::optional<TimePoint> Snoozes::nextEnd() const
{
    std::optional<TimePoint> next;
    const QStringList keys = m_preferences.keys(SnoozedGroup);
    for (const QString &key : keys) {
        const auto end = endOf(key);
        if (end && (!next || *end < *next))
            next = end;
    }
    return next;
}

TimePoint Snoozes::atHour(TimePoint now, int days, int hour)
{
    const QDate date = QDateTime::fromMSecsSinceEpoch(toMillis(now)).date().addDays(days);
    return fromMillis(QDateTime(date, QTime(hour, 0)).toMSecsSinceEpoch());
}

} // namespace heliograph
