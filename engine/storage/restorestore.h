// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/restorehold.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace heliograph {

//! How far a database has come. Each number only grows, in one database and all its descendants.
struct DatabaseAge
{
    QByteArray databaseId; //!< 16 bytes
    qint64 incarnation = 0; //!< one more for each time a restored or copied database was taken into use
    qint64 epoch = 0; //!< of the latest engine
    qint64 attempt = 0; //!< the highest number an attempt has had

    //! Whether \a other knows of something that this does not.
    bool isOlderThan(const DatabaseAge &other) const
    {
        return incarnation < other.incarnation || epoch < other.epoch || attempt < other.attempt;
    }
};

//! What the journal tells of an attempt whose request began to leave.
struct JournalledAttempt
{
    AttemptId attempt{};
    MessageId message{};
    CampaignId campaign{};
    TimePoint campaignCreated{}; //!< tells this campaign from a later one that got its number
    AccountId account{};
    QByteArray requestId; //!< 16 bytes
    TimePoint leftAt{};
};

//! Takes a database into use that is older than what was sent from it, or a copy (engine.md A11).
//!
//! hold() first: from then on no claim arms anything, whatever happens. Then enter() everything the journal
//! knows, then finish(). If that is interrupted, current() says so and it is begun again; entering twice
//! changes nothing. In the end a person confirm()s. The caller holds the engine lock, except for confirm().
class RestoreStore
{
public:
    virtual ~RestoreStore() = default;

    virtual Result<DatabaseAge> age() = 0;

    //! The hold that nobody has confirmed yet, if there is one.
    virtual Result<std::optional<RestoreHold>> current() = 0;

    //! Opens a hold, begins a new incarnation and advances every number beyond \a known, so that none is used
    //! a second time. Audited.
    virtual Result<void> hold(RestoreCause cause, const DatabaseAge &known, TimePoint now) = 0;

    //! Enters attempts that the database does not know. Messages that are ready become in doubt, so that they
    //! are asked about and never sent by themselves; if their account is gone, they wait for a person.
    virtual Result<void> enter(const QList<JournalledAttempt> &attempts, TimePoint now) = 0;

    //! Blocks every campaign that could send and has ready people: each needs a choice of its own.
    virtual Result<void> finish(TimePoint now) = 0;

    //! A person has read what was found. Blocked campaigns stay so. Audited. Conflict if there is nothing to
    //! confirm or not everything was entered yet.
    virtual Result<void> confirm(UserId by, const QString &reason) = 0;
};

} // namespace heliograph
