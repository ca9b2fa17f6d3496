// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/restorestore.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace heliograph {

//! Where a database is sent from. What cannot be found out is empty or 0 and equals everything.
struct SendingPlace
{
    QByteArray machine; //!< a fingerprint of the operating system's own id, 16 hex digits
    qint64 born = 0; //!< when the database's file was made: a copy or a restored file is younger

    //! This machine and \a databaseFile.
    static SendingPlace here(const QString &databaseFile);

    bool operator==(const SendingPlace &) const = default;
};

//! How far a database had come when an engine last sent from it, and where: the first line of a part of the
//! journal, and the mark in the secret store.
struct Sighting
{
    DatabaseAge age; //!< its epoch is that of the engine; its attempt the highest one so far
    int part = 0; //!< of the engine's journal
    QByteArray boot; //!< of the operating system; empty if it does not tell
    SendingPlace place;

    //! One line with a checksum and without its end.
    QByteArray toLine() const;

    //! Nothing if \a line is damaged or of another format.
    static std::optional<Sighting> fromLine(QByteArrayView line);
};

//! A request that begins to leave: a line of the journal. No numbers of people, no text.
struct JournalledRequest
{
    QByteArray requestId; //!< 16 bytes
    CampaignId campaign{};
    TimePoint campaignCreated{};
    AccountId account{};
    TimePoint leftAt{}; //!< by the wall clock
    QList<std::pair<AttemptId, MessageId>> attempts;

    //! One line with a checksum and without its end. Runs of consecutive numbers are written as such.
    QByteArray toLine() const;

    //! Nothing if \a line is damaged or torn.
    static std::optional<JournalledRequest> fromLine(QByteArrayView line);

    QList<JournalledAttempt> each() const;
};

} // namespace heliograph
