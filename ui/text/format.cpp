// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/format.h"

#include <QDateTime>

#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

Format::Format(const QLocale &locale, const QTimeZone &zone)
    : m_locale(locale)
    , m_zone(zone)
{
}

QString Format::count(qint64 number) const
{
    return m_locale.toString(number);
}

QString Format::decimal(double number) const
{
    return m_locale.toString(number, 'f', 1);
}

QString Format::share(qint64 part, qint64 whole) const
{
    if (whole == 0)
        return {};
    double percent = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    if (part > 0 && part < whole)
        percent = std::clamp(percent, 0.1, 99.9);
    return tr("%1 %", "a share in percent").arg(decimal(percent));
}

QString Format::timeText(TimePoint time, const QString &pattern) const
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toMillis(time), m_zone);
    return tr("%1 %2", "a time and its zone")
        .arg(m_locale.toString(local, pattern), local.timeZoneAbbreviation());
}

QString Format::time(TimePoint time) const
{
    //: The pattern of a date and time, as QLocale::toString() reads it.
    return timeText(time, tr("d MMM yyyy, HH:mm:ss"));
}

QString Format::exactTime(TimePoint time) const
{
    //: The pattern of a date and time with milliseconds, as QLocale::toString() reads it.
    return timeText(time, tr("d MMM yyyy, HH:mm:ss.zzz"));
}

QString Format::fieldPattern()
{
    return tr("d MMM yyyy HH:mm");
}

QString Format::duration(Millis duration) const
{
    const Millis length = std::chrono::abs(duration);
    const auto whole = [this](auto part) { return count(qint64(part.count())); };
    if (length < 1s)
        return tr("%1 ms").arg(whole(length));
    if (length >= 10s && length < 1min)
        return tr("%1 s").arg(whole(std::chrono::floor<std::chrono::seconds>(length)));
    if (length < 10s)
        return tr("%1 s").arg(decimal(std::chrono::duration<double>(length).count()));
    const auto minutes = std::chrono::floor<std::chrono::minutes>(length);
    if (length < 1h) {
        const auto seconds = std::chrono::floor<std::chrono::seconds>(length - minutes);
        return seconds == 0s ? tr("%1 min").arg(whole(minutes))
                             : tr("%1 min %2 s").arg(whole(minutes), whole(seconds));
    }
    const auto hours = std::chrono::floor<std::chrono::hours>(length);
    if (length < 48h) {
        const auto rest = minutes - hours;
        return rest == 0min ? tr("%1 h").arg(whole(hours)) : tr("%1 h %2 min").arg(whole(hours), whole(rest));
    }
    const auto days = std::chrono::floor<std::chrono::days>(length);
    const auto rest = hours - days;
    return rest == 0h ? tr("%1 d", "days").arg(whole(days))
                      : tr("%1 d %2 h", "days and hours").arg(whole(days), whole(rest));
}

QString Format::money(const Money &money) const
{
    const QString text = money.toText();
    const QString amount = text.section(u' ', -1);
    const bool negative = amount.startsWith(u'-');
    const QString digits = negative ? amount.mid(1) : amount;
    QString shown = negative ? m_locale.negativeSign() : QString();
    shown += m_locale.toString(digits.section(u'.', 0, 0).toLongLong());
    // Money has rounded already, exactly; only the signs of the place are put in.
    if (const QString part = digits.section(u'.', 1); !part.isEmpty()) {
        shown += m_locale.decimalPoint();
        for (const QChar digit : part)
            shown += m_locale.toString(digit.digitValue());
    }
    const QString currency = money.currency();
    return currency.isEmpty() ? shown : tr("%1 %2", "a currency and an amount").arg(currency, shown);
}

QString Format::bytes(qint64 bytes) const
{
    return m_locale.formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

int Format::plural(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

} // namespace heliograph
