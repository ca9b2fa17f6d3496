// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/security/secretstore.h"

#include <chrono>

namespace heliograph {

struct KeychainCall;
struct KeychainReply;

//! Secrets in the keychain of the person's computer account (Secret Service, KWallet) through QtKeychain.
//!
//! The service is always "heliograph"; an entry is named "workspace/name", so workspaces do not mix. There is
//! no fallback to a plain file: without a keychain every call fails with Secret at once.
//!
//! QtKeychain's jobs need an event loop, and they may take as long as a person needs to unlock the keychain.
//! They run on a thread of their own (KeychainThread) while the calling thread waits for the answer. There
//! must be a QCoreApplication. Who refuses to unlock the keychain reads NotFound: the Secret Service does not
//! tell the two apart.
class KeychainSecretStore final : public SecretStore
{
public:
    //! For the workspace with id \a workspace. A call that is not answered within \a patience fails with
    //! Secret; a write may then still happen.
    explicit KeychainSecretStore(const QString &workspace,
                                 std::chrono::milliseconds patience = std::chrono::minutes(2));

    Result<Secret> read(const QString &name) override;
    Result<void> write(const QString &name, const Secret &value) override;
    Result<void> remove(const QString &name) override;
    QString where() const override;

private:
    Result<KeychainReply> answer(const KeychainCall &call) const;
    QString entry(const QString &name) const;

    const QString m_workspace;
    const std::chrono::milliseconds m_patience;
};

} // namespace heliograph
