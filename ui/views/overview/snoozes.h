// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "ui/session/preferences.h"

#include <optional>

namespace heliograph {

//! Which reminders somebody does not want to see for a while. Kept with the person's preferences, so that it
//! outlasts the program. GUI thread.
class Snoozes
{
public:
    static constexpr int Morning = 9; //!< o'clock, when what waits for a morning comes back

    explicit Snoozes(Preferences &preferences)
        : m_preferences(preferences)
    {
    }

    //! The reminder \a key comes back at \a until.
    void set(const QString &key, TimePoint until);
    bool covers(const QString &key, TimePoint now) const;

    void forgetPast(TimePoint now);
    void wakeAll();
    std::optional<TimePoint> nextEnd() const; //!< of those that are not forgotten

    //! The moment at \a hour o'clock of the computer's zone, \a days after the day of \a now.
    static TimePoint atHour(TimePoint now, int days, int hour);

private:
    std::optional<TimePoint> endOf(const QString &key) const;

    Preferences &m_preferences;
};

} // namespace heliograph
