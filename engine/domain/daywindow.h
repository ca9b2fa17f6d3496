// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace heliograph {

//! A part of every day, in minutes since midnight: from 8:00 to 21:00 is {480, 1260}. It may pass midnight;
//! {0, 1440} is the whole day. From and to are never equal.
struct DayWindow
{
    int from = 0;
    int to = 1440;

    bool contains(int minute) const
    {
        return from < to ? minute >= from && minute < to : minute >= from || minute < to;
    }
    bool isWholeDay() const { return from == 0 && to == 1440; }

    QString text() const; //!< "08:00-21:00"

    //! Reads text(); nothing if it is none, or would be empty.
    static std::optional<DayWindow> parse(QStringView text);

    bool operator==(const DayWindow &) const = default;
};

} // namespace heliograph
