// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audiencechange.h"

#include "app/counted.h"
#include "app/opening.h"

#include "engine/ingest/audienceimport.h"
#include "engine/ingest/audiencemerge.h"

namespace heliograph {

using namespace Qt::Literals::StringLiterals;

namespace {

void say(const Invocation &call, const MergedAudience &merged)
{
    call.out << u"Audience %1: %2; %3 left out. %4\n"_s.arg(
        QString::number(number(merged.id)), countedPeople(merged.totals.accepted),
        counted(merged.totals.duplicates, u"duplicate was"_s, u"duplicates were"_s),
        merged.mayBeSentMarketing
            ? u"The weakest basis for marketing of all counts for it."_s
            : u"It may not be sent marketing: not all of them have a basis for it. Record one with "
              u"“heliograph audience consent %1”."_s.arg(number(merged.id)));
}

} // namespace

ExitCode renameAudience(Invocation &call)
{
    const auto opened = openAudienceForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const QString name = call.arguments.last().trimmed();
    const auto renamed = opened->store->audiences().rename(opened->id, name, BuiltInAuthor);
    if (!renamed)
        return fail(call, renamed.error());
    if (call.json())
        call.print({{u"id"_s, number(opened->id)}, {u"name"_s, name}});
    else
        call.out << u"Audience %1 is called “%2” now.\n"_s.arg(QString::number(number(opened->id)), name);
    return ExitCode::Done;
}

ExitCode undoAudienceImport(Invocation &call)
{
    const auto opened = openAudienceForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto undone
        = undoImport(*opened->store, opened->id, opened->workspace->rejectsFolder(), BuiltInAuthor);
    if (!undone)
        return fail(call, undone.error());
    if (call.json())
        call.print({{u"id"_s, number(opened->id)}, {u"removed"_s, true}});
    else
        call.out << u"Audience %1 is gone, with everybody in it.\n"_s.arg(number(opened->id));
    return ExitCode::Done;
}

ExitCode mergeAudience(Invocation &call)
{
    AudienceMergeOrder order{.name = call.option(u"name"_s), .audiences = {}};
    for (const QString &argument : std::as_const(call.arguments)) {
        const auto id = parseId(argument, u"an audience"_s);
        if (!id)
            return fail(call, id.error());
        order.audiences.append(AudienceId{*id});
    }
    if (order.name.trimmed().isEmpty())
        return fail(call, {ErrorKind::Invalid, u"Say what the new audience is called with --name NAME."_s});
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    order.engineSends = opened->workspace->engineRuns();
    const auto merged = mergeAudiences(*opened->reader, *opened->store, order);
    if (!merged)
        return fail(call, merged.error());
    if (call.json())
        call.print({{u"id"_s, number(merged->id)},
                    {u"people"_s, merged->totals.accepted},
                    {u"duplicates"_s, merged->totals.duplicates},
                    {u"may_be_sent_marketing"_s, merged->mayBeSentMarketing}});
    else
        say(call, *merged);
    return ExitCode::Done;
}

void declareAudienceMerge(QCommandLineParser &parser)
{
    parser.addOption({u"name"_s, u"What the new audience is called."_s, u"NAME"_s});
}

} // namespace heliograph
