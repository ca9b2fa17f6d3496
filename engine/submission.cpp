// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/submission.h"

#include "engine/base/faultpoint.h"
#include "engine/providers/catalogue.h"
#include "engine/storage/testsendreader.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr qsizetype Brackets = 2; // around a signature

std::optional<ProviderTemplate> find(const QList<ProviderTemplate> &all, AccountId account, TemplateKind kind,
                                     const QString &code)
{
    const auto found = std::ranges::find_if(all, [&](const ProviderTemplate &known) {
        return known.account == account && known.kind == kind && known.code == code;
    });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

// Several accounts find the same in the same words.
void addNew(QList<ContentFinding> &all, const QList<ContentFinding> &found)
{
    for (const ContentFinding &finding : found) {
        const bool isTold = std::ranges::any_of(all, [&finding](const ContentFinding &told) {
            return told.isLike(finding) && told.place == finding.place && told.variable == finding.variable
                && told.position == finding.position;
        });
        if (!isTold)
            all.append(finding);
    }
}

} // namespace

//! One account that a campaign may go through.
struct Submission::Route
{
    ProviderAccount account;
    Provider::Traits traits;
    CampaignContent content; // as it goes through this account
    QString signature;
    TemplateUse ofTemplate;
    TemplateUse ofSignature;
    bool signaturesAreKept = false; // some signature of the account was entered here

    bool sendsOwnText() const { return content.templateCode.isEmpty(); }

    // How its text's variables are written.
    TemplateSyntax syntax() const { return sendsOwnText() ? TemplateSyntax::Own : traits.templateSyntax; }

    bool readsLike(const Route &other) const
    {
        return sendsOwnText() == other.sendsOwnText() && syntax() == other.syntax()
            && content.templateText == other.content.templateText;
    }

    static void noteSyntax(const QList<Route> &routes, ContentReview &review);
    void judgeTemplates(SubmissionVerdict &verdict) const;
};

void Submission::Route::noteSyntax(const QList<Route> &routes, ContentReview &review)
{
    review.syntax = routes.first().syntax();
    for (const Route &route : routes) {
        if (route.syntax() != review.syntax)
            review.accountSyntax.insert(route.account.id, route.syntax());
    }
}

void Submission::Route::judgeTemplates(SubmissionVerdict &verdict) const
{
    for (TemplateUse use : {ofTemplate, ofSignature}) {
        if (use.code.isEmpty())
            continue;
        const bool isWorthKnowing = use.kind == TemplateKind::Template || signaturesAreKept;
        use.textDiffers = use.known && use.kind == TemplateKind::Template && !content.templateText.isEmpty()
            && !use.known->text.isEmpty() && use.known->text != content.templateText;
        if (use.known && (!use.known->isUsable() || use.textDiffers))
            verdict.unusable.append(use);
        else if (!use.known && isWorthKnowing)
            verdict.unknown.append(use);
    }
}

Submission::Submission(Reader &reader)
    : m_reader(reader)
{
}

Result<SubmissionVerdict> Submission::examine(CampaignId id)
{
    const auto campaign = m_reader.campaign(id);
    if (!campaign)
        return campaign.error();
    const auto audience = audienceOf(*campaign);
    const auto routes = routesOf(*campaign);
    if (!audience || !routes)
        return audience ? routes.error() : audience.error();
    SubmissionVerdict verdict;
    const auto inForce = rules(verdict);
    const auto countries = m_reader.countriesOf(campaign->audience);
    if (!inForce || !countries)
        return inForce ? countries.error() : inForce.error();
    verdict.review.countries = *countries;
    if (const auto noted = noteConsent(*campaign, verdict); !noted)
        return noted.error();
    Route::noteSyntax(*routes, verdict.review);
    for (const Route &route : *routes)
        route.judgeTemplates(verdict);

    QList<Route> left = *routes;
    while (!left.isEmpty()) {
        const auto others
            = std::stable_partition(left.begin(), left.end(), [first = left.first()](const Route &route) {
                  return route.readsLike(first);
              });
        const QList<Route> sameText(left.begin(), others);
        if (const auto looked = look(sameText, *audience, *inForce, verdict); !looked)
            return looked.error();
        left.erase(left.begin(), others);
    }
    return verdict;
}

//! What everybody would read through accounts that send the same text.
Result<void> Submission::look(const QList<Route> &sameText, const AudienceRow &audience,
                              const std::shared_ptr<const ContentRules> &rules, SubmissionVerdict &verdict)
{
    const Route &first = sameText.first();
    const TemplateSyntax syntax = verdict.review.syntaxOf(first.account.id);
    const auto merge = Merge::prepare(first.content, first.signature, syntax);
    if (!merge)
        return merge.error();
    QList<ValueRoute> known;
    QString closedToMainland;
    for (const Route &route : sameText) {
        const ContentAudit own(rules, route.content, route.signature, syntax, verdict.review.countries);
        addNew(verdict.review.findings, own.ofCampaign());
        if (route.ofTemplate.known)
            known.append({route.account.label, route.traits.variableRule, *route.ofTemplate.known,
                          route.signature.size() + Brackets});
        if (closedToMainland.isEmpty() && route.sendsOwnText() && !route.traits.freeTextToMainland)
            closedToMainland = route.account.label;
    }
    // Where nothing can differ from person to person nobody's values need to be decrypted.
    const bool looksAtPeople
        = merge->knowsText() || !known.isEmpty() || (!rules->isEmpty() && !audience.columns.isEmpty());
    if (!looksAtPeople) {
        verdict.review.members = audience.totals.accepted;
        return {};
    }
    const ContentAudit audit(rules, first.content, first.signature, syntax, verdict.review.countries);
    const auto report
        = RecipientCheck(*merge, audit, known, closedToMainland).run(m_reader, audience.id, audience.columns);
    if (!report)
        return report.error();
    if (!verdict.row)
        verdict.row = report->problem;
    verdict.review.members = report->members;
    addNew(verdict.review.findings, report->findings);
    return {};
}

Result<FreezeProgress> Submission::submit(Store &store, CampaignId campaign, const SubmissionVerdict &verdict,
                                          int rowsAtOnce)
{
    if (verdict.review.rulesVersion > 0) {
        if (const auto kept = store.content().keepReview(campaign, verdict.review); !kept)
            return kept.error();
    }
    auto progress = store.campaigns().beginFreeze(campaign);
    FAULT_POINT("freeze.after_begin");
    while (progress && !progress->done) {
        progress = store.campaigns().freeze(campaign, rowsAtOnce);
        FAULT_POINT("freeze.after_commit");
    }
    return progress;
}

Result<void> Submission::noteConsent(const CampaignRow &campaign, SubmissionVerdict &verdict)
{
    if (campaign.content.messageClass != MessageClass::Marketing || campaign.kind != CampaignKind::Campaign)
        return {};
    const auto consent = m_reader.consentOf(campaign.audience);
    if (!consent)
        return consent.error();
    if (!*consent || (*consent)->basis == ConsentBasis::Withdrawn)
        verdict.withoutConsent = campaign.audience;
    return {};
}

Result<AudienceRow> Submission::audienceOf(const CampaignRow &campaign)
{
    if (campaign.kind != CampaignKind::Campaign)
        return m_reader.tests().audienceOf(campaign.id);
    const auto audiences = m_reader.audiences();
    if (!audiences)
        return audiences.error();
    const auto found = std::ranges::find_if(
        *audiences, [&](const AudienceRow &row) { return row.id == campaign.audience; });
    if (found == audiences->end())
        return Error{
            ErrorKind::NotFound,
            u"The audience of campaign %1 is gone. Nothing was submitted."_s.arg(number(campaign.id))};
    return *found;
}

Result<QList<Submission::Route>> Submission::routesOf(const CampaignRow &campaign)
{
    const auto accounts = m_reader.accounts();
    const auto templates = m_reader.templates();
    if (!accounts || !templates)
        return accounts ? templates.error() : accounts.error();
    QList<Route> routes;
    for (const AccountId id : campaign.accounts) {
        const auto account
            = std::ranges::find_if(*accounts, [id](const ProviderAccount &row) { return row.id == id; });
        if (account == accounts->end())
            return Error{
                ErrorKind::NotFound,
                u"Provider account %1 of campaign %2 was removed. Nothing was submitted."_s.arg(number(id))
                    .arg(number(campaign.id))};
        const auto traits = traitsOf(*account);
        if (!traits)
            return traits.error();
        Route route;
        route.account = *account;
        route.traits = *traits;
        route.content = campaign.content.forAccount(id);
        const CampaignContent &content = route.content;
        route.signature
            = content.signName.isEmpty() ? account->settings.value(u"sign_name"_s) : content.signName;
        route.ofTemplate = {account->label, TemplateKind::Template, content.templateCode,
                            find(*templates, id, TemplateKind::Template, content.templateCode), false};
        route.ofSignature = {account->label, TemplateKind::Signature, route.signature,
                             find(*templates, id, TemplateKind::Signature, route.signature), false};
        route.signaturesAreKept = std::ranges::any_of(*templates, [id](const ProviderTemplate &known) {
            return known.account == id && known.kind == TemplateKind::Signature;
        });
        routes.append(route);
    }
    return routes;
}

Result<std::shared_ptr<const ContentRules>> Submission::rules(SubmissionVerdict &verdict)
{
    const auto lists = m_reader.contentLists();
    if (!lists)
        return lists.error();
    verdict.review.rulesVersion = lists->version;
    verdict.review.rulesHash = lists->hash;
    QList<ContentRules::Source> sources;
    for (const ContentListRow &list : lists->lists) {
        auto parsed = ContentList::parse(list.text);
        if (!parsed)
            return parsed.error();
        sources.append({list.name, list.country, *std::move(parsed)});
    }
    return ContentRules::compile(sources);
}

} // namespace heliograph
