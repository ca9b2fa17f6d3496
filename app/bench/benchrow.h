// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace heliograph {

//! What a figure has to be; every member that is set must hold.
struct BenchTarget
{
    std::optional<double> ratio = {}; //!< at least so much of the reference
    std::optional<double> atLeast = {}; //!< in the unit of the figure
    std::optional<double> atMost = {};
};

//! One figure of design.md's table, beside the reference that was measured in the same run.
struct BenchRow
{
    QString name{};
    qint64 n = 0; //!< how many rows, messages or queries were measured
    double value = 0;
    QString unit{};
    std::optional<double> reference = {}; //!< in the same unit; none where the target is absolute
    BenchTarget target{};

    //! Value over reference; none without a reference.
    std::optional<double> ratio() const;
    bool met() const;

    //! name, n, value, unit, reference, ratio, target, met; and at_least where a figure has both a ratio and
    //! a floor to keep. "target" is the ratio where there is one.
    QJsonObject toJson() const;

    //! One line for people.
    QString inWords() const;
};

//! One round of measuring both, one right after the other, so that a noisy machine disturbs both alike.
struct BenchRound
{
    double value = 0;
    double reference = 0;
};

//! The round whose ratio is the median; of an even number the worse of the two in the middle. Not empty.
BenchRound medianRound(std::vector<BenchRound> rounds);

//! The smallest of \a samples that at least 95 % of them do not exceed. Not empty.
double percentile95(std::vector<double> samples);

} // namespace heliograph
