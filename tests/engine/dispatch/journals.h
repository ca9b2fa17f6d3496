// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/dispatch/sendjournal.h"

#include <QSysInfo>

namespace heliograph {

//! The id of the database that the tests of journals speak of.
inline QByteArray journalledDatabase()
{
    return QByteArray(16, 'd');
}

//! The beginning of the engine \a epoch, before which \a attempt was the highest.
inline Sighting beginningOf(qint64 epoch, qint64 attempt = 0)
{
    return {.age = {.databaseId = journalledDatabase(), .incarnation = 1, .epoch = epoch, .attempt = attempt},
            .part = 0,
            .boot = QSysInfo::bootUniqueId(),
            .place = {QByteArrayLiteral("0123456789abcdef"), 4711}};
}

//! A request whose bytes are all \a id, with the attempts \a attempt and the next of the messages 9 and 10.
inline JournalledRequest requestOf(char id, qint64 attempt)
{
    return {.requestId = QByteArray(16, id),
            .campaign = CampaignId{3},
            .campaignCreated = fromMillis(1'700'000'000'000),
            .account = AccountId{2},
            .leftAt = fromMillis(1'700'000'001'000),
            .attempts = {{AttemptId{attempt}, MessageId{9}}, {AttemptId{attempt + 1}, MessageId{10}}}};
}

} // namespace heliograph
