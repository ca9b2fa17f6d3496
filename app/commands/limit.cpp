// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/changewords.h"
#include "app/commands/verbs.h"
#include "app/limitarguments.h"
#include "app/limitwords.h"
#include "app/opening.h"
#include "engine/limitchange.h"
#include "engine/segmentcounting.h"

namespace heliograph {

namespace {

using namespace Qt::Literals::StringLiterals;

ExitCode list(Invocation &call)
{
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto rules = opened->reader->limits().rules();
    if (!rules)
        return fail(call, rules.error());
    if (call.json())
        call.print(limitsJson(*rules));
    else
        call.out << limitsInWords(*rules);
    return ExitCode::Done;
}

ExitCode change(Invocation &call, const QString &value,
                const std::function<Result<void>(LimitRules &, const QString &)> &apply)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    auto rules = opened->reader->limits().rules();
    const QString key = call.arguments.first();
    // Rules that cannot be read any more are made anew.
    if (!rules && key == u"all"_s)
        rules = LimitRules();
    if (!rules)
        return fail(call, rules.error());
    if (const auto applied = apply(*rules, key); !applied)
        return fail(call, applied.error());
    const QJsonObject detail{{u"limit"_s, key},
                             {u"value"_s, value},
                             {u"class"_s, call.option(u"class"_s)},
                             {u"country"_s, call.option(u"country"_s)}};
    if (const auto done = changeLimits(opened->store->limits(), *rules, detail, BuiltInAuthor); !done)
        return failOrWait(call, *opened->store, done.error());
    if (call.json())
        call.print(limitsJson(*rules));
    else
        call.out << limitsInWords(*rules);
    return ExitCode::Done;
}

ExitCode set(Invocation &call)
{
    const QString value = call.arguments.at(1);
    return change(call, value, [&call, &value](LimitRules &rules, const QString &key) {
        return setLimit(rules, key, value, call);
    });
}

ExitCode clear(Invocation &call)
{
    return change(call, u"default"_s,
                  [&call](LimitRules &rules, const QString &key) { return clearLimit(rules, key, call); });
}

Result<DryRun> runDry(const Invocation &call, Reader &reader, CampaignId id)
{
    const auto campaign = reader.campaign(id);
    if (!campaign)
        return campaign.error();
    const auto segments = segmentCounterOf(reader, *campaign);
    if (!segments)
        return segments.error();
    return reader.limits().dryRun(id, *segments, call.clock.now());
}

ExitCode show(Invocation &call, bool costOnly)
{
    const auto opened = openCampaignForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto run = runDry(call, *opened->reader, opened->id);
    const auto spent = opened->reader->limits().costs(opened->id);
    if (!run || !spent)
        return fail(call, !run ? run.error() : spent.error());
    const Format format;
    if (call.json())
        call.print(costOnly ? costJson(*run, *spent) : dryRunJson(*run, format));
    else
        call.out << (costOnly ? costInWords(*run, *spent, format) : dryRunInWords(*run, format));
    return ExitCode::Done;
}

void declareWhose(QCommandLineParser &parser)
{
    parser.addOptions(
        {{u"class"_s, u"code, notice or marketing; if not given marketing, and for per-prefix code."_s,
          u"CLASS"_s},
         {u"country"_s, u"With hours: in these countries only, as DE,FR."_s, u"COUNTRIES"_s}});
}

} // namespace

QList<Verb> limitVerbs()
{
    const QString noun = u"limit"_s;
    return {{noun, u"list"_s, {}, u"Show the limits; budgets and quotas: budget list."_s, 0, 0, {}, list},
            {noun, u"set"_s, u"LIMIT VALUE"_s,
             u"Set per-person, per-prefix, hours, same-text, countries or zone."_s, 2, 2, declareWhose, set},
            {noun, u"clear"_s, u"LIMIT"_s, u"Make a limit, or all of them, what a new workspace has."_s, 1, 1,
             declareWhose, clear},
            {noun,
             u"dry-run"_s,
             u"CAMPAIGN"_s,
             u"Tell how many would go now, be held until when, or be skipped, and why."_s,
             1,
             1,
             {},
             [](Invocation &call) { return show(call, false); }},
            {u"campaign"_s,
             u"cost"_s,
             u"ID"_s,
             u"Estimate what those cost who have not gone yet, and tell what was spent."_s,
             1,
             1,
             {},
             [](Invocation &call) { return show(call, true); }}};
}

} // namespace heliograph
