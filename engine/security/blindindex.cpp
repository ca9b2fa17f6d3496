// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/blindindex.h"

#include <sodium.h>

namespace heliograph {

BlindIndex::BlindIndex(std::shared_ptr<const LockedKey> key)
    : m_key(std::move(key))
{
}

QByteArray BlindIndex::of(QByteArrayView e164) const
{
    QByteArray index(Size, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(index.data()), Size,
                       reinterpret_cast<const unsigned char *>(e164.data()),
                       static_cast<unsigned long long>(e164.size()), m_key->bytes(), LockedKey::Size);
    return index;
}

} // namespace heliograph
