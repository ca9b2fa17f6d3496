// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/dispatch/campaignbook.h"
#include "engine/dispatch/clockguard.h"
#include "engine/dispatch/lane.h"
#include "engine/dispatch/sendjournal.h"
#include "engine/dispatch/settler.h"
#include "engine/storage/reader.h"
#include "engine/storage/writer.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>

namespace heliograph {

//! Moves ready messages out: feeds the outbox, claims and arms, hands requests to lanes, settles answers.
//!
//! What it knows is on disk; it re-reads campaigns and holds every 200 ms, and the claim itself checks them
//! again, so that pause, cancel and the emergency stop take effect at the next claim. Engine thread.
class Dispatcher : public QObject
{
    Q_OBJECT

public:
    //! Makes the provider of an account, its secret included.
    using ProviderMaker = std::function<Result<std::unique_ptr<Provider>>(const ProviderAccount &)>;

    struct Parts
    {
        Writer &writer;
        Reader &reader;
        HttpTransport &transport;
        SendJournal &journal;
        const Clock &clock;
        ClockGuard &clockGuard;
        ProviderMaker makeProvider;
        qint64 epoch = 0;
    };

    explicit Dispatcher(Parts parts, QObject *parent = nullptr);
    ~Dispatcher() override;

    void start();

    //! Claims nothing more; stopped() follows when everything open is settled.
    void stop();

    //! Nothing is claimed, under way or unsettled at this moment.
    bool isQuiet() const;

    //! The lanes by account, for those who ask providers about receipts.
    QList<Lane *> lanes() const;

Q_SIGNALS:
    void stopped();
    void lateResults(int count); //!< answers to attempts that had been closed before
    void storageFailed(const QString &why); //!< sending stands still until it works again
    void refreshed(); //!< campaigns and holds were read anew

private:
    void refresh();
    void refreshLane(const ProviderAccount &account);
    void openLane(const ProviderAccount &account);
    Lane *laneOf(AccountId account) const;
    void beat();
    void pump();
    bool claimFor(Lane &lane);
    ClaimOrder orderFor(const Lane &lane, const CampaignBook::Choice &choice, const Lane::Room &room) const;
    void claimed(Lane &lane, const ClaimOrder &order, const Lane::Room &room, double meanSegments,
                 std::chrono::microseconds at, const Result<Claim> &claim);
    void sendClaim(Lane &lane, CampaignId campaign, CampaignRoute route, const Claim &claim,
                   std::chrono::microseconds at);
    void feed(CampaignWork &work);
    void fed(CampaignId campaign, const Result<int> &rows);
    void answered(Lane &lane, CampaignId campaign, const Judgement &judgement);
    void watchContent(CampaignWork &work, const Judgement &judgement);
    void block(CampaignId campaign, const Hold &hold);
    void hold(AccountId account, const Hold &hold);
    void tellOwnHold(Lane &lane);
    void schedulePump();
    void finishStop();

    Parts m_parts;
    Settler m_settler;
    QTimer m_refresh;
    QTimer m_pumpLater;
    CampaignBook m_book;
    std::map<AccountId, std::unique_ptr<Lane>> m_lanes;
    CampaignBook::Holds m_holds; // as last read or written
    std::chrono::microseconds m_lastBeat{0};
    QList<AccountId> m_claiming; // lanes with a claim on its way
    int m_feeds = 0;
    bool m_pumping = false;
    bool m_stopping = false;
};

} // namespace heliograph
