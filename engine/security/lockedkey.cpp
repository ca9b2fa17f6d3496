// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/lockedkey.h"

#include <algorithm>
#include <array>

#include <sodium.h>

namespace heliograph {

LockedKey::LockedKey(QByteArrayView bytes)
{
    Q_ASSERT(bytes.size() == Size);
    // Neither fails on a system that works: without random numbers or 32 bytes there is nothing to go on
    // with.
    if (sodium_init() < 0)
        qFatal("The cryptographic library could not start");
    m_bytes = static_cast<unsigned char *>(sodium_malloc(Size));
    Q_CHECK_PTR(m_bytes);
    std::copy(bytes.begin(), bytes.end(), m_bytes);
    sodium_mprotect_readonly(m_bytes);
}

LockedKey::~LockedKey()
{
    sodium_free(m_bytes);
}

std::shared_ptr<const LockedKey> LockedKey::random()
{
    std::array<char, Size> bytes;
    randombytes_buf(bytes.data(), bytes.size());
    std::shared_ptr<const LockedKey> key = copyOf(bytes);
    sodium_memzero(bytes.data(), bytes.size());
    return key;
}

std::shared_ptr<const LockedKey> LockedKey::copyOf(QByteArrayView bytes)
{
    return std::shared_ptr<const LockedKey>(new LockedKey(bytes));
}

} // namespace heliograph
