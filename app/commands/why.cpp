// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/verbs.h"
#include "app/numberarguments.h"
#include "app/opening.h"
#include "app/whywords.h"
#include "engine/segmentcounting.h"

namespace heliograph {

namespace {

Result<CampaignWhy> whyOf(const Opened &opened, CampaignId id, const SendingSituation &situation)
{
    const auto campaign = opened.reader->campaign(id);
    if (!campaign)
        return campaign.error();
    const auto counters = opened.reader->counters(id, situation.now);
    if (!counters)
        return counters.error();
    return whyCampaign(*campaign, *counters, situation);
}

ExitCode whyMessageVerb(Invocation &call)
{
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto id = parseId(call.arguments.first(), QStringLiteral("a message"));
    if (!id)
        return fail(call, id.error());
    const auto situation = opened->situation(call.clock);
    if (!situation)
        return fail(call, situation.error());
    const auto message = opened->reader->message(MessageId{*id});
    if (!message)
        return fail(call, message.error());
    const auto place = opened->reader->place(message->id, situation->now);
    if (!place)
        return fail(call, place.error());
    const auto campaign = whyOf(*opened, message->campaign, *situation);
    if (!campaign)
        return fail(call, campaign.error());

    const auto segments = segmentCounterOf(*opened->reader, campaign->campaign);
    if (!segments)
        return fail(call, segments.error());
    const auto limit = place->waits ? opened->reader->limits().verdict(message->id, *segments, situation->now)
                                    : Result<LimitVerdict>(LimitVerdict());
    if (!limit)
        return fail(call, limit.error());

    const MessageWhy why = whyMessage(*message, *place, *campaign, situation->now, *limit);
    const WhyText::LabelOf labelOf = labelsOf(situation->accounts);
    const Format format;
    call.revealed = 1;
    if (call.json())
        call.print(whyJson(why, labelOf, format));
    else
        call.out << whyInWords(why, labelOf, shownNumbers(call), format);
    return ExitCode::Done;
}

ExitCode whyCampaignVerb(Invocation &call)
{
    const auto opened = openCampaignForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto situation = opened->situation(call.clock);
    if (!situation)
        return fail(call, situation.error());
    const auto why = whyOf(*opened, opened->id, *situation);
    if (!why)
        return fail(call, why.error());
    const WhyText::LabelOf labelOf = labelsOf(situation->accounts);
    const Format format;
    if (call.json())
        call.print(whyJson(*why, labelOf, format));
    else
        call.out << whyInWords(*why, labelOf, format);
    return ExitCode::Done;
}

} // namespace

QList<Verb> whyVerbs()
{
    const QString why = QStringLiteral("why");
    const QString id = QStringLiteral("ID");
    return {{QStringLiteral("message"), why, id,
             QStringLiteral("Say why a message has not gone, and when its turn comes."), 1, 1, declareNumbers,
             whyMessageVerb},
            {QStringLiteral("campaign"),
             why,
             id,
             QStringLiteral("Say what keeps a campaign's people back, check by check."),
             1,
             1,
             {},
             whyCampaignVerb}};
}

} // namespace heliograph
