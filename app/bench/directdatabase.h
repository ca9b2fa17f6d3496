// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace heliograph {

//! SQLite's own calls and no more than the tidying up: what references are measured with.
//!
//! The first failure is kept and told by outcome(); what is called after it does nothing. One thread.
class DirectDatabase
{
public:
    //! Opens \a file as durable as a workspace is (WAL, synchronous=FULL), for many rows a transaction.
    explicit DirectDatabase(const QString &file);
    ~DirectDatabase();
    Q_DISABLE_COPY_MOVE(DirectDatabase)

    void execute(const char *sql);

    //! Valid as long as the database; one caller at a time.
    sqlite3_stmt *prepare(const char *sql);

    //! Steps \a statement, which has been bound; true when there is a row.
    bool step(sqlite3_stmt *statement);
    //! Steps \a statement, which yields no rows, and makes it ready for the next values.
    void run(sqlite3_stmt *statement);

    //! The first column of the first row, 0 if there is none.
    qint64 integer(const char *sql);
    qint64 changes() const;
    qint64 lastInsertId() const;

    Result<void> outcome() const;

private:
    struct Finalizer
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    void check(int code);

    sqlite3 *m_database = nullptr;
    std::vector<std::unique_ptr<sqlite3_stmt, Finalizer>> m_statements;
    int m_failure = 0;
};

//! The bytes stay the caller's until the statement has been stepped.
void bindBytes(sqlite3_stmt *statement, int position, const QByteArray &bytes);
QByteArray bytesOf(sqlite3_stmt *statement, int column);

} // namespace heliograph
