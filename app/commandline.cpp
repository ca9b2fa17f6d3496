// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline.h"

#include "app/admission.h"
#include "app/commands/verbs.h"
#include "app/revelation.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <algorithm>

namespace heliograph {

namespace {

QString callOf(const Verb &verb)
{
    QStringList words{verb.noun};
    for (const QString &word : {verb.verb, verb.arguments}) {
        if (!word.isEmpty())
            words.append(word);
    }
    return words.join(QLatin1Char(' '));
}

void declareCommon(QCommandLineParser &parser)
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.addOptions(
        {{{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show this help.")},
         {QStringLiteral("workspace"), QStringLiteral("The workspace folder (or set HELIOGRAPH_WORKSPACE)."),
          QStringLiteral("FOLDER")},
         {QStringLiteral("json"), QStringLiteral("Write results as JSON.")}});
    declareSigningIn(parser);
}

void listVerbs(const QList<Verb> &verbs, const QString &noun, QTextStream &out)
{
    out << "heliograph NOUN VERB [options]\n\n";
    for (const Verb &verb : verbs) {
        if (noun.isEmpty() || verb.noun == noun)
            out << QStringLiteral("  %1  %2\n").arg(callOf(verb), -44).arg(verb.summary);
    }
    if (noun == QLatin1String("user"))
        out << '\n' << whatRolesProtect();
    out << "\nheliograph NOUN VERB --help tells the options of a verb.\n";
}

bool isNegativeNumber(const QString &word)
{
    return word.size() > 1 && word.at(0) == QLatin1Char('-') && word.at(1).isDigit();
}

QString whyUnreadable(const QCommandLineParser &parser, const Verb &verb, const QStringList &words)
{
    const auto negative = std::ranges::find_if(words, isNegativeNumber);
    const QString problem = negative == words.end()
        ? parser.errorText()
        : QStringLiteral("“%1” is less than 0, which nothing here can be.").arg(*negative);
    return QStringLiteral("%1 “heliograph %2 --help” tells what it takes. Nothing was changed.\n")
        .arg(problem, QString(verb.noun % u' ' % verb.verb).trimmed());
}

ExitCode unknown(const QList<Verb> &verbs, const QString &noun, const QString &verb, QTextStream &err)
{
    QStringList known;
    for (const Verb &candidate : verbs) {
        if (candidate.noun == noun)
            known.append(candidate.verb);
    }
    if (noun.startsWith(QLatin1Char('-')))
        err << QStringLiteral("Options such as %1 follow the verb: heliograph NOUN VERB [options]. "
                              "“heliograph --help” lists what there is.\n")
                   .arg(noun.section(QLatin1Char('='), 0, 0));
    else if (known.isEmpty())
        err << QStringLiteral("There is no “%1”. “heliograph --help” lists what there is.\n").arg(noun);
    else if (verb.isEmpty())
        err << QStringLiteral("“%1” wants one of: %2.\n").arg(noun, known.join(QStringLiteral(", ")));
    else
        err << QStringLiteral("“%1” cannot “%2”; it can: %3.\n")
                   .arg(noun, verb, known.join(QStringLiteral(", ")));
    return ExitCode::Usage;
}

QString workspaceFor(const QCommandLineParser &options)
{
    if (options.isSet(QStringLiteral("workspace")))
        return options.value(QStringLiteral("workspace"));
    return usualWorkspace();
}

ExitCode run(const Verb &verb, const QStringList &rest, QIODevice &in, QTextStream &out, QTextStream &err,
             const Clock &clock)
{
    QCommandLineParser parser;
    declareCommon(parser);
    parser.setApplicationDescription(verb.summary);
    if (verb.declare)
        verb.declare(parser);
    declareConfirmation(verb, parser);
    if (!parser.parse(QStringList{callOf(verb)} + rest)) {
        err << whyUnreadable(parser, verb, rest);
        return ExitCode::Usage;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        out << parser.helpText();
        return ExitCode::Done;
    }
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() < verb.fewest || arguments.size() > verb.most) {
        err << QStringLiteral("It is called as: heliograph %1\n").arg(callOf(verb));
        return ExitCode::Usage;
    }
    Invocation call{parser, arguments, workspaceFor(parser), in, out, err, clock};
    if (const Result<void> admitted = admit(call, verb); !admitted)
        return fail(call, admitted.error());
    auto revelation = Revelation::begin(call, QString(verb.noun % u' ' % verb.verb).trimmed());
    if (!revelation)
        return fail(call, revelation.error());
    const ExitCode code = verb.run(call);
    if (const Result<void> noted = revelation->end(call.revealed); !noted)
        return fail(call, noted.error());
    return code;
}

} // namespace

QString usualWorkspace()
{
    return qEnvironmentVariable("HELIOGRAPH_WORKSPACE",
                                QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                                    + QStringLiteral("/heliograph"));
}

QList<Verb> allVerbs()
{
    return demoVerbs() + workspaceVerbs() + providerVerbs() + providerEditVerbs() + audienceVerbs()
        + suppressionVerbs() + ruleVerbs() + templateVerbs() + ownTextVerbs() + contactVerbs()
        + campaignVerbs() + campaignBinVerbs() + testSendVerbs() + testNumberVerbs() + resendVerbs()
        + whyVerbs() + approvalVerbs() + changeVerbs() + engineVerbs() + queueVerbs() + receiptsVerbs()
        + inboxVerbs() + messageVerbs() + unknownVerbs() + historyVerbs() + reportVerbs() + segmentsVerbs()
        + simulatorVerbs() + priceVerbs() + budgetVerbs() + limitVerbs() + userVerbs() + signInVerbs()
        + auditVerbs() + backupVerbs() + doctorVerbs() + benchVerbs();
}

ExitCode runCommandLine(const QStringList &arguments, QIODevice &in, QTextStream &out, QTextStream &err,
                        const Clock &clock)
{
    const QList<Verb> verbs = allVerbs();
    const QString noun = arguments.value(0);
    if (noun.isEmpty() || noun == QLatin1String("--help") || noun == QLatin1String("-h")
        || noun == QLatin1String("help")) {
        listVerbs(verbs, QString(), out);
        return noun.isEmpty() ? ExitCode::Usage : ExitCode::Done;
    }
    if (noun == QLatin1String("--version")) {
        out << QStringLiteral("heliograph %1\n").arg(QCoreApplication::applicationVersion());
        return ExitCode::Done;
    }
    const QString word = arguments.value(1);
    for (const Verb &verb : verbs) {
        if (verb.noun == noun && verb.verb == word && !word.isEmpty())
            return run(verb, arguments.mid(2), in, out, err, clock);
    }
    for (const Verb &verb : verbs) {
        if (verb.noun == noun && verb.verb.isEmpty())
            return run(verb, arguments.mid(1), in, out, err, clock);
    }
    if (word == QLatin1String("--help")
        && std::any_of(verbs.begin(), verbs.end(), [&noun](const Verb &verb) { return verb.noun == noun; })) {
        listVerbs(verbs, noun, out);
        return ExitCode::Done;
    }
    return unknown(verbs, noun, word, err);
}

} // namespace heliograph
