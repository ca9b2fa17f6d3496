// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/instantargument.h"

#include "app/invalid.h"

#include <QDateTime>
#include <QRegularExpression>

namespace heliograph {

namespace {

//! Seconds since 1970 as if \a local were UTC.
qint64 countOf(const QDateTime &local)
{
    return QDateTime(local.date(), local.time(), Qt::UTC).toSecsSinceEpoch();
}

//! The offsets of \a zone from UTC, in seconds, at which its clocks show \a local; the larger (earlier)
//! first.
QList<int> offsetsFor(const QDateTime &local, const QTimeZone &zone)
{
    constexpr qint64 Day = 86'400; // no zone changes twice within one
    const qint64 shown = countOf(local);
    QList<int> offsets;
    for (const qint64 near : {shown - Day, shown + Day}) {
        const int offset = zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(near, Qt::UTC));
        const QDateTime instant = QDateTime::fromSecsSinceEpoch(shown - offset, Qt::UTC);
        if (zone.offsetFromUtc(instant) == offset && !offsets.contains(offset))
            offsets.append(offset);
    }
    std::sort(offsets.begin(), offsets.end(), std::greater<>());
    return offsets;
}

QString offsetText(int seconds)
{
    const int minutes = std::abs(seconds) / 60;
    return QStringLiteral("%1%2:%3")
        .arg(seconds < 0 ? QLatin1Char('-') : QLatin1Char('+'))
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

Result<TimePoint> localInstant(const QDateTime &local, const QTimeZone &zone, const QString &option)
{
    const QList<int> offsets = offsetsFor(local, zone);
    const QString shown = local.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    const QString place = QString::fromLatin1(zone.id());
    if (offsets.isEmpty())
        return invalid(
            QStringLiteral("--%1: there is no %2 in %3, where the clocks are put forward over it. Choose "
                           "another time.")
                .arg(option, shown, place));
    if (offsets.size() > 1)
        return invalid(
            QStringLiteral(
                "--%1: %2 comes twice in %3, where the clocks are put back. Write %4 for the first or "
                "%5 for the second behind it.")
                .arg(option, shown, place, offsetText(offsets[0]), offsetText(offsets[1])));
    const qint64 millis = (countOf(local) - offsets.first()) * 1000 + local.time().msec();
    return fromMillis(millis);
}

} // namespace

Result<TimePoint> instantOf(const QString &text, const QTimeZone &zone, const QString &option)
{
    const Error unreadable = invalid(
        QStringLiteral(
            "--%1 wants a time such as 2026-03-01T09:00, with “Europe/Berlin” or “+01:00” behind it if it "
            "is not of this computer's zone.")
            .arg(option));
    const QString words = text.trimmed();
    static const QRegularExpression withZone(QStringLiteral("^(.*\\d)\\s+([A-Za-z]+(?:/[A-Za-z0-9_+-]+)*)$"));
    static const QRegularExpression withOffset(QStringLiteral("(Z|[+-]\\d\\d:?\\d\\d)$"));
    const QRegularExpressionMatch named = withZone.match(words);
    QTimeZone place = zone;
    if (named.hasMatch()) {
        place = QTimeZone(named.captured(2).toLatin1());
        if (!place.isValid())
            return invalid(QStringLiteral("--%1: there is no time zone “%2”. Write it as in Europe/Berlin.")
                               .arg(option, named.captured(2)));
    }
    QString time = named.hasMatch() ? named.captured(1) : words;
    time.replace(QLatin1Char(' '), QLatin1Char('T'));
    if (time.mid(10).contains(withOffset)) {
        const QDateTime exact = QDateTime::fromString(time, Qt::ISODateWithMs);
        return exact.isValid() ? Result<TimePoint>(fromMillis(exact.toMSecsSinceEpoch())) : unreadable;
    }
    // Read as UTC, in which every time of day exists; what it means is for the zone to say.
    const QDateTime local = QDateTime::fromString(QString(time % QLatin1Char('Z')), Qt::ISODateWithMs);
    if (!local.isValid() || !time.contains(QLatin1Char('T')))
        return unreadable;
    return localInstant(local, place, option);
}

std::optional<Millis> lengthOf(const QString &text)
{
    static const QRegularExpression length(QStringLiteral("^(\\d{1,5})\\s*(min|h|d)$"));
    const QRegularExpressionMatch match = length.match(text.trimmed());
    if (!match.hasMatch() || match.captured(1).toInt() == 0)
        return std::nullopt;
    const int count = match.captured(1).toInt();
    const QString unit = match.captured(2);
    if (unit == QLatin1String("min"))
        return std::chrono::minutes(count);
    return unit == QLatin1String("h") ? Millis(std::chrono::hours(count)) : std::chrono::days(count);
}

Result<QTimeZone> zoneArgument(const Invocation &call)
{
    const QString option = QStringLiteral("zone");
    if (!call.options.isSet(option))
        return QTimeZone::systemTimeZone();
    const QTimeZone zone(call.option(option).toLatin1());
    if (!zone.isValid())
        return invalid(QStringLiteral("There is no time zone “%1”. Write it as in --zone Europe/Berlin.")
                           .arg(call.option(option)));
    return zone;
}

void declareZone(QCommandLineParser &parser)
{
    parser.addOption(
        {QStringLiteral("zone"),
         QStringLiteral("The time zone of times that name none, as in Europe/Berlin; this computer's if "
                        "not given."),
         QStringLiteral("ZONE")});
}

} // namespace heliograph
