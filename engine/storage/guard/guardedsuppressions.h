// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/guard/acting.h"
#include "engine/storage/suppressionstore.h"

namespace heliograph {

//! The suppression list, for those who may.
class GuardedSuppressions final : public SuppressionStore
{
public:
    GuardedSuppressions(SuppressionStore &inner, Acting &acting);

    using SuppressionStore::add;
    Result<int> add(const NewSuppression &added, UserId by, TimePoint now) override;
    Result<bool> remove(const QString &e164, UserId by, const QString &reason) override;

private:
    SuppressionStore &m_inner;
    Acting &m_acting;
};

} // namespace heliograph
