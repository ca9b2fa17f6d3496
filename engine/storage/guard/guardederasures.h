// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/erasurestore.h"
#include "engine/storage/guard/acting.h"

namespace heliograph {

//! Erasing people, for those who may.
class GuardedErasures final : public ErasureStore
{
public:
    GuardedErasures(ErasureStore &inner, Acting &acting);

    Result<ForgottenPerson> forget(const QString &e164, UserId by, const QString &reason) override;
    Result<void> setKeptFor(Millis keptFor, UserId by) override;
    Result<Millis> keptFor() override;
    Result<int> eraseExpired(TimePoint now, int limit) override;

private:
    ErasureStore &m_inner;
    Acting &m_acting;
};

} // namespace heliograph
