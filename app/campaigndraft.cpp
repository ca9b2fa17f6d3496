// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/campaigndraft.h"

#include "app/campaignlimits.h"
#include "app/instantargument.h"
#include "app/invalid.h"
#include "app/opening.h"
#include "app/routearguments.h"
#include "app/templatetextcheck.h"

#include "engine/domain/doubt.h"
#include "engine/domain/merge.h"
#include "engine/providers/catalogue.h"

#include <algorithm>

namespace heliograph {

namespace {

Result<AudienceRow> findAudience(Reader &reader, const QString &wanted)
{
    if (wanted.isEmpty())
        return invalid(QStringLiteral("Say who gets it with --audience ID. “heliograph audience list” shows "
                                      "the audiences there are. Nothing was changed."));
    const auto id = parseId(wanted, QStringLiteral("an audience"));
    if (!id)
        return id.error();
    const auto audiences = reader.audiences();
    if (!audiences)
        return audiences.error();
    for (const AudienceRow &audience : *audiences) {
        if (number(audience.id) == *id)
            return audience;
    }
    return Error{ErrorKind::NotFound,
                 QStringLiteral("There is no audience %1. “heliograph audience list” shows those there are.")
                     .arg(*id)};
}

// When it starts and how long it is worth sending: given, or as usual for its class.
Result<void> readTimes(const Invocation &call, CampaignContent &content)
{
    const auto zone = zoneArgument(call);
    if (!zone)
        return zone.error();
    const TimePoint now = call.clock.now();
    if (const QString at = call.option(QStringLiteral("at")); !at.isEmpty()) {
        const auto instant = instantOf(at, *zone, QStringLiteral("at"));
        if (!instant)
            return instant.error();
        if (*instant < now)
            return invalid(QStringLiteral("The time given by --at has passed. Give a later one, or leave "
                                          "--at out to send as soon as the "
                                          "campaign is started. Nothing was changed."));
        content.startAt = *instant;
    }
    const QString expires = call.option(QStringLiteral("expires"));
    content.validFor = expires.isEmpty() ? usualValidity(content.messageClass) : lengthOf(expires);
    if (content.validFor)
        return {};
    const auto instant = instantOf(expires, *zone, QStringLiteral("expires"));
    if (!instant)
        return instant.error();
    content.expiresAt = *instant;
    if (*content.expiresAt <= std::max(now, content.startAt.value_or(now)))
        return invalid(QStringLiteral(
            "The time given by --expires has passed before anything could be sent. Nothing was created."));
    return {};
}

// A code is worthless once it has expired; for everything else only a person may risk a second SMS, unless
// the author says otherwise and the approver agrees.
Result<DoubtPolicy> readDoubtPolicy(const Invocation &call, MessageClass messageClass)
{
    if (!call.options.isSet(QStringLiteral("unknown")))
        return messageClass == MessageClass::Code ? DoubtPolicy::Expire : DoubtPolicy::NeverResend;
    const auto policy = doubtPolicyFromKey(call.option(QStringLiteral("unknown")));
    if (!policy)
        return invalid(QStringLiteral("--unknown is never-resend, resend-on-miss, hold or expire."));
    return *policy;
}

Result<CampaignContent> readContent(const Invocation &call, const QList<ProviderAccount> &accounts)
{
    CampaignContent content;
    content.text = call.option(QStringLiteral("text"));
    content.signName = call.option(QStringLiteral("sign-name"));
    if (content.text.trimmed().isEmpty() == call.option(QStringLiteral("template-code")).isEmpty())
        return invalid(QStringLiteral(
            "Give either --text with your own text or --template-code with the provider's template."));
    if (const auto templates = readTemplates(call, accounts, content); !templates)
        return templates.error();
    const auto messageClass = messageClassFromKey(call.option(QStringLiteral("class")));
    if (!messageClass)
        return invalid(QStringLiteral("--class is code, notice or marketing."));
    content.messageClass = *messageClass;
    const auto policy = readDoubtPolicy(call, *messageClass);
    if (!policy)
        return policy.error();
    content.doubtPolicy = *policy;
    if (const auto times = readTimes(call, content); !times)
        return times.error();
    const bool paced = call.options.isSet(QStringLiteral("pace"));
    content.pace = call.option(QStringLiteral("pace")).toInt(); // 0 also for what is no number
    if (paced && content.pace < 1)
        return invalid(QStringLiteral(
            "--pace wants a whole number of segments per second, 1 or more. Leave it out to send "
            "as fast as the provider takes it. Nothing was changed."));
    if (const auto limits = readCampaignLimits(call, content); !limits)
        return limits.error();
    return content;
}

Result<void> checkRoute(const CampaignContent &content, const ProviderAccount &account)
{
    const auto traits = traitsOf(account);
    if (!traits)
        return traits.error();
    if (content.templateCode.isEmpty() && !traits->freeText)
        return invalid(
            QStringLiteral("%1 sends approved templates only. Give --template-code instead of --text.")
                .arg(account.label));
    if (!content.templateCode.isEmpty() && !traits->templates)
        return invalid(QStringLiteral("%1 sends own texts only. Give --text instead of --template-code.")
                           .arg(account.label));
    if (content.signName.isEmpty() && account.settings.value(QStringLiteral("sign_name")).isEmpty())
        return invalid(QStringLiteral("Neither the campaign nor %1 has a signature. Give --sign-name.")
                           .arg(account.label));
    return {};
}

Result<void> checkVariables(const CampaignContent &content, const ProviderAccount &account,
                            const AudienceRow &audience)
{
    const auto traits = traitsOf(account);
    if (!traits)
        return traits.error();
    const CampaignContent sent = content.forAccount(account.id);
    if (const auto written = checkTemplateText(sent.templateText, traits->templateSyntax, account.label);
        !written)
        return written;
    const auto merge = Merge::prepare(sent, QString(), traits->templateSyntax);
    if (!merge)
        return merge.error();
    if (content.templateCode.isEmpty())
        return {}; // a variable without a column may have a fallback: each recipient is merged at submit
    const QStringList variables = merge->variables();
    for (const QString &variable : variables) {
        if (!audience.columns.contains(variable))
            return invalid(
                QStringLiteral(
                    "The template of %1 wants “%2”, and the audience has no such column. It has: %3.")
                    .arg(account.label, variable,
                         audience.columns.isEmpty() ? QStringLiteral("none")
                                                    : audience.columns.join(QStringLiteral(", "))));
    }
    return {};
}

} // namespace

void declareDraft(QCommandLineParser &parser)
{
    const auto option = [&parser](const char *name, const QString &meaning, const QString &value) {
        parser.addOption({QLatin1String(name), meaning, value});
    };
    option("name", QStringLiteral("The campaign's name."), QStringLiteral("NAME"));
    option("audience", QStringLiteral("The audience's number."), QStringLiteral("ID"));
    option("provider",
           QStringLiteral(
               "The provider account to send through. Several, as A,B, in the order in which they are used: "
               "the next one takes what the one before surely did not, while that is blocked, paused or "
               "failing, or after its third refusal; never what may have gone."),
           QStringLiteral("NAME"));
    declareRevision(parser);
}

void declareRevision(QCommandLineParser &parser)
{
    const auto option = [&parser](const char *name, const QString &meaning, const QString &value,
                                  const QString &otherwise = {}) {
        parser.addOption({QLatin1String(name), meaning, value, otherwise});
    };
    option("sign-name", QStringLiteral("Signature or sender; the account's if not given."),
           QStringLiteral("TEXT"));
    option("text", QStringLiteral("Own text, with {{column}} or {{column|fallback}}."),
           QStringLiteral("TEXT"));
    option(
        "template-code",
        QStringLiteral("The provider's template. Of several providers each has its own: ali=SMS_1,ten=123."),
        QStringLiteral("CODE"));
    option("template-text",
           QStringLiteral("That template as approved, for counting and preview; NAME=TEXT for one of several "
                          "providers, once for each."),
           QStringLiteral("TEXT"));
    option("at", QStringLiteral("Start no earlier than this time, as in 2026-03-01T09:00."),
           QStringLiteral("TIME"));
    option("expires",
           QStringLiteral(
               "What has not gone by this time, or so long after the start (90min, 36h, 3d), is skipped. "
               "If not given: 10min for codes, 3d for the rest."),
           QStringLiteral("TIME"));
    declareZone(parser);
    option("pace", QStringLiteral("At most so many segments per second."), QStringLiteral("N"));
    declareCampaignLimits(parser);
    option("class", QStringLiteral("code, notice or marketing."), QStringLiteral("CLASS"),
           QStringLiteral("notice"));
    option("unknown",
           QStringLiteral("What becomes of an outcome that stays unknown: never-resend (closed after three "
                          "days), resend-on-miss (sent once more if the provider, asked twice, has no record "
                          "of it), hold (a person decides) or expire (closed when its time is over)."),
           QStringLiteral("RULE"));
}

Result<NewCampaign> readDraft(const Invocation &call, Reader &reader)
{
    NewCampaign draft;
    draft.name = call.option(QStringLiteral("name")).trimmed();
    if (draft.name.isEmpty() || draft.name.size() > 120)
        return invalid(QStringLiteral(
            "Give the campaign a name of 1 to 120 characters with --name, so that it can be found again."));
    const auto audience = findAudience(reader, call.option(QStringLiteral("audience")));
    if (!audience)
        return audience.error();
    const auto accounts = readAccounts(call, reader);
    if (!accounts)
        return accounts.error();
    auto content = readContent(call, *accounts);
    if (!content)
        return content.error();
    if (const auto filled = fillTemplateTexts(*content, *accounts, reader); !filled)
        return filled.error();
    for (const ProviderAccount &account : *accounts) {
        if (const auto route = checkRoute(*content, account); !route)
            return route.error();
        if (const auto variables = checkVariables(*content, account, *audience); !variables)
            return variables.error();
        draft.accounts.append(account.id);
    }
    draft.audience = audience->id;
    draft.content = *content;
    return draft;
}

Result<CampaignContent> readRevision(const Invocation &call, Reader &reader, const CampaignRow &campaign)
{
    const auto known = reader.accounts();
    const auto audience = findAudience(reader, QString::number(number(campaign.audience)));
    if (!known || !audience)
        return known ? audience.error() : known.error();
    QList<ProviderAccount> accounts;
    for (const AccountId id : campaign.accounts) {
        const auto account = std::ranges::find(*known, id, &ProviderAccount::id);
        if (account == known->end())
            return invalid(
                QStringLiteral("A provider of campaign %1 was removed. Make a new campaign instead.")
                    .arg(number(campaign.id)));
        accounts.append(*account);
    }
    auto content = readContent(call, accounts);
    if (!content)
        return content;
    if (const auto filled = fillTemplateTexts(*content, accounts, reader); !filled)
        return filled.error();
    for (const ProviderAccount &account : std::as_const(accounts)) {
        const auto route = checkRoute(*content, account);
        const auto variables = route ? checkVariables(*content, account, *audience) : route;
        if (!variables)
            return variables.error();
    }
    return content;
}

} // namespace heliograph
