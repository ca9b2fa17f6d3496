// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/guard/acting.h"
#include "engine/storage/intakestore.h"

namespace heliograph {

//! How it goes with what comes in: the engine's to write.
class GuardedIntake final : public IntakeStore
{
public:
    GuardedIntake(IntakeStore &inner, Acting &acting);

    Result<void> noteFailing(const IntakeStanding &standing) override;
    Result<bool> noteWorking(AccountId account, IntakeKind kind) override;
    Result<void> noteLoss(AccountId account, IntakeKind kind, const IntakeLoss &loss, TimePoint now) override;

private:
    IntakeStore &m_inner;
    Acting &m_acting;
};

} // namespace heliograph
