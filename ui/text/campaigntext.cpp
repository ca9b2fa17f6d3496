// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/campaigntext.h"

#include "ui/text/doubttext.h"
#include "ui/text/statetext.h"

namespace heliograph {

QString CampaignText::seal(const QByteArray &contentHash)
{
    return QString::fromLatin1(contentHash.left(6).toHex().toUpper())
        .insert(8, QLatin1Char('-'))
        .insert(4, QLatin1Char('-'));
}

QString CampaignText::removedAccount(AccountId account)
{
    return tr("account %1 (removed)").arg(number(account));
}

QString CampaignText::ends(const CampaignRow &campaign, const Format &format)
{
    if (const auto end = campaign.expiresAt ? campaign.expiresAt : campaign.content.expiresAt)
        return format.time(*end);
    return campaign.content.validFor
        ? tr("%1 after its start").arg(format.duration(*campaign.content.validFor))
        : tr("when all have gone");
}

QString CampaignText::canary(const Canary &canary, const Format &format)
{
    return tr("the first %Ln people; the others follow if at least %1 % are delivered and at most %2 % opt "
              "out within "
              "%3",
              nullptr, canary.people)
        .arg(QString::number(canary.deliveredPercent), format.decimal(canary.optOutsPerMille / 10.0),
             format.duration(std::chrono::seconds(canary.waitSeconds)));
}

CampaignText::Facts CampaignText::facts(const CampaignRow &campaign, const QString &audience,
                                        const QStringList &providers, const Format &format)
{
    const CampaignContent &content = campaign.content;
    Facts facts;
    if (!content.text.isEmpty()) {
        facts.append({tr("Text"), content.text});
    } else {
        facts.append({tr("Template"), content.templateCode});
        facts.append({tr("Template text"),
                      content.templateText.isEmpty() ? tr("not known here: one segment each is assumed")
                                                     : content.templateText});
    }
    facts.append(
        {tr("Sender"), content.signName.isEmpty() ? tr("as set at the provider") : content.signName});
    facts.append({tr("Class"), StateText::name(content.messageClass)});
    facts.append({tr("People"),
                  campaign.planned > 0
                      ? tr("%1, from the list %2").arg(format.count(campaign.planned), audience)
                      : audience});
    facts.append({tr("Providers, in this order"), providers.join(tr(", "))});
    facts.append({tr("Starts"), content.startAt ? format.time(*content.startAt) : tr("when it is started")});
    facts.append({tr("Ends"), ends(campaign, format)});
    facts.append({tr("Pace"),
                  content.pace > 0 ? tr("at most %Ln segment(s) a second", nullptr, content.pace)
                                   : tr("as fast as limits allow")});
    if (content.hours)
        facts.append({tr("Hours"), tr("%1, by people's own clocks").arg(content.hours->text())});
    if (content.canary)
        facts.append({tr("Canary"), canary(*content.canary, format)});
    if (!content.maxCost.currency().isEmpty())
        facts.append({tr("Costs at most"), format.money(content.maxCost)});
    facts.append({tr("If an outcome stays unknown"), DoubtText::rule(content.doubtPolicy)});
    return facts;
}

} // namespace heliograph
