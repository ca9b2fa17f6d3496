// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1String>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <variant>

namespace heliograph {

//! What kind of failure an Error is; the console and the command line choose words and exit codes by it.
enum class ErrorKind {
    Invalid, //!< the input is wrong; nothing was changed
    NotFound, //!< what was named does not exist
    Conflict, //!< it exists, but its state (or somebody else's work) forbids this now
    Storage, //!< the database or a file could not be read or written
    Network, //!< a connection could not be made
    Secret, //!< a key or credential is missing or does not fit
    Cancelled, //!< a person or a shutdown stopped it
};

//! Why something could not be done.
//!
//! \a detail is one or more plain English sentences: what happened, to what, and what to do next. It never
//! holds a secret, a full phone number or message text, so that it may be shown and logged.
//!
//! Where somebody says the same in other words or another language there is a \a code as well, "list.empty".
//! \a parts are the names and numbers in the sentence, or beside it for programs, in the order that belongs
//! to the code.
struct Error
{
    ErrorKind kind;
    QString detail;
    QLatin1String code{};
    QStringList parts{};
};

//! Either a value or the Error that says why there is none. Ignoring one does not compile.
//!
//! Spelled like std::expected, which this compiler lacks, so that it can be replaced by it one day.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_data(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_data(std::in_place_index<1>, std::move(error))
    {
    }

    bool has_value() const { return m_data.index() == 0; }
    explicit operator bool() const { return has_value(); }

    const T &operator*() const & { return *std::get_if<0>(&m_data); }
    T &operator*() & { return *std::get_if<0>(&m_data); }
    T &&operator*() && { return std::move(*std::get_if<0>(&m_data)); }
    const T *operator->() const { return std::get_if<0>(&m_data); }
    T *operator->() { return std::get_if<0>(&m_data); }
    const Error &error() const { return *std::get_if<1>(&m_data); }

private:
    std::variant<T, Error> m_data;
};

//! Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
    {
    }

    bool has_value() const { return !m_error; }
    explicit operator bool() const { return has_value(); }
    const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace heliograph
