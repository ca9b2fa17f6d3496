// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/historydesk.h"

#include "engine/domain/merge.h"
#include "engine/doubtcases.h"
#include "engine/providerfacts.h"
#include "engine/query/history.h"
#include "engine/query/messagecount.h"
#include "engine/query/reasonsurvey.h"
#include "engine/segmentcounting.h"
#include "ui/session/engineclient.h"

#include <QElapsedTimer>

#include <algorithm>

namespace heliograph {

namespace {

constexpr qint64 SearchAtOnceMs = 1'000;

Hold holdOf(const MessageRow &message, const Hold &common)
{
    return common ? common : message.hold;
}

Result<HistoryPage> readPage(Desk &desk, const MessageFilter &filter, std::optional<MessageId> after,
                             bool newestFirst, int limit)
{
    const auto situation = desk.situation();
    if (!situation)
        return situation.error();
    auto history = History::at(desk.reader, *situation);
    if (!history)
        return history.error();
    QElapsedTimer time;
    time.start();
    const auto page = history->page(filter, after, newestFirst, limit, false,
                                    [&time] { return time.elapsed() < SearchAtOnceMs; });
    if (!page)
        return page.error();
    HistoryPage shown;
    for (const MessageRow &message : page->rows) {
        const Hold common = history->commonHoldOf(message.campaign);
        shown.rows.append({message, ledgerLineOf(message, common), holdOf(message, common)});
    }
    shown.next = page->next;
    shown.searchedAll = page->searchedAll;
    return shown;
}

Result<MessageWhy> readWhy(Desk &desk, const MessageRow &message, const CampaignRow &campaign,
                           const SendingSituation &situation)
{
    const auto counters = desk.reader.counters(campaign.id, situation.now);
    if (!counters)
        return counters.error();
    const auto place = desk.reader.place(message.id, situation.now);
    if (!place)
        return place.error();
    const auto segments = segmentCounterOf(desk.reader, campaign);
    if (!segments)
        return segments.error();
    const auto limit = place->waits ? desk.reader.limits().verdict(message.id, *segments, situation.now)
                                    : Result<LimitVerdict>(LimitVerdict());
    if (!limit)
        return limit.error();
    return whyMessage(message, *place, whyCampaign(campaign, *counters, situation), situation.now, *limit);
}

// As sending merges it. Nothing is shown where only the provider knows the text.
void mergeText(const CampaignRow &campaign, const QList<ProviderAccount> &accounts, MessageDetail &detail)
{
    const AccountId wanted
        = number(detail.message.account) != 0 ? detail.message.account : campaign.accounts.value(0);
    const auto account = std::ranges::find(accounts, wanted, &ProviderAccount::id);
    if (account == accounts.end())
        return;
    const auto traits = ProviderFacts::traits(*account);
    if (!traits)
        return;
    const QString sign = campaign.content.signName.isEmpty()
        ? account->settings.value(QStringLiteral("sign_name"))
        : campaign.content.signName;
    const auto merge = Merge::prepare(campaign.content.forAccount(account->id), sign, traits->templateSyntax);
    if (!merge)
        return;
    const auto merged = merge->merge(detail.message.e164, detail.message.variables);
    if (!merged)
        return;
    detail.text = merged->text;
    detail.segments = merged->segments;
}

Result<MessageDetail> readDetail(Desk &desk, MessageId id)
{
    const auto situation = desk.situation();
    if (!situation)
        return situation.error();
    const auto message = desk.reader.message(id);
    if (!message)
        return message.error();
    const auto campaign = desk.reader.campaign(message->campaign);
    if (!campaign)
        return campaign.error();
    const auto timeline = desk.reader.timeline(id);
    if (!timeline)
        return timeline.error();
    auto why = readWhy(desk, *message, *campaign, *situation);
    if (!why)
        return why.error();
    const auto unknown = DoubtCases::caseOf(desk.reader, id, situation->now);
    if (!unknown)
        return unknown.error();
    MessageDetail detail;
    detail.message = *message;
    detail.timeline = *timeline;
    detail.why = *std::move(why);
    detail.unknown = *unknown;
    const Hold common = commonHold(*campaign, *situation);
    detail.line = ledgerLineOf(*message, common);
    detail.hold = detail.why.hold ? detail.why.hold : holdOf(*message, common);
    for (const ProviderAccount &account : situation->accounts)
        detail.providers.insert(account.id, account.label);
    mergeText(*campaign, situation->accounts, detail);
    return detail;
}

Result<QList<HistoryReason>> readReasons(Desk &desk, std::optional<CampaignId> campaign)
{
    const auto situation = desk.situation();
    if (!situation)
        return situation.error();
    const auto survey = surveyReasons(desk.reader, campaign, *situation);
    if (!survey)
        return survey.error();
    QList<HistoryReason> reasons;
    for (const ReasonShare &share : survey->held)
        reasons.append({.held = true, .code = share.code, .count = share.count});
    for (const ReasonShare &share : survey->ended)
        reasons.append({.held = false,
                        .code = share.code,
                        .family = ProviderFacts::errorFamily(share.code),
                        .meaning = ProviderFacts::codeMeaning(share.code),
                        .count = share.count});
    return reasons;
}

Result<Exported> writeExport(Desk &desk, const ExportOrder &order, RunningExport &running)
{
    const auto situation = desk.situation();
    if (!situation)
        return situation.error();
    return Exporter(desk.reader, desk.store->disclosures(), *situation)
        .run(order, [&running](const ExportProgress &progress) {
            running.rows = progress.rows;
            running.share = progress.share;
            running.finishing = progress.finishing;
            return !running.stopped;
        });
}

} // namespace

QFuture<Result<HistoryPage>> HistoryDesk::page(const MessageFilter &filter, std::optional<MessageId> after,
                                               bool newestFirst, int limit) const
{
    return m_client.search([=](Desk &desk) { return readPage(desk, filter, after, newestFirst, limit); });
}

QFuture<Result<MessageDetail>> HistoryDesk::detail(MessageId id) const
{
    return m_client.read([id](Desk &desk) { return readDetail(desk, id); });
}

QFuture<Result<std::optional<qint64>>> HistoryDesk::count(const MessageFilter &filter) const
{
    return m_client.search([filter](Desk &desk) -> Result<std::optional<qint64>> {
        const auto situation = desk.situation();
        if (!situation)
            return situation.error();
        return countMessages(desk.reader, filter, *situation);
    });
}

QFuture<Result<Exported>> HistoryDesk::exportTo(const ExportOrder &order,
                                                const std::shared_ptr<RunningExport> &running) const
{
    return m_client.job([order, running](Desk &desk) { return writeExport(desk, order, *running); });
}

QFuture<Result<void>> HistoryDesk::noteReveal(MessageId id, const QString &why) const
{
    return m_client.change([id, why](Desk &desk) { return desk.store->disclosures().noteReveal(id, why); });
}

QFuture<Result<QList<HistoryReason>>> HistoryDesk::reasons(std::optional<CampaignId> campaign) const
{
    return m_client.search([campaign](Desk &desk) { return readReasons(desk, campaign); });
}

QFuture<Result<QList<CampaignRow>>> HistoryDesk::campaigns() const
{
    return m_client.read([](Desk &desk) { return desk.reader.campaigns(); });
}

QFuture<Result<QList<ProviderAccount>>> HistoryDesk::accounts() const
{
    return m_client.read([](Desk &desk) { return desk.reader.accounts(); });
}

} // namespace heliograph
