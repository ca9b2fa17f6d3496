// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"

#include <QByteArray>

namespace heliograph {

class Connection;

//! Conflict if \a people more messages of \a author would be more than MostTestsADay in 24 hours.
Result<void> expectTestsLeft(Connection &connection, UserId author, qint64 people, TimePoint now);

//! Conflict if \a author has written MostAnswersADay answers in 24 hours, or the person with the blind index
//! \a phone got MostAnswersToOne.
Result<void> expectAnswersLeft(Connection &connection, UserId author, const QByteArray &phone, TimePoint now);

//! Conflict if the number with the blind index \a phone was sent MostCodesADay codes in 24 hours.
Result<void> expectCodesLeft(Connection &connection, const QByteArray &phone, TimePoint now);

} // namespace heliograph
