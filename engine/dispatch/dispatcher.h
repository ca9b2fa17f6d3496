// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/dispatch/campaignbook.h"
#include "engine/dispatch/campaignpulse.h"
#include "engine/dispatch/clockguard.h"
#include "engine/dispatch/departures.h"
#include "engine/dispatch/feeder.h"
#include "engine/dispatch/lanebook.h"
#include "engine/dispatch/sendjournal.h"
#include "engine/dispatch/settler.h"
#include "engine/dispatch/storagewatch.h"
#include "engine/dispatch/uncertainarms.h"
#include "engine/storage/reader.h"
#include "engine/storage/writer.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace heliograph {

//! Moves ready messages out: feeds the outbox, claims and arms, hands requests to lanes, settles answers.
//!
//! What it knows is on disk; it re-reads campaigns and holds every 200 ms, and the claim itself checks them
//! again, so that pause, cancel and the emergency stop take effect at the next claim. Engine thread.
class Dispatcher : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Writer &writer;
        Reader &reader;
        HttpTransport &transport;
        SendJournal &journal;
        StorageWatch &storage;
        const Clock &clock;
        ClockGuard &clockGuard;
        LaneBook::ProviderMaker makeProvider;
        qint64 epoch = 0;
    };

    explicit Dispatcher(Parts parts, QObject *parent = nullptr);
    ~Dispatcher() override;

    void start();

    //! Claims nothing more; stopped() follows when everything open is settled.
    void stop();

    //! Nothing is claimed, under way or unsettled at this moment.
    bool isQuiet() const;

    //! Answers that are not on disk yet, in attempts.
    int unsettled() const { return m_settler.pending(); }

    //! The database works and has got everything that was kept for it.
    bool storageIsSound() const;

    //! How the storage is, and whether the database refuses what was kept for it.
    StorageHealth storageHealth() const;

    //! Forgets what could not be written, because the engine ends: a new start finds it in doubt.
    void giveUpUnsettled();

    //! The lanes by account, for those who ask providers about receipts.
    QList<Lane *> lanes() const;

Q_SIGNALS:
    void stopped();
    void lateResults(int count); //!< answers to attempts that had been closed before
    void storageFailed(const QString &why); //!< not by trouble with the disk, but by the work's own fault
    void supplanted(const QString &why); //!< another engine has begun to send: this one has to end
    void storageRefused(); //!< what is kept is refused, not by trouble with the disk; storageHealth() tells
    void storageSound(); //!< after trouble: everything that was kept is on disk
    void refreshed(); //!< campaigns and holds were read anew

private:
    void refresh();
    void pump();
    bool claimFor(Lane &lane);
    ClaimOrder orderFor(const Lane &lane, const CampaignBook::Choice &choice, const Lane::Room &room) const;
    void claimed(Lane &lane, const ClaimOrder &order, const Lane::Room &room, double meanSegments,
                 std::chrono::microseconds at, const Result<Claim> &claim);
    void claimFailed(Lane &lane, const ClaimOrder &order, const Error &error);
    void sendClaim(Lane &lane, CampaignId campaign, CampaignRoute route, const Claim &claim,
                   std::chrono::microseconds at);
    void answered(Lane *lane, CampaignId campaign, const Judgement &judgement);
    void block(CampaignId campaign, const Hold &hold);
    void schedulePump();
    void finishStop();
    bool tellFailure(const QString &detail);
    void tellRefusal(const QString &detail);
    void goOnIfSound();

    Parts m_parts;
    Settler m_settler;
    UncertainArms m_uncertain;
    Departures m_departures;
    QTimer m_refresh;
    QTimer m_pumpLater;
    LaneBook m_lanes;
    CampaignBook m_book;
    Feeder m_feeder;
    CampaignPulse m_pulse;
    std::optional<StorageHealth> m_refused; // since something kept was refused, until all of it is on disk
    QList<AccountId> m_claiming; // lanes with a claim on its way
    bool m_pumping = false;
    bool m_stopping = false;
};

} // namespace heliograph
