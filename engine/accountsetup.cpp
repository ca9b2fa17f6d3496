// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/accountsetup.h"

#include "engine/providers/catalogue.h"
#include "engine/workspace.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSslCertificate>

namespace heliograph {

namespace {

QString freshSecretRef()
{
    return QStringLiteral("provider/%1")
        .arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
}

Error invalid(const QString &sentence)
{
    return {ErrorKind::Invalid, sentence};
}

// In the secret store the first line is the secret and what follows is the temporary token.
Result<void> expectSecret(const Credentials &credentials)
{
    if (credentials.secret.isEmpty())
        return invalid(QStringLiteral(
            "The secret is empty. Give the secret that belongs to the key id. Nothing was changed."));
    if (credentials.secret.expose().contains('\n'))
        return invalid(QStringLiteral(
            "The secret holds a line break. Give it as the provider shows it, in one line. Nothing was "
            "changed."));
    return {};
}

// Campaigns name accounts as A,B and give each its own template as A=CODE.
Result<void> expectName(const QString &name)
{
    if (!name.trimmed().isEmpty() && !name.contains(u',') && !name.contains(u'='))
        return {};
    return invalid(
        QStringLiteral("“%1” cannot be the name of a provider: it must not be empty nor hold a comma "
                       "or an equals sign. Choose another name. Nothing was added.")
            .arg(name));
}

} // namespace

Result<void> AccountSetup::checkFiles(const ProviderAccount &account)
{
    const QString name = account.settings.value(QStringLiteral("ca_file"));
    if (name.isEmpty())
        return {};
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return invalid(
            QStringLiteral(
                "The setting ca_file names “%1”, which cannot be read: %2. Name a file of certificates "
                "(PEM). Nothing was changed.")
                .arg(name, file.errorString()));
    if (QSslCertificate::fromDevice(&file, QSsl::Pem).isEmpty())
        return invalid(
            QStringLiteral("The setting ca_file names “%1”, which holds no certificate. Name a file of "
                           "certificates (PEM). Nothing was changed.")
                .arg(name));
    return {};
}

Result<AccountId> AccountSetup::add(Workspace &workspace, Store &store, const ProviderAccount &account,
                                    const Credentials &credentials)
{
    const auto named = expectName(account.label);
    const auto secret = expectSecret(credentials);
    const auto files = checkFiles(account);
    if (!named || !secret || !files)
        return !named ? named.error() : !secret ? secret.error() : files.error();
    ProviderAccount complete = account;
    complete.secretRef = freshSecretRef();
    // Who signs later has no other key id than the one in the settings.
    const QString keyId = keyIdSetting(account.driver);
    if (!credentials.keyId.isEmpty() && !complete.settings.contains(keyId))
        complete.settings.insert(keyId, credentials.keyId);
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
    if (const auto secret = expectSecret(credentials); !secret)
        return secret;
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
