// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/campaigndraft.h"

#include "app/instantargument.h"
#include "app/opening.h"
#include "app/routearguments.h"

#include "engine/domain/doubt.h"
#include "engine/domain/merge.h"
#include "engine/providers/catalogue.h"

#include <algorithm>

namespace heliograph {

namespace {

constexpr int MembersAtOnce = 5'000;

Error invalid(const QString &sentence)
{
    return {ErrorKind::Invalid, sentence};
}

Result<AudienceRow> findAudience(Reader &reader, const QString &wanted)
{
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
    bool whole = true;
    content.pace
        = call.options.isSet(QStringLiteral("pace")) ? call.option(QStringLiteral("pace")).toInt(&whole) : 0;
    if (!whole || content.pace < 0)
        return invalid(QStringLiteral("--pace wants a whole number of segments per second."));
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
    const auto merge = Merge::prepare(content.forAccount(account.id), QString(), traits->templateSyntax);
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
    const auto option = [&parser](const char *name, const QString &meaning, const QString &value,
                                  const QString &otherwise = {}) {
        parser.addOption({QLatin1String(name), meaning, value, otherwise});
    };
    option("name", QStringLiteral("The campaign's name."), QStringLiteral("NAME"));
    option("audience", QStringLiteral("The audience's number."), QStringLiteral("ID"));
    option("provider",
           QStringLiteral(
               "The provider account to send through. Several, as A,B, in the order in which they are used: "
               "the next one takes what the one before surely did not, while that is blocked, paused or "
               "failing, or after its third refusal; never what may have gone."),
           QStringLiteral("NAME"));
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
    const auto content = readContent(call, *accounts);
    if (!content)
        return content.error();
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

namespace {

//! What is wrong with the rows of an audience: the first of them by its line, and how many there are.
class BadRows
{
public:
    void add(qint32 line, const QString &why)
    {
        if (m_count++ > 0 && line > m_line)
            return;
        m_line = line;
        m_why = why;
    }

    //! \a remedy ends the sentence that refuses.
    Result<void> verdict(const QString &remedy) const
    {
        if (m_count == 0)
            return {};
        const QString others
            = m_count > 1 ? QStringLiteral(" %1 more rows have a problem.").arg(m_count - 1) : QString();
        return invalid(
            QStringLiteral("Line %1: %2%3 Nothing was submitted. %4").arg(m_line).arg(m_why, others, remedy));
    }

private:
    qint64 m_count = 0;
    qint32 m_line = 0;
    QString m_why;
};

// Of the campaign's accounts, the one that sends no text of ours into mainland China, if there is one.
Result<QString> accountWithoutMainland(Reader &reader, const CampaignRow &campaign)
{
    const auto accounts = reader.accounts();
    if (!accounts)
        return accounts.error();
    for (const ProviderAccount &account : *accounts) {
        if (campaign.content.text.isEmpty() || !campaign.accounts.contains(account.id))
            continue;
        const auto traits = traitsOf(account);
        if (!traits)
            return traits.error();
        if (!traits->freeTextToMainland)
            return account.label;
    }
    return QString();
}

Result<QStringList> columnsOf(Reader &reader, AudienceId id)
{
    const auto audiences = reader.audiences();
    if (!audiences)
        return audiences.error();
    const auto audience = std::ranges::find(*audiences, id, &AudienceRow::id);
    return audience == audiences->end() ? QStringList() : audience->columns;
}

Result<void> visitAll(Reader &reader, AudienceId audience, const Reader::MemberVisitor &each)
{
    QByteArray after;
    do {
        const auto last = reader.visitMembers(audience, after, MembersAtOnce, each);
        if (!last)
            return last.error();
        after = *last;
    } while (!after.isEmpty());
    return {};
}

} // namespace

Result<void> checkEveryRecipient(Reader &reader, const CampaignRow &campaign)
{
    const auto columns = columnsOf(reader, campaign.audience);
    const auto closed = accountWithoutMainland(reader, campaign);
    if (!columns || !closed)
        return columns ? closed.error() : columns.error();
    // Which template syntax is used does not matter here: the text of a provider's template was checked
    // whole.
    const auto merge = Merge::prepare(campaign.content, QString(), TemplateSyntax::Alibaba);
    if (!merge)
        return merge.error();
    if (!merge->knowsText())
        return {};

    BadRows unroutable;
    BadRows unmergeable;
    const auto check = [&](const QString &e164, const QStringList &values, qint32 line) {
        if (!closed->isEmpty() && segmentRuleFor(e164) == SegmentRule::China)
            unroutable.add(
                line,
                QStringLiteral("%1 sends own texts to numbers outside mainland China only.").arg(*closed));
        MessageTemplate::ValueList named;
        for (qsizetype index = 0; index < columns->size(); ++index)
            named.append({columns->at(index), values.value(index)});
        if (const auto merged = merge->merge(e164, named); !merged)
            unmergeable.add(line, merged.error().detail);
    };
    if (const auto visited = visitAll(reader, campaign.audience, check); !visited)
        return visited;
    const auto routes = unroutable.verdict(
        QStringLiteral("Use an approved template for them, or an audience without them."));
    return routes ? unmergeable.verdict(QStringLiteral("Add the value or a fallback ({{column|fallback}})."))
                  : routes;
}

} // namespace heliograph
