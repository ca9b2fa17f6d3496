// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/campaigndraft.h"

#include "app/opening.h"

#include "engine/domain/doubt.h"
#include "engine/domain/merge.h"
#include "engine/providers/catalogue.h"

#include <QDateTime>

#include <algorithm>

namespace heliograph {

namespace {

constexpr int MembersAtOnce = 5'000;

Error invalid(const QString &sentence)
{
    return {ErrorKind::Invalid, sentence};
}

Result<std::optional<TimePoint>> readTime(const Invocation &call, const QString &option)
{
    if (!call.options.isSet(option))
        return std::optional<TimePoint>();
    const QDateTime time = QDateTime::fromString(call.option(option), Qt::ISODateWithMs);
    if (!time.isValid())
        return invalid(QStringLiteral("--%1 wants a time such as 2026-03-01T09:00:00+01:00.").arg(option));
    return std::optional<TimePoint>(fromMillis(time.toMSecsSinceEpoch()));
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

Result<QList<ProviderAccount>> findAccounts(const Invocation &call, Reader &reader)
{
    QList<ProviderAccount> accounts;
    const QStringList labels = call.options.values(QStringLiteral("provider"));
    for (const QString &label : labels) {
        const auto account = findAccount(reader, label);
        if (!account)
            return account.error();
        accounts.append(*account);
    }
    if (accounts.isEmpty())
        return invalid(QStringLiteral("Name the provider to send through with --provider."));
    return accounts;
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

Result<CampaignContent> readContent(const Invocation &call)
{
    CampaignContent content;
    content.text = call.option(QStringLiteral("text"));
    content.templateCode = call.option(QStringLiteral("template-code"));
    content.templateText = call.option(QStringLiteral("template-text"));
    content.signName = call.option(QStringLiteral("sign-name"));
    if (content.text.trimmed().isEmpty() == content.templateCode.isEmpty())
        return invalid(QStringLiteral(
            "Give either --text with your own text or --template-code with the provider's template."));
    const auto messageClass = messageClassFromKey(call.option(QStringLiteral("class")));
    if (!messageClass)
        return invalid(QStringLiteral("--class is code, notice or marketing."));
    content.messageClass = *messageClass;
    const auto policy = readDoubtPolicy(call, *messageClass);
    if (!policy)
        return policy.error();
    content.doubtPolicy = *policy;
    const auto startAt = readTime(call, QStringLiteral("at"));
    const auto expiresAt = readTime(call, QStringLiteral("expires"));
    if (!startAt || !expiresAt)
        return startAt ? expiresAt.error() : startAt.error();
    content.startAt = *startAt;
    content.expiresAt = *expiresAt;
    if (content.expiresAt
        && *content.expiresAt <= std::max(call.clock.now(), content.startAt.value_or(call.clock.now())))
        return invalid(QStringLiteral(
            "The time given by --expires has passed before anything could be sent. Nothing was created."));
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
    const auto merge = Merge::prepare(content, QString(), traits->templateSyntax);
    if (!merge)
        return merge.error();
    if (content.templateCode.isEmpty())
        return {}; // a variable without a column may have a fallback: each recipient is merged at submit
    const QStringList variables = merge->variables();
    for (const QString &variable : variables) {
        if (!audience.columns.contains(variable))
            return invalid(
                QStringLiteral("The template wants “%1”, and the audience has no such column. It has: %2.")
                    .arg(variable,
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
    option("provider", QStringLiteral("The provider account to send through; more than one may be named."),
           QStringLiteral("NAME"));
    option("sign-name", QStringLiteral("Signature or sender; the account's if not given."),
           QStringLiteral("TEXT"));
    option("text", QStringLiteral("Own text, with {{column}} or {{column|fallback}}."),
           QStringLiteral("TEXT"));
    option("template-code", QStringLiteral("The provider's template."), QStringLiteral("CODE"));
    option("template-text", QStringLiteral("That template as approved, for counting and preview."),
           QStringLiteral("TEXT"));
    option("at", QStringLiteral("Start no earlier than this time."), QStringLiteral("TIME"));
    option("expires", QStringLiteral("What has not gone by this time is skipped."), QStringLiteral("TIME"));
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
    const auto accounts = findAccounts(call, reader);
    if (!accounts)
        return accounts.error();
    const auto content = readContent(call);
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

Result<void> checkEveryRecipient(Reader &reader, const CampaignRow &campaign)
{
    const auto audiences = reader.audiences();
    if (!audiences)
        return audiences.error();
    const auto audience
        = std::find_if(audiences->begin(), audiences->end(),
                       [&campaign](const AudienceRow &row) { return row.id == campaign.audience; });
    const QStringList columns = audience == audiences->end() ? QStringList() : audience->columns;
    // Which template syntax is used does not matter here: the text of a provider's template was checked
    // whole.
    const auto merge = Merge::prepare(campaign.content, QString(), TemplateSyntax::Alibaba);
    if (!merge)
        return merge.error();
    if (!merge->knowsText())
        return {};

    qint64 bad = 0;
    qint32 firstLine = 0;
    QString firstWhy;
    const auto check = [&](const QString &e164, const QStringList &values, qint32 line) {
        MessageTemplate::ValueList named;
        for (qsizetype index = 0; index < columns.size(); ++index)
            named.append({columns[index], values.value(index)});
        const auto merged = merge->merge(e164, named);
        if (merged)
            return;
        if (bad++ == 0 || line < firstLine) {
            firstLine = line;
            firstWhy = merged.error().detail;
        }
    };
    QByteArray after;
    do {
        const auto last = reader.visitMembers(campaign.audience, after, MembersAtOnce, check);
        if (!last)
            return last.error();
        after = *last;
    } while (!after.isEmpty());
    if (bad == 0)
        return {};
    const QString others = bad > 1 ? QStringLiteral(" %1 more rows have a problem.").arg(bad - 1) : QString();
    return invalid(
        QStringLiteral(
            "Line %1: %2%3 Nothing was submitted. Add the value or a fallback ({{column|fallback}}).")
            .arg(firstLine)
            .arg(firstWhy, others));
}

} // namespace heliograph
