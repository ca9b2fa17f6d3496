// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/statement.h"

#include "engine/storage/sqlite/sqliteerror.h"
#include "engine/storage/sqlite/sqlitetrouble.h"

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// SQLITE_TRANSIENT and SQLITE_STATIC are old-style casts of -1 and 0.
const sqlite3_destructor_type Copied = reinterpret_cast<sqlite3_destructor_type>(static_cast<qintptr>(-1));
constexpr sqlite3_destructor_type Borrowed = nullptr;

} // namespace

Statement::Statement(sqlite3 *database, const QString &sql, int *lastTrouble)
    : m_database(database)
    , m_lastTrouble(lastTrouble)
{
    const QByteArray text = sql.toUtf8();
    if (sqlite3_prepare_v3(database, text.constData(), static_cast<int>(text.size()),
                           SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr)
        != SQLITE_OK) {
        m_failure = failure();
        return;
    }
    m_prepared = true;
    m_hasRows = sqlite3_column_count(m_statement) > 0;
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Error Statement::failure()
{
    if (m_lastTrouble != nullptr)
        noteTrouble(sqlite3_extended_errcode(m_database), *m_lastTrouble);
    return sqliteError(m_database);
}

Result<void> Statement::start(int values)
{
    if (!m_prepared)
        return *m_failure;
    if (sqlite3_bind_parameter_count(m_statement) != values)
        return sqliteError(
            SQLITE_MISUSE,
            u"%1 values for %2 places"_s.arg(values).arg(sqlite3_bind_parameter_count(m_statement)));

    m_failure.reset();
    m_changed = 0;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) {
        m_reading = Reading::FirstRow;
        return {};
    }
    if (code != SQLITE_DONE)
        m_failure = failure();
    else
        m_changed = sqlite3_changes(m_database);
    sqlite3_reset(m_statement);
    return outcome();
}

bool Statement::next()
{
    if (m_reading == Reading::Idle)
        return false;
    if (m_reading == Reading::FirstRow) {
        m_reading = Reading::Rows;
        return true;
    }
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_failure = failure();
    finish();
    return false;
}

Result<void> Statement::outcome() const
{
    if (m_failure)
        return *m_failure;
    return {};
}

void Statement::finish()
{
    if (m_reading == Reading::Idle)
        return;
    sqlite3_reset(m_statement);
    m_reading = Reading::Idle;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto *const bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::blob(int column) const
{
    const auto *const bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::optional<qint64> Statement::maybeInteger(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return integer(column);
}

std::optional<TimePoint> Statement::maybeTime(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return fromMillis(integer(column));
}

// A position past the last place is found by start(), which compares the numbers.
void Statement::bindNull(int position)
{
    sqlite3_bind_null(m_statement, position);
}

void Statement::bindInteger(int position, qint64 value)
{
    sqlite3_bind_int64(m_statement, position, value);
}

void Statement::bindReal(int position, double value)
{
    sqlite3_bind_double(m_statement, position, value);
}

void Statement::bindText(int position, const QString &value)
{
    const QByteArray text = value.toUtf8();
    sqlite3_bind_text64(m_statement, position, text.constData(), static_cast<sqlite3_uint64>(text.size()),
                        Copied, SQLITE_UTF8);
}

void Statement::bindBlob(int position, const QByteArray &value)
{
    // Without rows the statement ends within run(), while the caller's value still lives.
    sqlite3_bind_blob64(m_statement, position, value.constData(), static_cast<sqlite3_uint64>(value.size()),
                        m_hasRows ? Copied : Borrowed);
}

} // namespace heliograph
