// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/security/secretstore.h"

#include <QHash>

namespace heliograph {

//! Secrets that go when the object goes, for tests and for throw-away workspaces within one process.
class MemorySecretStore final : public SecretStore
{
public:
    Result<Secret> read(const QString &name) override;
    Result<void> write(const QString &name, const Secret &value) override;
    Result<void> remove(const QString &name) override;
    QString where() const override;

private:
    QHash<QString, Secret> m_entries;
};

} // namespace heliograph
