// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/whywords.h"

#include "app/jsonvalues.h"
#include "engine/domain/phonenumber.h"
#include "ui/text/holdtext.h"
#include "ui/text/statetext.h"

#include <cmath>

namespace heliograph {

namespace {

QJsonValue figureOrNull(const std::optional<double> &figure)
{
    return figure ? QJsonValue(std::round(*figure * 10) / 10) : QJsonValue();
}

QJsonArray checksJson(const QList<GateVerdict> &verdicts, const WhyText::LabelOf &labelOf,
                      const Format &format)
{
    QJsonArray checks;
    for (const GateVerdict &verdict : verdicts)
        checks.append(
            QJsonObject{{QStringLiteral("check"), gateKey(verdict.step)},
                        {QStringLiteral("ok"), !verdict.holds()},
                        {QStringLiteral("reason"), textOrNull(QString(holdCode(verdict.hold.reason)))},
                        {QStringLiteral("words"), WhyText::verdict(verdict, labelOf, format)}});
    return checks;
}

// The first that holds is marked; what comes after it is told all the same, since it would be next.
QString checksInWords(const QList<GateVerdict> &verdicts, const WhyText::LabelOf &labelOf,
                      const Format &format)
{
    QString words;
    bool passing = true;
    for (const GateVerdict &verdict : verdicts) {
        const QString mark = !verdict.holds() ? QStringLiteral("ok")
            : passing                         ? QStringLiteral("!!")
                                              : QStringLiteral("..");
        passing = passing && !verdict.holds();
        words += QStringLiteral("  %1  %2\n").arg(mark, WhyText::verdict(verdict, labelOf, format));
    }
    return words;
}

void insertHold(QJsonObject &json, const Hold &hold)
{
    json.insert(QStringLiteral("reason"), textOrNull(QString(holdCode(hold.reason))));
    json.insert(QStringLiteral("until"), isoOrNull(hold.until));
    json.insert(QStringLiteral("remedy"), textOrNull(HoldText::remedy(hold)));
}

} // namespace

WhyText::LabelOf labelsOf(const QList<ProviderAccount> &accounts)
{
    return [accounts](AccountId id) {
        const auto account = std::ranges::find(accounts, id, &ProviderAccount::id);
        return account == accounts.end() ? QString() : account->label;
    };
}

QString whyInWords(const MessageWhy &why, const WhyText::LabelOf &labelOf, Numbers numbers,
                   const Format &format)
{
    const auto number = PhoneNumber::fromE164(why.message.e164, countryText(why.message.country));
    const QString shown = numbers == Numbers::Full ? why.message.e164
        : number                                   ? number->masked()
                                                   : QStringLiteral("•••");
    QString words
        = QStringLiteral("Message %1 to %2, campaign %3: %4\n%5\n")
              .arg(QString::number(heliograph::number(why.message.id)), shown, why.message.campaignName,
                   StateText::name(why.line), WhyText::sentence(why, labelOf, format));
    if (!why.place.waits)
        return words;
    words += checksInWords(why.campaign.verdicts, labelOf, format);
    const QStringList own = WhyText::ownChecks(why, format);
    for (const QString &check : own)
        words += QStringLiteral("      %1\n").arg(check);
    return words;
}

QJsonObject whyJson(const MessageWhy &why, const WhyText::LabelOf &labelOf, const Format &format)
{
    QJsonObject json{
        {QStringLiteral("message_id"), number(why.message.id)},
        {QStringLiteral("campaign_id"), number(why.message.campaign)},
        {QStringLiteral("state"), ledgerKey(why.line)},
        {QStringLiteral("words"), WhyText::sentence(why, labelOf, format)},
        {QStringLiteral("checks"),
         checksJson(why.place.waits ? why.campaign.verdicts : QList<GateVerdict>(), labelOf, format)},
        {QStringLiteral("ahead"), why.place.waits ? QJsonValue(why.place.ahead) : QJsonValue()},
        {QStringLiteral("messages_per_s"), figureOrNull(why.campaign.rate.messagesPerS)},
        {QStringLiteral("turn_in_s"), why.turnIn ? QJsonValue(qint64(why.turnIn->count())) : QJsonValue()},
        {QStringLiteral("expires_at"), isoOrNull(why.place.expiresAt)}};
    insertHold(json, why.hold);
    return json;
}

QString whyInWords(const CampaignWhy &why, const WhyText::LabelOf &labelOf, const Format &format)
{
    QString words = QStringLiteral("Campaign %1, %2: %3\n%4\n")
                        .arg(QString::number(number(why.campaign.id)), why.campaign.name,
                             StateText::name(why.campaign.state, why.ledger.line(LedgerLine::Sent)),
                             WhyText::sentence(why, labelOf, format));
    words += checksInWords(why.verdicts, labelOf, format);
    for (const HeldShare &share : why.ledger.heldBecause)
        words += QStringLiteral("  %1 held because %2.\n")
                     .arg(format.count(share.count),
                          HoldText::because(share.hold(), labelOf(share.account), format));
    return words;
}

QJsonObject whyJson(const CampaignWhy &why, const WhyText::LabelOf &labelOf, const Format &format)
{
    QJsonObject json{
        {QStringLiteral("id"), number(why.campaign.id)},
        {QStringLiteral("state"), campaignStateKey(why.campaign.state, why.ledger.line(LedgerLine::Sent))},
        {QStringLiteral("words"), WhyText::sentence(why, labelOf, format)},
        {QStringLiteral("checks"), checksJson(why.verdicts, labelOf, format)},
        {QStringLiteral("held_because"), heldBecauseJson(why.ledger, labelOf, format)},
        {QStringLiteral("messages_per_s"), figureOrNull(why.rate.messagesPerS)}};
    insertHold(json, why.keptBack.hold);
    return json;
}

QJsonArray heldBecauseJson(const LedgerView &ledger, const WhyText::LabelOf &labelOf, const Format &format)
{
    QJsonArray shares;
    for (const HeldShare &share : ledger.heldBecause) {
        const QString provider = labelOf(share.account);
        shares.append(
            QJsonObject{{QStringLiteral("reason"), holdCode(share.reason)},
                        {QStringLiteral("count"), share.count},
                        {QStringLiteral("until"), isoOrNull(share.until)},
                        {QStringLiteral("provider"), textOrNull(provider)},
                        {QStringLiteral("words"), HoldText::because(share.hold(), provider, format)},
                        {QStringLiteral("remedy"), textOrNull(HoldText::remedy(share.hold()))}});
    }
    return shares;
}

} // namespace heliograph
