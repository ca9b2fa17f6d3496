// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/memorysecretstore.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

Result<Secret> MemorySecretStore::read(const QString &name)
{
    const auto entry = m_entries.constFind(name);
    if (entry == m_entries.constEnd())
        return Error{ErrorKind::NotFound, u"There is no secret named %1 in memory."_s.arg(name)};
    return *entry;
}

Result<void> MemorySecretStore::write(const QString &name, const Secret &value)
{
    m_entries.insert(name, value);
    return {};
}

Result<void> MemorySecretStore::remove(const QString &name)
{
    m_entries.remove(name);
    return {};
}

QString MemorySecretStore::where() const
{
    return u"memory"_s;
}

} // namespace heliograph
