// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/lanefacts.h"
#include "engine/query/ledger.h"

#include <QList>

namespace heliograph {

//! A campaign whose people in one account's queue may go through another of its accounts.
struct MovableCampaign
{
    CampaignId id{};
    QString name;
    qint64 waiting = 0; //!< or held, of those in that queue
    QList<AccountId> others;
};

//! One provider account as the live queue shows it.
struct LaneLine
{
    ProviderAccount account;
    LaneFacts facts{};
    int campaigns = 0; //!< that are being sent and have people in its queue
    qint64 waiting = 0;
    qint64 held = 0;
    double segmentsPerS = 0; //!< measured, of these campaigns
    int limitPerS = 0; //!< as set for it, segments a second; 0: none
    QList<MovableCampaign> movable{};

    //! What it is kept below at \a now, if somebody lowered its rate.
    std::optional<Slowdown> slowed(TimePoint now) const
    {
        return account.slow && account.slow->actsAt(now) ? account.slow : std::nullopt;
    }
};

//! Why some people are held, over all campaigns.
struct HeldLine
{
    HeldShare share;
    CampaignId campaign{};
    QString campaignName;
};

//! Who has not gone of one campaign in one account's queue.
struct QueuePart
{
    CampaignId campaign{};
    QString campaignName;
    AccountId account{};
    qint64 waiting = 0;
    qint64 held = 0;
};

//! What moves, and what does not.
struct SendingView
{
    QList<LaneLine> lanes;
    QList<HeldLine> held;
    QList<QueuePart> parts; //!< where anybody waits or is held; they add up to the lanes
    bool engineRuns = false;
    TimePoint now;
};

//! Of all campaigns, or of those that \a author wrote. Fails with Storage. Short: no table of messages is
//! counted.
Result<SendingView> readSendingView(Reader &reader, const SendingSituation &situation,
                                    std::optional<UserId> author = {});

} // namespace heliograph
