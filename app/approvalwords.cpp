// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/approvalwords.h"

#include "app/counted.h"
#include "app/jsonvalues.h"
#include "app/submissionwords.h"

#include "engine/storage/contenthash.h"
#include "ui/text/approvaltext.h"
#include "ui/text/format.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace heliograph {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype ApprovalNameWidth = 16;

QString approvalLine(const QString &name, const QString &value)
{
    return QString(name.leftJustified(ApprovalNameWidth) % u"  "_s % value % u'\n');
}

QLatin1String decisionKey(VersionDecision decision)
{
    switch (decision) {
    case VersionDecision::Approved:
        return QLatin1String("approved");
    case VersionDecision::Returned:
        return QLatin1String("returned");
    case VersionDecision::Rejected:
        return QLatin1String("rejected");
    case VersionDecision::Edited:
        return QLatin1String("edited");
    }
    Q_UNREACHABLE();
}

QString valueInWords(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return u"not set"_s;
    if (value.isString())
        return u"“%1”"_s.arg(value.toString());
    return value.isObject()
        ? QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact))
        : value.toVariant().toString();
}

QString costInWords(const ApprovalDigest &digest, const Format &format)
{
    QStringList ranges;
    for (const auto &[currency, most] : digest.mostCost.asKeyValueRange()) {
        const Money least = digest.leastCost.value(currency);
        ranges.append(least == most ? format.money(most)
                                    : u"%1 to %2"_s.arg(format.money(least), format.money(most)));
    }
    QString words = ranges.isEmpty() ? u"no price is known"_s : ranges.join(u", "_s);
    if (digest.withoutPrice > 0)
        words += u"; %1 without a price"_s.arg(countedPeople(digest.withoutPrice));
    if (!digest.campaign.content.maxCost.currency().isEmpty())
        words += u"; never more than %1"_s.arg(format.money(digest.campaign.content.maxCost));
    return words;
}

QString segmentsInWords(const ApprovalDigest &digest, const Format &format)
{
    QStringList shares;
    for (const auto &[segments, people] : digest.segments.asKeyValueRange())
        shares.append(u"%1: %2"_s.arg(segments).arg(format.share(people, digest.people)));
    return digest.knowsText ? shares.join(u"  "_s) : u"not known: one segment each is assumed"_s;
}

QString countriesInWords(const ApprovalDigest &digest, const Format &format)
{
    QStringList words;
    for (const CountryShare &share : digest.countries)
        words.append(QString((share.country.isEmpty() ? u"?"_s : share.country) % u' '
                             % format.count(share.people) % (share.isNew ? u" (new)"_s : QString())));
    return words.join(u", "_s);
}

QString sampleInWords(const std::optional<SampleMessage> &sample)
{
    if (!sample)
        return u"nobody gets it"_s;
    const QString place = u"line %1, %2"_s.arg(QString::number(sample->line),
                                               counted(sample->segments, u"segment"_s, u"segments"_s));
    return sample->text.isEmpty() ? place : QString(place % u": "_s % sample->text);
}

QString approvalsInWords(const ApprovalDigest &digest)
{
    QStringList names;
    for (const ApprovalRow &row : digest.approvals)
        names.append(digest.logins.value(row.approver));
    QString words = names.isEmpty() ? u"nobody yet"_s : u"by %1"_s.arg(names.join(u", "_s));
    if (digest.approversNeeded() > 1)
        words += u"; two different people have to, because %1"_s.arg(reasonsInWords(digest.wantsTwoFor));
    return words;
}

QJsonObject sampleJson(const SampleMessage &sample)
{
    return {{u"line"_s, sample.line},
            {u"country"_s, sample.country},
            {u"text"_s, sample.text.isEmpty() ? QJsonValue() : QJsonValue(sample.text)},
            {u"segments"_s, sample.segments}};
}

void putReach(const ApprovalDigest &digest, QJsonObject &json)
{
    QJsonArray countries;
    for (const CountryShare &share : digest.countries)
        countries.append(
            QJsonObject{{u"country"_s, share.country}, {u"people"_s, share.people}, {u"new"_s, share.isNew}});
    QJsonArray domains;
    for (const LinkedDomain &linked : digest.domains)
        domains.append(QJsonObject{{u"domain"_s, linked.domain}, {u"new"_s, linked.isNew}});
    QJsonObject segments;
    for (const auto &[count, people] : digest.segments.asKeyValueRange())
        segments.insert(QString::number(count), people);
    json.insert(u"countries"_s, countries);
    json.insert(u"domains"_s, domains);
    json.insert(u"segments"_s, segments);
    json.insert(u"text_known"_s, digest.knowsText);
    json.insert(u"first"_s, digest.first ? QJsonValue(sampleJson(*digest.first)) : QJsonValue());
    json.insert(u"worst"_s, digest.worst ? QJsonValue(sampleJson(*digest.worst)) : QJsonValue());
    json.insert(u"cost_least"_s, moneyJson(digest.leastCost));
    json.insert(u"cost_most"_s, moneyJson(digest.mostCost));
    json.insert(u"without_price"_s, digest.withoutPrice);
    json.insert(u"texted_last_day"_s, digest.textedLastDay.people);
    json.insert(u"texted_last_week"_s, digest.textedLastWeek.people);
    json.insert(u"texted_three_times"_s, digest.textedLastDay.threeTimes);
}

QJsonValue forecastJson(const std::optional<Forecast> &forecast)
{
    if (!forecast)
        return {};
    const auto shares = [](const QList<DryRun::Share> &all) {
        QJsonArray array;
        for (const DryRun::Share &share : all) {
            const QString hold = holdCode(share.verdict.hold.reason);
            array.append(QJsonObject{{u"reason"_s, hold.isEmpty() ? share.verdict.skip : hold},
                                     {u"people"_s, share.people},
                                     {u"until"_s, isoOrNull(share.last)}});
        }
        return array;
    };
    return QJsonObject{{u"starts_at"_s, isoOrNull(forecast->start)},
                       {u"start_is_planned"_s, forecast->startIsPlanned},
                       {u"ends_at"_s, isoOrNull(forecast->end)},
                       {u"segments_per_s"_s, forecast->pace > 0 ? QJsonValue(forecast->pace) : QJsonValue()},
                       {u"go_at_once"_s, forecast->run.goNow},
                       {u"held"_s, shares(forecast->run.held)},
                       {u"skipped"_s, shares(forecast->run.skipped)},
                       {u"too_late"_s, forecast->tooLate},
                       {u"without_price"_s, forecast->run.withoutPrice}};
}

} // namespace

QString reasonsInWords(const QList<SecondApprover> &reasons)
{
    static constexpr std::array<const char *, SecondApproverCount> Words
        = {"it goes to many people", "of what it may cost", "it goes to a country that nobody texted before",
           "it links to where no campaign linked before"};
    QStringList words;
    for (const SecondApprover reason : reasons)
        words.append(QString::fromLatin1(Words.at(static_cast<size_t>(reason))));
    return words.join(u" and "_s);
}

QString differenceInWords(const VersionDifference &difference, const QString &login)
{
    const CampaignVersion &since = difference.since;
    QString words = u"Since version %1, %2 by %3"_s.arg(since.version)
                        .arg(decisionKey(since.decision.value_or(VersionDecision::Edited)))
                        .arg(login);
    words += since.reason.isEmpty() ? u":\n"_s : u" (“%1”):\n"_s.arg(since.reason);
    if (difference.changes.isEmpty())
        return words + u"  nothing has changed\n"_s;
    for (const FieldChange &change : difference.changes)
        words += u"  %1  %2 -> %3\n"_s.arg(change.field, valueInWords(change.before),
                                           valueInWords(change.after));
    return words;
}

QString digestInWords(const ApprovalDigest &digest, const QList<TextedBy> &texted)
{
    const Format format;
    const CampaignContent &content = digest.campaign.content;
    QString words = u"Campaign %1, %2: seal %3, version %4\n"_s.arg(number(digest.campaign.id))
                        .arg(digest.campaign.name, shortSeal(digest.seal.stored))
                        .arg(digest.seal.version);
    if (!digest.seal.isWhole())
        words += u"What is stored is not what was submitted. Return it, so that it is submitted again.\n"_s;
    words += approvalLine(u"Author"_s, digest.logins.value(digest.seal.author));
    if (digest.changedAt)
        words += approvalLine(
            u"Changed"_s,
            u"by %1, %2"_s.arg(digest.logins.value(digest.changedBy), format.time(*digest.changedAt)));
    if (digest.decideBefore)
        words += approvalLine(u"Decide before"_s, u"%1, its start"_s.arg(format.time(*digest.decideBefore)));
    words += approvalLine(u"Approved"_s, approvalsInWords(digest));
    if (digest.seal.until)
        words += approvalLine(u"Begins until"_s, format.time(*digest.seal.until));
    words += approvalLine(content.text.isEmpty() ? u"Template"_s : u"Text"_s,
                          content.text.isEmpty() ? content.templateCode : content.text);
    words += approvalLine(u"First"_s, sampleInWords(digest.first));
    words += approvalLine(u"Worst case"_s, sampleInWords(digest.worst));
    words += approvalLine(u"People"_s,
                          u"%1 of %2; on the suppression list: %3"_s.arg(format.count(digest.people),
                                                                         digest.audience,
                                                                         format.count(digest.seal.excluded)));
    words += approvalLine(u"Countries"_s, countriesInWords(digest, format));
    words += approvalLine(u"Provider"_s, digest.providers.join(u", "_s));
    words += approvalLine(u"Segments"_s, segmentsInWords(digest, format));
    words += approvalLine(u"Cost"_s, costInWords(digest, format));
    words += approvalLine(u"Recently texted"_s,
                          u"%1 in 24 h, %2 in 7 days; %3 three times or more in 24 h"_s.arg(
                              format.count(digest.textedLastDay.people),
                              format.count(digest.textedLastWeek.people),
                              format.count(digest.textedLastDay.threeTimes)));
    for (const TextedBy &other : texted)
        words += approvalLine(QString(),
                              u"by campaign %1, %2: %3 in 24 h, %4 in 7 days"_s.arg(
                                  QString::number(number(other.campaign)), other.name,
                                  format.count(other.lastDay), format.count(other.lastWeek)));
    const QStringList when = ApprovalText::when(digest, format);
    for (const QString &sentence : when)
        words += approvalLine(sentence == when.constFirst() ? u"When"_s : QString(), sentence);
    for (const LinkedDomain &linked : digest.domains)
        words += approvalLine(u"Links to"_s,
                              linked.isNew ? QString(linked.domain % u" (new)"_s) : linked.domain);
    words += contentInWords(digest.review);
    if (digest.difference)
        words
            += differenceInWords(*digest.difference, digest.logins.value(digest.difference->since.decidedBy));
    return words;
}

QJsonObject differenceJson(const VersionDifference &difference, const QString &login)
{
    QJsonArray changes;
    for (const FieldChange &change : difference.changes)
        changes.append(QJsonObject{
            {u"field"_s, change.field}, {u"before"_s, change.before}, {u"after"_s, change.after}});
    const CampaignVersion &since = difference.since;
    return {{u"since_version"_s, since.version},
            {u"decision"_s, decisionKey(since.decision.value_or(VersionDecision::Edited))},
            {u"by"_s, login},
            {u"at"_s, isoOrNull(since.decidedAt)},
            {u"reason"_s, since.reason.isEmpty() ? QJsonValue() : QJsonValue(since.reason)},
            {u"changes"_s, changes}};
}

QJsonObject digestJson(const ApprovalDigest &digest, const QList<TextedBy> &texted)
{
    QJsonArray approvals;
    for (const ApprovalRow &row : digest.approvals)
        approvals.append(
            QJsonObject{{u"by"_s, digest.logins.value(row.approver)}, {u"at"_s, isoOrNull(row.at)}});
    QJsonArray reasons;
    for (const SecondApprover reason : digest.wantsTwoFor)
        reasons.append(secondApproverKey(reason));
    QJsonObject json{{u"id"_s, number(digest.campaign.id)},
                     {u"name"_s, digest.campaign.name},
                     {u"state"_s, campaignStateKey(digest.campaign.state, 0)},
                     {u"seal"_s, QString::fromLatin1(digest.seal.stored.toHex())},
                     {u"seal_short"_s, shortSeal(digest.seal.stored)},
                     {u"seal_holds"_s, digest.seal.isWhole()},
                     {u"version"_s, digest.seal.version},
                     {u"author"_s, digest.logins.value(digest.seal.author)},
                     {u"changed_by"_s,
                      digest.changedAt ? QJsonValue(digest.logins.value(digest.changedBy)) : QJsonValue()},
                     {u"changed_at"_s, isoOrNull(digest.changedAt)},
                     {u"decide_before"_s, isoOrNull(digest.decideBefore)},
                     {u"begins_until"_s, isoOrNull(digest.seal.until)},
                     {u"approvals"_s, approvals},
                     {u"approvers_needed"_s, digest.approversNeeded()},
                     {u"second_because"_s, reasons},
                     {u"people"_s, digest.people},
                     {u"excluded"_s, digest.seal.excluded},
                     {u"audience"_s, digest.audience},
                     {u"providers"_s, QJsonArray::fromStringList(digest.providers)},
                     {u"content"_s, contentJson(digest.review)},
                     {u"difference"_s,
                      digest.difference ? QJsonValue(differenceJson(
                          *digest.difference, digest.logins.value(digest.difference->since.decidedBy)))
                                        : QJsonValue()}};
    putReach(digest, json);
    QJsonArray others;
    for (const TextedBy &other : texted)
        others.append(QJsonObject{{u"id"_s, number(other.campaign)},
                                  {u"name"_s, other.name},
                                  {u"last_day"_s, other.lastDay},
                                  {u"last_week"_s, other.lastWeek}});
    json.insert(u"texted_by"_s, others);
    json.insert(u"forecast"_s, forecastJson(digest.forecast));
    return json;
}

} // namespace heliograph
