// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/doubttimes.h"

#include <QStringList>

namespace heliograph {

namespace {

using namespace std::chrono_literals;

constexpr Millis Moment{1}; // "after" means later, not at the same time
constexpr int LongestSeconds = 30 * 24 * 3600;

Millis secondsSet(const ProviderAccount &account, const char *key, Millis otherwise)
{
    const int usual = static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(otherwise).count());
    return std::chrono::seconds(account.number(QLatin1String(key), usual));
}

} // namespace

QList<Millis> DoubtTimes::usualQuestions()
{
    return {20s, 1min, 3min, 10min, 20min, 60min, 3h, 12h};
}

std::optional<QList<Millis>> DoubtTimes::parseQuestions(const QString &text)
{
    QList<Millis> questions;
    const QStringList parts = text.split(QLatin1Char(','));
    for (const QString &part : parts) {
        bool whole = false;
        const int value = part.trimmed().toInt(&whole);
        const Millis after = std::chrono::seconds(value);
        if (!whole || value < 1 || value > LongestSeconds
            || (!questions.isEmpty() && after <= questions.constLast()))
            return std::nullopt;
        questions.append(after);
    }
    return questions;
}

DoubtTimes DoubtTimes::of(const ProviderAccount &account)
{
    DoubtTimes times;
    times.settle = secondsSet(account, "settle_s", times.settle);
    times.missGap = secondsSet(account, "miss_gap_s", times.missGap);
    times.giveUp = secondsSet(account, "give_up_s", times.giveUp);
    if (const auto asked = parseQuestions(account.settings.value(QStringLiteral("ask_after_s"))))
        times.questions = *asked;
    return times;
}

TimePoint settledAt(TimePoint deadline, const DoubtTimes &times)
{
    return deadline + times.settle + Moment;
}

} // namespace heliograph
