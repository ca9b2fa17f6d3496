// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/overview/ratememory.h"

namespace heliograph {

namespace {

constexpr qint64 MinuteMs = 60'000;

} // namespace

void RateMemory::note(TimePoint now, const QString &provider, double segmentsPerS)
{
    m_latest = toMillis(now) / MinuteMs;
    QMap<qint64, Minute> &minutes = m_providers[provider];
    Minute &minute = minutes[m_latest];
    minute.sum += segmentsPerS;
    ++minute.readings;
    while (minutes.firstKey() <= m_latest - Minutes)
        minutes.erase(minutes.begin());
}

QMap<QString, QList<double>> RateMemory::minutes() const
{
    QMap<QString, QList<double>> all;
    for (auto provider = m_providers.constBegin(); provider != m_providers.constEnd(); ++provider) {
        if (provider->isEmpty())
            continue;
        QList<double> &averages = all[provider.key()];
        for (qint64 at = provider->firstKey(); at <= m_latest; ++at) {
            const Minute minute = provider->value(at);
            averages.append(minute.readings == 0 ? 0 : minute.sum / minute.readings);
        }
    }
    return all;
}

} // namespace heliograph
