// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ruleverdicts.h"

#include "app/opening.h"
#include "app/submissionwords.h"

#include "engine/rulerehearsal.h"

namespace heliograph {

ExitCode testRules(Invocation &call)
{
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    QStringList countries = call.options.values(QStringLiteral("country"));
    for (QString &country : countries)
        country = country.toUpper();
    const auto lists = opened->reader->contentLists();
    const auto findings = RuleRehearsal::examine(*opened->reader, call.arguments.first(), countries);
    if (!lists || !findings)
        return fail(call, !lists ? lists.error() : findings.error());
    ContentReview review;
    review.rulesVersion = lists->version;
    review.findings = *findings;
    if (call.json())
        call.print(contentJson(review));
    else if (review.findings.isEmpty())
        call.out << "No content rule minds it.\n";
    else
        call.out << findingsInWords(review.findings);
    return review.severity() >= ContentSeverity::SecondLook ? ExitCode::Partly : ExitCode::Done;
}

ExitCode releaseCampaign(Invocation &call)
{
    const auto opened = openCampaignForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const CampaignId campaign = opened->id;
    const QString note = call.option(QStringLiteral("second-look")).trimmed();
    if (note.isEmpty())
        return fail(call,
                    {ErrorKind::Invalid,
                     QStringLiteral("Say with --second-look who has read it and why it may go.")});
    const auto row = opened->reader->campaign(campaign);
    if (!row)
        return fail(call, row.error());
    if (row->hold.reason != HoldReason::Content)
        return fail(call,
                    {ErrorKind::Conflict,
                     QStringLiteral("No content rule holds campaign %1.").arg(number(campaign))});
    if (const auto taken = opened->store->content().takeSecondLook(campaign, BuiltInApprover, note); !taken)
        return fail(call, taken.error());
    if (const auto resumed = opened->store->campaigns().resume(campaign, BuiltInApprover); !resumed)
        return fail(call, resumed.error());
    if (call.json())
        call.print({{QStringLiteral("id"), number(campaign)}});
    else
        call.out << QStringLiteral("Campaign %1 goes on.\n").arg(number(campaign));
    return ExitCode::Done;
}

void declareTestRules(QCommandLineParser &parser)
{
    parser.addOption(
        {QStringLiteral("country"),
         QStringLiteral("A country that the text goes to, as in CN; may be repeated. Without it every "
                        "list counts."),
         QStringLiteral("CC")});
}

void declareReleaseCampaign(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("second-look"), QStringLiteral("Who has read it, and why it may go."),
                      QStringLiteral("TEXT")});
}

} // namespace heliograph
