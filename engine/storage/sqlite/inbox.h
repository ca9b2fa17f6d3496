// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/security/blindindex.h"
#include "engine/security/fieldcipher.h"
#include "engine/storage/inboxstore.h"
#include "engine/storage/workspacestore.h"

namespace heliograph {

class Connection;

//! Replies in SQLite: table inbound.
class SqliteInbox final : public InboxStore
{
public:
    //! All three stay the caller's, and live longer.
    SqliteInbox(Connection &connection, const FieldCipher &cipher, const BlindIndex &index);

    Result<QList<KeptReply>> keep(AccountId account, const QList<InboundMessage> &replies,
                                  TimePoint now) override;
    Result<int> markDone(const QList<InboundId> &replies, UserId by, TimePoint now) override;
    Result<int> reopen(const QList<InboundId> &replies, UserId by, TimePoint now) override;
    Result<int> assign(const QList<InboundId> &replies, std::optional<UserId> to, UserId by,
                       TimePoint now) override;

private:
    Result<void> optOut(const KeptReply &reply, TimePoint now);
    Result<bool> keepOne(AccountId account, KeptReply &reply, TimePoint now);
    Result<void> findAnswered(AccountId account, const QByteArray &key, TimePoint before, KeptReply &reply);
    QByteArray dedupeOf(AccountId account, const InboundMessage &message) const;
    template <typename Change>
    Result<int> changeAll(const QList<InboundId> &replies, Change change);
    Result<bool> audited(const AuditEntry &entry, TimePoint now);
    Result<void> expectKnown(InboundId reply);
    Result<QString> loginOf(UserId person);

    Connection &m_connection;
    const FieldCipher &m_cipher;
    const BlindIndex &m_index;
};

} // namespace heliograph
