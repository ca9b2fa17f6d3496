// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/accountsetup.h"

#include "engine/providers/catalogue.h"
#include "engine/workspace.h"

#include <QRandomGenerator>

namespace heliograph {

namespace {

QString freshSecretRef()
{
    return QStringLiteral("provider/%1")
        .arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
}

} // namespace

Result<AccountId> AccountSetup::add(Workspace &workspace, Store &store, const ProviderAccount &account,
                                    const Credentials &credentials)
{
    ProviderAccount complete = account;
    complete.secretRef = freshSecretRef();
    if (const auto made = makeProvider(complete, credentials); !made)
        return made.error();
    if (const auto kept = workspace.keepCredentials(complete, credentials); !kept)
        return kept.error();
    const auto id = store.accounts().add(complete);
    if (id || store.changes().justAsked())
        return id; // whoever confirms it wants its secret there
    // The database said no, so its secret is of no use to anybody.
    const auto forgotten = workspace.forgetCredentials(complete);
    return forgotten ? id.error()
                     : Error{id.error().kind, id.error().detail + u'\n' + forgotten.error().detail};
}

Result<void> AccountSetup::replaceKey(Workspace &workspace, Store &store, const ProviderAccount &account,
                                      const Credentials &credentials, UserId by)
{
    ProviderAccount fresh = account;
    fresh.secretRef = freshSecretRef();
    fresh.settings.insert(keyIdSetting(account.driver), credentials.keyId);
    if (const auto made = makeProvider(fresh, credentials); !made)
        return made.error();
    if (const auto kept = workspace.keepCredentials(fresh, credentials); !kept)
        return kept;
    const auto copied = workspace.copyPushToken(account, fresh);
    const auto replaced = copied ? store.accounts().replaceKey(fresh, by) : copied;
    if (!replaced && copied && store.changes().justAsked())
        return replaced; // the key waits under its own name until somebody decides
    const auto forgotten = workspace.forgetCredentials(replaced ? account : fresh);
    return replaced ? forgotten : replaced;
}

Result<void> AccountSetup::remove(Workspace &workspace, Store &store, const ProviderAccount &account)
{
    if (const auto removed = store.accounts().remove(account.id); !removed)
        return removed;
    return workspace.forgetCredentials(account);
}

} // namespace heliograph
