// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/verbs.h"
#include "app/counted.h"
#include "app/numberarguments.h"
#include "app/opening.h"

#include "ui/text/format.h"

namespace heliograph {

namespace {

ExitCode forget(Invocation &call)
{
    const auto e164 = readNumber(call, call.arguments.constFirst());
    if (!e164)
        return fail(call, e164.error());
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto forgotten
        = opened->store->erasures().forget(*e164, BuiltInAuthor, call.option(QStringLiteral("reason")));
    if (!forgotten)
        return fail(call, forgotten.error());
    if (call.json()) {
        call.print({{QStringLiteral("messages"), forgotten->messages},
                    {QStringLiteral("replies"), forgotten->replies},
                    {QStringLiteral("audiences"), forgotten->members},
                    {QStringLiteral("open"), forgotten->open}});
    } else {
        call.out << QStringLiteral("Forgotten: %1, %2 and %3 in audiences hold the number no more, and it is "
                                   "never texted again. Backups and exports made earlier still "
                                   "have it.\n")
                        .arg(countedMessages(forgotten->messages),
                             counted(forgotten->replies, QStringLiteral("reply"), QStringLiteral("replies")),
                             counted(forgotten->members, QStringLiteral("place"), QStringLiteral("places")));
        if (!forgotten->isComplete())
            call.out << counted(forgotten->open,
                                QStringLiteral("message to it has not ended yet and still needs it: run "
                                               "this again when it has.\n"),
                                QStringLiteral("messages to it have not ended yet and still need it: run "
                                               "this again when they have.\n"));
    }
    return forgotten->isComplete() ? ExitCode::Done : ExitCode::Partly;
}

void declareForget(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("region"), QStringLiteral("The country of a number without one, as in CN."),
          QStringLiteral("REGION")},
         {QStringLiteral("reason"), QStringLiteral("Why, for the audit log."), QStringLiteral("TEXT")}});
}

} // namespace

QList<Verb> contactVerbs()
{
    return {{QStringLiteral("contact"), QStringLiteral("forget"), QStringLiteral("NUMBER"),
             QStringLiteral("Erase a person's number and variables everywhere, for good."), 1, 1,
             declareForget, forget}};
}

} // namespace heliograph
