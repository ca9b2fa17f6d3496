// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/guard/acting.h"
#include "engine/storage/workspacestore.h"

namespace heliograph {

//! The workspace as a whole, for those who may.
class GuardedWorkspace final : public WorkspaceStore
{
public:
    GuardedWorkspace(WorkspaceStore &inner, Acting &acting);

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
    Result<ApprovalRules> approvalRules() override { return m_inner.approvalRules(); }
    Result<void> setApprovalRules(const ApprovalRules &rules, UserId by) override;
    Result<void> audit(const AuditEntry &entry) override;

private:
    WorkspaceStore &m_inner;
    Acting &m_acting;
};

} // namespace heliograph
