// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/security/blindindex.h"
#include "engine/security/fieldcipher.h"
#include "engine/storage/reader.h"
#include "engine/storage/sqlite/connection.h"

#include <memory>

namespace heliograph {

//! The reading side on SQLite: a read-only connection of its own, which neither waits for writers nor makes
//! them wait. What belongs together is read in one snapshot.
class SqliteReader : public Reader
{
public:
    //! \a clock only measures how long a search takes; it must outlive the reader. Fails with NotFound when
    //! there is no \a file, with Storage when it cannot be read.
    static Result<std::unique_ptr<SqliteReader>> open(const QString &file, const FieldCipher &cipher,
                                                      const BlindIndex &blindIndex, const Clock &clock);

    Result<QList<ProviderAccount>> accounts() override;
    Result<QList<AudienceRow>> audiences() override;
    Result<QList<CampaignRow>> campaigns() override;
    Result<QList<CampaignRow>> sendingCampaigns() override;
    Result<CampaignRow> campaign(CampaignId id) override;
    Result<CampaignCounters> counters(CampaignId id, TimePoint now) override;
    Result<bool> emergencyStop() override;
    Result<qint64> unappliedReceipts(TimePoint dueBy) override;
    Result<QByteArray> visitMembers(AudienceId audience, const QByteArray &afterKey, int limit,
                                    const MemberVisitor &each) override;
    Result<MessagePage> messages(const MessageFilter &filter, std::optional<MessageId> after,
                                 bool newestFirst, int limit, bool withVariables) override;
    Result<MessageRow> message(MessageId id) override;
    Result<QList<MessageEvent>> timeline(MessageId id) override;
    Result<void> visitSuppressions(const SuppressionVisitor &each) override;
    Result<qint64> changeMark() override;
    Result<DatabaseAge> databaseAge() override;
    Result<std::optional<RestoreHold>> restoreHold() override;
    Result<void> reopen() override;
    StorageTrouble takeTrouble() override;
    Result<DatabaseState> examine(bool thorough) override;
    Result<QList<InvariantVerdict>> checkInvariants(const QList<LedgerEntry> *providerLedger,
                                                    TimePoint now) override;

private:
    SqliteReader(std::unique_ptr<Connection> connection, const FieldCipher &cipher,
                 const BlindIndex &blindIndex, const Clock &clock);

    std::unique_ptr<Connection> m_connection;
    FieldCipher m_cipher;
    BlindIndex m_blindIndex;
    const Clock &m_clock;
};

} // namespace heliograph
