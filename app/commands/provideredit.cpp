// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/changewords.h"
#include "app/commands/verbs.h"
#include "app/opening.h"
#include "app/settingsarguments.h"

#include "engine/accountsetup.h"
#include "engine/pendingchanges.h"
#include "engine/providers/catalogue.h"
#include "engine/workspace.h"

namespace heliograph {

using namespace Qt::Literals::StringLiterals;

namespace {

ExitCode set(Invocation &call)
{
    const auto opened = openAccountForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto settings = parseSettings(call.options.values(u"setting"_s));
    if (!settings)
        return fail(call, settings.error());
    ProviderAccount account = opened->account;
    for (const auto &[key, value] : settings->asKeyValueRange())
        account.settings.insert(key, value);
    const QStringList unset = call.options.values(u"unset"_s);
    for (const QString &key : unset)
        account.settings.remove(key);
    const auto checked = checkSettings(account);
    const auto files
        = checked && settings->contains(u"ca_file"_s) ? AccountSetup::checkFiles(account) : checked;
    if (!files)
        return fail(call, files.error());
    if (const auto done = opened->store->accounts().update(account, BuiltInAuthor); !done)
        return failOrWait(call, *opened->store, done.error());
    call.out << u"Set. What is under way ends as it began.\n"_s;
    return ExitCode::Done;
}

ExitCode key(Invocation &call)
{
    if (!call.options.isSet(u"secret-stdin"_s))
        return fail(call,
                    {ErrorKind::Invalid,
                     u"Give --secret-stdin and write the secret to the standard input; it is never an "
                     "argument."_s});
    const auto opened = openAccountForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    // Secrets that nobody decided about in time lie in the way of nothing, but have no reason to stay.
    PendingChanges changes(*opened->workspace, *opened->store, *opened->reader);
    if (const auto expired = changes.expire(); !expired)
        return fail(call, expired.error());
    Credentials credentials;
    credentials.keyId = call.options.isSet(u"key-id"_s)
        ? call.option(u"key-id"_s)
        : opened->account.settings.value(keyIdSetting(opened->account.driver));
    credentials.secret = Secret(call.in.readLine().trimmed());
    credentials.token = Secret(call.in.readLine().trimmed());
    const auto replaced = AccountSetup::replaceKey(*opened->workspace, *opened->store, opened->account,
                                                   credentials, BuiltInAuthor);
    if (!replaced)
        return failOrWait(call, *opened->store, replaced.error());
    call.out << u"Provider %1 has another key. “heliograph provider test %1” tries it without sending.\n"_s
                    .arg(opened->account.label);
    return ExitCode::Done;
}

void declareSet(QCommandLineParser &parser)
{
    parser.addOptions(
        {{u"setting"_s, u"A setting of the provider, as “provider add” takes it."_s, u"KEY=VALUE"_s},
         {u"unset"_s, u"A setting that has its usual value from now on."_s, u"KEY"_s}});
}

void declareKey(QCommandLineParser &parser)
{
    parser.addOptions(
        {{u"key-id"_s, u"The id of the new key, if it has another one."_s, u"ID"_s},
         {u"secret-stdin"_s,
          u"Read the secret from the first line of the input, a temporary token from the second."_s}});
}

} // namespace

QList<Verb> providerEditVerbs()
{
    const QString noun = u"provider"_s;
    const QString name = u"NAME"_s;
    return {{noun, u"set"_s, name, u"Change settings of an account; what loosens them may want two people."_s,
             1, 1, declareSet, set},
            {noun, u"key"_s, name, u"Give an account another key, which may want two people."_s, 1, 1,
             declareKey, key}};
}

} // namespace heliograph
