// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/campaignchange.h"
#include "app/commands/verbs.h"

namespace heliograph {

namespace {

ExitCode moveToBin(Invocation &call)
{
    return changeCampaign(
        call,
        QString(QStringLiteral("Campaign %1 is in the bin for %2 days. Until then it comes back with: "
                               "heliograph campaign restore %1"))
            .replace(QStringLiteral("%2"), QString::number(BinKept.count())),
        [](CampaignStore &campaigns, CampaignId id) { return campaigns.moveToBin(id, BuiltInAuthor); });
}

ExitCode restore(Invocation &call)
{
    return changeCampaign(
        call, QStringLiteral("Campaign %1 is back from the bin."),
        [](CampaignStore &campaigns, CampaignId id) { return campaigns.restore(id, BuiltInAuthor); });
}

ExitCode archive(Invocation &call)
{
    return changeCampaign(
        call, QStringLiteral("Campaign %1 is in the archive: heliograph campaign list --archived"),
        [](CampaignStore &campaigns, CampaignId id) { return campaigns.archive(id, BuiltInAuthor); });
}

ExitCode unarchive(Invocation &call)
{
    return changeCampaign(
        call, QStringLiteral("Campaign %1 is back from the archive."),
        [](CampaignStore &campaigns, CampaignId id) { return campaigns.unarchive(id, BuiltInAuthor); });
}

} // namespace

QList<Verb> campaignBinVerbs()
{
    const QString noun = QStringLiteral("campaign");
    const QString id = QStringLiteral("ID");
    return {{noun,
             QStringLiteral("delete"),
             id,
             QStringLiteral("Put a draft, or one that was returned, into the bin."),
             1,
             1,
             {},
             moveToBin},
            {noun,
             QStringLiteral("restore"),
             id,
             QStringLiteral("Take a draft out of the bin."),
             1,
             1,
             {},
             restore},
            {noun,
             QStringLiteral("archive"),
             id,
             QStringLiteral("Put a campaign that has ended out of the way; nothing of it changes."),
             1,
             1,
             {},
             archive},
            {noun,
             QStringLiteral("unarchive"),
             id,
             QStringLiteral("Bring it back from the archive."),
             1,
             1,
             {},
             unarchive}};
}

} // namespace heliograph
