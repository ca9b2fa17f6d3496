// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/storage/disclosurestore.h"

#include <QJsonObject>

namespace heliograph {

class Connection;

//! What was handed out, in SQLite: entries of the audit log.
class SqliteDisclosures final : public DisclosureStore
{
public:
    //! Both stay the caller's, and live longer.
    SqliteDisclosures(Connection &connection, const Clock &clock);

    Result<void> permitExport(const MessageExport &what) override;
    Result<void> noteExport(const MessageExport &what) override;
    Result<void> noteReveal(MessageId message, const QString &why) override;
    Result<void> noteAuditExport(qint64 entries) override;
    Result<void> permitSuppressionExport() override;
    Result<void> noteSuppressionExport(qint64 entries, const QByteArray &fileHash) override;
    Result<void> noteSeal() override;
    Result<qint64> peopleOf(CampaignId campaign) override;

private:
    Result<void> note(const QString &action, const QString &object, const QJsonObject &detail);

    Connection &m_connection;
    const Clock &m_clock;
};

} // namespace heliograph
