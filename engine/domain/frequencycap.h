// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <chrono>
#include <optional>

namespace heliograph {

//! At most so many messages in any window of that length.
struct FrequencyCap
{
    int most = 0;
    std::chrono::seconds window{0};

    QString text() const; //!< "1/day", "5/h", "3/90min"

    //! Reads text(): a number, a slash, and min, h, day, week, month (30 days), or a number of these.
    static std::optional<FrequencyCap> parse(QStringView text);

    bool operator==(const FrequencyCap &) const = default;
};

} // namespace heliograph
