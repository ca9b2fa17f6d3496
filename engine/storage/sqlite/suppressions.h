// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/suppressionstore.h"

#include "engine/security/blindindex.h"
#include "engine/security/fieldcipher.h"

namespace heliograph {

class Connection;

class SqliteSuppressions final : public SuppressionStore
{
public:
    SqliteSuppressions(Connection &connection, const FieldCipher &cipher, const BlindIndex &index,
                       const Clock &clock);

    Result<int> add(const QStringList &e164, SuppressionReason reason, const QString &source, UserId by,
                    TimePoint now) override;
    Result<bool> remove(const QString &e164, UserId by) override;

private:
    Connection &m_connection;
    const FieldCipher &m_cipher;
    const BlindIndex &m_index;
    const Clock &m_clock;
};

} // namespace heliograph
