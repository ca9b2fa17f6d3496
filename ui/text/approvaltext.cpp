// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/approvaltext.h"

#include "ui/text/countrytext.h"
#include "ui/text/holdtext.h"
#include "ui/text/skiptext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace heliograph {

QString ApprovalText::because(SecondApprover reason)
{
    switch (reason) {
    case SecondApprover::People:
        return tr("it goes to many people");
    case SecondApprover::Cost:
        return tr("of what it may cost");
    case SecondApprover::NewCountry:
        return tr("it goes to a country that nobody texted before");
    case SecondApprover::NewDomain:
        return tr("it links to where no campaign linked before");
    }
    Q_UNREACHABLE();
}

QString ApprovalText::approvals(const ApprovalDigest &digest)
{
    QStringList names;
    for (const ApprovalRow &row : digest.approvals)
        names.append(digest.logins.value(row.approver));
    QStringList reasons;
    for (const SecondApprover reason : digest.wantsTwoFor)
        reasons.append(because(reason));
    const QString so = names.isEmpty() ? tr("nobody yet") : tr("by %1").arg(names.join(tr(", ")));
    return reasons.isEmpty()
        ? so
        : tr("%1; two different people have to, because %2").arg(so, reasons.join(tr(", ")));
}

QString ApprovalText::countries(const ApprovalDigest &digest, const Format &format)
{
    QStringList words;
    for (const CountryShare &share : digest.countries) {
        const QString name
            = share.country.isEmpty() ? tr("unknown country") : CountryText::name(share.country);
        const QString count = QString(name % QLatin1Char(' ') % format.count(share.people));
        words.append(share.isNew ? tr("%1 (new country)").arg(count) : count);
    }
    return words.join(tr(", "));
}

QString ApprovalText::segments(const ApprovalDigest &digest, const Format &format)
{
    if (!digest.knowsText)
        return tr("not known here: one segment each is assumed");
    QStringList shares;
    for (auto share = digest.segments.constBegin(); share != digest.segments.constEnd(); ++share)
        shares.append(tr("%1: %2").arg(share.key()).arg(format.share(share.value(), digest.people)));
    return shares.join(QStringLiteral("   "));
}

QString ApprovalText::cost(const ApprovalDigest &digest, const Format &format)
{
    QStringList words;
    for (auto most = digest.mostCost.constBegin(); most != digest.mostCost.constEnd(); ++most) {
        const Money least = digest.leastCost.value(most.key());
        words.append(least == *most ? tr("about %1").arg(format.money(*most))
                                    : tr("about %1 to %2").arg(format.money(least), format.money(*most)));
    }
    if (words.isEmpty())
        words.append(tr("no price"));
    if (digest.withoutPrice > 0)
        words.append(tr("%Ln people without a price", nullptr, Format::plural(digest.withoutPrice)));
    const Money &limit = digest.campaign.content.maxCost;
    if (!limit.currency().isEmpty())
        words.append(tr("never more than %1").arg(format.money(limit)));
    return words.join(tr(", "));
}

QString ApprovalText::recentlyTexted(const ApprovalDigest &digest, const Format &format)
{
    if (digest.textedLastWeek.people == 0)
        return tr("nobody of them in the last 7 days");
    const TextedBefore &day = digest.textedLastDay;
    const QString words = tr("%1 (%2) in 24 h, %3 in 7 days")
                              .arg(format.count(day.people), format.share(day.people, digest.people),
                                   format.count(digest.textedLastWeek.people));
    return day.threeTimes == 0
        ? words
        : tr("%1; %Ln of them three times or more in 24 h", nullptr, Format::plural(day.threeTimes))
              .arg(words);
}

QString ApprovalText::end(const Forecast &forecast, const Format &format)
{
    const QString start = format.time(forecast.start);
    if (forecast.end)
        return forecast.startIsPlanned
            ? tr("%1, ends about %2 at %3 segments a second")
                  .arg(start, format.time(*forecast.end), format.count(forecast.pace))
            : tr("When somebody starts it; started now, it ends about %1 at %2 segments a second")
                  .arg(format.time(*forecast.end), format.count(forecast.pace));
    const QString why = forecast.pace == 0
        ? tr("its end cannot be told: neither it nor its first provider has a limit of segments a second")
        : tr("its end cannot be told: somebody has to decide about those who are held");
    return forecast.startIsPlanned ? tr("%1; %2", "a time; why its end is not known").arg(start, why)
                                   : tr("When somebody starts it; %1").arg(why);
}

QString ApprovalText::held(const DryRun::Share &share, const Format &format)
{
    const int people = Format::plural(share.people);
    if (share.verdict.hold.reason == HoldReason::QuietHours && share.last)
        return tr("%Ln people wait for quiet hours, the last until %1", nullptr, people)
            .arg(format.time(*share.last));
    if (share.verdict.hold.reason == HoldReason::Canary)
        return tr("%Ln people follow once the canary has been watched", nullptr, people);
    return tr("%Ln people are held: %1", nullptr, people)
        .arg(HoldText::because(share.verdict.hold, {}, format));
}

QStringList ApprovalText::when(const ApprovalDigest &digest, const Format &format)
{
    if (!digest.forecast)
        return {};
    const Forecast &forecast = *digest.forecast;
    QStringList lines{end(forecast, format)};
    for (const DryRun::Share &share : forecast.run.held)
        lines.append(held(share, format));
    for (const DryRun::Share &share : forecast.run.skipped)
        lines.append(tr("%Ln people are skipped: %1", nullptr, Format::plural(share.people))
                         .arg(SkipText::because(share.verdict.skip)));
    if (forecast.tooLate > 0)
        lines.append(tr("about %Ln people are skipped, since it does not end before %1", nullptr,
                        Format::plural(forecast.tooLate))
                         .arg(format.time(*forecast.closes)));
    if (forecast.run.withoutPrice > 0)
        lines.append(tr("%Ln people without a price", nullptr, Format::plural(forecast.run.withoutPrice)));
    return lines;
}

QString ApprovalText::links(const ApprovalDigest &digest)
{
    QStringList words;
    for (const LinkedDomain &linked : digest.domains)
        words.append(linked.isNew ? tr("%1 (new)").arg(linked.domain) : linked.domain);
    return words.join(tr(", "));
}

QString ApprovalText::place(const SampleMessage &sample, const Format &format)
{
    return tr("line %1, %2 characters, %Ln segment(s)", nullptr, sample.segments)
        .arg(format.count(sample.line), format.count(sample.text.size()));
}

QString ApprovalText::since(const VersionDifference &difference, const QString &name)
{
    const CampaignVersion &since = difference.since;
    const QString words = since.decision == VersionDecision::Returned ? tr("Since version %1, returned by %2")
        : since.decision == VersionDecision::Approved                 ? tr("Since version %1, approved by %2")
                                                                      : tr("Since version %1, edited by %2");
    const QString told = words.arg(QString::number(since.version), name);
    return since.reason.isEmpty() ? told : tr("%1: “%2”").arg(told, since.reason);
}

QString ApprovalText::field(const QString &key)
{
    static const QHash<QString, const char *> Names{
        {QStringLiteral("text"), QT_TR_NOOP("Text")},
        {QStringLiteral("template_code"), QT_TR_NOOP("Template")},
        {QStringLiteral("template_text"), QT_TR_NOOP("Template text")},
        {QStringLiteral("sign_name"), QT_TR_NOOP("Sender")},
        {QStringLiteral("class"), QT_TR_NOOP("Class")},
        {QStringLiteral("doubt_policy"), QT_TR_NOOP("If an outcome stays unknown")},
        {QStringLiteral("start_at"), QT_TR_NOOP("Starts")},
        {QStringLiteral("expires_at"), QT_TR_NOOP("Ends")},
        {QStringLiteral("valid_for_ms"), QT_TR_NOOP("Worth sending for")},
        {QStringLiteral("pace"), QT_TR_NOOP("Pace")},
        {QStringLiteral("hours"), QT_TR_NOOP("Hours")},
        {QStringLiteral("canary"), QT_TR_NOOP("Canary")},
        {QStringLiteral("max_cost"), QT_TR_NOOP("Costs at most")},
        {QStringLiteral("people"), QT_TR_NOOP("People")}};
    const char *name = Names.value(key);
    return name == nullptr ? key : tr(name);
}

QString ApprovalText::value(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return tr("not set");
    if (value.isString())
        return value.toString();
    if (value.isObject())
        return changeLines(value.toObject()).join(tr(", "));
    return value.toVariant().toString();
}

QString ApprovalText::changeKind(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::UserRoles:
        return tr("Somebody becomes a supervisor or admin");
    case ChangeKind::LimitRules:
        return tr("Limits made looser");
    case ChangeKind::BudgetSet:
        return tr("A budget raised");
    case ChangeKind::BudgetRemove:
        return tr("A budget removed");
    case ChangeKind::AccountAdd:
        return tr("A provider added");
    case ChangeKind::AccountRemove:
        return tr("A provider removed");
    case ChangeKind::Prices:
        return tr("Prices changed");
    case ChangeKind::ListImport:
        return tr("Content rules weakened");
    case ChangeKind::ListRemove:
        return tr("Content rules removed");
    case ChangeKind::StopRelease:
        return tr("The emergency stop released");
    case ChangeKind::ApprovalRules:
        return tr("Approval made easier");
    case ChangeKind::SignInRules:
        return tr("Sign-in rules weakened");
    case ChangeKind::Retention:
        return tr("Retention changed");
    case ChangeKind::AccountSettings:
        return tr("A provider's settings changed");
    case ChangeKind::AccountKey:
        return tr("A provider's key replaced");
    case ChangeKind::KeyRotation:
        return tr("Keys rotated");
    case ChangeKind::RestoreConfirm:
        return tr("A restored database may send");
    case ChangeKind::ClockRelease:
        return tr("The hold of the clock released");
    case ChangeKind::SuppressionRemoval:
        return tr("Many people texted again");
    case ChangeKind::SendAgain:
        return tr("Unknown outcomes sent again");
    }
    Q_UNREACHABLE();
}

QString ApprovalText::changeState(ChangeState state)
{
    switch (state) {
    case ChangeState::Waiting:
        return tr("waits for a second person");
    case ChangeState::Made:
        return tr("made");
    case ChangeState::Refused:
        return tr("refused");
    case ChangeState::Withdrawn:
        return tr("withdrawn");
    case ChangeState::TooOld:
        return tr("too old");
    }
    Q_UNREACHABLE();
}

//! What is changed, where it is no setting with a name of its own.
QString ApprovalText::settingName(const QString &key)
{
    static const QHash<QString, const char *> Names{
        {QStringLiteral("listed"), QT_TR_NOOP("People on the suppression list")},
        {QStringLiteral("own_wish"), QT_TR_NOOP("Of these, asked not to be texted")},
        {QStringLiteral("messages"), QT_TR_NOOP("Messages")},
        {QStringLiteral("early"), QT_TR_NOOP("May still be on their way")},
        {QStringLiteral("repeated"), QT_TR_NOOP("Sent again before")},
        {QStringLiteral("in_doubt"), QT_TR_NOOP("Outcomes unknown")},
        {QStringLiteral("campaigns"), QT_TR_NOOP("Campaigns")},
        {QStringLiteral("reason"), QT_TR_NOOP("Reason")},
        {QStringLiteral("key"), QT_TR_NOOP("Key")},
        {QStringLiteral("rotates"), QT_TR_NOOP("Made anew")}};
    const char *name = Names.value(key);
    return name == nullptr ? QString(key).replace(QLatin1Char('_'), QLatin1Char(' ')) : tr(name);
}

//! In words what is a code; empty for everything else, which is shown as it is.
QString ApprovalText::settingValue(const QString &key, const QString &code)
{
    if (key == QLatin1String("key"))
        return code == QLatin1String("new") ? tr("another one") : tr("the one in use");
    if (key == QLatin1String("rotates"))
        return code == QLatin1String("master") ? tr("master key") : tr("key of numbers and texts");
    return {};
}

QStringList ApprovalText::changeLines(const QJsonObject &settings)
{
    QStringList lines;
    for (auto setting = settings.constBegin(); setting != settings.constEnd(); ++setting) {
        QString words = setting->toVariant().toString();
        if (setting->isArray()) {
            QStringList items;
            for (const auto &item : setting->toArray())
                items.append(item.toVariant().toString());
            words = items.join(tr(", "));
        } else if (setting->isObject()) {
            words = changeLines(setting->toObject()).join(tr(", "));
        }
        const QString said = settingValue(setting.key(), words);
        lines.append(tr("%1: %2").arg(settingName(setting.key()), said.isEmpty() ? words : said));
    }
    return lines;
}

} // namespace heliograph
