// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/provideraccount.h"
#include "engine/query/ledger.h"

#include <QFuture>
#include <QList>

namespace heliograph {

class EngineClient;

//! One provider account as the live queue shows it.
struct LaneLine
{
    ProviderAccount account;
    int campaigns = 0; //!< that are being sent through it first
    qint64 waiting = 0;
    qint64 held = 0;
    qint64 sending = 0;
    double segmentsPerS = 0; //!< measured, of these campaigns
    int limitPerS = 0; //!< as set for it, segments a second; 0: none
};

//! Why some people are held, over all campaigns.
struct HeldLine
{
    HeldShare share;
    CampaignId campaign{};
    QString campaignName;
};

//! What moves, and what does not.
struct QueueView
{
    QList<LaneLine> lanes;
    QList<HeldLine> held;
    bool engineRuns = false;
};

//! What a release of the emergency stop lets go.
struct ReleaseView
{
    qint64 due = 0; //!< become due at once
    int campaigns = 0;
};

//! All sending: watched, stopped, released; and lanes. GUI thread; every answer is a future.
class SendingDesk
{
public:
    explicit SendingDesk(EngineClient &client)
        : m_client(client)
    {
    }

    QFuture<Result<QueueView>> queue() const;

    QFuture<Result<void>> stop(const QString &reason) const;
    QFuture<Result<ReleaseView>> releaseView() const;

    enum class Release { CampaignByCampaign, Everything };
    //! Ends the stop. CampaignByCampaign pauses every campaign that would go at once before it does.
    QFuture<Result<void>> release(Release how, const QString &reason) const;

    QFuture<Result<void>> pauseLane(AccountId account, const QString &reason) const;
    //! Ends whatever holds the lane back: a pause, or failures, which are tried again at once.
    QFuture<Result<void>> resumeLane(AccountId account) const;

private:
    EngineClient &m_client;
};

} // namespace heliograph
