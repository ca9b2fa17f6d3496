// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/domain/campaign.h"
#include "engine/domain/daywindow.h"
#include "engine/domain/frequencycap.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace heliograph {

//! The limits of one class of messages.
struct ClassLimits
{
    QList<FrequencyCap> perPerson; //!< over all campaigns of the class
    int perPrefixMinute = 0; //!< messages a minute to numbers with the same first seven digits; 0: no limit
    std::optional<DayWindow> hours; //!< when people may be texted, by their own clocks; none: always
    QMap<QString, DayWindow> countryHours; //!< instead of these, by country (ISO 3166)

    //! What counts for people in  country; none: always.
    std::optional<DayWindow> hoursIn(const QString &country) const;
    bool hasHours() const { return hours.has_value() || !countryHours.isEmpty(); }

    bool operator==(const ClassLimits &) const = default;
};

//! The limits of a workspace that are settings; budgets and quotas are kept beside them (budget.h).
//!
//! What a new workspace has: engine.md SR-60, SR-62 and SR-64. Which countries are allowed is not limited
//! until somebody sets it: the list is in force from then on, also when it is empty.
struct LimitRules
{
    LimitRules();

    std::array<ClassLimits, 3> classes; //!< index: MessageClass
    Millis sameTextWithin{0}; //!< the same text goes to a number only once in this time; 0: no limit
    std::optional<QStringList> countries; //!< ISO 3166, sorted; none: all
    QString zone; //!< in which the days and months of budgets begin: an IANA id

    const ClassLimits &of(MessageClass messageClass) const
    {
        return classes[static_cast<size_t>(messageClass)];
    }
    ClassLimits &of(MessageClass messageClass) { return classes[static_cast<size_t>(messageClass)]; }

    QByteArray toJson() const; //!< canonical
    static Result<LimitRules> fromJson(const QByteArray &json);

    bool operator==(const LimitRules &) const = default;
};

} // namespace heliograph
