// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/money.h"
#include "engine/doubtcases.h"

#include <QFuture>
#include <QHash>

namespace heliograph {

class EngineClient;

//! The unknown outcomes that somebody may see, grouped by equal evidence.
struct UnknownView
{
    QList<DoubtGroup> groups;
    QList<DoubtCase> cases; //!< oldest first
    QHash<AccountId, QString> providers;
    QHash<CampaignId, QString> campaigns; //!< of the cases, at least
    TimePoint now;
};

//! Unknown outcomes: read, asked about, decided. GUI thread; every answer is a future.
class UnknownOutcomes
{
public:
    explicit UnknownOutcomes(EngineClient &client)
        : m_client(client)
    {
    }

    QFuture<Result<UnknownView>> view() const;

    //! What sending \a cases again would cost, by currency; nothing if a price is not known.
    QFuture<Result<std::optional<QList<Money>>>> costOfSendingAgain(const QList<DoubtCase> &cases) const;

    QFuture<Result<DecidedDoubts>> decide(DoubtDecision decision, const QList<AttemptId> &attempts,
                                          const QString &reason, bool early) const;
    QFuture<Result<int>> askSoon(const QList<AttemptId> &attempts) const;

private:
    EngineClient &m_client;
};

} // namespace heliograph
