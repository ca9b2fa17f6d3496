// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace heliograph {

//! Bytes that must not be printed, logged, compared in leaking time or left behind in memory.
//!
//! Has no stream operator and no conversion to text on purpose; expose() marks each place that needs the
//! bytes. Cheap to copy (shared until written); the bytes are wiped when the last owner goes.
class Secret
{
public:
    Secret() = default;
    explicit Secret(const QByteArray &bytes);
    Secret(const Secret &) = default;
    Secret(Secret &&) noexcept = default;
    Secret &operator=(const Secret &other);
    Secret &operator=(Secret &&other) noexcept;
    ~Secret();

    const QByteArray &expose() const { return m_bytes; }
    bool isEmpty() const { return m_bytes.isEmpty(); }

private:
    void wipe();

    QByteArray m_bytes;
};

} // namespace heliograph
