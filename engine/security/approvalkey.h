// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/base/secret.h"

#include <QByteArray>

namespace heliograph {

//! The Ed25519 key with which somebody signs that he approves a campaign (engine.md SR-13). Immutable; any
//! thread.
class ApprovalKey
{
public:
    static constexpr qsizetype SeedSize = 32;
    static constexpr qsizetype PublicSize = 32;
    static constexpr qsizetype SignatureSize = 64;

    //! A seed by chance, from which fromSeed() makes the key.
    static Secret freshSeed();

    //! Secret if \a seed does not have SeedSize bytes.
    static Result<ApprovalKey> fromSeed(const Secret &seed);

    const QByteArray &publicKey() const { return m_public; }

    //! SignatureSize bytes.
    QByteArray sign(const QByteArray &statement) const;

    //! Whether who has the key of \a publicKey signed \a statement.
    static bool verifies(const QByteArray &publicKey, const QByteArray &statement,
                         const QByteArray &signature);

private:
    ApprovalKey(const QByteArray &publicKey, const Secret &secretKey);

    QByteArray m_public;
    Secret m_secret;
};

} // namespace heliograph
