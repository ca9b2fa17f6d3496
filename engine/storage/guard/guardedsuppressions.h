// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/guard/acting.h"
#include "engine/storage/suppressionstore.h"

namespace heliograph {

//! The suppression list, for those who may. Who takes more than a hundred people off it within a day, however
//! he goes about it, wants a second person.
class GuardedSuppressions final : public SuppressionStore
{
public:
    GuardedSuppressions(SuppressionStore &inner, Acting &acting);

    using SuppressionStore::add;
    Result<int> add(const NewSuppression &added, UserId by, TimePoint now) override;
    Result<int> takeBack(const QStringList &e164, SuppressionScope scope, UserId by) override;
    Result<bool> remove(const QString &e164, UserId by, const QString &reason) override;
    Result<int> removeMany(const QStringList &e164, UserId by, const QString &reason) override;
    Result<int> removeWaiting(const PendingChange &change, const QString &reason) override;
    Result<SuppressionLook> look(const QStringList &e164) override { return m_inner.look(e164); }
    Result<int> unlisted(const QStringList &e164, SuppressionScope scope) override
    {
        return m_inner.unlisted(e164, scope);
    }
    Result<int> removedSince(UserId by, TimePoint since) override { return m_inner.removedSince(by, since); }

private:
    Result<bool> wantsTwo(int people, UserId by);

    SuppressionStore &m_inner;
    Acting &m_acting;
};

} // namespace heliograph
