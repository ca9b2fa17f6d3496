// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/personproof.h"

#include "engine/policy/signinrules.h"
#include "engine/security/approvalkey.h"
#include "engine/security/passwordrules.h"
#include "engine/security/randomcode.h"
#include "engine/security/totp.h"
#include "engine/security/wrappedseed.h"
#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/keys.h"
#include "engine/storage/sqlite/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

//! Where a person's second factor is kept: no audience, but bound to its person all the same.
AudienceId boundTo(UserId user)
{
    return AudienceId{number(user)};
}

} // namespace

PersonProof::PersonProof(Connection &connection, const FieldCipher &cipher, const BlindIndex &index,
                         const Clock &clock)
    : m_connection(connection)
    , m_cipher(cipher)
    , m_clock(clock)
    , m_tries(connection, index)
{
}

Result<std::optional<PersonAccount>> PersonProof::read(const QString &login)
{
    Statement &query = m_connection.statement(
        u"SELECT "
        u"user_id,login,display_name,password_hash,password_long,one_time_hash,one_time_until,totp_enc,"
        "totp_confirmed,totp_step,enabled,(SELECT group_concat(role) FROM user_role r WHERE "
        "r.user_id=u.user_id),approve_key "
        "FROM app_user u WHERE login=? AND user_id>3"_s);
    if (const Result<void> done = query.run(login); !done)
        return done.error();
    if (!query.next()) {
        const Result<void> ended = query.outcome();
        return ended ? Result<std::optional<PersonAccount>>(std::nullopt) : ended.error();
    }
    PersonAccount account{.id = UserId{query.integer(0)},
                          .login = query.text(1),
                          .displayName = query.text(2),
                          .passwordHash = query.text(3).toLatin1(),
                          .passwordLong = query.integer(4) != 0,
                          .oneTimeHash = query.blob(5),
                          .oneTimeUntil = query.maybeTime(6).value_or(TimePoint()),
                          .totp = query.blob(7),
                          .totpConfirmed = query.integer(8) != 0,
                          .totpStep = query.integer(9),
                          .enabled = query.integer(10) != 0,
                          .roles = {}};
    account.approveKey = query.blob(12);
    const QStringList roles = query.text(11).split(u',', Qt::SkipEmptyParts);
    query.finish();
    for (const QString &role : roles)
        account.roles.add(static_cast<Role>(role.toInt()));
    return std::optional(std::move(account));
}

// The slow part, the password, is looked at between two short transactions.
Result<PersonAccount> PersonProof::prove(const Proof &proof, OneTimeCode oneTime, Factor factor)
{
    const TimePoint now = m_clock.now();
    const Result<int> failures = m_tries.count(proof.login, now);
    if (!failures)
        return failures.error();
    const Result<Secret> password = PasswordRules::normalized(proof.password);
    Result<std::optional<PersonAccount>> found = read(proof.login);
    if (!found)
        return found.error();
    PersonAccount *account = *found ? &**found : nullptr;
    const QByteArray stored
        = account != nullptr && !account->passwordHash.isEmpty() ? account->passwordHash : m_hash.nobodys();
    bool right = PasswordHash::matches(password ? *password : Secret(), stored) && account != nullptr;
    const bool byCode = account != nullptr && oneTime == OneTimeCode::Take && !account->oneTimeHash.isEmpty()
        && account->oneTimeUntil > now && RandomCode::stored(proof.password) == account->oneTimeHash;
    right = (right || byCode) && account->enabled;
    if (right && !byCode) {
        const Result<bool> accepted = acceptsCode(*account, proof.code, factor);
        if (!accepted)
            return accepted.error();
        right = *accepted;
    }
    if (!right) {
        if (const Result<void> told = refuse(proof.login, account, *failures); !told)
            return told.error();
        return Error{ErrorKind::Secret, SignInTries::refusalAfter(*failures)};
    }
    if (const Result<void> opened = openKey(*account, byCode ? Secret() : *password); !opened)
        return opened.error();
    if (const Result<void> forgotten = atomically(m_connection, [&] { return m_tries.forget(proof.login); });
        !forgotten)
        return forgotten.error();
    return *account;
}

//! Opens the key of who may approve, and spends on a stored password what one costs now.
Result<void> PersonProof::openKey(PersonAccount &account, const Secret &password)
{
    account.provenByCode = password.isEmpty();
    if (account.provenByCode)
        return {};
    const bool isOutdated = m_hash.isOutdated(account.passwordHash);
    if (!isOutdated && grantOf(Right::CampaignApprove, account.roles) == Grant::No)
        return {};
    const Result<Secret> seed = seedOf(account, password);
    if (!seed)
        return seed.error();
    account.approvalSeed = *seed;
    return isOutdated ? keepPassword(account.id, password, *seed) : Result<void>();
}

// One that was changed in the database is as good as none: approvals with it do not count.
Result<Secret> PersonProof::seedOf(const PersonAccount &account, const Secret &password)
{
    if (account.approveKey.isEmpty())
        return Secret();
    const Result<Secret> seed
        = WrappedSeed::openWithPassword(account.approveKey, number(account.id), password);
    return seed ? *seed : Secret();
}

Result<bool> PersonProof::acceptsCode(const PersonAccount &account, const QByteArray &code, Factor factor)
{
    if (account.totp.isEmpty() || (!account.totpConfirmed && factor == Factor::AsSetUp))
        return true;
    const Result<QByteArray> secret
        = m_cipher.open(FieldColumn::SecondFactor, boundTo(account.id), {}, account.totp);
    if (!secret)
        return secret.error();
    const std::optional<qint64> step = Totp::match(Secret(*secret), code, m_clock.now(), account.totpStep);
    if (!step)
        return account.totpConfirmed ? takeRecoveryCode(account.id, code) : Result<bool>(false);
    return atomically(m_connection, [&]() -> Result<bool> {
        // Fenced: of two sign-ins with the same code one wins.
        Statement &use
            = m_connection.statement(u"UPDATE app_user SET totp_step=?1 WHERE user_id=?2 AND totp_step<?1"_s);
        if (const Result<void> done = use.run(*step, account.id); !done)
            return done.error();
        return use.changed() > 0;
    });
}

Result<bool> PersonProof::takeRecoveryCode(UserId user, const QByteArray &code)
{
    return atomically(m_connection, [&]() -> Result<bool> {
        Statement &use = m_connection.statement(
            u"UPDATE recovery_code SET used_at=? WHERE user_id=? AND code_hash=? AND used_at IS NULL"_s);
        if (const Result<void> done = use.run(m_clock.now(), user, RandomCode::stored(Secret(code))); !done)
            return done.error();
        return use.changed() > 0;
    });
}

Result<void> PersonProof::keepPassword(UserId user, const Secret &password, const Secret &seed)
{
    const Result<QByteArray> hash = m_hash.of(password);
    if (!hash)
        return hash.error();
    std::optional<QByteArray> wrapped;
    std::optional<QByteArray> publicKey;
    if (!seed.isEmpty()) {
        const Result<QByteArray> made = WrappedSeed::byPassword(seed, number(user), password, m_hash.cost());
        const Result<ApprovalKey> key = ApprovalKey::fromSeed(seed);
        if (!made || !key)
            return made ? key.error() : made.error();
        wrapped = *made;
        publicKey = key->publicKey();
    }
    return atomically(m_connection, [&] {
        return m_connection.run(u"UPDATE app_user SET password_hash=?,password_long=?,approve_key=?,"
                                "approve_pubkey=? WHERE user_id=?"_s,
                                QString::fromLatin1(*hash),
                                PasswordRules::lengthOf(password) >= PasswordRules::Shortest, wrapped,
                                publicKey, user);
    });
}

// What was typed as an unknown name may be a password: it is not written down.
Result<void> PersonProof::refuse(const QString &login, const PersonAccount *account, int failures)
{
    return atomically(m_connection, [&]() -> Result<void> {
        return appendAudit(m_connection, m_clock.now(),
                           {.actor = account != nullptr ? account->id : BuiltInAuthor,
                            .action = u"user.sign-in-refused"_s,
                            .object = u"user %1"_s.arg(account != nullptr ? login : u"unknown"_s),
                            .detail = {{u"wrong_tries"_s, failures}}});
    });
}

Result<void> PersonProof::keepSecondFactor(UserId user, const Secret &secret)
{
    const QByteArray sealed = m_cipher.seal(FieldColumn::SecondFactor, boundTo(user), {}, secret.expose());
    return atomically(m_connection, [&]() -> Result<void> {
        if (const Result<void> stands = expectKeyStands(m_connection, m_cipher); !stands)
            return stands;
        return m_connection.run(u"UPDATE app_user SET totp_enc=?,totp_step=0 WHERE user_id=?"_s, sealed,
                                user);
    });
}

} // namespace heliograph
