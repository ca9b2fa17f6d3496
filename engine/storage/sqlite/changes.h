// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/storage/changestore.h"

#include <QList>

namespace heliograph {

class BlindIndex;
class Connection;

class SqliteChanges final : public ChangeStore
{
public:
    SqliteChanges(Connection &connection, const BlindIndex &index, const Clock &clock);

    Result<ChangeId> ask(const NewChange &change, UserId by) override;
    Result<PendingChange> change(ChangeId id) override;
    Result<void> confirm(ChangeId id, UserId by) override;
    std::optional<ChangeId> justAsked() const override { return std::nullopt; }
    Result<int> expire() override;
    Result<void> refuse(ChangeId id, UserId by, const QString &reason) override;

private:
    Result<PendingChange> expectWaiting(ChangeId id);
    Result<void> keepNumbers(ChangeId id, const QList<QByteArray> &keys);
    Result<void> decide(const PendingChange &change, ChangeState state, UserId by, const QString &reason);

    Connection &m_connection;
    const BlindIndex &m_index;
    const Clock &m_clock;
};

//! The blind indexes of the numbers that change \a id is about, in order. Conflict unless they are those
//! whose hash is \a hash, as its order says.
Result<QList<QByteArray>> readChangeNumbers(Connection &connection, ChangeId id, const QByteArray &hash);

//! Newest first.
Result<QList<PendingChange>> readChanges(Connection &connection, bool waitingOnly);

} // namespace heliograph
