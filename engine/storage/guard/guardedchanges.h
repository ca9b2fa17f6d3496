// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/guard/acting.h"

namespace heliograph {

//! The changes that want two people: whoever confirms one has the right to it himself, is not who asked for
//! it, and makes it in the same transaction.
class GuardedChanges final : public ChangeStore
{
public:
    //! All of it outlives this.
    GuardedChanges(Store &store, Acting &acting, const Clock &clock);

    Result<ChangeId> ask(const NewChange &change, UserId by) override;
    Result<PendingChange> change(ChangeId id) override;
    Result<void> confirm(ChangeId id, UserId by) override;
    std::optional<ChangeId> justAsked() const override { return m_acting.justAsked(); }
    Result<int> expire() override;
    Result<void> refuse(ChangeId id, UserId by, const QString &reason) override;

private:
    Result<PendingChange> expectHis(ChangeId id, const QString &verb, bool mayBeOwn);
    Result<void> expectAskerStillMay(const PendingChange &change);

    Store &m_store;
    Acting &m_acting;
    const Clock &m_clock;
};

} // namespace heliograph
