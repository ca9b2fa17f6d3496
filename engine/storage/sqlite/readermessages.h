// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/security/fieldcipher.h"
#include "engine/storage/reader.h"

#include <QHash>

namespace heliograph {

class Connection;
class Statement;

//! Reads messages one by one, decrypted, with what is known about them in other tables.
//!
//! Made for one reading, in one snapshot: names of campaigns and accounts are read once and kept.
class ReaderMessages
{
public:
    ReaderMessages(Connection &connection, const FieldCipher &cipher, bool withVariables);

    //! NotFound for an unknown id; Secret when the number cannot be decrypted.
    Result<MessageRow> message(MessageId id);

    //! Those of \a ids, in their order; fails as message() does for the first that cannot be read.
    Result<QList<MessageRow>> messages(const QList<MessageId> &ids);

private:
    struct Campaign
    {
        QString name;
        AudienceId audience{};
        AccountId account{};
        QStringList columns;
        DoubtPolicy doubtPolicy = DoubtPolicy::NeverResend;
        bool isCancelled = false; //!< or rejected: nobody of it is sent to any more
        bool isRejected = false;
    };
    struct Account
    {
        QString label;
        QString currency; //!< of its prices; empty if it has none
    };

    Result<Campaign> campaign(CampaignId id);
    Result<Account> account(AccountId id);
    Result<void> open(const Statement &row, const Campaign &campaign, MessageRow &message);

    Connection &m_connection;
    const FieldCipher &m_cipher;
    bool m_withVariables;
    QHash<CampaignId, Campaign> m_campaigns;
    QHash<AccountId, Account> m_accounts;
};

} // namespace heliograph
