// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/security/fieldcipher.h"
#include "engine/storage/reader.h"

namespace heliograph {

class Connection;
class Statement;

//! Reads attempts in doubt or parked. Made for one reading, in one snapshot.
class ReaderDoubts
{
public:
    ReaderDoubts(Connection &connection, const FieldCipher &cipher);

    Result<QList<AccountId>> accounts(TimePoint dueBy);
    Result<QList<DoubtRow>> due(AccountId account, int limit, TimePoint now);
    Result<QList<DoubtRow>> all(const DoubtFilter &filter);
    Result<std::optional<DoubtRow>> of(MessageId message);
    Result<QList<MessageId>> possibleDuplicates(std::optional<UserId> author, int limit);

private:
    struct Person;
    Result<QList<DoubtRow>> rows(Statement &query, QList<Person> *people);
    Result<void> addCompanions(AccountId account, QList<DoubtRow> &rows, const QList<Person> &people);
    Result<void> decrypt(QList<DoubtRow> &rows, const QList<Person> &people);

    Connection &m_connection;
    const FieldCipher &m_cipher;
};

} // namespace heliograph
