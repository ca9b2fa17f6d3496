// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/sendingdesk.h"

#include "ui/session/engineclient.h"

namespace heliograph {

namespace {

constexpr int MovedAtOnce = 20'000;
constexpr int MovedAtOnceWhileSending = 2'000; // so that nothing waits long for the database

Result<ReleaseView> readRelease(Desk &desk)
{
    const auto campaigns = desk.reader.sendingCampaigns();
    if (!campaigns)
        return campaigns.error();
    ReleaseView view;
    for (const CampaignRow &campaign : *campaigns) {
        const auto counters = desk.reader.counters(campaign.id, desk.now);
        if (!counters)
            return counters.error();
        ++view.campaigns;
        view.due += counters->byState[static_cast<size_t>(MessageState::Ready)];
    }
    return view;
}

Result<void> pauseAllThatGo(Desk &desk, const QString &reason)
{
    const auto campaigns = desk.reader.sendingCampaigns();
    if (!campaigns)
        return campaigns.error();
    for (const CampaignRow &campaign : *campaigns) {
        if (const auto paused = desk.store->campaigns().pause(campaign.id, desk.by, reason); !paused)
            return paused;
    }
    return {};
}

} // namespace

QFuture<Result<SendingView>> SendingDesk::queue() const
{
    return m_client.read(
        [author = m_client.session().ownOnly(Right::QueueSee)](Desk &desk) -> Result<SendingView> {
            const auto situation = desk.situation();
            return situation ? readSendingView(desk.reader, *situation, author) : situation.error();
        });
}

QFuture<Result<void>> SendingDesk::stop(const QString &reason) const
{
    return m_client.change(
        [reason](Desk &desk) { return desk.store->workspace().setEmergencyStop(true, desk.by, reason); });
}

QFuture<Result<ReleaseView>> SendingDesk::releaseView() const
{
    return m_client.read(readRelease);
}

QFuture<Result<void>> SendingDesk::release(Release how, const QString &reason) const
{
    return m_client.change([how, reason](Desk &desk) -> Result<void> {
        if (how == Release::CampaignByCampaign) {
            if (const auto paused = pauseAllThatGo(desk, reason); !paused)
                return paused;
        }
        return desk.store->workspace().setEmergencyStop(false, desk.by, reason);
    });
}

QFuture<Result<void>> SendingDesk::pauseLane(AccountId account, const QString &reason) const
{
    return m_client.change([account, reason](Desk &desk) {
        return desk.store->accounts().setHold(account, {HoldReason::LanePaused, std::nullopt, reason});
    });
}

QFuture<Result<void>> SendingDesk::resumeLane(AccountId account) const
{
    return m_client.change([account](Desk &desk) { return desk.store->accounts().setHold(account, {}); });
}

QFuture<Result<LaneAnswers>> SendingDesk::answers(AccountId account) const
{
    return m_client.read([account](Desk &desk) { return desk.reader.lanes().answers(account); });
}

QFuture<Result<void>> SendingDesk::slowDown(AccountId account, const Slowdown &slow) const
{
    return m_client.change(
        [account, slow](Desk &desk) { return desk.store->accounts().slowDown(account, slow, desk.by); });
}

QFuture<Result<void>> SendingDesk::endSlowdown(AccountId account) const
{
    return m_client.change(
        [account](Desk &desk) { return desk.store->accounts().endSlowdown(account, desk.by); });
}

QFuture<Result<LaneMovePlan>> SendingDesk::movePlan(const LaneReader::Queue &queue, AccountId to) const
{
    return m_client.search(
        [queue, to](Desk &desk) { return readLaneMove(desk.reader, queue, to, desk.now); });
}

QFuture<Result<qint64>> SendingDesk::move(const LaneReader::Queue &queue, AccountId to) const
{
    return m_client.job([queue, to](Desk &desk) {
        return moveWaiting(*desk.store, queue, to, desk.by,
                           desk.workspace.engineRuns() ? MovedAtOnceWhileSending : MovedAtOnce);
    });
}

} // namespace heliograph
