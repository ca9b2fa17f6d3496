// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/policy/rights.h"

namespace heliograph {

//! The sentences that refuse somebody, for the store and for whoever asks before it.
namespace Refusal {

Error nobodySignedIn();
Error disabled(const QString &login);
Error noSecondFactor(const QString &login);
Error engineOnly();
Error notAllowed(const QString &login, Right right);
Error notOwn(const QString &login, Right right);
Error noneNamed(const QString &login, Right right); //!< of the campaigns that are his own
Error notFresh();
Error noReason();
Error tooManyNumbers(const QString &login, qint64 people, qint64 most);

} // namespace Refusal

} // namespace heliograph
