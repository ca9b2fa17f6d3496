// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/security/fieldcipher.h"
#include "engine/storage/reader.h"

namespace heliograph {

class Connection;

//! Reads who came to nothing, and whom it is safe to write to again.
class ReaderFailed
{
public:
    ReaderFailed(Connection &connection, const FieldCipher &cipher);

    Result<QList<FailureShare>> failures(CampaignId campaign);
    Result<std::optional<MessageId>> visit(const Reader::FailedOnes &failed, MessageId after, int limit,
                                           const Reader::FailedVisitor &each);

private:
    Result<void> addCancelled(CampaignId campaign, QList<FailureShare> &shares);
    Result<AudienceId> audienceOf(CampaignId campaign);

    Connection &m_connection;
    const FieldCipher &m_cipher;
};

} // namespace heliograph
