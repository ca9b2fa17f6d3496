// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/benchrow.h"

#include <QJsonValue>

#include <algorithm>
#include <cmath>

namespace heliograph {

namespace {

constexpr double Share = 0.95;

QJsonValue orNull(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

// Three digits behind the point: more would pretend.
double rounded(double number)
{
    return std::round(number * 1000) / 1000;
}

std::optional<double> rounded(const std::optional<double> &number)
{
    return number ? std::optional(rounded(*number)) : std::nullopt;
}

} // namespace

std::optional<double> BenchRow::ratio() const
{
    if (!reference || *reference <= 0)
        return std::nullopt;
    return value / *reference;
}

bool BenchRow::met() const
{
    const std::optional<double> reached = ratio();
    if (target.ratio && (!reached || *reached < *target.ratio))
        return false;
    if (target.atLeast && value < *target.atLeast)
        return false;
    return !target.atMost || value <= *target.atMost;
}

QJsonObject BenchRow::toJson() const
{
    const std::optional<double> wanted = target.ratio ? target.ratio
        : target.atMost                               ? target.atMost
                                                      : target.atLeast;
    QJsonObject row{{QStringLiteral("name"), name},
                    {QStringLiteral("n"), n},
                    {QStringLiteral("value"), rounded(value)},
                    {QStringLiteral("unit"), unit},
                    {QStringLiteral("reference"), orNull(rounded(reference))},
                    {QStringLiteral("ratio"), orNull(rounded(ratio()))},
                    {QStringLiteral("target"), orNull(wanted)},
                    {QStringLiteral("met"), met()}};
    if (target.ratio && target.atLeast)
        row.insert(QStringLiteral("at_least"), *target.atLeast);
    return row;
}

QString BenchRow::inWords() const
{
    QString words = QStringLiteral("%1  %2 %3").arg(name, -20).arg(value, 0, 'f', 1).arg(unit);
    if (const auto reached = ratio())
        words += QStringLiteral(", %1 of %2").arg(*reached, 0, 'f', 2).arg(*reference, 0, 'f', 1);
    if (target.ratio)
        words += QStringLiteral(", at least %1 of it").arg(*target.ratio, 0, 'f', 2);
    if (target.atLeast)
        words += QStringLiteral(", at least %1").arg(*target.atLeast, 0, 'f', 0);
    if (target.atMost)
        words += QStringLiteral(", at most %1").arg(*target.atMost, 0, 'f', 0);
    words += met() ? QStringLiteral(": met") : QStringLiteral(": not met");
    return words + QStringLiteral(" (n = %1)").arg(n);
}

BenchRound medianRound(std::vector<BenchRound> rounds)
{
    const auto middle = rounds.begin() + static_cast<std::ptrdiff_t>((rounds.size() - 1) / 2);
    std::nth_element(rounds.begin(), middle, rounds.end(), [](const BenchRound &a, const BenchRound &b) {
        return a.value * b.reference < b.value * a.reference;
    });
    return *middle;
}

double percentile95(std::vector<double> samples)
{
    std::sort(samples.begin(), samples.end());
    const double rank = std::ceil(Share * static_cast<double>(samples.size()));
    return samples.at(static_cast<std::size_t>(rank) - 1);
}

} // namespace heliograph
