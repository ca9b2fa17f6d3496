// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/security/secretstore.h"

#include <QByteArray>

#include <map>
#include <optional>

namespace heliograph {

//! Secrets in one text file that only its owner can read, for machines without a keychain.
//!
//! A line is "name=base64". The file is made with mode 0600 and replaced as a whole, so a reader or a crash
//! never sees half of it; several processes may write it, one after the other (a lock file stands beside it).
//! A file that group or others can read is refused with Secret, not used: whoever made it so must know.
//! A service credential (systemd LoadCredentialEncrypted) in the same form can be read; writing it fails
//! with Storage. A file that is not there has no entries; its folder must exist to write.
class FileSecretStore final : public SecretStore
{
public:
    //! \a workspace, if given, keeps the entries of workspaces that share a file apart.
    explicit FileSecretStore(const QString &path, const QString &workspace = {});

    Result<Secret> read(const QString &name) override;
    Result<void> write(const QString &name, const Secret &value) override;
    Result<void> remove(const QString &name) override;
    QString where() const override;
    QString file() const override { return m_path; }

private:
    using Entries = std::map<QByteArray, Secret>;

    Result<void> change(const QString &name, const std::optional<Secret> &value);
    Result<Entries> load() const;
    Result<Entries> parsed(const Secret &text) const;
    Result<void> save(const Entries &entries) const;

    QString entry(const QString &name) const;

    const QString m_path;
    const QString m_workspace;
};

} // namespace heliograph
