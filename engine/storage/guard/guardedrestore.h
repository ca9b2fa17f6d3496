// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/guard/acting.h"
#include "engine/storage/restorestore.h"

namespace heliograph {

//! Taking a restored database into use: the engine does, a person confirms.
class GuardedRestore final : public RestoreStore
{
public:
    GuardedRestore(RestoreStore &inner, Acting &acting);

    Result<DatabaseAge> age() override;
    Result<std::optional<RestoreHold>> current() override;
    Result<void> hold(RestoreCause cause, const DatabaseAge &known, TimePoint now) override;
    Result<void> enter(const QList<JournalledAttempt> &attempts, TimePoint now) override;
    Result<void> finish(TimePoint now) override;
    Result<void> confirm(UserId by, const QString &reason) override;

private:
    RestoreStore &m_inner;
    Acting &m_acting;
};

} // namespace heliograph
