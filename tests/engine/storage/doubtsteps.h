// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/sqlite/sqlitereader.h"
#include "queuesteps.h"

#include <memory>

namespace heliograph {

//! What a question to a provider about \a message taught at \a at, and what follows.
DoubtFinding finding(const ArmedMessage &message, TimePoint at, DoubtFinding::Then then,
                     std::optional<DoubtAnswer> answer = DoubtAnswer::NotFound);

//! The steps of a campaign whose outcomes are unknown. What a step cannot do ends the test program.
class DoubtSteps : public QueueSteps
{
public:
    using QueueSteps::QueueSteps;

    //! One request of so many people, all of them in doubt.
    ArmedRequest doubtAll(int people);
    ArmedMessage doubtOne() { return doubtAll(1).messages.constFirst(); }

    DoubtProgress record(const QList<DoubtFinding> &findings);

    //! A person decides about everybody in \a request.
    DecidedDoubts decide(const ArmedRequest &request, DoubtDecision decision);

    //! A delivery receipt for the first in \a request, with our reference.
    Receipt receiptFor(const ArmedRequest &request);

    std::unique_ptr<SqliteReader> reader();
};

} // namespace heliograph
