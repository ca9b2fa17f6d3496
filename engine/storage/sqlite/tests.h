// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/security/blindindex.h"
#include "engine/security/fieldcipher.h"
#include "engine/storage/campaignstore.h"
#include "engine/storage/sqlite/testdrafts.h"
#include "engine/storage/testsendstore.h"

#include <QJsonObject>

namespace heliograph {

class Connection;

class SqliteTests final : public TestSendStore
{
public:
    //! All stay the caller's and outlive it; \a campaigns ends what is not to go any more.
    SqliteTests(Connection &connection, CampaignStore &campaigns, const FieldCipher &cipher,
                const BlindIndex &index, const Clock &clock);

    Result<TestNumberId> addNumber(const QString &e164, const QString &country, UserId user) override;
    Result<CampaignId> prepareCode(TestNumberId number, AccountId account, UserId by) override;
    Result<CodeAnswer> confirm(TestNumberId number, const QString &code, UserId by) override;
    Result<void> vouch(TestNumberId number, UserId by, const QString &reason) override;
    Result<void> removeNumber(TestNumberId number, UserId by) override;
    Result<CampaignId> prepare(const NewTest &test) override;
    Result<void> send(CampaignId test, UserId by) override;

private:
    struct Record;
    Result<Record> record(TestNumberId number);
    Result<Record> recordOf(TestNumberId number, UserId by);
    Result<void> settle(const Record &record, std::optional<UserId> vouchedBy, const QString &reason);
    Result<void> end(const QString &which, UserId author, const QByteArray &phone, TimePoint before,
                     const QString &why);
    Result<void> audit(TestNumberId number, UserId by, const QString &action, const QJsonObject &detail = {});

    Connection &m_connection;
    CampaignStore &m_campaigns;
    const FieldCipher &m_cipher;
    const BlindIndex &m_index;
    const Clock &m_clock;
    TestDrafts m_drafts;
};

} // namespace heliograph
