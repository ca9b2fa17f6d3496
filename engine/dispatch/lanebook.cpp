// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/lanebook.h"

#include <algorithm>
#include <utility>

namespace heliograph {

namespace {

using Micros = std::chrono::microseconds;

constexpr std::chrono::minutes OpenAgainAfter(1);

// A keychain that waits for a person holds up the whole engine each time it is asked.
constexpr int WorkPerWait = 30;

bool isEngineMade(HoldReason reason)
{
    return reason == HoldReason::None || reason == HoldReason::Circuit || reason == HoldReason::Throttle;
}

// Why a lane could not be opened is a sentence. What a provider refuses is noted by its code, which has no
// spaces, or in brackets that there was none (plainCode()).
bool isMissingKey(const Hold &hold)
{
    return hold.reason == HoldReason::Key && hold.note.contains(u' ') && !hold.note.startsWith(u'(');
}

} // namespace

LaneBook::LaneBook(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
}

LaneBook::~LaneBook() = default;

void LaneBook::update(const QList<ProviderAccount> &accounts)
{
    // What is still being written is newer than what was read.
    for (const ProviderAccount &account : accounts) {
        if (m_writing[account.id] != 0)
            continue;
        const Hold known = std::exchange(m_holds[account.id], account.hold);
        // Only a person ends what this lane itself had written: he wants it to be tried at once.
        Lane *lane = find(account.id);
        if (lane != nullptr && known.reason == HoldReason::Circuit && !account.hold)
            lane->tryNow();
        if (lane == nullptr && known && !account.hold)
            m_shut.erase(account.id);
    }
    // Also those that send nothing now: receipts and replies still come to them. Before one is turned on they
    // may be another program's.
    for (const ProviderAccount &account : accounts) {
        if (account.hold.reason != HoldReason::LanePaused || account.hold.note != NotTurnedOn)
            refresh(account);
    }
}

void LaneBook::refresh(const ProviderAccount &account)
{
    const auto lane = m_lanes.find(account.id);
    if (lane == m_lanes.end()) {
        if (mayOpen(account))
            open(account);
        return;
    }
    const ProviderAccount &known = lane->second->account();
    const bool changed = known.settings != account.settings || known.secretRef != account.secretRef;
    if (changed && lane->second->network().underWay() == 0 && !lane->second->isBusy()) {
        m_lanes.erase(lane);
        open(account);
        return;
    }
    // At full speed it is never idle by itself, and would go on for hours with the old key or rate.
    lane->second->retire(changed);
    lane->second->slowDown(loweredRate(account));
    tellOwnHold(*lane->second);
}

std::optional<Slowdown> LaneBook::loweredRate(const ProviderAccount &account) const
{
    return account.slow && account.slow->actsAt(m_parts.clock.now()) ? account.slow : std::nullopt;
}

bool LaneBook::mayOpen(const ProviderAccount &account) const
{
    const auto shut = m_shut.find(account.id);
    return shut == m_shut.end() || m_parts.clock.bootTime() >= shut->second.tryAgainAt
        || shut->second.settings != account.settings || shut->second.secretRef != account.secretRef;
}

void LaneBook::open(const ProviderAccount &account)
{
    const Micros began = m_parts.clock.bootTime();
    auto lane = makeLane(account);
    if (!lane) {
        stayShut(account, began, lane.error().detail);
        return;
    }
    m_shut.erase(account.id);
    Lane *opened = lane->get();
    opened->slowDown(loweredRate(account));
    connect(opened, &Lane::answered, this, [this, opened](CampaignId campaign, const Judgement &judgement) {
        Q_EMIT answered(opened, campaign, judgement);
    });
    m_lanes[account.id] = *std::move(lane);
}

Result<std::unique_ptr<Lane>> LaneBook::makeLane(const ProviderAccount &account)
{
    auto provider = m_parts.makeProvider(account);
    if (!provider)
        return provider.error();
    return Lane::open(account, *std::move(provider), m_parts.transport, m_parts.clock,
                      [this, id = account.id](CampaignId campaign, const ArmedRequest &request) {
                          return m_parts.departures.mark(campaign, id, request);
                      });
}

void LaneBook::stayShut(const ProviderAccount &account, Micros began, const QString &why)
{
    const Micros now = m_parts.clock.bootTime();
    const Micros pause = std::max<Micros>(OpenAgainAfter, WorkPerWait * (now - began));
    m_shut[account.id] = {account.settings, account.secretRef, now + pause};
    if (isOpen(account.id))
        hold(account.id, {HoldReason::Key, std::nullopt, why});
}

Lane *LaneBook::find(AccountId account) const
{
    const auto lane = m_lanes.find(account);
    return lane == m_lanes.end() ? nullptr : lane->second.get();
}

bool LaneBook::isOpen(AccountId account) const
{
    const auto hold = m_holds.find(account);
    return hold == m_holds.end() || isEngineMade(hold->second.reason);
}

void LaneBook::hold(AccountId account, const Hold &hold)
{
    m_holds[account] = hold;
    write(account, [account, hold](Store &store) { return store.accounts().setEngineHold(account, hold); });
}

void LaneBook::write(AccountId account, std::function<Result<void>(Store &)> work)
{
    ++m_writing[account];
    m_parts.writer.submit(WritePriority::Settle, std::move(work))
        .then(this, [this, account](const Result<void> &done) {
            --m_writing[account];
            if (!done)
                Q_EMIT storageFailed(done.error().detail);
        });
}

void LaneBook::tellOwnHold(const Lane &lane)
{
    const AccountId account = lane.account().id;
    const Hold known = m_holds[account];
    const Hold own = lane.ownHold();
    if (isMissingKey(known)) {
        m_holds[account] = {};
        write(account,
              [account, known](Store &store) { return store.accounts().endEngineHold(account, known); });
    } else if (isEngineMade(known.reason) && (known.reason != own.reason || known.until != own.until)) {
        hold(account, own);
    }
}

bool LaneBook::isBusy() const
{
    return std::any_of(m_lanes.begin(), m_lanes.end(),
                       [](const auto &lane) { return lane.second->isBusy(); });
}

} // namespace heliograph
