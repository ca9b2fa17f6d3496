// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardedworkspace.h"

#include "engine/storage/guard/changemaking.h"
#include "engine/storage/guard/sendingchange.h"

namespace heliograph {

GuardedWorkspace::GuardedWorkspace(WorkspaceStore &inner, Acting &acting)
    : m_inner(inner)
    , m_acting(acting)
{
}

Result<QByteArray> GuardedWorkspace::databaseId()
{
    return m_acting.act(StoreVerb::WorkspaceDatabaseId, [&] { return m_inner.databaseId(); });
}

Result<qint64> GuardedWorkspace::beginEpoch(const QString &host, qint64 processId)
{
    return m_acting.act(StoreVerb::WorkspaceBeginEpoch, [&] { return m_inner.beginEpoch(host, processId); });
}

Result<void> GuardedWorkspace::setEmergencyStop(bool stopped, UserId by, const QString &note)
{
    const auto set = [&] { return m_inner.setEmergencyStop(stopped, m_acting.who(by), note); };
    if (stopped)
        return m_acting.act(StoreVerb::WorkspaceStop, set);
    return m_acting.actOrAsk(
        StoreVerb::WorkspaceRelease, [&] { return SendingChange::ofStopRelease(note); }, set);
}

Result<void> GuardedWorkspace::hold(const Hold &hold)
{
    return m_acting.act(StoreVerb::WorkspaceHold, [&] { return m_inner.hold(hold); });
}

Result<void> GuardedWorkspace::endHold(HoldReason reason, UserId by)
{
    return m_acting.act(StoreVerb::WorkspaceEndHold,
                        [&] { return m_inner.endHold(reason, m_acting.who(by)); });
}

Result<std::optional<ClockMark>> GuardedWorkspace::clockMark()
{
    return m_acting.act(StoreVerb::WorkspaceClockMark, [&] { return m_inner.clockMark(); });
}

Result<void> GuardedWorkspace::keepClockMark(const ClockMark &mark)
{
    return m_acting.act(StoreVerb::WorkspaceKeepClockMark, [&] { return m_inner.keepClockMark(mark); });
}

Result<void> GuardedWorkspace::believeClock(UserId by)
{
    return m_acting.actOrAsk(
        StoreVerb::WorkspaceBelieveClock, [] { return SendingChange::ofClockRelease(); },
        [&] { return m_inner.believeClock(m_acting.who(by)); });
}

Result<void> GuardedWorkspace::setLateAfter(Millis lateAfter, UserId by)
{
    return m_acting.act(StoreVerb::WorkspaceSetLateAfter,
                        [&] { return m_inner.setLateAfter(lateAfter, m_acting.who(by)); });
}

Result<void> GuardedWorkspace::copyTo(const QString &file)
{
    // SQLite copies outside a transaction only.
    if (const Result<void> may = m_acting.act(StoreVerb::WorkspaceCopy, [] { return Result<void>(); }); !may)
        return may;
    return m_inner.copyTo(file);
}

Result<void> GuardedWorkspace::setSystemLog(bool tells, UserId by)
{
    return m_acting.act(StoreVerb::WorkspaceSetSystemLog,
                        [&] { return m_inner.setSystemLog(tells, m_acting.who(by)); });
}

Result<bool> GuardedWorkspace::tellsSystemLog()
{
    return m_inner.tellsSystemLog();
}

Result<void> GuardedWorkspace::setApprovalRules(const ApprovalRules &rules, UserId by)
{
    const auto set = [&] { return m_inner.setApprovalRules(rules, m_acting.who(by)); };
    const Result<ApprovalRules> before = m_inner.approvalRules();
    if (before && !rules.isWeakerThan(*before))
        return m_acting.act(StoreVerb::WorkspaceSetApprovalRules, set);
    return m_acting.actOrAsk(
        StoreVerb::WorkspaceWeakenApprovalRules,
        [&] { return ChangeMaking::ofApprovalRules(before ? *before : ApprovalRules(), rules); }, set);
}

Result<void> GuardedWorkspace::audit(const AuditEntry &entry)
{
    return m_acting.act(StoreVerb::WorkspaceAudit, [&] { return m_inner.audit(entry); });
}

} // namespace heliograph
