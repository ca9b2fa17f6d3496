// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/dispatcher.h"

#include "engine/base/logging.h"

#include <algorithm>

namespace heliograph {

namespace {

using Micros = std::chrono::microseconds;

constexpr std::chrono::milliseconds RefreshEvery(200);
constexpr int OutboxRows = 4'000;
constexpr int ContentRefusalsToBlock = 20;
constexpr double MeanWeight = 0.2; // of the newest claim in the running mean of segments
constexpr int MostUnsettled
    = 10'000; // engine.md A11: what may wait for the disk before sending waits as well

bool isEngineMade(HoldReason reason)
{
    return reason == HoldReason::None || reason == HoldReason::Circuit || reason == HoldReason::Throttle;
}

} // namespace

Dispatcher::Dispatcher(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_settler(m_parts.writer)
    , m_uncertain(m_parts.writer, m_parts.storage, m_parts.clock)
    , m_departures(m_parts.journal, m_parts.storage, m_parts.clock)
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
    if (!campaigns || !accounts) {
        tellFailure((campaigns ? accounts.error() : campaigns.error()).detail);
        return;
    }
    for (const ProviderAccount &account : *accounts)
        m_holds[account.id] = account.hold;
    for (const ProviderAccount &account : *accounts) {
        const bool used
            = std::any_of(campaigns->begin(), campaigns->end(),
                          [&account](const CampaignRow &row) { return row.accounts.value(0) == account.id; });
        if (used || m_lanes.contains(account.id))
            refreshLane(account);
    }
    refreshCampaigns(*campaigns);
    Q_EMIT refreshed();
    pump();
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

void Dispatcher::refreshCampaigns(const QList<CampaignRow> &rows)
{
    std::erase_if(m_work, [&rows](const auto &known) {
        return !known.second.feeding
            && std::none_of(rows.begin(), rows.end(),
                            [&known](const CampaignRow &row) { return row.id == known.first; });
    });
    for (const CampaignRow &row : rows)
        adopt(row);
}

void Dispatcher::adopt(const CampaignRow &row)
{
    m_departures.know(row.id, row.createdAt);
    CampaignWork *known = work(row.id);
    if (known != nullptr && known->row.contentHash == row.contentHash) {
        known->row = row;
        known->empty = false;
        known->unfed = !row.feedDone;
        return;
    }
    const auto lane = m_lanes.find(row.accounts.value(0));
    if (lane == m_lanes.end())
        return;
    const ProviderAccount &account = lane->second->account();
    const QString sign = row.content.signName.isEmpty() ? account.settings.value(QStringLiteral("sign_name"))
                                                        : row.content.signName;
    auto merge = Merge::prepare(row.content, sign, lane->second->provider().traits().templateSyntax);
    if (!merge) {
        block(row.id, {HoldReason::Template, std::nullopt, merge.error().detail});
        return;
    }
    CampaignWork fresh;
    fresh.row = row;
    fresh.signName = sign;
    fresh.merge = *std::move(merge);
    if (row.content.pace > 0)
        fresh.pace = Pace(row.content.pace, std::max(row.content.pace / 10, 1));
    fresh.unfed = !row.feedDone;
    m_work.insert_or_assign(row.id, std::move(fresh));
}

CampaignWork *Dispatcher::work(CampaignId campaign)
{
    const auto found = m_work.find(campaign);
    return found == m_work.end() ? nullptr : &found->second;
}

void Dispatcher::pump()
{
    if (m_stopping || m_pumping || !storageIsSound() || m_settler.pending() >= MostUnsettled)
        return;
    m_pumping = true;
    for (const auto &[account, lane] : m_lanes) {
        if (!m_claiming.contains(account) && isEngineMade(m_holds[account].reason))
            claimFor(*lane);
    }
    for (auto &[campaign, work] : m_work) {
        if (work.unfed && !work.feeding && (work.empty || work.claimedSinceFeed >= OutboxRows / 2))
            feed(work);
    }
    m_pumping = false;
    schedulePump();
}

// Wakes when a pace or a breaker lets more through; everything else wakes pump() itself.
void Dispatcher::schedulePump()
{
    if (m_work.empty())
        return;
    const Micros now = m_parts.clock.bootTime();
    Micros next = now + RefreshEvery;
    for (const auto &[account, lane] : m_lanes) {
        if (const Micros room = lane->nextRoomAt(); room > now)
            next = std::min(next, room);
    }
    for (const auto &[campaign, work] : m_work) {
        if (const Micros room = work.pace.nextAt(now); room > now)
            next = std::min(next, room);
    }
    m_pumpLater.start(std::chrono::ceil<std::chrono::milliseconds>(next - now));
}

// One-time codes go first, then whoever is furthest behind.
CampaignWork *Dispatcher::choose(Lane &lane)
{
    const Micros now = m_parts.clock.bootTime();
    QList<CampaignId> candidates;
    MessageClass first = MessageClass::Marketing;
    for (const auto &[campaign, work] : m_work) {
        if (work.empty || work.row.accounts.value(0) != lane.account().id || work.pace.available(now) < 1)
            continue;
        if (work.row.content.messageClass < first) {
            first = work.row.content.messageClass;
            candidates.clear();
        }
        if (work.row.content.messageClass == first)
            candidates.append(campaign);
    }
    return candidates.isEmpty() ? nullptr : work(lane.turn().next(candidates));
}

bool Dispatcher::claimFor(Lane &lane)
{
    CampaignWork *work = choose(lane);
    if (work == nullptr)
        return false;
    Lane::Room room = lane.room(work->meanSegments, work->row.content.templateCode.isEmpty());
    const Micros now = m_parts.clock.bootTime();
    room.messages = std::min(room.messages,
                             std::max(static_cast<int>(work->pace.available(now) / work->meanSegments), 1));
    if (room.requests <= 0 || room.messages <= 0)
        return false;
    room.requests = std::min(room.requests, room.messages);
    const Provider::Traits traits = lane.provider().traits();
    const ClaimOrder order{.campaign = work->row.id,
                           .account = lane.account().id,
                           .epoch = m_parts.epoch,
                           .requests = room.requests,
                           .perRequest = room.perRequest,
                           .messages = room.messages,
                           .equalVariables = traits.variablesPerCall,
                           .oneRegion = traits.oneRegionPerCall,
                           .now = m_parts.clock.now(),
                           .timeToLive = lane.timeToLive(),
                           .requestIds = UncertainArms::freshIds(room.requests)};
    lane.reserve(room, work->meanSegments);
    work->pace.take(room.messages * work->meanSegments, now);
    m_claiming.append(lane.account().id);
    m_parts.writer.submit(WritePriority::Arm, [order](Store &store) { return store.queue().claim(order); })
        .then(this, [this, &lane, order, room, mean = work->meanSegments, now](const Result<Claim> &claim) {
            if (!claim)
                m_uncertain.add(order.requestIds);
            claimed(lane, order.campaign, room, mean, now, claim);
        });
    return true;
}

void Dispatcher::claimed(Lane &lane, CampaignId campaign, const Lane::Room &room, double meanSegments,
                         Micros at, const Result<Claim> &claim)
{
    m_claiming.removeOne(lane.account().id);
    CampaignWork *work = this->work(campaign);
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
    if (work != nullptr) {
        work->pace.take((messages - room.messages) * meanSegments, m_parts.clock.bootTime());
        work->claimedSinceFeed += messages + claim->skipped;
        work->empty = messages == 0 && claim->skipped == 0;
        lane.turn().sent(campaign, messages);
        sendClaim(lane, *work, *claim, at);
    }
    pump();
    finishStop();
}

// Takes the work by value: an answer may come at once and end the campaign's work.
void Dispatcher::sendClaim(Lane &lane, const CampaignWork work, const Claim &claim, Micros at)
{
    for (const ArmedRequest &request : claim.requests)
        lane.send(work.row.id, work.merge, work.row.content.templateCode, work.signName, request, at);
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
    --m_feeds;
    if (CampaignWork *work = this->work(campaign)) {
        work->feeding = false;
        work->unfed = !rows || *rows >= 0;
        if (rows && *rows > 0) {
            work->empty = false;
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
    if (CampaignWork *work = this->work(campaign)) {
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
    m_work.erase(campaign);
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
