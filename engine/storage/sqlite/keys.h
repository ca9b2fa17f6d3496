// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/keystore.h"

#include <array>

namespace heliograph {

class Clock;
class Connection;
struct SealedColumn;

//! The key ring in the database.
Result<QList<WrappedKey>> readKeys(Connection &connection);

//! Conflict if the key that \a cipher encrypts with was removed since this process read it: nobody could
//! decrypt any more what it adds. Inside the transaction that adds it.
Result<void> expectKeyStands(Connection &connection, const FieldCipher &cipher);

class SqliteKeys final : public KeyStore
{
public:
    SqliteKeys(Connection &connection, const FieldCipher &cipher, const Clock &clock);

    Result<QList<WrappedKey>> keys() override;
    Result<bool> mayRotate(KeyRotationKind kind) override;
    Result<void> permitRotation(KeyRotationKind kind, UserId by) override;
    Result<void> add(const WrappedKey &key, UserId by) override;
    Result<void> rewrap(const QList<WrappedKey> &keys, UserId by) override;
    Result<int> reencrypt(int limit) override;
    Result<int> removeOldFieldKeys(UserId by) override;

private:
    //! Where a value stands: the number in its row's key, and the blind index that it is bound to.
    struct Spot
    {
        qint64 id = -1;
        QByteArray blindIndex;
    };

    Result<void> usePermit(KeyRotationKind kind);
    Result<void> audit(const QString &action, UserId by, qsizetype keys);
    Result<int> reencrypt(const SealedColumn &column, Spot &reached, int limit);
    Result<bool> hasOldValues(const SealedColumn &column);

    Connection &m_connection;
    const FieldCipher &m_cipher;
    const Clock &m_clock;
    std::array<Spot, 9> m_reached; // by column
};

} // namespace heliograph
