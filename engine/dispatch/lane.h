// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/dispatch/judgement.h"
#include "engine/domain/merge.h"
#include "engine/net/httptransport.h"
#include "engine/policy/breaker.h"
#include "engine/policy/learnedlimit.h"
#include "engine/policy/pace.h"
#include "engine/policy/turn.h"
#include "engine/providers/provider.h"

#include <QObject>
#include <QRandomGenerator>

#include <functional>
#include <memory>

namespace heliograph {

//! One provider account on this engine: its pace, its requests under way, its health. Engine thread.
class Lane : public QObject
{
    Q_OBJECT

public:
    //! How much may be claimed now.
    struct Room
    {
        int requests = 0;
        int perRequest = 1;
        int messages = 0;
        int segments = 0; //!< in all, or one message, however long it is
    };

    //! Writes the durable mark that a request is leaving; false forbids it.
    using MarkLeaving = std::function<bool(CampaignId campaign, const ArmedRequest &request)>;

    //! How long after its claim a request may still leave.
    static constexpr Millis SendWindow{2000};

    //! Opens connections for \a account. Fails with Invalid if its certificate file cannot be used.
    static Result<std::unique_ptr<Lane>> open(const ProviderAccount &account,
                                              std::unique_ptr<Provider> provider, HttpTransport &transport,
                                              const Clock &clock, MarkLeaving markLeaving);
    ~Lane() override;

    const ProviderAccount &account() const { return m_account; }
    const Provider &provider() const { return *m_provider; }
    HttpLane &network() { return *m_network; }
    Turn &turn() { return m_turn; }

    //! From arming to doubt: the send window, the request's deadline and a margin.
    Millis timeToLive() const;

    //! What may be claimed for a campaign of our own texts (\a freeText) or of a provider's template, whose
    //! messages have \a meanSegments parts on average.
    Room room(double meanSegments, bool freeText) const;

    //! When room() may grow by time alone, on Clock::bootTime().
    std::chrono::microseconds nextRoomAt() const;

    //! Takes \a room before the claim, so that what is armed leaves at once.
    void reserve(const Room &room, double meanSegments);

    //! Puts what the claim really used in the place of what was taken; more of it delays what follows.
    void giveBack(const Room &room, double meanSegments, int usedRequests, int usedSegments);

    //! Sends an armed request, \a claimedAt on Clock::bootTime(), and tells by answered().
    void send(CampaignId campaign, const Merge &merge, const QString &templateCode, const QString &signName,
              const ArmedRequest &request, std::chrono::microseconds claimedAt);

    int inFlight() const { return m_inFlight; }
    bool isBusy() const { return m_inFlight > 0; }

    //! Whether it is about to be closed, with what is under way: nothing new begins, and nobody has room.
    void retire(bool soon) { m_retires = soon; }
    bool retires() const { return m_retires; }

    //! Goes no faster than \a slow says; none: as fast as it may. Whoever calls it knows whether it acts.
    void slowDown(const std::optional<Slowdown> &slow);

    //! One request may leave at once, although its provider failed.
    void tryNow() { m_breaker.tryNow(); }

    //! The hold this lane's own state amounts to: circuit or throttle.
    Hold ownHold() const;

Q_SIGNALS:
    void answered(CampaignId campaign, const Judgement &judgement);

private:
    struct Shipment;

    Lane(const ProviderAccount &account, std::unique_ptr<Provider> provider, HttpLane *network,
         const Clock &clock, MarkLeaving markLeaving);
    std::shared_ptr<Shipment> pack(const Merge &merge, const QString &templateCode, const QString &signName,
                                   const ArmedRequest &request, Judgement &unsendable) const;
    void post(CampaignId campaign, const std::shared_ptr<Shipment> &shipment,
              std::chrono::microseconds claimedAt);
    void conclude(CampaignId campaign, const Shipment &shipment, const HttpReply &reply);
    void learn(const Judgement &judgement);
    int portion(int perRequest, double meanSegments) const;
    std::chrono::microseconds lastMomentFor(const ArmedRequest &request,
                                            std::chrono::microseconds claimedAt) const;
    TimePoint wallTimeAt(std::chrono::microseconds boot) const;

    ProviderAccount m_account;
    std::unique_ptr<Provider> m_provider;
    HttpLane *m_network; // owned by the transport, closed with the lane
    const Clock &m_clock;
    MarkLeaving m_markLeaving;
    Pace m_segmentPace;
    Pace m_requestPace;
    Pace m_learnedPace;
    Pace m_loweredPace; // by a person, for a while
    LearnedLimit m_learned;
    Breaker m_breaker;
    Turn m_turn;
    QRandomGenerator m_chance = QRandomGenerator::securelySeeded();
    std::chrono::microseconds m_quietUntil{0};
    int m_maxInFlight;
    int m_batch; // as set; the provider allows fewer for some calls
    Millis m_timeout;
    int m_inFlight = 0;
    bool m_retires = false;
    int m_loweredTo = 0; // segments a second; 0: it is not
};

} // namespace heliograph
