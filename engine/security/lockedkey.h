// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <memory>

namespace heliograph {

//! A key of 32 bytes in memory that is kept out of swap and core dumps as far as the system allows, cannot be
//! written any more, and is wiped at the end. Immutable, so any thread may use it.
class LockedKey
{
public:
    static constexpr qsizetype Size = 32;

    //! A new key from the system's random numbers.
    static std::shared_ptr<const LockedKey> random();

    //! The key whose bytes are \a bytes: exactly Size of them, which the caller wipes.
    static std::shared_ptr<const LockedKey> copyOf(QByteArrayView bytes);

    Q_DISABLE_COPY_MOVE(LockedKey)
    ~LockedKey();

    //! Size bytes, valid as long as this object.
    const unsigned char *bytes() const { return m_bytes; }

private:
    explicit LockedKey(QByteArrayView bytes);

    unsigned char *m_bytes;
};

} // namespace heliograph
