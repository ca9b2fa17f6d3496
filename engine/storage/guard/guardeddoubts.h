// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/doubtstore.h"
#include "engine/storage/guard/acting.h"

namespace heliograph {

//! Unknown outcomes, for those who may.
class GuardedDoubts final : public DoubtStore
{
public:
    GuardedDoubts(DoubtStore &inner, Acting &acting);

    Result<DoubtProgress> record(const QList<DoubtFinding> &findings, TimePoint now) override;
    Result<DecidedDoubts> decide(const DoubtOrder &order, TimePoint now) override;
    Result<DoubtRisk> risk(const QList<AttemptId> &attempts, TimePoint now) override
    {
        return m_inner.risk(attempts, now);
    }
    Result<int> askSoon(const QList<AttemptId> &attempts, TimePoint now) override;

private:
    Result<DecidedDoubts> sendAgain(const DoubtOrder &order, TimePoint now);

    DoubtStore &m_inner;
    Acting &m_acting;
};

} // namespace heliograph
