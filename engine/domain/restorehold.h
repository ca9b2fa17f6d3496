// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"

#include <QLatin1String>
#include <QList>

namespace heliograph {

//! By what it was noticed that a database is not the one that sent last. The numbers are stored.
enum class RestoreCause {
    OlderThanJournal = 1, //!< the journal of what left knows more than the database
    OlderThanMark = 2, //!< the mark in the secret store does
    NoJournal = 3, //!< it has sent, but nothing here says that it was here
    OtherMachine = 4, //!< another machine sent from it last
    OtherFile = 5, //!< its file was copied, restored or moved to another disk since
};

inline constexpr int RestoreCauseCount = 5;

//! The code of \a cause in JSON, for example "older-than-journal".
QLatin1String restoreCauseCode(RestoreCause cause);

//! Messages that left, of a campaign that the database does not have.
struct UnknownSends
{
    CampaignId campaign{}; //!< its number then
    TimePoint created{};
    qint64 messages = 0;

    bool operator==(const UnknownSends &) const = default;
};

//! A database was found to be restored or copied: nothing is sent until a person has confirmed.
struct RestoreHold
{
    RestoreCause cause = RestoreCause::OlderThanJournal;
    TimePoint foundAt{};
    qint64 databaseEpoch = 0; //!< the latest start of an engine that the database knew,
    qint64 databaseAttempt = 0; //!< and its highest attempt
    qint64 knownEpoch = 0; //!< the same as the journal or the mark knew them; 0: they knew nothing
    qint64 knownAttempt = 0;
    bool complete = false; //!< everything the journal knows has been entered
    qint64 inDoubt = 0; //!< messages that left since, entered as in doubt
    qint64 closed = 0; //!< attempts entered for messages that had ended or have a later attempt
    QList<UnknownSends> unknown; //!< what left since and could not be entered
    qint64 campaigns = 0; //!< blocked, because some of their people are ready
    qint64 ready = 0; //!< those people
};

} // namespace heliograph
