// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/contenthash.h"

#include <sodium.h>

namespace heliograph {

QByteArray blake2b(const QByteArray &bytes)
{
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), crypto_generichash_BYTES,
                       reinterpret_cast<const unsigned char *>(bytes.constData()),
                       static_cast<unsigned long long>(bytes.size()), nullptr, 0);
    return hash;
}

QByteArray contentHash(const CampaignContent &content, AudienceId audience, const QList<AccountId> &accounts,
                       const QByteArray &review)
{
    return contentHash(content.toJson(), audience, accounts, review);
}

QByteArray contentHash(const QByteArray &contentJson, AudienceId audience, const QList<AccountId> &accounts,
                       const QByteArray &review)
{
    // The content is one line of JSON, so the lines cannot be mistaken for each other.
    QByteArray canonical("heliograph campaign v1\n");
    canonical += contentJson;
    canonical += "\naudience " + QByteArray::number(number(audience));
    canonical += "\naccounts";
    for (const AccountId account : accounts)
        canonical += ' ' + QByteArray::number(number(account));
    if (!review.isEmpty())
        canonical += "\nreview " + review;
    return blake2b(canonical);
}

} // namespace heliograph
