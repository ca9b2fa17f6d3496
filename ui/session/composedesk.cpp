// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/composedesk.h"

#include "engine/forecasting.h"
#include "engine/providerfacts.h"
#include "ui/session/engineclient.h"

#include <QJsonDocument>

#include <algorithm>

namespace heliograph {

namespace {

Result<void> addAccounts(Desk &desk, ComposeGround &ground)
{
    const auto accounts = desk.reader.accounts();
    if (!accounts)
        return accounts.error();
    for (const ProviderAccount &account : *accounts) {
        const auto traits = ProviderFacts::traits(account);
        if (!traits)
            return traits.error();
        ground.accounts.append({account.id, account.label,
                                account.settings.value(QStringLiteral("sign_name")),
                                account.number(QStringLiteral("segments_per_s"), 0), *traits, account.slow});
    }
    return {};
}

Result<ComposeGround> readGround(Desk &desk)
{
    const auto audiences = readAudiences(desk);
    if (!audiences)
        return audiences.error();
    ComposeGround ground;
    ground.audiences = *audiences;
    if (const auto added = addAccounts(desk, ground); !added)
        return added.error();
    const auto templates = desk.reader.templates();
    const auto texts = desk.reader.ownTexts();
    const auto rules = desk.reader.limits().rules();
    const auto campaigns = desk.reader.campaigns();
    if (!templates || !texts)
        return templates ? texts.error() : templates.error();
    if (!rules || !campaigns)
        return rules ? campaigns.error() : rules.error();
    ground.templates = *templates;
    for (const OwnText &text : *texts) {
        if (!text.archivedAt)
            ground.texts.append(text);
    }
    ground.limits = *rules;
    for (const CampaignRow &campaign : *campaigns) {
        if (!hasEnded(campaign.state))
            ground.unfinished.insert(campaign.id, campaign.name);
    }
    return ground;
}

// Who sent it back, and why, stands in the audit log.
Result<void> findReturn(Desk &desk, CampaignId id, OpenedDraft &opened)
{
    AuditFilter filter;
    filter.object = QStringLiteral("campaign %1").arg(number(id));
    const auto entries = desk.reader.auditEntries(filter, std::nullopt, 100);
    if (!entries)
        return entries.error();
    for (const AuditRow &row : *entries) {
        if (row.action == QLatin1String("campaign.take-back"))
            return {};
        if (row.action != QLatin1String("campaign.return") && row.action != QLatin1String("campaign.reject"))
            continue;
        opened.returnedBy = row.actorName;
        opened.returnedBecause
            = QJsonDocument::fromJson(row.detail).object().value(QLatin1String("reason")).toString();
        return {};
    }
    return {};
}

Result<OpenedDraft> openCampaign(Desk &desk, CampaignId id, bool copies)
{
    const auto campaign = desk.reader.campaign(id);
    if (!campaign)
        return campaign.error();
    OpenedDraft opened;
    opened.draft = {.name = campaign->name,
                    .audience = campaign->audience,
                    .accounts = campaign->accounts,
                    .content = campaign->content,
                    .author = desk.by,
                    .parent = {}};
    if (campaign->state == CampaignState::Draft && !copies) {
        opened.stored = StoredDraft{id, campaign->contentHash};
        return opened;
    }
    const bool cameBack
        = campaign->state == CampaignState::Returned || campaign->state == CampaignState::ApprovalExpired;
    if (cameBack && !copies)
        opened.replaces = id;
    if (const auto found = findReturn(desk, id, opened); !found)
        return found.error();
    return opened;
}

Result<StoredDraft> storeDraft(Desk &desk, const std::optional<StoredDraft> &known, NewCampaign draft)
{
    draft.author = desk.by;
    CampaignStore &campaigns = desk.store->campaigns();
    if (known) {
        const auto hash = campaigns.redraft(known->id, draft, desk.by, known->hash);
        return hash ? Result<StoredDraft>(StoredDraft{known->id, *hash}) : Result<StoredDraft>(hash.error());
    }
    const auto id = campaigns.create(draft);
    if (!id)
        return id.error();
    const auto stored = desk.reader.campaign(*id);
    if (!stored)
        return stored.error();
    return StoredDraft{*id, stored->contentHash};
}

Result<SubmissionVerdict> submitDraft(Desk &desk, CampaignId id, std::optional<CampaignId> replaces)
{
    auto verdict = Submission(desk.reader).examine(id);
    if (!verdict || verdict->isRefused())
        return verdict;
    const auto submitted = Submission::submit(*desk.store, id, *verdict,
                                              desk.workspace.engineRuns() ? Submission::RowsAtOnceWhileSending
                                                                          : Submission::RowsAtOnce);
    if (!submitted)
        return submitted.error();
    // It may have been cancelled meanwhile; then that is what was wanted.
    if (replaces)
        static_cast<void>(
            desk.store->campaigns()
                .cancel(*replaces, desk.by, QStringLiteral("replaced by campaign %1").arg(number(id)))
                .has_value());
    return verdict;
}

} // namespace

const AudienceLine *ComposeGround::audience(AudienceId id) const
{
    const auto found
        = std::ranges::find_if(audiences, [id](const AudienceLine &line) { return line.audience.id == id; });
    return found == audiences.end() ? nullptr : &*found;
}

const ComposeAccount *ComposeGround::account(AccountId id) const
{
    const auto found = std::ranges::find(accounts, id, &ComposeAccount::id);
    return found == accounts.end() ? nullptr : &*found;
}

const ProviderTemplate *ComposeGround::known(AccountId account, TemplateKind kind, const QString &code) const
{
    const auto found = std::ranges::find_if(templates, [&](const ProviderTemplate &row) {
        return row.account == account && row.kind == kind && row.code == code;
    });
    return found == templates.end() ? nullptr : &*found;
}

const OwnText *ComposeGround::text(OwnTextId id) const
{
    const auto found = std::ranges::find(texts, id, &OwnText::id);
    return found == texts.end() ? nullptr : &*found;
}

bool ComposeGround::offersTheSame(const ComposeGround &other) const
{
    const auto alike = [](const AudienceLine &one, const AudienceLine &another) {
        return one.audience.id == another.audience.id
            && one.consent.has_value() == another.consent.has_value();
    };
    const auto same = [](const ProviderTemplate &one, const ProviderTemplate &another) {
        return one.code == another.code && one.account == another.account && one.state == another.state
            && one.text == another.text;
    };
    return std::ranges::equal(audiences, other.audiences, alike)
        && std::ranges::equal(accounts, other.accounts, {}, &ComposeAccount::id, &ComposeAccount::id)
        && std::ranges::equal(templates, other.templates, same)
        && std::ranges::equal(texts, other.texts, {}, &OwnText::content, &OwnText::content);
}

QString ComposeGround::freeName(const QString &name) const
{
    const QStringList taken = unfinished.values();
    QString free = name;
    for (int next = 2; taken.contains(free); ++next)
        free = QStringLiteral("%1 (%2)").arg(name).arg(next);
    return free;
}

QFuture<Result<ComposeGround>> ComposeDesk::ground() const
{
    return m_client.read(readGround);
}

QFuture<Result<OpenedDraft>> ComposeDesk::open(CampaignId id, bool copies) const
{
    return m_client.read([=](Desk &desk) { return openCampaign(desk, id, copies); });
}

QFuture<Result<OpenedDraft>> ComposeDesk::resume() const
{
    const UserId person = m_client.session().user();
    return m_client.read([person](Desk &desk) -> Result<OpenedDraft> {
        OpenedDraft opened;
        if (const auto kept = DraftFile(desk.workspace.folder(), person).read()) {
            opened.draft = kept->draft;
            opened.keptAt = kept->at;
        }
        return opened;
    });
}

QFuture<Result<void>> ComposeDesk::keep(const NewCampaign &draft) const
{
    return m_client.change(
        [draft](Desk &desk) { return DraftFile(desk.workspace.folder(), desk.by).write(draft, desk.now); });
}

QFuture<Result<StoredDraft>> ComposeDesk::store(const std::optional<StoredDraft> &known,
                                                const NewCampaign &draft) const
{
    return m_client.change([known, draft](Desk &desk) {
        const auto stored = storeDraft(desk, known, draft);
        if (stored && !known)
            DraftFile(desk.workspace.folder(), desk.by).remove();
        return stored;
    });
}

QFuture<Result<void>> ComposeDesk::discard(const std::optional<StoredDraft> &known) const
{
    return m_client.change([known](Desk &desk) -> Result<void> {
        DraftFile(desk.workspace.folder(), desk.by).remove();
        return known ? desk.store->campaigns().cancel(known->id, desk.by, QStringLiteral("discarded"))
                     : Result<void>();
    });
}

QFuture<Result<MergeFigures>> ComposeDesk::survey(const NewCampaign &draft, const ComposeGround &ground,
                                                  const SharedProgress &progress) const
{
    const ComposeAccount *account = ground.account(draft.accounts.value(0));
    const AudienceLine *audience = ground.audience(draft.audience);
    if (account == nullptr || audience == nullptr) {
        const MergeFigures nothing;
        return QtFuture::makeReadyFuture(Result<MergeFigures>(nothing));
    }
    const auto merge = mergeOf(draft, *account);
    if (!merge)
        return QtFuture::makeReadyFuture(Result<MergeFigures>(merge.error()));
    return m_client.search([progress, merge = *merge, account = account->id, audience = audience->audience,
                            messageClass = draft.content.messageClass](Desk &desk) {
        const auto priceOf = [&](const QString &country) -> std::optional<Money> {
            const auto price
                = desk.reader.segmentPrice(account, countryCode(country), messageClass, desk.now);
            return price ? *price : std::nullopt;
        };
        const qint64 all = audience.totals.accepted;
        return MergeSurvey(merge, priceOf)
            .run(desk.reader, audience.id, audience.columns, [&progress, all](const MergeFigures &figures) {
                return progress->tell(figures.people, all);
            });
    });
}

QFuture<Result<SubmissionVerdict>> ComposeDesk::examine(CampaignId id) const
{
    return m_client.search([id](Desk &desk) { return Submission(desk.reader).examine(id); });
}

QFuture<Result<DryRun>> ComposeDesk::dryRun(CampaignId id) const
{
    return m_client.search([id](Desk &desk) -> Result<DryRun> {
        const auto campaign = desk.reader.campaign(id);
        if (!campaign)
            return campaign.error();
        return dryRunAtStart(desk.reader, *campaign, desk.now);
    });
}

QFuture<Result<SubmissionVerdict>> ComposeDesk::submit(CampaignId id,
                                                       std::optional<CampaignId> replaces) const
{
    return m_client.job([=](Desk &desk) { return submitDraft(desk, id, replaces); });
}

Result<Merge> ComposeDesk::mergeOf(const NewCampaign &draft, const ComposeAccount &account)
{
    const QString signature = draft.content.signName.isEmpty() ? account.signature : draft.content.signName;
    return Merge::prepare(draft.content.forAccount(account.id), signature, account.traits.templateSyntax);
}

} // namespace heliograph
