// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/workspacestore.h"

#include "engine/base/clock.h"

namespace heliograph {

class Connection;

//! The setting that makes seals of the audit log known to the system's log.
inline constexpr QLatin1String SystemLogKey("audit_system_log");

class SqliteWorkspace final : public WorkspaceStore
{
public:
    SqliteWorkspace(Connection &connection, const Clock &clock);

    Result<QByteArray> databaseId() override;
    Result<qint64> beginEpoch(const QString &host, qint64 processId) override;
    Result<void> setEmergencyStop(bool stopped, UserId by, const QString &note) override;
    Result<void> hold(const Hold &hold) override;
    Result<void> endHold(HoldReason reason, UserId by) override;
    Result<std::optional<ClockMark>> clockMark() override;
    Result<void> keepClockMark(const ClockMark &mark) override;
    Result<void> believeClock(UserId by) override;
    Result<void> setLateAfter(Millis lateAfter, UserId by) override;
    Result<void> copyTo(const QString &file) override;
    Result<void> setSystemLog(bool tells, UserId by) override;
    Result<bool> tellsSystemLog() override;
    Result<ApprovalRules> approvalRules() override;
    Result<void> setApprovalRules(const ApprovalRules &rules, UserId by) override;
    Result<void> audit(const AuditEntry &entry) override;

private:
    Result<void> set(QLatin1String key, qint64 value, UserId by);

    Connection &m_connection;
    const Clock &m_clock;
};

} // namespace heliograph
