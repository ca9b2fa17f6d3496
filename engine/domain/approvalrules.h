// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/domain/money.h"

#include <QByteArray>

namespace heliograph {

//! Why a campaign wants a second, different approver.
enum class SecondApprover {
    People, //!< it goes to many
    Cost, //!< it may cost much, or nobody set what it may cost
    NewCountry, //!< nobody there was ever texted
    NewDomain, //!< it links to where no campaign linked before
};

inline constexpr int SecondApproverCount = 4;

//! The word for \a reason in JSON: "people", "cost", "new-country", "new-domain".
QLatin1String secondApproverKey(SecondApprover reason);

//! How campaigns are approved in a workspace where people sign in.
struct ApprovalRules
{
    qint64 twoFromPeople
        = 100'000; //!< campaigns to at least so many want two approvers; 0: none does for that

    //! Campaigns whose approved maximum is above it, in another currency or not set want two; without a
    //! currency none does for that.
    Money twoAboveCost;
    bool twoForNewCountry = false;
    bool twoForNewDomain = false;
    Millis lasts{std::chrono::hours(24)}; //!< from the planned start, or the approval if there is none

    //! Before something is decided for so many people the console has their number typed; 0: never.
    qint64 typedFrom = 10'000;

    //! Whether it asks for a second approver or for the number of people less often than \a before, or lets
    //! approvals last longer.
    bool isWeakerThan(const ApprovalRules &before) const;

    QByteArray toJson() const; //!< canonical
    static Result<ApprovalRules> fromJson(const QByteArray &json);

    bool operator==(const ApprovalRules &) const = default;
};

} // namespace heliograph
