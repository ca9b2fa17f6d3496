// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/approvalrules.h"
#include "engine/domain/builtinpeople.h"
#include "engine/domain/holdreason.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace heliograph {

//! Both clocks at one moment of one boot of the machine.
struct ClockMark
{
    TimePoint wall;
    std::chrono::microseconds boot{0};
    QByteArray bootId;
};

//! One line of the append-only audit log.
struct AuditEntry
{
    UserId actor = BuiltInAuthor;
    QString action; //!< "campaign.approve"
    QString object; //!< "campaign 7"
    QJsonObject detail; //!< no numbers, no text, no secrets
};

//! What belongs to the workspace as a whole.
class WorkspaceStore
{
public:
    virtual ~WorkspaceStore() = default;

    //! The random id this database was created with, 16 bytes.
    virtual Result<QByteArray> databaseId() = 0;

    //! Registers a sending engine: a number greater than every earlier one. Attempts carry it.
    virtual Result<qint64> beginEpoch(const QString &host, qint64 processId) = 0;

    //! Stops or releases all sending; effective from the next claim on.
    virtual Result<void> setEmergencyStop(bool stopped, UserId by, const QString &note) = 0;

    //! Keeps all sending back for \a hold's reason, besides the emergency stop; effective from the next claim
    //! on. Audited.
    virtual Result<void> hold(const Hold &hold) = 0;

    //! Ends the hold for \a reason; nothing happens if there is none.
    virtual Result<void> endHold(HoldReason reason, UserId by) = 0;

    //! The clocks as the last engine believed them; nothing if none did, or somebody said that what the wall
    //! clock says is right.
    virtual Result<std::optional<ClockMark>> clockMark() = 0;
    virtual Result<void> keepClockMark(const ClockMark &mark) = 0;

    //! Somebody says that the wall clock is right as it is: ends its hold, and forgets the mark.
    virtual Result<void> believeClock(UserId by) = 0;

    //! How long sending may have been impossible before somebody is asked whether it is too late.
    virtual Result<void> setLateAfter(Millis lateAfter, UserId by) = 0;

    //! Writes a copy of everything, as it is at one moment, to \a file, which must not exist; others go on
    //! reading and writing meanwhile.
    virtual Result<void> copyTo(const QString &file) = 0;

    //! Whether the seals of the audit log are told to the system's log as well. Audited.
    virtual Result<void> setSystemLog(bool tells, UserId by) = 0;
    virtual Result<bool> tellsSystemLog() = 0;

    //! How campaigns are approved from now on. Audited. Invalid for rules that let nothing be approved.
    virtual Result<ApprovalRules> approvalRules() = 0;
    virtual Result<void> setApprovalRules(const ApprovalRules &rules, UserId by) = 0;

    //! Appends \a entry to the hash chain.
    virtual Result<void> audit(const AuditEntry &entry) = 0;
};

} // namespace heliograph
