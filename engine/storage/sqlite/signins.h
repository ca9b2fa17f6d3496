// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/approverpins.h"
#include "engine/storage/sqlite/personproof.h"

#include <QJsonObject>

namespace heliograph {

class Connection;

class SqliteSignIns final : public SignInStore
{
public:
    SqliteSignIns(Connection &connection, const FieldCipher &cipher, const BlindIndex &index,
                  const Clock &clock);

    Result<Caller> prove(const Proof &proof) override;
    Result<SignedIn> signIn(const Proof &proof) override;
    Result<Caller> recognise(const QString &login, const Secret &token) override;
    Result<void> signOut(const Secret &token) override;
    Result<void> setPassword(const Proof &proof, const Secret &fresh) override;
    Result<Secret> beginSecondFactor(const Proof &proof) override;
    Result<QList<Secret>> confirmSecondFactor(const Proof &proof) override;
    Result<void> removeSecondFactor(const Proof &proof) override;

    //! For tests: what a password costs.
    void setHash(const PasswordHash &hash) { m_proof.setHash(hash); }

private:
    Result<Secret> keyAfter(const PersonAccount &account, const Secret &oldPassword);
    Result<void> expectEnrolled(const PersonAccount &account);
    Result<void> audit(UserId who, const QString &login, const QString &action,
                       const QJsonObject &detail = {});

    Connection &m_connection;
    const Clock &m_clock;
    PersonProof m_proof;
    ApproverPins m_pins;
};

} // namespace heliograph
