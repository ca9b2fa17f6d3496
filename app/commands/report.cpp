// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/verbs.h"
#include "app/opening.h"
#include "app/reportarguments.h"
#include "app/reportwords.h"

namespace heliograph {

namespace {

ExitCode run(Invocation &call)
{
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto question = readReport(call, *opened->reader);
    if (!question)
        return fail(call, question.error());
    const auto report = runReport(*opened->reader, *question, call.clock.now());
    if (!report)
        return fail(call, report.error());
    if (call.json())
        call.print(reportJson(*report, question->zone));
    else
        call.out << reportInWords(*report, question->zone);
    return ExitCode::Done;
}

} // namespace

QList<Verb> reportVerbs()
{
    return {{QStringLiteral("report"),
             QStringLiteral("run"),
             {},
             QStringLiteral("Show what became of the messages that were handed over in a period."),
             0,
             0,
             declareReport,
             run}};
}

} // namespace heliograph
