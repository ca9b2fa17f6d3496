// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/campaigndesk.h"

#include "engine/providerfacts.h"
#include "engine/segmentcounting.h"
#include "ui/session/engineclient.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace heliograph {

namespace {

constexpr int ActivityRows = 200;

QString campaignObject(CampaignId id)
{
    return QStringLiteral("campaign %1").arg(number(id));
}

Result<CampaignLine> lineOf(Desk &desk, const CampaignRow &campaign, const SendingSituation &situation)
{
    const auto counters = desk.reader.counters(campaign.id, situation.now);
    if (!counters)
        return counters.error();
    const auto spent = desk.reader.limits().costs(campaign.id);
    if (!spent)
        return spent.error();
    return CampaignLine{
        campaign, campaignStatus(campaign, *counters, situation, measuredRate(*counters, situation)), *spent};
}

Result<QList<CampaignLine>> linesOf(Desk &desk, const Result<QList<CampaignRow>> &campaigns,
                                    const SendingSituation &situation)
{
    if (!campaigns)
        return campaigns.error();
    QList<CampaignLine> lines;
    for (const CampaignRow &campaign : *campaigns) {
        auto line = lineOf(desk, campaign, situation);
        if (!line)
            return line.error();
        lines.append(*std::move(line));
    }
    return lines;
}

Result<QList<CampaignLine>> readAll(Desk &desk)
{
    const auto situation = desk.situation();
    if (!situation)
        return situation.error();
    const auto lines = linesOf(desk, desk.reader.campaigns(), *situation);
    if (!lines)
        return lines;
    const auto deleted = linesOf(desk, desk.reader.campaignBin(), *situation);
    return deleted ? Result<QList<CampaignLine>>(*lines + *deleted) : deleted;
}

// Why it came back is in the audit log, newest first; whoever took it back gave no reason.
void findReturn(CampaignView &view)
{
    const auto returned = std::ranges::find_if(view.activity, [](const AuditRow &row) {
        return row.action == QLatin1String("campaign.return")
            || row.action == QLatin1String("campaign.reject")
            || row.action == QLatin1String("campaign.take-back");
    });
    if (returned == view.activity.end())
        return;
    view.returnedBy = returned->actorName;
    view.returnedBecause
        = QJsonDocument::fromJson(returned->detail).object().value(QLatin1String("reason")).toString();
}

Result<void> addParts(Desk &desk, CampaignView &view)
{
    const CampaignRow &campaign = view.line.campaign;
    const auto audiences = desk.reader.audiences();
    if (!audiences)
        return audiences.error();
    const auto audience = std::ranges::find(*audiences, campaign.audience, &AudienceRow::id);
    if (audience != audiences->end())
        view.audience = *audience;
    const auto review = desk.reader.contentReview(campaign.id);
    if (!review)
        return review.error();
    view.review = *review;
    AuditFilter filter;
    filter.object = campaignObject(campaign.id);
    const auto activity = desk.reader.auditEntries(filter, std::nullopt, ActivityRows);
    if (!activity)
        return activity.error();
    view.activity = *activity;
    findReturn(view);
    return {};
}

Result<CampaignView> readView(Desk &desk, CampaignId id)
{
    const auto situation = desk.situation();
    if (!situation)
        return situation.error();
    const auto campaign = desk.reader.campaign(id);
    if (!campaign)
        return campaign.error();
    const auto counters = desk.reader.counters(id, situation->now);
    if (!counters)
        return counters.error();
    auto line = lineOf(desk, *campaign, *situation);
    if (!line)
        return line.error();
    CampaignView view;
    view.line = *std::move(line);
    view.why = whyCampaign(*campaign, *counters, *situation);
    for (const ProviderAccount &account : situation->accounts)
        view.providers.insert(account.id, account.label);
    if (const auto added = addParts(desk, view); !added)
        return added.error();
    return view;
}

Result<SubmissionVerdict> submitNow(Desk &desk, CampaignId id)
{
    auto verdict = Submission(desk.reader).examine(id);
    if (!verdict || verdict->isRefused())
        return verdict;
    const auto submitted = Submission::submit(*desk.store, id, *verdict,
                                              desk.workspace.engineRuns() ? Submission::RowsAtOnceWhileSending
                                                                          : Submission::RowsAtOnce);
    if (!submitted)
        return submitted.error();
    return verdict;
}

} // namespace

Result<QList<CampaignLine>> CampaignDesk::readOpen(Desk &desk)
{
    const auto situation = desk.situation();
    if (!situation)
        return situation.error();
    auto open = desk.reader.openCampaigns();
    if (open)
        open->removeIf([](const CampaignRow &campaign) {
            return campaign.kind != CampaignKind::Campaign || campaign.binnedAt;
        });
    return linesOf(desk, open, *situation);
}

QFuture<Result<QList<CampaignLine>>> CampaignDesk::list() const
{
    return m_client.read(readAll);
}

QFuture<Result<CampaignView>> CampaignDesk::view(CampaignId id) const
{
    return m_client.read([id](Desk &desk) { return readView(desk, id); });
}

QFuture<Result<DryRun>> CampaignDesk::dryRun(CampaignId id) const
{
    return m_client.search([id](Desk &desk) -> Result<DryRun> {
        const auto campaign = desk.reader.campaign(id);
        if (!campaign)
            return campaign.error();
        const auto segments = segmentCounterOf(desk.reader, *campaign);
        if (!segments)
            return segments.error();
        return desk.reader.limits().dryRun(id, *segments, desk.now);
    });
}

QFuture<Result<SubmissionVerdict>> CampaignDesk::examine(CampaignId id) const
{
    return m_client.search([id](Desk &desk) { return Submission(desk.reader).examine(id); });
}

QFuture<Result<SubmissionVerdict>> CampaignDesk::submit(CampaignId id) const
{
    return m_client.job([id](Desk &desk) { return submitNow(desk, id); });
}

// In an open workspace the built-in approver approves: the author never does.
QFuture<Result<void>> CampaignDesk::approve(CampaignId id, const QByteArray &seenHash) const
{
    const UserId by = m_client.session().isClosed() ? m_client.session().user() : BuiltInApprover;
    return m_client.change(
        [id, seenHash, by](Desk &desk) { return desk.store->campaigns().approve(id, by, seenHash); });
}

QFuture<Result<void>> CampaignDesk::returnForEdit(CampaignId id, const QString &reason) const
{
    return m_client.change(
        [id, reason](Desk &desk) { return desk.store->campaigns().returnForEdit(id, desk.by, reason); });
}

QFuture<Result<void>> CampaignDesk::takeBack(CampaignId id) const
{
    return m_client.change([id](Desk &desk) { return desk.store->campaigns().takeBack(id, desk.by); });
}

QFuture<Result<void>> CampaignDesk::reject(CampaignId id, const QString &reason) const
{
    return m_client.change(
        [id, reason](Desk &desk) { return desk.store->campaigns().reject(id, desk.by, reason); });
}

QFuture<Result<void>> CampaignDesk::takeSecondLook(CampaignId id, const QString &note) const
{
    return m_client.change(
        [id, note](Desk &desk) { return desk.store->content().takeSecondLook(id, desk.by, note); });
}

QFuture<Result<void>> CampaignDesk::start(CampaignId id, LateAnswer late) const
{
    return m_client.change(
        [id, late](Desk &desk) { return desk.store->campaigns().start(id, desk.by, late); });
}

QFuture<Result<void>> CampaignDesk::pause(CampaignId id, const QString &reason) const
{
    return m_client.change(
        [id, reason](Desk &desk) { return desk.store->campaigns().pause(id, desk.by, reason); });
}

QFuture<Result<void>> CampaignDesk::resume(CampaignId id, LateAnswer late) const
{
    return m_client.change(
        [id, late](Desk &desk) { return desk.store->campaigns().resume(id, desk.by, late); });
}

// Nobody else gets a message from here on; marking each of a great many is left to the engine.
QFuture<Result<void>> CampaignDesk::cancel(CampaignId id, const QString &reason) const
{
    return m_client.change([id, reason](Desk &desk) -> Result<void> {
        if (const auto cancelled = desk.store->campaigns().cancel(id, desk.by, reason); !cancelled)
            return cancelled;
        const auto moved = desk.store->campaigns().advance(desk.now, Submission::RowsAtOnceWhileSending);
        return moved ? Result<void>() : Result<void>(moved.error());
    });
}

QFuture<Result<void>> CampaignDesk::moveToBin(CampaignId id) const
{
    return m_client.change([id](Desk &desk) { return desk.store->campaigns().moveToBin(id, desk.by); });
}

QFuture<Result<void>> CampaignDesk::restore(CampaignId id) const
{
    return m_client.change([id](Desk &desk) { return desk.store->campaigns().restore(id, desk.by); });
}

QFuture<Result<void>> CampaignDesk::archive(CampaignId id) const
{
    return m_client.change([id](Desk &desk) { return desk.store->campaigns().archive(id, desk.by); });
}

QFuture<Result<void>> CampaignDesk::unarchive(CampaignId id) const
{
    return m_client.change([id](Desk &desk) { return desk.store->campaigns().unarchive(id, desk.by); });
}

QFuture<Result<ResendView>> CampaignDesk::resendPlan(CampaignId id, const Resend::Choice &choice) const
{
    return m_client.search([id, choice](Desk &desk) -> Result<ResendView> {
        const auto campaign = desk.reader.campaign(id);
        if (!campaign)
            return campaign.error();
        Resend resend(desk.reader, *campaign, choice, ProviderFacts::mayPassLater);
        const auto shares = resend.plan();
        const auto people = resend.people();
        if (!shares || !people)
            return shares ? people.error() : shares.error();
        ResendView view;
        view.people = *people;
        for (const ResendShare &share : *shares)
            view.shares.append({share, ProviderFacts::codeMeaning(share.reason)});
        return view;
    });
}

QFuture<Result<CampaignId>> CampaignDesk::resend(CampaignId id, const QString &name,
                                                 const Resend::Choice &choice) const
{
    return m_client.job([id, name, choice](Desk &desk) -> Result<CampaignId> {
        const auto parent = desk.reader.campaign(id);
        if (!parent)
            return parent.error();
        Resend resend(desk.reader, *parent, choice, ProviderFacts::mayPassLater);
        const auto audience = resend.makeAudience(*desk.store, name, QCoreApplication::applicationPid());
        if (!audience)
            return audience.error();
        NewCampaign draft = Resend::draftOf(*parent, name, *audience);
        draft.author = desk.by;
        return desk.store->campaigns().create(draft);
    });
}

} // namespace heliograph
