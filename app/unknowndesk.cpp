// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/unknowndesk.h"

#include "app/invalid.h"

#include <algorithm>

namespace heliograph {

Result<UnknownDesk> UnknownDesk::open(Reader &reader, const DoubtFilter &filter, TimePoint now)
{
    auto cases = DoubtCases::read(reader, filter, now);
    if (!cases)
        return cases.error();
    UnknownDesk desk;
    desk.m_cases = *std::move(cases);
    return desk;
}

QString UnknownDesk::label(AccountId account) const
{
    const QString label = m_cases.label(account);
    return label.isEmpty() ? QStringLiteral("account %1").arg(number(account)) : label;
}

Result<QList<DoubtCase>> UnknownDesk::chosen(const Invocation &call) const
{
    const QString group = call.option(QStringLiteral("group"));
    if (group.isEmpty() == call.arguments.isEmpty())
        return invalid(QStringLiteral("Name either messages by their numbers or one group with --group. "
                                      "“heliograph unknown list” shows the groups."));
    return group.isEmpty() ? byIds(call.arguments) : byGroup(group);
}

Result<QList<DoubtCase>> UnknownDesk::byIds(const QStringList &ids) const
{
    QList<DoubtCase> chosen;
    for (const QString &text : ids) {
        const auto id = parseId(text, QStringLiteral("a message"));
        if (!id)
            return id.error();
        const auto found = std::find_if(cases().begin(), cases().end(), [&id](const DoubtCase &one) {
            return number(one.row.message) == *id;
        });
        if (found == cases().end())
            return Error{
                ErrorKind::NotFound,
                QStringLiteral("The outcome of message %1 is not unknown, or there is no such message. "
                               "“heliograph message show %1” tells. Nothing was changed.")
                    .arg(*id)};
        chosen.append(*found);
        if (found->group != chosen.constFirst().group)
            return invalid(QStringLiteral("These messages rest on different evidence (%1, %2). Decide about "
                                          "each group by itself. Nothing was changed.")
                               .arg(chosen.constFirst().group, found->group));
    }
    return chosen;
}

Result<QList<DoubtCase>> UnknownDesk::byGroup(const QString &key) const
{
    QList<DoubtCase> chosen;
    for (const DoubtCase &one : cases()) {
        if (one.group == key)
            chosen.append(one);
    }
    if (!chosen.isEmpty())
        return chosen;
    QStringList keys;
    const QList<DoubtGroup> known = groups();
    for (const DoubtGroup &group : known)
        keys.append(group.key);
    return Error{ErrorKind::NotFound,
                 keys.isEmpty()
                     ? QStringLiteral("No outcome is unknown. Nothing was changed.")
                     : QStringLiteral("There is no group “%1” (any more). There is: %2. Nothing was "
                                      "changed.")
                           .arg(key, keys.join(QStringLiteral(", ")))};
}

void declareChoice(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("group"),
          QStringLiteral("All of one group of equal evidence, by its name in the list."),
          QStringLiteral("NAME")},
         {QStringLiteral("campaign"), QStringLiteral("Only those of this campaign."), QStringLiteral("ID")}});
}

Result<std::optional<CampaignId>> chosenCampaign(const Invocation &call, Reader &reader)
{
    if (!call.options.isSet(QStringLiteral("campaign")))
        return std::optional<CampaignId>();
    const auto id = parseId(call.option(QStringLiteral("campaign")), QStringLiteral("a campaign"));
    if (!id)
        return id.error();
    if (const auto campaign = reader.campaign(CampaignId{*id}); !campaign)
        return campaign.error();
    return std::optional(CampaignId{*id});
}

} // namespace heliograph
