// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/security/fieldcipher.h"
#include "engine/storage/reader.h"

namespace heliograph {

class Connection;

//! Reads lists of people, decrypted.
class ReaderMembers
{
public:
    ReaderMembers(Connection &connection, const FieldCipher &cipher);

    Result<QByteArray> visitMembers(AudienceId audience, const QByteArray &afterKey, int limit,
                                    const Reader::MemberVisitor &each);
    Result<void> visitSuppressions(const Reader::SuppressionVisitor &each);

private:
    Result<QString> phone(AudienceId audience, const QByteArray &key, const QByteArray &sealed);
    Result<QStringList> values(AudienceId audience, const QByteArray &key, const QByteArray &sealed);

    Connection &m_connection;
    const FieldCipher &m_cipher;
};

} // namespace heliograph
