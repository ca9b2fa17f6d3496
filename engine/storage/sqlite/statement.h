// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <type_traits>

struct sqlite3;
struct sqlite3_stmt;

namespace heliograph {

//! One prepared statement, used again and again.
//!
//! Why not QSqlQuery: it builds a QVariant for every value and a record for every run, which makes one armed
//! and completed message cost 7.2 µs instead of 2.6 µs on the reference machine. RETURNING is as costly
//! (it fills a temporary table): prefer SELECT and DELETE by key, and lastInsertId().
//!
//! The thread of its connection. A statement is one cursor: do not run it again while reading its rows.
class Statement
{
public:
    //! A statement that cannot be prepared fails when it is run. A failure that tells of trouble with the
    //! disk or the database leaves its extended code in \a lastTrouble, if that is given; it must live
    //! longer.
    explicit Statement(sqlite3 *database, const QString &sql, int *lastTrouble = nullptr);
    ~Statement();
    Q_DISABLE_COPY_MOVE(Statement)

    //! Binds \a values by position and executes. Rows are then read with next(). Values are whole numbers,
    //! bool, double, QString, QByteArray, QLatin1String, enums and ids, TimePoint and Millis, nullptr, and
    //! std::optional of these. A null QString or QByteArray is stored as an empty one; NULL is nullptr.
    template <typename... Values>
    Result<void> run(const Values &...values)
    {
        finish();
        int position = 0;
        (bind(++position, values), ...);
        return start(position);
    }

    //! Goes to the next row. False at the end, which also finishes the statement.
    bool next();

    //! After next() returned false: whether everything was read, or reading failed.
    Result<void> outcome() const;

    //! Ends reading. A statement with rows left keeps the log from being written back, so whoever does not
    //! read to the end calls this.
    void finish();

    // The columns of the current row, from 0.
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    bool isNull(int column) const;
    std::optional<qint64> maybeInteger(int column) const;
    std::optional<TimePoint> maybeTime(int column) const;

    //! How many rows the last run inserted, updated or deleted. Not for statements with RETURNING.
    int changed() const { return m_changed; }

private:
    template <typename T>
    void bind(int position, const T &value)
    {
        if constexpr (std::is_same_v<T, std::nullptr_t>)
            bindNull(position);
        else if constexpr (std::is_enum_v<T> || std::is_integral_v<T>)
            bindInteger(position, static_cast<qint64>(value));
        else if constexpr (std::is_same_v<T, double>)
            bindReal(position, value);
        else if constexpr (std::is_same_v<T, TimePoint>)
            bindInteger(position, toMillis(value));
        else if constexpr (std::is_same_v<T, Millis>)
            bindInteger(position, value.count());
        else if constexpr (std::is_same_v<T, QByteArray>)
            bindBlob(position, value);
        else
            bindText(position, value);
    }

    template <typename T>
    void bind(int position, const std::optional<T> &value)
    {
        if (value)
            bind(position, *value);
        else
            bindNull(position);
    }

    void bindNull(int position);
    void bindInteger(int position, qint64 value);
    void bindReal(int position, double value);
    void bindText(int position, const QString &value);
    void bindBlob(int position, const QByteArray &value);
    Result<void> start(int values);

    enum class Reading { Idle, FirstRow, Rows };

    Error failure();

    sqlite3 *m_database;
    int *m_lastTrouble;
    sqlite3_stmt *m_statement = nullptr;
    std::optional<Error> m_failure; // of preparing, or of the last reading
    bool m_prepared = false;
    bool m_hasRows = false;
    Reading m_reading = Reading::Idle;
    int m_changed = 0;
};

} // namespace heliograph
