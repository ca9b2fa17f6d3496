// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"

#include <QList>
#include <QString>

#include <optional>

namespace heliograph {

//! Why the people of an audience may be sent marketing (engine.md SR-65, SR-66). The numbers are stored.
enum class ConsentBasis {
    Withdrawn = 0, //!< there is no basis any more
    OptIn = 1, //!< they agreed beforehand
    Customers = 2, //!< own similar products, and they could object (ePrivacy directive, art. 13)
    Request = 3, //!< they asked for it
};

inline constexpr int ConsentBasisCount = 4;

QLatin1String consentBasisKey(ConsentBasis basis); //!< "opt_in"
std::optional<ConsentBasis> consentBasisFromKey(const QString &key);

//! On what ground an audience may be sent marketing, as somebody entered it here.
struct AudienceConsent
{
    ConsentBasis basis = ConsentBasis::Withdrawn;
    QString textVersion{}; //!< which wording the people agreed to; empty if withdrawn
    QString source{}; //!< where and how: "web form of the shop"
    TimePoint obtainedAt{}; //!< when they agreed, the last of them
    TimePoint recordedAt{}; //!< set by the store
    UserId recordedBy{}; //!< set by the store
};

//! What counts for the people of several audiences together: the weakest basis of \a consents (what people
//! asked for or agreed to is stronger than that they are customers), of every wording, since the last of them
//! agreed. Withdrawn if one of them is; nothing if one of them has none.
std::optional<AudienceConsent> jointConsent(const QList<std::optional<AudienceConsent>> &consents);

} // namespace heliograph
