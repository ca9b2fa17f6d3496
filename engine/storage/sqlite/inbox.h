// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/security/blindindex.h"
#include "engine/security/fieldcipher.h"
#include "engine/storage/inboxstore.h"

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
    Result<bool> markDone(InboundId reply, UserId by, TimePoint now) override;
    Result<bool> reopen(InboundId reply, UserId by, TimePoint now) override;
    Result<bool> assign(InboundId reply, std::optional<UserId> to, UserId by, TimePoint now) override;

private:
    Result<void> optOut(const KeptReply &reply, TimePoint now);
    Result<bool> keepOne(AccountId account, KeptReply &reply, TimePoint now);
    Result<void> findAnswered(AccountId account, const QByteArray &key, TimePoint before, KeptReply &reply);
    QByteArray dedupeOf(AccountId account, const InboundMessage &message) const;
    Result<void> expectKnown(InboundId reply);
    Result<QString> loginOf(UserId person);

    Connection &m_connection;
    const FieldCipher &m_cipher;
    const BlindIndex &m_index;
};

} // namespace heliograph
