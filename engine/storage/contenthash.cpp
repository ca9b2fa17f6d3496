// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/contenthash.h"

#include <sodium.h>

namespace heliograph {

namespace {

constexpr qsizetype ShortBytes = 6;

QByteArray line(const char *name, const QByteArray &value)
{
    return QByteArray(name) + ' ' + value + '\n';
}

QByteArray line(const char *name, qint64 value)
{
    return line(name, QByteArray::number(value));
}

} // namespace

QByteArray blake2b(const QByteArray &bytes)
{
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), crypto_generichash_BYTES,
                       reinterpret_cast<const unsigned char *>(bytes.constData()),
                       static_cast<unsigned long long>(bytes.size()), nullptr, 0);
    return hash;
}

// Each value stands on a line of its own and holds no line end: JSON is one line, a name is written in
// hexadecimal.
QByteArray contentHash(const SealedCampaign &campaign)
{
    QByteArray canonical("heliograph campaign v3\n");
    canonical += line("kind", static_cast<qint64>(campaign.kind));
    canonical += line("name", campaign.name.toUtf8().toHex());
    canonical += line("content", campaign.content);
    canonical += line("review", campaign.review);
    canonical += line("audience", number(campaign.audience));
    canonical += line("list", campaign.listHash.toHex());
    canonical += line("people", campaign.people);
    for (const SealedAccount &account : campaign.accounts)
        canonical += line("account", QByteArray::number(number(account.id)) + ' ' + account.route.toHex());
    canonical += line("author", number(campaign.author));
    canonical += line("parent", campaign.parent ? number(*campaign.parent) : 0);
    canonical += line("class", campaign.laneClass);
    canonical += line("unknown", campaign.doubtPolicy);
    canonical += line("weight", QByteArray::number(campaign.weight, 'g', 17));
    canonical += line("start",
                      campaign.startAt ? QByteArray::number(toMillis(*campaign.startAt)) : QByteArray("-"));
    canonical += line("version", campaign.version);
    return blake2b(canonical);
}

QByteArray nextListHash(const QByteArray &before, const QByteArray &key, bool excluded)
{
    QByteArray link;
    link.reserve(before.size() + key.size() + 1);
    link += before;
    link += key;
    link += excluded ? '-' : '+';
    return blake2b(link);
}

QString shortSeal(const QByteArray &hash)
{
    return QString::fromLatin1(hash.left(ShortBytes).toHex().toUpper())
        .insert(8, QLatin1Char('-'))
        .insert(4, QLatin1Char('-'));
}

} // namespace heliograph
