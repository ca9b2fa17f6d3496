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
constexpr int OutboxRows = 4'000;
constexpr int ContentRefusalsToBlock = 20;
constexpr double MeanWeight = 0.2; // of the newest claim in the running mean of segments
constexpr std::chrono::seconds BeatEvery(5);
constexpr int MostUnsettled
    = 10'000; // engine.md A11: what may wait for the disk before sending waits as well

bool isEngineMade(HoldReason reason)
{
    return reason == HoldReason::None || reason == HoldReason::Circuit || reason == HoldReason::Throttle;
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
    , m_book([this](AccountId account) { return laneOf(account); })
    , m_lastBeat(m_parts.clock.bootTime())
{
    m_refresh.setInterval(RefreshEvery);
    connect(&m_refresh, &QTimer::timeout, this, &Dispatcher::refresh);
    m_pumpLater.setSingleShot(true);
    m_pumpLater.setTimerType(Qt::PreciseTimer);
    connect(&m_pumpLater, &QTimer::timeout, this, &Dispatcher::pump);
    connect(&m_settler, &Settler::settled, this, [this](int late) {
        if (late > 0)
            Q_EMIT lateResults(late);
        pump();
        finishStop();
    });
    connect(&m_settler, &Settler::stalled, this, &Dispatcher::tellFailure);
    connect(&m_settler, &Settler::recovered, this, &Dispatcher::goOnIfSound);
    connect(&m_uncertain, &UncertainArms::settled, this, &Dispatcher::goOnIfSound);
    connect(&m_uncertain, &UncertainArms::failed, this, &Dispatcher::tellFailure);
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
    return m_claiming.isEmpty() && m_feeds == 0 && m_settler.pending() == 0 && m_uncertain.isEmpty()
        && std::none_of(m_lanes.begin(), m_lanes.end(),
                        [](const auto &lane) { return lane.second->isBusy(); });
}

QList<Lane *> Dispatcher::lanes() const
{
    QList<Lane *> lanes;
    for (const auto &[account, lane] : m_lanes)
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
    for (const ProviderAccount &account : *accounts)
        m_holds[account.id] = account.hold;
    // Also those that send nothing now: receipts and replies still come to them.
    for (const ProviderAccount &account : *accounts)
        refreshLane(account);
    for (const CampaignRow &campaign : *campaigns)
        m_departures.know(campaign.id, campaign.createdAt);
    const QList<CampaignBook::Stop> stops = m_book.update(*campaigns, *rules, m_holds, m_parts.clock.now());
    // What a clock that is off calls late may be nothing of the kind.
    if (m_parts.clockGuard.check()) {
        for (const CampaignBook::Stop &stop : stops)
            block(stop.campaign, stop.hold);
        beat();
    }
    Q_EMIT refreshed();
    pump();
}

// So that everybody can see how fast it goes, and an engine that comes later, how long nothing could go.
void Dispatcher::beat()
{
    const Micros now = m_parts.clock.bootTime();
    if (m_stopping || now - m_lastBeat < BeatEvery)
        return;
    const QList<CampaignBeat> beats = m_book.takeBeats(now - m_lastBeat);
    m_lastBeat = now;
    if (beats.isEmpty())
        return;
    m_parts.writer
        .submit(WritePriority::Normal,
                [beats, at = m_parts.clock.now()](Store &store) { return store.campaigns().beat(beats, at); })
        .then(this, [this](const Result<void> &done) {
            if (!done)
                tellFailure(done.error().detail);
        });
}

void Dispatcher::refreshLane(const ProviderAccount &account)
{
    const auto lane = m_lanes.find(account.id);
    if (lane == m_lanes.end()) {
        if (isEngineMade(account.hold.reason))
            openLane(account);
        return;
    }
    const bool changed = lane->second->account().settings != account.settings;
    if (changed && lane->second->network().underWay() == 0 && !lane->second->isBusy()
        && !m_claiming.contains(account.id)) {
        m_lanes.erase(lane);
        openLane(account);
        return;
    }
    tellOwnHold(*lane->second);
}

void Dispatcher::openLane(const ProviderAccount &account)
{
    auto provider = m_parts.makeProvider(account);
    if (!provider) {
        hold(account.id, {HoldReason::Key, std::nullopt, provider.error().detail});
        return;
    }
    auto lane = Lane::open(account, *std::move(provider), m_parts.transport, m_parts.clock,
                           [this, id = account.id](CampaignId campaign, const ArmedRequest &request) {
                               return m_departures.mark(campaign, id, request);
                           });
    if (!lane) {
        hold(account.id, {HoldReason::Key, std::nullopt, lane.error().detail});
        return;
    }
    Lane *opened = lane->get();
    connect(opened, &Lane::answered, this, [this, opened](CampaignId campaign, const Judgement &judgement) {
        answered(*opened, campaign, judgement);
    });
    m_lanes[account.id] = *std::move(lane);
}

Lane *Dispatcher::laneOf(AccountId account) const
{
    const auto lane = m_lanes.find(account);
    return lane == m_lanes.end() ? nullptr : lane->second.get();
}

void Dispatcher::pump()
{
    if (m_stopping || m_pumping || !storageIsSound() || m_settler.pending() >= MostUnsettled
        || !m_parts.clockGuard.check())
        return;
    m_pumping = true;
    for (const auto &[account, lane] : m_lanes) {
        if (!m_claiming.contains(account) && isEngineMade(m_holds[account].reason))
            claimFor(*lane);
    }
    for (auto &[campaign, work] : m_book.all()) {
        if (work.wantsFeed(OutboxRows))
            feed(work);
    }
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
    for (const auto &[account, lane] : m_lanes) {
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
    const auto choice = m_book.choose(lane, m_holds, now, m_parts.clock.now());
    if (!choice)
        return false;
    CampaignWork &work = *choice->work;
    const double mean = work.meanSegments;
    Lane::Room room = lane.room(mean, work.row.content.templateCode.isEmpty());
    room.messages = std::min(room.messages, std::max(static_cast<int>(work.pace.available(now) / mean), 1));
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
    const int requests = claim ? static_cast<int>(claim->requests.size()) : 0;
    int messages = 0;
    for (int index = 0; index < requests; ++index)
        messages += static_cast<int>(claim->requests[index].messages.size());
    lane.giveBack(room, meanSegments, requests, messages);
    if (!claim) {
        tellFailure(claim.error().detail);
        finishStop();
        return;
    }
    if (requests > 0)
        FAULT_POINT("arm.after_commit");
    const CampaignRoute *route = nullptr;
    if (work != nullptr) {
        work->pace.take((messages - room.messages) * meanSegments, m_parts.clock.bootTime());
        work->noteClaim(*order.queuedFor, messages + claim->skipped + claim->held);
        lane.turn().sent(order.campaign, messages);
        route = work->routeOf(lane.account().id);
    }
    if (route != nullptr) {
        sendClaim(lane, order.campaign, *route, *claim, at);
    } else {
        lane.giveBack({requests, 1, messages}, meanSegments, 0, 0);
        // It was paused while its people were being armed: nothing of them has left.
        for (const ArmedRequest &request : claim->requests)
            m_settler.settle(neverSent(request, m_parts.clock.now()));
    }
    pump();
    finishStop();
}

// Takes the route by value: an answer may come at once and end the campaign's work.
void Dispatcher::sendClaim(Lane &lane, CampaignId campaign, const CampaignRoute route, const Claim &claim,
                           Micros at)
{
    for (const ArmedRequest &request : claim.requests)
        lane.send(campaign, route.merge, route.templateCode, route.signName, request, at);
}

void Dispatcher::feed(CampaignWork &work)
{
    work.feeding = true;
    work.claimedSinceFeed = 0;
    ++m_feeds;
    m_parts.writer
        .submit(WritePriority::Normal,
                [campaign = work.row.id](Store &store) { return store.queue().feed(campaign, OutboxRows); })
        .then(this, [this, campaign = work.row.id](const Result<int> &rows) { fed(campaign, rows); });
}

void Dispatcher::fed(CampaignId campaign, const Result<int> &rows)
{
    if (rows && *rows > 0)
        FAULT_POINT("feed.after_commit");
    --m_feeds;
    if (CampaignWork *work = m_book.find(campaign)) {
        work->feeding = false;
        work->unfed = !rows || *rows >= 0;
        if (rows && *rows > 0) {
            work->empty.clear();
            pump();
        }
    }
    finishStop();
}

void Dispatcher::answered(Lane &lane, CampaignId campaign, const Judgement &judgement)
{
    m_settler.settle(judgement.settlement);
    if (judgement.accountHold)
        hold(lane.account().id, judgement.accountHold);
    if (CampaignWork *work = m_book.find(campaign)) {
        work->gone += judgement.settlement.completions.size() + judgement.settlement.doubts.size();
        work->goneSegments += judgement.acceptedSegments;
        if (judgement.accepted > 0)
            work->meanSegments
                += MeanWeight * (1.0 * judgement.acceptedSegments / judgement.accepted - work->meanSegments);
        watchContent(*work, judgement);
    }
    if (judgement.campaignHold)
        block(campaign, judgement.campaignHold);
    tellOwnHold(lane);
    pump();
}

void Dispatcher::watchContent(CampaignWork &work, const Judgement &judgement)
{
    for (const bool refused : judgement.contentRefusals)
        work.contentRefusalsInARow = refused ? work.contentRefusalsInARow + 1 : 0;
    if (work.contentRefusalsInARow >= ContentRefusalsToBlock) {
        block(work.row.id, {HoldReason::Content, std::nullopt, QString::number(work.contentRefusalsInARow)});
        work.contentRefusalsInARow = 0;
    }
}

void Dispatcher::block(CampaignId campaign, const Hold &hold)
{
    m_book.forget(campaign);
    m_parts.writer
        .submit(WritePriority::Settle,
                [campaign, hold](Store &store) { return store.campaigns().block(campaign, hold); })
        .then(this, [](const Result<void> &done) {
            // Somebody else may have paused or cancelled it meanwhile, which serves as well.
            if (!done)
                qCInfo(logEngine) << "A campaign was not blocked:" << done.error().detail;
        });
}

void Dispatcher::hold(AccountId account, const Hold &hold)
{
    m_holds[account] = hold;
    m_parts.writer
        .submit(WritePriority::Settle,
                [account, hold](Store &store) { return store.accounts().setHold(account, hold); })
        .then(this, [this](const Result<void> &done) {
            if (!done)
                tellFailure(done.error().detail);
        });
}

// Lets other processes see why a lane waits; a hold that a person must end is never overwritten.
void Dispatcher::tellOwnHold(Lane &lane)
{
    const Hold known = m_holds[lane.account().id];
    const Hold own = lane.ownHold();
    if (isEngineMade(known.reason) && (known.reason != own.reason || known.until != own.until))
        hold(lane.account().id, own);
}

void Dispatcher::tellFailure(const QString &detail)
{
    if (!m_parts.storage.failed(detail))
        Q_EMIT storageFailed(detail);
}

bool Dispatcher::storageIsSound() const
{
    return m_parts.storage.maySend() && !m_settler.isStalled() && m_uncertain.isEmpty();
}

void Dispatcher::goOnIfSound()
{
    if (storageIsSound()) {
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
