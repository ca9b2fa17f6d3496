// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/keychainsecretstore.h"

#include "engine/security/keychainthread.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr QLatin1StringView WhatToDo("Unlock or start the keychain of this computer account; on a machine "
                                     "without one, keep the secrets in a file "
                                     "with --secret-store file:PATH.");

constexpr QLatin1StringView NoSession(
    "The keychain could not be used: it belongs to a desktop session, and there is none here. Start "
    "heliograph in a "
    "desktop session or under dbus-run-session; a new workspace can keep its secrets in a file instead, with "
    "--secret-store file:PATH.");

Error failure(const KeychainReply &reply)
{
    if (reply.error == QKeychain::NoBackendAvailable || reply.words.contains("D-Bus"_L1, Qt::CaseInsensitive))
        return {ErrorKind::Secret, NoSession};
    const bool denied
        = reply.error == QKeychain::AccessDenied || reply.error == QKeychain::AccessDeniedByUser;
    const QString what = denied ? u"The keychain refused access"_s : u"The keychain could not be used"_s;
    const QString why = reply.words.isEmpty() ? QString() : u" (%1)"_s.arg(reply.words);
    return {ErrorKind::Secret, what + why + u". "_s + WhatToDo};
}

} // namespace

KeychainSecretStore::KeychainSecretStore(const QString &workspace, std::chrono::milliseconds patience)
    : m_workspace(workspace)
    , m_patience(patience)
{
}

Result<Secret> KeychainSecretStore::read(const QString &name)
{
    const Result<KeychainReply> reply = answer({KeychainCall::Verb::Read, entry(name), {}});
    if (!reply)
        return reply.error();
    if (reply->error == QKeychain::EntryNotFound) // or a person refused to unlock it: the answer is the same
        return Error{ErrorKind::NotFound,
                     u"There is no secret named %1 in %2, or it is locked: unlock it and try again."_s.arg(
                         name, where())};
    if (reply->error != QKeychain::NoError)
        return failure(*reply);
    return reply->value;
}

Result<void> KeychainSecretStore::write(const QString &name, const Secret &value)
{
    const Result<KeychainReply> reply = answer({KeychainCall::Verb::Write, entry(name), value});
    if (!reply)
        return reply.error();
    if (reply->error != QKeychain::NoError)
        return failure(*reply);
    return {};
}

Result<void> KeychainSecretStore::remove(const QString &name)
{
    const Result<KeychainReply> reply = answer({KeychainCall::Verb::Remove, entry(name), {}});
    if (!reply)
        return reply.error();
    if (reply->error != QKeychain::NoError && reply->error != QKeychain::EntryNotFound)
        return failure(*reply);
    return {};
}

QString KeychainSecretStore::where() const
{
    return u"the keychain of this computer account"_s;
}

Result<KeychainReply> KeychainSecretStore::answer(const KeychainCall &call) const
{
    std::future<KeychainReply> reply = KeychainThread::ofProcess().start(call);
    if (reply.wait_for(m_patience) != std::future_status::ready)
        return Error{ErrorKind::Secret, QString(u"The keychain does not answer. "_s + WhatToDo)};
    return reply.get();
}

QString KeychainSecretStore::entry(const QString &name) const
{
    return m_workspace + u'/' + name;
}

} // namespace heliograph
