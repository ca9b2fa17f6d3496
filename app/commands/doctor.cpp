// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/verbs.h"

#include "app/doctor.h"

#include "engine/workspace.h"

#include <QFile>

namespace heliograph {

namespace {

// A workspace or a file that is not there is a mistake in the call; nothing is broken.
Result<void> expectThere(const Invocation &call, const Doctor::Options &options)
{
    const auto workspace = Workspace::open(call.workspace, call.clock);
    if (!workspace && workspace.error().kind == ErrorKind::NotFound)
        return workspace.error();
    QFile ledger(options.providerLedger);
    if (options.providerLedger.isEmpty() || ledger.open(QIODevice::ReadOnly))
        return {};
    return Error{ErrorKind::Invalid,
                 QStringLiteral("“%1” cannot be read: %2. Name the file that “simulator --ledger” wrote.")
                     .arg(options.providerLedger, ledger.errorString())};
}

QString verdictKey(DiagnosisVerdict verdict)
{
    return verdict == DiagnosisVerdict::Ok  ? QStringLiteral("ok")
        : verdict == DiagnosisVerdict::Look ? QStringLiteral("look")
                                            : QStringLiteral("wrong");
}

// As wide as the widest.
QString verdictWord(DiagnosisVerdict verdict)
{
    return verdict == DiagnosisVerdict::Wrong ? QStringLiteral("BROKEN")
                                              : verdictKey(verdict).leftJustified(6);
}

ExitCode doctor(Invocation &call)
{
    const Doctor::Options options{.deep = call.options.isSet(QStringLiteral("deep")),
                                  .providerLedger = call.option(QStringLiteral("provider-ledger"))};
    if (!options.deep && !options.providerLedger.isEmpty())
        return fail(
            call,
            {ErrorKind::Invalid, QStringLiteral("--provider-ledger is compared by --deep only: add it.")});
    if (const auto there = expectThere(call, options); !there)
        return fail(call, there.error());
    bool healthy = true;
    const QList<Finding> findings = Doctor(call.workspace, options, call.clock).examine();
    for (const Finding &finding : findings) {
        const bool ok = finding.verdict != DiagnosisVerdict::Wrong;
        healthy = healthy && ok;
        if (call.json())
            call.print({{QStringLiteral("check"), finding.check},
                        {QStringLiteral("ok"), ok},
                        {QStringLiteral("verdict"), verdictKey(finding.verdict)},
                        {QStringLiteral("words"), finding.words}});
        else
            call.out << QStringLiteral("%1  %2  %3\n")
                            .arg(verdictWord(finding.verdict), finding.check.leftJustified(18),
                                 finding.words);
    }
    return healthy ? ExitCode::Done : ExitCode::Failed;
}

void declareDoctor(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("deep"),
          QStringLiteral(
              "Check every message, every index of the database and the audit log, too. May take minutes.")},
         {QStringLiteral("provider-ledger"),
          QStringLiteral(
              "With --deep: compare with what a provider accepted, as “simulator --ledger” writes it."),
          QStringLiteral("FILE")}});
}

} // namespace

QList<Verb> doctorVerbs()
{
    return {{QStringLiteral("doctor"),
             {},
             {},
             QStringLiteral("Check the workspace and say what is wrong and what to do."),
             0,
             0,
             declareDoctor,
             doctor}};
}

} // namespace heliograph
