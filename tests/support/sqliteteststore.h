// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/sqlite/sqlitereader.h"
#include "engine/storage/sqlite/sqlitestore.h"
#include "tests/support/teststore.h"

#include <QTemporaryDir>

namespace heliograph {

//! A TestStore of SQLite. The file lies in a folder of its own.
class SqliteTestStore final : public TestStore
{
public:
    SqliteTestStore();

    Store &store() override { return *m_store; }
    void reopen() override;
    Result<void> sql(const QString &sql) override;
    qint64 value(const QString &sql) override;
    QByteArray storedHash(CampaignId campaign) override;

    //! A reader of its own, as another process has it.
    std::unique_ptr<Reader> openReader();

    QString file() const { return m_folder.filePath(QStringLiteral("data/workspace.db")); }
    SqliteStore &sqlite() { return *m_store; }
    Connection &connection() { return m_store->connection(); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<SqliteStore> m_store;
};

} // namespace heliograph
