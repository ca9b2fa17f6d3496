// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/dispatcher.h"

#include "engine/base/faultpoint.h"
#include "engine/base/logging.h"

#include <algorithm>

namespace heliograph {

namespace {

using Micros = std::chrono::microseconds;

constexpr std::chrono::milliseconds RefreshEvery(200);
constexpr int MostUnsettled
    = 10'000; // engine.md A11: what may wait for the disk before sending waits as well

int messagesIn(const Claim &claim)
{
    int messages = 0;
    for (const ArmedRequest &request : claim.requests)
        messages += static_cast<int>(request.messages.size());
    return messages;
}

// As the lane will count: one merge does both. Who cannot be merged is refused there.
SegmentCounter segmentCounterOf(const CampaignWork &work, AccountId account)
{
    const CampaignRoute *const route = work.routeOf(account);
    if (route == nullptr)
        return {};
    return [merge = route->merge](const QString &e164, const MessageTemplate::ValueList &variables) {
        const auto merged = merge.merge(e164, variables);
        return merged ? merged->segments : 1;
    };
}

} // namespace

Dispatcher::Dispatcher(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_settler(m_parts.writer)
    , m_uncertain(m_parts.writer, m_parts.storage, m_parts.clock)
    , m_departures(m_parts.journal, m_parts.storage, m_parts.clock)
    , m_lanes({m_parts.writer, m_parts.transport, m_departures, m_parts.clock, m_parts.makeProvider})
    , m_book([this](AccountId account) { return m_lanes.find(account); })
    , m_feeder(m_parts.writer, m_book)
    , m_pulse(m_parts.writer, m_book, m_parts.clock)
{
    m_refresh.setInterval(RefreshEvery);
    connect(&m_refresh, &QTimer::timeout, this, &Dispatcher::refresh);
    m_pumpLater.setSingleShot(true);
    m_pumpLater.setTimerType(Qt::PreciseTimer);
    connect(&m_pumpLater, &QTimer::timeout, this, &Dispatcher::pump);
    connect(&m_lanes, &LaneBook::answered, this, &Dispatcher::answered);
    connect(&m_lanes, &LaneBook::storageFailed, this, &Dispatcher::tellFailure);
    connect(&m_feeder, &Feeder::fed, this, &Dispatcher::pump);
    connect(&m_feeder, &Feeder::wentQuiet, this, &Dispatcher::finishStop);
    connect(&m_feeder, &Feeder::storageFailed, this, &Dispatcher::tellFailure);
    connect(&m_pulse, &CampaignPulse::storageFailed, this, &Dispatcher::tellFailure);
    connect(&m_settler, &Settler::settled, this, [this](int late) {
        if (late > 0)
            Q_EMIT lateResults(late);
        pump();
        finishStop();
    });
    connect(&m_settler, &Settler::refused, this, &Dispatcher::tellRefusal);
    connect(&m_settler, &Settler::recovered, this, &Dispatcher::goOnIfSound);
    connect(&m_uncertain, &UncertainArms::settled, this, &Dispatcher::goOnIfSound);
    connect(&m_uncertain, &UncertainArms::failed, this, &Dispatcher::tellRefusal);
    connect(&m_parts.storage, &StorageWatch::recovered, &m_settler, &Settler::offerAgain);
    connect(&m_parts.storage, &StorageWatch::recovered, this, &Dispatcher::goOnIfSound);
}

Dispatcher::~Dispatcher() = default;

void Dispatcher::start()
{
    m_refresh.start();
    // Not at once, so that whoever started the engine can listen first.
    QMetaObject::invokeMethod(this, &Dispatcher::refresh, Qt::QueuedConnection);
}

void Dispatcher::stop()
{
    m_stopping = true;
    finishStop();
}

bool Dispatcher::isQuiet() const
{
    return m_claiming.isEmpty() && m_feeder.isQuiet() && m_settler.pending() == 0 && m_uncertain.isEmpty()
        && !m_lanes.isBusy();
}

QList<Lane *> Dispatcher::lanes() const
{
    QList<Lane *> lanes;
    for (const auto &[account, lane] : m_lanes.all())
        lanes.append(lane.get());
    return lanes;
}

void Dispatcher::finishStop()
{
    if (m_stopping && isQuiet()) {
        m_refresh.stop();
        Q_EMIT stopped();
    }
}

void Dispatcher::refresh()
{
    if (!m_parts.storage.maySend())
        return;
    const auto campaigns = m_parts.reader.sendingCampaigns();
    const auto accounts = m_parts.reader.accounts();
    const auto rules = m_parts.reader.sendingRules();
    if (!campaigns || !accounts || !rules) {
        tellFailure((!campaigns ? campaigns.error() : !accounts ? accounts.error() : rules.error()).detail);
        return;
    }
    m_parts.clockGuard.learn(rules->engineHolds);
    m_lanes.update(*accounts);
    for (const CampaignRow &campaign : *campaigns)
        m_departures.know(campaign.id, campaign.createdAt);
    const QList<CampaignBook::Stop> stops
        = m_book.update(*campaigns, *rules, m_lanes.holds(), m_parts.clock.now());
    // What a clock that is off calls late may be nothing of the kind.
    if (m_parts.clockGuard.check()) {
        for (const CampaignBook::Stop &stop : stops)
            block(stop.campaign, stop.hold);
        if (!m_stopping)
            m_pulse.beat();
    }
    Q_EMIT refreshed();
    pump();
}

void Dispatcher::pump()
{
    if (m_stopping || m_pumping || !storageIsSound() || m_settler.pending() >= MostUnsettled
        || !m_parts.clockGuard.check())
        return;
    m_pumping = true;
    for (const auto &[account, lane] : m_lanes.all()) {
        if (!m_claiming.contains(account) && m_lanes.isOpen(account))
            claimFor(*lane);
    }
    m_feeder.feed();
    m_pumping = false;
    schedulePump();
}

// Wakes when a pace or a breaker lets more through; everything else wakes pump() itself.
void Dispatcher::schedulePump()
{
    if (m_book.all().empty())
        return;
    const Micros now = m_parts.clock.bootTime();
    Micros next = now + RefreshEvery;
    for (const auto &[account, lane] : m_lanes.all()) {
        if (const Micros room = lane->nextRoomAt(); room > now)
            next = std::min(next, room);
    }
    for (const auto &[campaign, work] : m_book.all()) {
        if (const Micros room = work.pace.nextAt(now); room > now)
            next = std::min(next, room);
    }
    m_pumpLater.start(std::chrono::ceil<std::chrono::milliseconds>(next - now));
}

bool Dispatcher::claimFor(Lane &lane)
{
    const Micros now = m_parts.clock.bootTime();
    const auto choice = m_book.choose(lane, m_lanes.holds(), now, m_parts.clock.now());
    if (!choice)
        return false;
    CampaignWork &work = *choice->work;
    const double mean = work.meanSegments;
    Lane::Room room = lane.room(mean, work.row.content.templateCode.isEmpty());
    room.messages = std::min(room.messages, std::max(static_cast<int>(work.pace.available(now) / mean), 1));
    room.segments = std::min(room.segments, work.pace.available(now));
    if (room.requests <= 0 || room.messages <= 0)
        return false;
    room.requests = std::min(room.requests, room.messages);
    const ClaimOrder order = orderFor(lane, *choice, room);
    lane.reserve(room, mean);
    work.pace.take(room.messages * mean, now);
    m_claiming.append(lane.account().id);
    // The send window begins here, before the claim: a machine that sleeps meanwhile wakes up too late.
    m_parts.writer.submit(WritePriority::Arm, [order](Store &store) { return store.queue().claim(order); })
        .then(this, [this, &lane, order, room, mean, now](const Result<Claim> &claim) {
            if (!claim)
                m_uncertain.add(order.requestIds);
            claimed(lane, order, room, mean, now, claim);
        });
    return true;
}

ClaimOrder Dispatcher::orderFor(const Lane &lane, const CampaignBook::Choice &choice,
                                const Lane::Room &room) const
{
    const Provider::Traits traits = lane.provider().traits();
    return {.campaign = choice.work->row.id,
            .account = lane.account().id,
            .epoch = m_parts.epoch,
            .requests = room.requests,
            .perRequest = room.perRequest,
            .messages = room.messages,
            .mostSegments = room.segments,
            .equalVariables = traits.variablesPerCall,
            .oneRegion = traits.oneRegionPerCall,
            .now = m_parts.clock.now(),
            .timeToLive = lane.timeToLive(),
            .queuedFor = choice.queue,
            .requestIds = UncertainArms::freshIds(room.requests),
            .segments = segmentCounterOf(*choice.work, lane.account().id)};
}

void Dispatcher::claimed(Lane &lane, const ClaimOrder &order, const Lane::Room &room, double meanSegments,
                         Micros at, const Result<Claim> &claim)
{
    m_claiming.removeOne(lane.account().id);
    CampaignWork *work = m_book.find(order.campaign);
    const CampaignRoute *route = work != nullptr ? work->routeOf(lane.account().id) : nullptr;
    const int requests = claim ? static_cast<int>(claim->requests.size()) : 0;
    const int segments = claim && route != nullptr ? claim->segments : 0;
    lane.giveBack(room, meanSegments, route != nullptr ? requests : 0, segments);
    if (!claim) {
        claimFailed(lane, order, claim.error());
        finishStop();
        return;
    }
    if (requests > 0)
        FAULT_POINT("arm.after_commit");
    if (work != nullptr) {
        const int messages = messagesIn(*claim);
        work->pace.take(segments - room.messages * meanSegments, m_parts.clock.bootTime());
        work->noteSoundClaim(order.account);
        if (!claim->unproven)
            work->noteClaim(*order.queuedFor, messages + claim->skipped + claim->held);
        lane.turn().sent(order.campaign, messages);
    }
    if (route != nullptr) {
        sendClaim(lane, order.campaign, *route, *claim, at);
    } else {
        // It was paused while its people were being armed: nothing of them has left.
        for (const ArmedRequest &request : claim->requests)
            m_settler.settle(neverSent(request, m_parts.clock.now()));
    }
    pump();
    finishStop();
}

// Unless the disk is at fault, the campaign rests, so that others go on, and stops when it fails every time.
void Dispatcher::claimFailed(Lane &lane, const ClaimOrder &order, const Error &error)
{
    if (error.kind == ErrorKind::Conflict) {
        Q_EMIT supplanted(error.detail);
        return;
    }
    CampaignWork *work = m_book.find(order.campaign);
    if (!tellFailure(error.detail) || work == nullptr)
        return;
    lane.turn().sent(order.campaign, order.messages);
    if (const Hold failing = work->noteFailedClaim(order.account, error.detail, m_parts.clock.bootTime()))
        block(order.campaign, failing);
}

// Takes the route by value: an answer may come at once and end the campaign's work.
void Dispatcher::sendClaim(Lane &lane, CampaignId campaign, const CampaignRoute route, const Claim &claim,
                           Micros at)
{
    for (const ArmedRequest &request : claim.requests)
        lane.send(campaign, route.merge, route.templateCode, route.signName, request, at);
}

void Dispatcher::answered(Lane *lane, CampaignId campaign, const Judgement &judgement)
{
    m_settler.settle(judgement.settlement);
    if (judgement.accountHold)
        m_lanes.hold(lane->account().id, judgement.accountHold);
    if (CampaignWork *work = m_book.find(campaign)) {
        if (const Hold refused = work->noteAnswer(judgement))
            block(campaign, refused);
    }
    if (judgement.campaignHold)
        block(campaign, judgement.campaignHold);
    m_lanes.tellOwnHold(*lane);
    pump();
}

void Dispatcher::block(CampaignId campaign, const Hold &hold)
{
    m_book.forget(campaign);
    m_parts.writer
        .submit(WritePriority::Settle,
                [campaign, hold](Store &store) { return store.campaigns().block(campaign, hold); })
        .then(this, [this](const Result<void> &done) {
            if (done)
                return;
            // Somebody else may have paused or cancelled it meanwhile, which serves as well.
            if (done.error().kind == ErrorKind::Storage)
                tellFailure(done.error().detail);
            else
                qCInfo(logEngine) << "A campaign was not blocked:" << done.error().detail;
        });
}

// False if the storage is in trouble, which is told as such.
bool Dispatcher::tellFailure(const QString &detail)
{
    const bool ownFault = !m_parts.storage.failed(detail);
    if (ownFault)
        Q_EMIT storageFailed(detail);
    return ownFault;
}

// Nothing leaves before what is kept is on disk, so a refusal is told as trouble until it is.
void Dispatcher::tellRefusal(const QString &detail)
{
    if (m_parts.storage.failed(detail) || m_refused)
        return;
    m_refused
        = StorageHealth{.trouble = StorageTrouble::Refused, .since = m_parts.clock.now(), .detail = detail};
    Q_EMIT storageRefused();
}

StorageHealth Dispatcher::storageHealth() const
{
    StorageHealth health
        = m_parts.storage.maySend() ? m_refused.value_or(m_parts.storage.health()) : m_parts.storage.health();
    health.keptResults = m_settler.pending();
    return health;
}

bool Dispatcher::storageIsSound() const
{
    return m_parts.storage.maySend() && !m_settler.isStalled() && m_uncertain.isEmpty();
}

void Dispatcher::goOnIfSound()
{
    if (storageIsSound()) {
        m_refused.reset();
        Q_EMIT storageSound();
        pump();
    }
    finishStop();
}

void Dispatcher::giveUpUnsettled()
{
    m_uncertain.giveUp();
    m_settler.giveUp();
}

} // namespace heliograph
