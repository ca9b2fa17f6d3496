// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/policy/rights.h"
#include "engine/security/blindindex.h"
#include "engine/security/fieldcipher.h"
#include "engine/security/passwordhash.h"
#include "engine/storage/signinstore.h"
#include "engine/storage/sqlite/signintries.h"

#include <optional>

namespace heliograph {

class Connection;

//! What proving somebody needs to know of him.
struct PersonAccount
{
    UserId id{};
    QString login;
    QString displayName;
    QByteArray passwordHash; // empty: none yet
    bool passwordLong = false;
    QByteArray oneTimeHash;
    TimePoint oneTimeUntil;
    QByteArray totp;
    bool totpConfirmed = false;
    qint64 totpStep = 0;
    bool enabled = true;
    Roles roles;
    QByteArray approveKey{}; // wrapped by the password; empty: none yet
    Secret approvalSeed{}; // opened, for who may approve
    bool provenByCode = false; // by a one-time code

    Caller caller(TimePoint now) const { return {id, login, now, approvalSeed}; }
};

//! Looks at what somebody shows: password, one-time code, second factor.
class PersonProof
{
public:
    enum class OneTimeCode { Refuse, Take };
    enum class Factor {
        AsSetUp,
        Pending, //!< the one that is being set up has to be shown, too
    };

    PersonProof(Connection &connection, const FieldCipher &cipher, const BlindIndex &index,
                const Clock &clock);

    //! Who it is; SignInStore tells how. A hash of an older cost is made anew.
    Result<PersonAccount> prove(const Proof &proof, OneTimeCode oneTime, Factor factor);

    //! Keeps \a password, and the key of \a seed wrapped by it.
    Result<void> keepPassword(UserId user, const Secret &password, const Secret &seed);

    //! The seed of \a account's approval key; empty if it has none that \a password opens.
    Result<Secret> seedOf(const PersonAccount &account, const Secret &password);
    Result<void> keepSecondFactor(UserId user, const Secret &secret);

    void setHash(const PasswordHash &hash) { m_hash = hash; }

private:
    Result<std::optional<PersonAccount>> read(const QString &login);
    Result<void> openKey(PersonAccount &account, const Secret &password);
    Result<bool> acceptsCode(const PersonAccount &account, const QByteArray &code, Factor factor);
    Result<bool> takeRecoveryCode(UserId user, const QByteArray &code);
    Result<void> refuse(const QString &login, const PersonAccount *account, int failures);

    Connection &m_connection;
    FieldCipher m_cipher;
    const Clock &m_clock;
    SignInTryBook m_tries;
    PasswordHash m_hash;
};

} // namespace heliograph
