// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/security/lockedkey.h"

#include <QByteArray>
#include <QByteArrayView>

namespace heliograph {

//! The name under which a phone number is looked up without being stored readably.
//!
//! Keyed BLAKE2b-128 of the E.164 text: equal numbers have equal indexes, and only who has the key can tell
//! which number an index belongs to. That is all its protection (with the key, every mobile number of China
//! is tried within a core-hour), so an index is personal data: never logged, never exported. Any thread.
class BlindIndex
{
public:
    static constexpr qsizetype Size = 16;

    explicit BlindIndex(std::shared_ptr<const LockedKey> key);

    //! The Size bytes for \a e164: a plus sign and digits, ASCII, as "+8613800138000".
    QByteArray of(QByteArrayView e164) const;

private:
    std::shared_ptr<const LockedKey> m_key;
};

} // namespace heliograph
