// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/frequencycap.h"

#include <array>

namespace heliograph {

namespace {

struct CapUnit
{
    QLatin1String name;
    qint64 seconds;
};

// The largest first: text() uses the first that fits without a remainder.
constexpr std::array<CapUnit, 5> Units = {{{QLatin1String("month"), 30 * 86'400},
                                           {QLatin1String("week"), 7 * 86'400},
                                           {QLatin1String("day"), 86'400},
                                           {QLatin1String("h"), 3'600},
                                           {QLatin1String("min"), 60}}};

constexpr qint64 LongestSeconds = 366LL * 86'400;

} // namespace

QString FrequencyCap::text() const
{
    for (const CapUnit &unit : Units) {
        if (window.count() % unit.seconds != 0)
            continue;
        const qint64 times = window.count() / unit.seconds;
        const QString length = times == 1 ? QString() : QString::number(times);
        return QString(QString::number(most) % QLatin1Char('/') % length % unit.name);
    }
    return QStringLiteral("%1/%2s").arg(most).arg(window.count());
}

std::optional<FrequencyCap> FrequencyCap::parse(QStringView text)
{
    const qsizetype slash = text.indexOf(QLatin1Char('/'));
    bool isNumber = false;
    const int most = text.left(slash).trimmed().toInt(&isNumber);
    if (slash < 1 || !isNumber || most < 1)
        return std::nullopt;
    const QStringView length = text.mid(slash + 1).trimmed();
    qsizetype digits = 0;
    while (digits < length.size() && length.at(digits).isDigit())
        ++digits;
    const qint64 times = digits == 0 ? 1 : length.left(digits).toLongLong();
    for (const CapUnit &unit : Units) {
        if (length.mid(digits) == unit.name && times > 0 && times <= LongestSeconds / unit.seconds)
            return FrequencyCap{most, std::chrono::seconds(times * unit.seconds)};
    }
    return std::nullopt;
}

} // namespace heliograph
