// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/storagehealth.h"
#include "engine/storage/sqlite/openfiles.h"
#include "engine/storage/sqlite/statement.h"

#include <QHash>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>

struct sqlite3;

namespace heliograph {

//! One connection to a workspace's SQLite file, set up as engine.md A17 demands.
//!
//! Belongs to the thread that opened it. Changes are made inside a Transaction only.
//!
//! Why two interfaces: Qt Sql opens and closes the connection, statements run on its native handle. QSqlQuery
//! costs 7.2 µs to arm and complete a message, the native interface 2.6 µs (measured, Qt 6.4.2), and this is
//! the path that bounds how fast everything is sent.
class Connection
{
public:
    enum class Access {
        ReadOnly, //!< a reader: any attempt to write fails
        ReadWrite,
        Create, //!< makes the file, which must not exist, readable by its owner only
    };

    //! Fails with Storage; with NotFound when there is no such file.
    static Result<std::unique_ptr<Connection>> open(const QString &file, Access access);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    //! The statement with this text, prepared once and kept. Valid as long as the connection.
    Statement &statement(const QString &sql);

    //! Runs \a sql once with \a values; for statements whose rows nobody reads.
    template <typename... Values>
    Result<void> run(const QString &sql, const Values &...values)
    {
        Statement &prepared = statement(sql);
        const Result<void> done = prepared.run(values...);
        prepared.finish();
        return done;
    }

    //! The first column of the first row, or nothing if there is no row or it is NULL.
    template <typename... Values>
    Result<std::optional<qint64>> integer(const QString &sql, const Values &...values)
    {
        Statement &prepared = statement(sql);
        if (const Result<void> done = prepared.run(values...); !done)
            return done.error();
        std::optional<qint64> value;
        if (prepared.next())
            value = prepared.maybeInteger(0);
        else if (const Result<void> read = prepared.outcome(); !read)
            return read.error();
        prepared.finish();
        return value;
    }

    //! Executes statements that are not worth keeping: schema, PRAGMAs.
    Result<void> execute(const QString &sql);

    qint64 lastInsertId() const;

    //! Whether a transaction is open. SQLite ends one by itself when the disk is full or failing.
    bool inTransaction() const;

    //! Closes and opens again: after an I/O error at commit nothing in memory may be trusted. All statements
    //! become invalid.
    Result<void> reopen();

    //! Whether the files still lie where they were opened. If the log was taken away, everything in it is
    //! written back into the database first, as it would be lost otherwise; the connection stays as it is.
    Result<void> expectInPlace();

    //! What the latest failure since this was asked before says about the disk and the database.
    StorageTrouble takeTrouble();

    //! How long to wait for the locks of others; at first and when opened again 5 s.
    void setPatience(std::chrono::milliseconds patience);

    static constexpr std::chrono::milliseconds Patience{5000};

    qint64 logBytes() const { return m_files.logBytes(); }

    //! Whom the audit log names, whatever actor an entry gives.
    void setAuditActor(std::optional<UserId> actor) { m_auditActor = actor; }
    std::optional<UserId> auditActor() const { return m_auditActor; }

    const QString &file() const { return m_file; }
    sqlite3 *handle() const { return m_database; }

private:
    friend class Transaction;

    Connection(const QString &file, Access access);
    Result<void> connect();
    Result<void> setUp();
    void disconnect();
    Error failure();

    QString m_file;
    QString m_name; // of the connection in Qt Sql
    Access m_access;
    sqlite3 *m_database = nullptr;
    QHash<QString, std::shared_ptr<Statement>> m_statements;
    int m_depth = 0; // of nested transactions
    bool m_suspect = false; // an outermost commit failed
    OpenFiles m_files;
    std::optional<UserId> m_auditActor;
    int m_lastTrouble = 0; // extended code; 0: none since takeTrouble()
    StorageTrouble m_misplaced = StorageTrouble::None; // what expectInPlace() found since takeTrouble()
};

} // namespace heliograph
