// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace heliograph {

//! An entry of the audit log with its place in the chain.
struct AuditRow
{
    qint64 sequence = 0; //!< from 1, without gaps
    TimePoint at;
    UserId actor{};
    QString origin; //!< the account and computer it was done from: "olga@desk"
    QString action; //!< "campaign.approve"
    QString object; //!< "campaign 7"
    QByteArray detail; //!< compact JSON, exactly as it was written
    QByteArray previous; //!< the hash of the entry before, 32 bytes
    QByteArray hash; //!< of this entry and all before it, 32 bytes
    QString actorName; //!< as it is now; not part of the hash
};

//! Which entries somebody wants to see; what is not set does not restrict.
struct AuditFilter
{
    std::optional<UserId> actor;
    QString action; //!< "campaign.approve", or "campaign" for all that begin so
    QString object; //!< "campaign 7"
    std::optional<TimePoint> from;
    std::optional<TimePoint> until; //!< exclusive
};

//! The end of the audit chain at one moment. Whoever has it can tell later whether anything up to there was
//! changed, removed or rewritten.
struct AuditSeal
{
    qint64 sequence = 0; //!< of the last entry; 0: there was none
    QByteArray hash; //!< its hash, 32 bytes

    bool operator==(const AuditSeal &) const = default;
};

} // namespace heliograph
