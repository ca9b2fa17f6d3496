// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/changewords.h"
#include "app/commands/verbs.h"
#include "app/opening.h"

#include "engine/pendingchanges.h"

namespace heliograph {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<ChangeId> changeArgument(const Invocation &call)
{
    const auto id = parseId(call.arguments.first(), u"a change"_s);
    if (!id)
        return id.error();
    return ChangeId{*id};
}

ExitCode list(Invocation &call)
{
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto changes = opened->reader->approvals().changes(!call.options.isSet(u"all"_s));
    const auto logins = opened->reader->limits().logins();
    if (!changes || !logins)
        return fail(call, changes ? logins.error() : changes.error());
    const TimePoint now = call.clock.now();
    for (const PendingChange &change : *changes) {
        if (call.json())
            call.print(changeJson(change, *logins, now));
        else
            call.out << changeLine(change, *logins, now) << '\n';
    }
    return ExitCode::Done;
}

ExitCode show(Invocation &call)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto id = changeArgument(call);
    if (!id)
        return fail(call, id.error());
    const auto change = opened->store->changes().change(*id);
    const auto logins = opened->reader->limits().logins();
    if (!change || !logins)
        return fail(call, change ? logins.error() : change.error());
    if (call.json())
        call.print(changeJson(*change, *logins, call.clock.now()));
    else
        call.out << changeInWords(*change, *logins, call.clock.now());
    return ExitCode::Done;
}

ExitCode decided(Invocation &call, ChangeId id, const QString &words)
{
    if (call.json())
        call.print({{u"id"_s, number(id)}});
    else
        call.out << words.arg(number(id)) << '\n';
    return ExitCode::Done;
}

ExitCode confirm(Invocation &call)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto id = changeArgument(call);
    if (!id)
        return fail(call, id.error());
    PendingChanges changes(*opened->workspace, *opened->store, *opened->reader);
    if (const auto made = changes.confirm(*id, BuiltInApprover); !made)
        return fail(call, made.error());
    return decided(call, *id, u"Change %1 is made."_s);
}

ExitCode refuse(Invocation &call)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto id = changeArgument(call);
    if (!id)
        return fail(call, id.error());
    PendingChanges changes(*opened->workspace, *opened->store, *opened->reader);
    if (const auto done = changes.refuse(*id, BuiltInApprover, call.option(u"reason"_s)); !done)
        return fail(call, done.error());
    return decided(call, *id, u"Change %1 is refused. Nothing was changed."_s);
}

} // namespace

QList<Verb> changeVerbs()
{
    const QString noun = u"change"_s;
    const QString id = u"ID"_s;
    return {{noun,
             u"list"_s,
             {},
             u"List the changes of settings that wait for a second person."_s,
             0,
             0,
             [](QCommandLineParser &parser) {
                 parser.addOption({u"all"_s, u"Those that were decided as well."_s});
             },
             list},
            {noun, u"show"_s, id, u"Show a change, what is and what would be."_s, 1, 1, {}, show},
            {noun, u"confirm"_s, id, u"Make a change that somebody else asked for."_s, 1, 1, {}, confirm},
            {noun, u"refuse"_s, id, u"Refuse a change, or withdraw one's own."_s, 1, 1,
             [](QCommandLineParser &parser) {
                 parser.addOption({u"reason"_s, u"Why, for whoever asked."_s, u"TEXT"_s});
             },
             refuse}};
}

} // namespace heliograph
