// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/suppressionstore.h"

#include "engine/security/blindindex.h"
#include "engine/security/fieldcipher.h"

#include <QJsonObject>

namespace heliograph {

class Connection;

//! A number as it comes onto the list.
struct Suppressed
{
    QByteArray key; //!< its blind index
    QByteArray number; //!< E.164
    SuppressionScope scope{};
    SuppressionReason reason = SuppressionReason::Person;
    QString source{};
    TimePoint at{};
    std::optional<UserId> by{}; //!< a person, who may take it back for a moment
};

//! Lists one number, in the caller's transaction and without audit; see SuppressionStore::add().
Result<bool> suppress(Connection &connection, const FieldCipher &cipher, const Suppressed &listed);

class SqliteSuppressions final : public SuppressionStore
{
public:
    SqliteSuppressions(Connection &connection, const FieldCipher &cipher, const BlindIndex &index,
                       const Clock &clock);

    using SuppressionStore::add;
    Result<int> add(const NewSuppression &added, UserId by, TimePoint now) override;
    Result<int> takeBack(const QStringList &e164, SuppressionScope scope, UserId by) override;
    Result<bool> remove(const QString &e164, UserId by, const QString &reason) override;
    Result<int> removeMany(const QStringList &e164, UserId by, const QString &reason) override;
    Result<int> removeWaiting(const PendingChange &change, const QString &reason) override;
    Result<SuppressionLook> look(const QStringList &e164) override;
    Result<int> unlisted(const QStringList &e164, SuppressionScope scope) override;
    Result<int> removedSince(UserId by, TimePoint since) override;

private:
    Result<int> removeKeys(const QList<QByteArray> &keys, UserId by, QJsonObject detail);
    Result<void> expectReason(const QByteArray &key, const QString &reason);

    Connection &m_connection;
    const FieldCipher &m_cipher;
    const BlindIndex &m_index;
    const Clock &m_clock;
};

} // namespace heliograph
