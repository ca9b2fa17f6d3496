// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/security/blindindex.h"
#include "engine/security/fieldcipher.h"
#include "engine/storage/audiencestore.h"

namespace heliograph {

//! Encrypts members with the workspace's keys, for any database. Immutable; any thread.
class FieldSealer final : public MemberSealer
{
public:
    FieldSealer(AudienceId audience, const FieldCipher &cipher, const BlindIndex &index);

    SealedMember seal(const QString &e164, const QString &country, const QStringList &values,
                      qint32 sourceLine) const override;

private:
    AudienceId m_audience;
    FieldCipher m_cipher;
    BlindIndex m_index;
};

} // namespace heliograph
