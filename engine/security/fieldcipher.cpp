// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/fieldcipher.h"

#include "engine/security/blindindex.h"

#include <QtEndian>

#include <algorithm>
#include <array>

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr char Version = 1;
constexpr qsizetype KeyIdAt = 1;
constexpr qsizetype NonceAt = KeyIdAt + 2;
constexpr qsizetype TextAt = NonceAt + crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype TagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;

unsigned char *raw(QByteArray &bytes, qsizetype at)
{
    return reinterpret_cast<unsigned char *>(bytes.data()) + at;
}

const unsigned char *raw(const QByteArray &bytes, qsizetype at)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData()) + at;
}

//! What a field is bound to: "v1", column (1), audience (8, big endian), key id (2), blind index with its
//! length before it. Every part has a fixed place, so no two different places read the same.
class Place
{
public:
    Place(FieldColumn column, AudienceId audience, quint16 keyId, const QByteArray &blindIndex)
    {
        m_bytes = {'v', '1', static_cast<unsigned char>(column)};
        qToBigEndian(number(audience), &m_bytes[3]);
        qToBigEndian(keyId, &m_bytes[11]);
        m_bytes[13] = static_cast<unsigned char>(blindIndex.size());
        std::copy(blindIndex.cbegin(), blindIndex.cend(), &m_bytes[HeadSize]);
        m_size = HeadSize + static_cast<unsigned long long>(blindIndex.size());
    }

    const unsigned char *data() const { return m_bytes.data(); }
    unsigned long long size() const { return m_size; }

private:
    static constexpr size_t HeadSize = 14;
    std::array<unsigned char, HeadSize + BlindIndex::Size> m_bytes;
    unsigned long long m_size;
};

Error unreadable(const QString &why)
{
    return {ErrorKind::Secret,
            u"A stored value cannot be decrypted: %1. Run: heliograph doctor --deep"_s.arg(why)};
}

} // namespace

FieldCipher::FieldCipher(std::vector<NumberedKey> keys)
    : m_keys(std::move(keys))
{
    Q_ASSERT(!m_keys.empty());
    std::sort(m_keys.begin(), m_keys.end(),
              [](const NumberedKey &a, const NumberedKey &b) { return a.id < b.id; });
}

QByteArray FieldCipher::seal(FieldColumn column, AudienceId audience, const QByteArray &blindIndex,
                             const QByteArray &plain) const
{
    Q_ASSERT(blindIndex.isEmpty() || blindIndex.size() == BlindIndex::Size);
    const NumberedKey &newest = m_keys.back();
    const Place place(column, audience, newest.id, blindIndex);

    QByteArray sealed(TextAt + plain.size() + TagSize, Qt::Uninitialized);
    unsigned char *const out = raw(sealed, 0);
    out[0] = Version;
    qToBigEndian(newest.id, out + KeyIdAt);
    randombytes_buf(out + NonceAt, TextAt - NonceAt);
    crypto_aead_xchacha20poly1305_ietf_encrypt(out + TextAt, nullptr, raw(plain, 0),
                                               static_cast<unsigned long long>(plain.size()), place.data(),
                                               place.size(), nullptr, out + NonceAt, newest.key->bytes());
    return sealed;
}

Result<QByteArray> FieldCipher::open(FieldColumn column, AudienceId audience, const QByteArray &blindIndex,
                                     const QByteArray &sealed) const
{
    if (!blindIndex.isEmpty() && blindIndex.size() != BlindIndex::Size)
        return unreadable(u"the index beside it is damaged"_s);
    if (sealed.size() < TextAt + TagSize || sealed.at(0) != Version)
        return unreadable(u"it is damaged, or a newer version wrote it"_s);
    const auto keyId = qFromBigEndian<quint16>(sealed.constData() + KeyIdAt);
    const auto used = std::find_if(m_keys.cbegin(), m_keys.cend(),
                                   [keyId](const NumberedKey &key) { return key.id == keyId; });
    if (used == m_keys.cend())
        return unreadable(u"its key, number %1, is not in the key ring"_s.arg(keyId));

    const Place place(column, audience, keyId, blindIndex);
    QByteArray plain(sealed.size() - TextAt - TagSize, Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(plain, 0), nullptr, nullptr, raw(sealed, TextAt),
                                                   static_cast<unsigned long long>(sealed.size() - TextAt),
                                                   place.data(), place.size(), raw(sealed, NonceAt),
                                                   used->key->bytes())
        != 0) {
        return unreadable(u"it was changed or moved from another place"_s);
    }
    return plain;
}

} // namespace heliograph
