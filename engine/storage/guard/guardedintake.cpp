// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardedintake.h"

namespace heliograph {

GuardedIntake::GuardedIntake(IntakeStore &inner, Acting &acting)
    : m_inner(inner)
    , m_acting(acting)
{
}

Result<void> GuardedIntake::noteFailing(const IntakeStanding &standing)
{
    return m_acting.act(StoreVerb::IntakeNoteFailing, [&] { return m_inner.noteFailing(standing); });
}

Result<bool> GuardedIntake::noteWorking(AccountId account, IntakeKind kind)
{
    return m_acting.act(StoreVerb::IntakeNoteWorking, [&] { return m_inner.noteWorking(account, kind); });
}

Result<void> GuardedIntake::noteLoss(AccountId account, IntakeKind kind, const IntakeLoss &loss,
                                     TimePoint now)
{
    return m_acting.act(StoreVerb::IntakeNoteLoss,
                        [&] { return m_inner.noteLoss(account, kind, loss, now); });
}

} // namespace heliograph
