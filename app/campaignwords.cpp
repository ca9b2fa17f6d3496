// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/campaignwords.h"

#include "app/jsonvalues.h"
#include "engine/storage/contenthash.h"
#include "ui/text/doubttext.h"
#include "ui/text/holdtext.h"
#include "ui/text/statetext.h"

#include <QJsonArray>

namespace heliograph {

namespace {

constexpr qsizetype NameWidth = 16;
constexpr qsizetype CountWidth = 13;

QString line(const QString &name, const QString &value)
{
    return QString(name.leftJustified(NameWidth) % QStringLiteral("  ") % value % QLatin1Char('\n'));
}

QString stateName(const CampaignStatus &status)
{
    return StateText::name(status.state, status.ledger.line(LedgerLine::Sent));
}

// Removed accounts keep their number only.
QStringList labelsOf(const CampaignRow &campaign, const QList<ProviderAccount> &accounts)
{
    QStringList labels;
    for (const AccountId id : campaign.accounts) {
        const auto account
            = std::find_if(accounts.begin(), accounts.end(),
                           [id](const ProviderAccount &candidate) { return candidate.id == id; });
        labels.append(account == accounts.end() ? QStringLiteral("account %1 (removed)").arg(number(id))
                                                : account->label);
    }
    return labels;
}

QString contentInWords(const CampaignContent &content)
{
    QString words;
    if (!content.text.isEmpty())
        words += line(QStringLiteral("Text"), content.text);
    else
        words += line(QStringLiteral("Template"), content.templateCode);
    for (auto own = content.accountTemplates.constBegin(); own != content.accountTemplates.constEnd(); ++own)
        words += line(QStringLiteral("  account %1").arg(number(own.key())), own->code);
    if (!content.templateText.isEmpty())
        words += line(QStringLiteral("Template text"), content.templateText);
    else if (content.text.isEmpty())
        words += line(QStringLiteral("Template text"),
                      QStringLiteral("not known: one segment each is assumed"));
    words += line(QStringLiteral("Sender"),
                  content.signName.isEmpty() ? QStringLiteral("as set at the provider") : content.signName);
    words += line(QStringLiteral("Class"), StateText::name(content.messageClass));
    words += line(QStringLiteral("If unknown"), DoubtText::rule(content.doubtPolicy));
    return words;
}

QString endInWords(const CampaignRow &campaign, const Format &format)
{
    if (const auto end = campaign.expiresAt ? campaign.expiresAt : campaign.content.expiresAt)
        return format.time(*end);
    return campaign.content.validFor
        ? QStringLiteral("%1 after its start").arg(format.duration(*campaign.content.validFor))
        : QStringLiteral("when all have gone");
}

QString limitsInWords(const CampaignContent &content, const Format &format)
{
    QString words;
    if (content.hours)
        words += line(QStringLiteral("Hours"),
                      QStringLiteral("%1, by people's own clocks").arg(content.hours->text()));
    if (const auto &canary = content.canary)
        words += line(QStringLiteral("Canary"),
                      QStringLiteral("the first %1 people; the others if at least %2 % are delivered and at "
                                     "most %3 % opt out, after %4")
                          .arg(format.count(canary->people))
                          .arg(canary->deliveredPercent)
                          .arg(canary->optOutsPerMille / 10.0)
                          .arg(format.duration(std::chrono::seconds(canary->waitSeconds))));
    if (!content.maxCost.currency().isEmpty())
        words += line(QStringLiteral("At most"), format.money(content.maxCost));
    return words;
}

QJsonValue canaryJson(const std::optional<Canary> &canary)
{
    if (!canary)
        return {};
    return QJsonObject{{QStringLiteral("people"), canary->people},
                       {QStringLiteral("delivered_percent"), canary->deliveredPercent},
                       {QStringLiteral("opt_outs_percent"), canary->optOutsPerMille / 10.0},
                       {QStringLiteral("wait_s"), canary->waitSeconds}};
}

QString timesInWords(const CampaignRow &campaign, const Format &format)
{
    const auto &content = campaign.content;
    QString words
        = line(QStringLiteral("Starts"),
               content.startAt ? format.time(*content.startAt) : QStringLiteral("when it is started"));
    words += line(QStringLiteral("Ends"), endInWords(campaign, format));
    words += line(QStringLiteral("Pace"),
                  content.pace > 0 ? QStringLiteral("at most %1 segments/s").arg(format.count(content.pace))
                                   : QStringLiteral("as fast as limits allow"));
    words += limitsInWords(content, format);
    words += line(QStringLiteral("Created"), format.time(campaign.createdAt));
    if (campaign.startedAt)
        words += line(QStringLiteral("Started"), format.time(*campaign.startedAt));
    if (campaign.finishedAt)
        words += line(QStringLiteral("Finished"), format.time(*campaign.finishedAt));
    if (campaign.archivedAt)
        words += line(QStringLiteral("Archived"), format.time(*campaign.archivedAt));
    if (campaign.binnedAt)
        words += line(QStringLiteral("In the bin since"), format.time(*campaign.binnedAt));
    return words;
}

QString heldInWords(const LedgerView &ledger, const WhyText::LabelOf &labelOf, const Format &format)
{
    QString words;
    for (const HeldShare &share : ledger.heldBecause) {
        const Hold hold = share.hold();
        const QString because = HoldText::because(hold, labelOf(share.account), format);
        const QString remedy = HoldText::remedy(hold);
        words += QStringLiteral("%1  held because %2.%3\n")
                     .arg(format.count(share.count).rightJustified(CountWidth), because,
                          remedy.isEmpty() ? QString() : QString(QLatin1Char(' ') % remedy));
    }
    return words;
}

QString speedInWords(const CampaignStatus &status, const Format &format)
{
    QString words;
    const SendingRate &rate = status.rate;
    if (rate.messagesPerS && rate.segmentsPerS)
        words += QStringLiteral("Speed: %1 messages/s, %2 segments/s.\n")
                     .arg(format.decimal(*rate.messagesPerS), format.decimal(*rate.segmentsPerS));
    if (status.eta && status.eta->count() > 0)
        words += QStringLiteral("The last one goes in about %1.\n").arg(format.duration(*status.eta));
    return words;
}

} // namespace

QString campaignLine(const CampaignStatus &status)
{
    const Format format;
    QStringList counts{QStringLiteral("planned %1").arg(format.count(status.ledger.planned))};
    for (const LedgerLine ledgerLine : LedgerLines) {
        if (const qint64 count = status.ledger.line(ledgerLine); count > 0)
            counts.append(
                QString(StateText::name(ledgerLine).toLower() % QLatin1Char(' ') % format.count(count)));
    }
    if (!status.ledger.balanced)
        counts.append(QStringLiteral("does not add up"));
    return QStringLiteral("%1  %2  %3: %4")
        .arg(QString::number(number(status.id)).rightJustified(4), stateName(status).leftJustified(20),
             status.name, counts.join(QStringLiteral(", ")));
}

QJsonObject campaignDetails(const CampaignRow &campaign, const CampaignStatus &status,
                            const QList<ProviderAccount> &accounts)
{
    const CampaignContent &content = campaign.content;
    QJsonObject json{
        {QStringLiteral("id"), number(campaign.id)},
        {QStringLiteral("name"), campaign.name},
        {QStringLiteral("state"), stateKey(status)},
        {QStringLiteral("audience"), number(campaign.audience)},
        {QStringLiteral("providers"), QJsonArray::fromStringList(labelsOf(campaign, accounts))},
        {QStringLiteral("planned"), campaign.planned},
        {QStringLiteral("text"), textOrNull(content.text)},
        {QStringLiteral("template_code"), textOrNull(content.templateCode)},
        {QStringLiteral("template_text"), textOrNull(content.templateText)},
        {QStringLiteral("sign_name"), textOrNull(content.signName)},
        {QStringLiteral("class"), messageClassKey(content.messageClass)},
        {QStringLiteral("unknown"), doubtPolicyKey(content.doubtPolicy)},
        {QStringLiteral("start_at"), isoOrNull(content.startAt)},
        {QStringLiteral("expires_at"),
         isoOrNull(campaign.expiresAt ? campaign.expiresAt : content.expiresAt)},
        {QStringLiteral("parent"), campaign.parent ? QJsonValue(number(*campaign.parent)) : QJsonValue()},
        {QStringLiteral("pace"), content.pace > 0 ? QJsonValue(content.pace) : QJsonValue()},
        {QStringLiteral("hours"), content.hours ? QJsonValue(content.hours->text()) : QJsonValue()},
        {QStringLiteral("canary"), canaryJson(content.canary)},
        {QStringLiteral("max_cost"),
         content.maxCost.currency().isEmpty()
             ? QJsonValue()
             : QJsonValue(QString(content.maxCost.toDecimal() % u' ' % content.maxCost.currency()))},
        {QStringLiteral("seal"), QString::fromLatin1(campaign.contentHash.toHex())},
        {QStringLiteral("approved"), campaign.approvalHolds},
        {QStringLiteral("created_at"), isoOrNull(campaign.createdAt)},
        {QStringLiteral("started_at"), isoOrNull(campaign.startedAt)},
        {QStringLiteral("finished_at"), isoOrNull(campaign.finishedAt)},
        {QStringLiteral("archived_at"), isoOrNull(campaign.archivedAt)},
        {QStringLiteral("binned_at"), isoOrNull(campaign.binnedAt)}};
    if (campaign.hold)
        json.insert(QStringLiteral("held_because"), holdCode(campaign.hold.reason));
    return json;
}

QString campaignDetailsInWords(const CampaignRow &campaign, const CampaignStatus &status,
                               const QList<ProviderAccount> &accounts)
{
    const Format format;
    const QStringList labels = labelsOf(campaign, accounts);
    QString words = QStringLiteral("Campaign %1, %2: %3\n")
                        .arg(QString::number(number(campaign.id)), campaign.name, stateName(status));
    if (campaign.hold)
        words += QStringLiteral("Held because %1.\n")
                     .arg(HoldText::because(campaign.hold, labels.value(0), format));
    words += line(QStringLiteral("Audience"), QString::number(number(campaign.audience)));
    words
        += line(QStringLiteral("Planned"),
                campaign.planned > 0 ? format.count(campaign.planned) : QStringLiteral("not submitted yet"));
    if (campaign.parent)
        words
            += line(QStringLiteral("Sends again to"),
                    QStringLiteral("those of campaign %1 who did not get it").arg(number(*campaign.parent)));
    words += line(QStringLiteral("Provider"), labels.join(QStringLiteral(", ")));
    words += contentInWords(campaign.content);
    words += timesInWords(campaign, format);
    words += line(QStringLiteral("Seal"), shortSeal(campaign.contentHash));
    words += line(QStringLiteral("Approved"),
                  campaign.approvalHolds ? QStringLiteral("yes, for exactly this") : QStringLiteral("no"));
    return words;
}

QString ledgerInWords(const LedgerView &ledger)
{
    const Format format;
    QString words;
    for (const LedgerLine ledgerLine : LedgerLines) {
        const qint64 count = ledger.line(ledgerLine);
        words += line(StateText::name(ledgerLine),
                      QString(format.count(count).rightJustified(CountWidth)
                              % format.share(count, ledger.planned).rightJustified(10)));
    }
    words += line(QStringLiteral("Planned"), format.count(ledger.planned).rightJustified(CountWidth));
    words += ledger.balanced
        ? QStringLiteral("The ledger adds up.\n")
        : QStringLiteral("The ledger does not add up. “heliograph doctor --deep” looks for the reason.\n");
    return words;
}

QString statusInWords(const CampaignRow &campaign, const CampaignStatus &status, bool open,
                      const WhyText::LabelOf &labelOf)
{
    const Format format;
    QString words = QStringLiteral("Campaign %1, %2: %3\n")
                        .arg(QString::number(number(status.id)), status.name, stateName(status));
    words += ledgerInWords(status.ledger);
    words += heldInWords(status.ledger, labelOf, format);
    // A hold that keeps nobody back is told all the same: it will, or it has just ended its work.
    if (campaign.hold && status.ledger.heldBecause.isEmpty())
        words += QStringLiteral("On hold because %1.\n")
                     .arg(HoldText::because(campaign.hold, QString(), format));
    words += speedInWords(status, format);
    if (status.segmentsAssumed)
        words += QStringLiteral("The text of its template is not known: one segment each is assumed.\n");
    if (open)
        words += QStringLiteral("Nobody signs in here; approvals are not checked.\n");
    return words;
}

} // namespace heliograph
