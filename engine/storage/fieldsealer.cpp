// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/fieldsealer.h"

#include "engine/storage/membervalues.h"

namespace heliograph {

namespace {

constexpr qsizetype PrefixDigits = 7; // engine.md A15

} // namespace

FieldSealer::FieldSealer(AudienceId audience, const FieldCipher &cipher, const BlindIndex &index)
    : m_audience(audience)
    , m_cipher(cipher)
    , m_index(index)
{
}

SealedMember FieldSealer::seal(const QString &e164, const QString &country, const QStringList &values,
                               qint32 sourceLine) const
{
    const QByteArray phone = e164.toLatin1();
    SealedMember member;
    member.key = m_index.of(phone);
    member.phone = m_cipher.seal(FieldColumn::Phone, m_audience, member.key, phone);
    if (!values.isEmpty())
        member.variables = m_cipher.seal(FieldColumn::Params, m_audience, member.key, packValues(values));
    member.prefixCode = phone.mid(1, PrefixDigits).toInt();
    member.country = countryCode(country);
    member.sourceLine = sourceLine;
    return member;
}

} // namespace heliograph
