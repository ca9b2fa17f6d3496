// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/changewords.h"
#include "app/commands/verbs.h"
#include "app/jsonvalues.h"
#include "app/opening.h"
#include "app/providerpreview.h"
#include "app/settingsarguments.h"

#include "engine/accountprobe.h"
#include "engine/accountsetup.h"
#include "engine/providers/catalogue.h"
#include "engine/query/intaketroubles.h"
#include "engine/workspace.h"

#include "ui/text/intaketext.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace heliograph {

namespace {

// The first line is the secret, the second one, if any, the temporary token.
Credentials readCredentials(QIODevice &in, const QString &keyId)
{
    Credentials credentials;
    credentials.keyId = keyId;
    credentials.secret = Secret(in.readLine().trimmed());
    credentials.token = Secret(in.readLine().trimmed());
    return credentials;
}

ExitCode add(Invocation &call)
{
    ProviderAccount account;
    account.label = call.arguments.first();
    account.driver = call.option(QStringLiteral("type"));
    if (account.driver.isEmpty())
        return fail(call,
                    {ErrorKind::Invalid,
                     QStringLiteral("Say what kind of provider it is with --type: %1. Nothing was changed.")
                         .arg(providerTypes().join(QStringLiteral(" or ")))});
    const auto settings = parseSettings(call.options.values(QStringLiteral("setting")));
    if (!settings)
        return fail(call, settings.error());
    account.settings = *settings;
    if (const auto checked = checkSettings(account); !checked)
        return fail(call, checked.error());
    if (!call.options.isSet(QStringLiteral("secret-stdin")))
        return fail(
            call,
            {ErrorKind::Invalid,
             QStringLiteral("Give --secret-stdin and write the secret to the standard input; it is never "
                            "an argument.")});
    const Credentials credentials
        = readCredentials(call.in, account.settings.value(keyIdSetting(account.driver)));
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto id = AccountSetup::add(*opened->workspace, *opened->store, account, credentials);
    if (!id && opened->store->changes().justAsked())
        return failOrWait(call, *opened->store, id.error()); // whoever confirms it wants its secret there
    if (!id)
        return fail(call, id.error());
    if (call.json())
        call.print({{QStringLiteral("id"), number(*id)}, {QStringLiteral("name"), account.label}});
    else
        call.out << QStringLiteral(
                        "Provider %1 was added. “heliograph provider test %1” tries it without sending.\n")
                        .arg(account.label);
    return ExitCode::Done;
}

QJsonObject describe(const IntakeStanding &standing)
{
    return {{QStringLiteral("what"), intakeCode(standing.kind)},
            {QStringLiteral("failing_since"), isoOrNull(standing.failingSince)},
            {QStringLiteral("last_good"), isoOrNull(standing.lastGood)},
            {QStringLiteral("code"), textOrNull(standing.code)},
            {QStringLiteral("why"), textOrNull(standing.why)},
            {QStringLiteral("cut_pages"), standing.loss.cutPages},
            {QStringLiteral("unreadable_rows"), standing.loss.unreadableRows},
            {QStringLiteral("lost_rows"), standing.loss.lostRows},
            {QStringLiteral("last_loss"), isoOrNull(standing.lossAt)}};
}

QJsonObject describe(const ProviderAccount &account, const QList<IntakeStanding> &troubles)
{
    QJsonArray intake;
    for (const IntakeStanding &standing : troubles) {
        if (standing.account == account.id)
            intake.append(describe(standing));
    }
    QJsonObject settings;
    for (auto setting = account.settings.constBegin(); setting != account.settings.constEnd(); ++setting)
        settings.insert(setting.key(), setting.value());
    QJsonObject object{{QStringLiteral("id"), number(account.id)},
                       {QStringLiteral("name"), account.label},
                       {QStringLiteral("type"), account.driver},
                       {QStringLiteral("settings"), settings},
                       {QStringLiteral("intake_troubles"), intake}};
    if (account.hold)
        object.insert(QStringLiteral("held_because"), holdCode(account.hold.reason));
    return object;
}

void printLine(Invocation &call, const ProviderAccount &account, const QList<IntakeStanding> &troubles)
{
    call.out << QStringLiteral("%1  %2  %3\n")
                    .arg(account.label, -16)
                    .arg(account.driver, -8)
                    .arg(account.hold ? QString(QStringLiteral("held: ") % holdCode(account.hold.reason)
                                                % u' ' % account.hold.note)
                                      : QStringLiteral("ready"));
    for (const IntakeStanding &standing : troubles) {
        if (standing.account == account.id)
            call.out << QStringLiteral("  ")
                     << IntakeText::troubles(standing, account.label, Format()).join(u' ') << '\n';
    }
}

ExitCode list(Invocation &call)
{
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto accounts = opened->reader->accounts();
    if (!accounts)
        return fail(call, accounts.error());
    const auto known = opened->reader->intake();
    if (!known)
        return fail(call, known.error());
    const QList<IntakeStanding> troubles = intakeTroubles(*known, *accounts, call.clock.now());
    for (const ProviderAccount &account : *accounts) {
        if (call.json())
            call.print(describe(account, troubles));
        else
            printLine(call, account, troubles);
    }
    return ExitCode::Done;
}

// Waits for the answer with an event loop of this command.
AccountTrial tryOut(const ProviderAccount &account, const Credentials &credentials, const Clock &clock)
{
    AccountProbe probe(clock);
    AccountTrial trial{.problem = Error{ErrorKind::Cancelled, QStringLiteral("The test was stopped.")}};
    probe.ask(account, credentials).then(&probe, [&trial](const AccountTrial &answer) {
        trial = answer;
        QCoreApplication::exit();
    });
    QCoreApplication::exec();
    return trial;
}

ExitCode test(Invocation &call)
{
    const auto opened = openAccountForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto credentials = opened->workspace->credentials(opened->account);
    if (!credentials)
        return fail(call, credentials.error());
    const AccountTrial trial = tryOut(opened->account, *credentials, call.clock);
    if (trial.problem)
        return fail(call, *trial.problem);
    // A working account is a reason to let those go who were held for a broken one, not those a person
    // paused.
    if (opened->account.hold && opened->account.hold.reason != HoldReason::LanePaused) {
        if (const auto released = opened->store->accounts().setHold(opened->account.id, {}); !released)
            return fail(call, released.error());
    }
    call.out << trial.words << '\n';
    return ExitCode::Done;
}

ExitCode remove(Invocation &call)
{
    const auto opened = openAccountForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    if (const auto removed = AccountSetup::remove(*opened->workspace, *opened->store, opened->account);
        !removed)
        return failOrWait(call, *opened->store, removed.error());
    call.out << QStringLiteral("Provider %1 was removed, its secret too. History keeps its name.\n")
                    .arg(opened->account.label);
    return ExitCode::Done;
}

QString settingsHelp()
{
    QStringList lines;
    const QStringList types = providerTypes();
    for (const QString &type : types) {
        const QList<SettingKey> keys = settingKeys(type);
        for (const SettingKey &key : keys)
            lines.append(
                QStringLiteral("%1 (%2%3): %4")
                    .arg(key.key, type, key.required ? QStringLiteral(", needed") : QString(), key.meaning));
    }
    lines.removeDuplicates();
    return QStringLiteral("A setting of the provider, key=value; may be repeated. ")
        % lines.join(QStringLiteral("; "));
}

void declareAdd(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("type"),
          QStringLiteral("The provider: %1.").arg(providerTypes().join(QStringLiteral(", "))),
          QStringLiteral("TYPE")},
         {QStringLiteral("setting"), settingsHelp(), QStringLiteral("KEY=VALUE")},
         {QStringLiteral("secret-stdin"),
          QStringLiteral(
              "Read the secret from the first line of the input, a temporary token from the second.")}});
}

} // namespace

QList<Verb> providerVerbs()
{
    const QString noun = QStringLiteral("provider");
    const QString name = QStringLiteral("NAME");
    return {{noun, QStringLiteral("add"), name, QStringLiteral("Connect a provider account."), 1, 1,
             declareAdd, add},
            {noun, QStringLiteral("list"), {}, QStringLiteral("List the provider accounts."), 0, 0, {}, list},
            {noun,
             QStringLiteral("test"),
             name,
             QStringLiteral("Make one call that cannot send; a success ends a hold."),
             1,
             1,
             {},
             test},
            {noun,
             QStringLiteral("remove"),
             name,
             QStringLiteral("Remove an account and its secret."),
             1,
             1,
             {},
             remove},
            {noun,
             QStringLiteral("preview"),
             {},
             QStringLiteral("Print the exact requests that would be sent, without sending."),
             0,
             0,
             declarePreview,
             previewRequests}};
}

} // namespace heliograph
