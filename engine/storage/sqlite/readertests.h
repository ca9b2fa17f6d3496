// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/security/fieldcipher.h"
#include "engine/storage/testsendreader.h"

namespace heliograph {

class Connection;

class ReaderTests final : public TestSendReader
{
public:
    //! \a connection outlives it.
    ReaderTests(Connection &connection, const FieldCipher &cipher);

    Result<QList<TestNumber>> numbers(std::optional<UserId> user) override;
    Result<TestRow> row(AudienceId audience, std::optional<qint32> line) override;
    Result<AudienceRow> audienceOf(CampaignId test) override;
    Result<int> sentSince(UserId user, TimePoint since) override;

private:
    Connection &m_connection;
    FieldCipher m_cipher;
};

} // namespace heliograph
