// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/signins.h"

#include "engine/policy/signinrules.h"
#include "engine/security/approvalkey.h"
#include "engine/security/passwordrules.h"
#include "engine/security/randomcode.h"
#include "engine/security/totp.h"
#include "engine/security/wrappedseed.h"
#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/storedsigninrules.h"
#include "engine/storage/sqlite/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr int RecoveryCodes = 10;

} // namespace

SqliteSignIns::SqliteSignIns(Connection &connection, const FieldCipher &cipher, const BlindIndex &index,
                             const Clock &clock)
    : m_connection(connection)
    , m_clock(clock)
    , m_proof(connection, cipher, index, clock)
    , m_pins(connection.file(), index)
{
}

Result<void> SqliteSignIns::audit(UserId who, const QString &login, const QString &action,
                                  const QJsonObject &detail)
{
    return appendAudit(m_connection, m_clock.now(),
                       {.actor = who, .action = action, .object = u"user %1"_s.arg(login), .detail = detail});
}

Result<void> SqliteSignIns::expectEnrolled(const PersonAccount &account)
{
    const Result<SignInRules> wanted = readSignInRules(m_connection);
    if (!wanted)
        return wanted.error();
    if (account.totpConfirmed || !wanted->wantsSecondFactor(account.roles))
        return {};
    return Error{
        ErrorKind::Conflict,
        u"This workspace wants a second factor of you. Set it up first: heliograph user totp --as %1 "
        "--password-fd N"_s.arg(account.login)};
}

Result<Caller> SqliteSignIns::prove(const Proof &proof)
{
    const Result<PersonAccount> account
        = m_proof.prove(proof, PersonProof::OneTimeCode::Refuse, PersonProof::Factor::AsSetUp);
    if (!account)
        return account.error();
    if (const Result<void> enrolled = expectEnrolled(*account); !enrolled)
        return enrolled.error();
    return account->caller(m_clock.now());
}

Result<SignedIn> SqliteSignIns::signIn(const Proof &proof)
{
    const Result<Caller> caller = prove(proof);
    if (!caller)
        return caller.error();
    SignedIn made{.caller = *caller, .token = RandomCode::token()};
    const TimePoint now = m_clock.now();
    const Result<void> kept = atomically(m_connection, [&]() -> Result<void> {
        const Result<void> swept = m_connection.run(u"DELETE FROM sign_in WHERE ends_at<=?"_s, now);
        std::optional<QByteArray> key;
        if (!caller->approvalSeed.isEmpty())
            key = WrappedSeed::byToken(caller->approvalSeed, number(caller->user), made.token);
        const Result<void> added = m_connection.run(
            u"INSERT INTO sign_in(token_hash,user_id,signed_in_at,ends_at,approve_key) VALUES(?,?,?,?,?)"_s,
            RandomCode::stored(made.token), caller->user, now, TimePoint(now + SignInLasts), key);
        const Result<void> noted
            = m_connection.run(u"UPDATE app_user SET last_sign_in=? WHERE user_id=?"_s, now, caller->user);
        if (!swept || !added || !noted)
            return !swept ? swept : !added ? added : noted;
        return audit(caller->user, caller->login, u"user.sign-in"_s);
    });
    if (!kept)
        return kept.error();
    return made;
}

Result<Caller> SqliteSignIns::recognise(const QString &login, const Secret &token)
{
    Statement &query = m_connection.statement(
        u"SELECT u.user_id,u.login,s.signed_in_at,s.approve_key FROM sign_in s JOIN app_user u "
        u"USING(user_id) "
        "WHERE s.token_hash=? AND u.login=? AND u.enabled=1 AND s.ends_at>? AND s.signed_in_at<=?"_s);
    const TimePoint now = m_clock.now();
    if (const Result<void> done = query.run(RandomCode::stored(token), login, now, now); !done)
        return done.error();
    if (query.next()) {
        Caller caller{UserId{query.integer(0)}, query.text(1), fromMillis(query.integer(2))};
        const QByteArray wrapped = query.blob(3);
        query.finish();
        if (const auto seed = WrappedSeed::openWithToken(wrapped, number(caller.user), token))
            caller.approvalSeed = *seed;
        return caller;
    }
    if (const Result<void> read = query.outcome(); !read)
        return read.error();
    return Error{
        ErrorKind::Secret,
        u"This sign-in is over. Sign in again: heliograph sign-in --as %1 --password-fd N"_s.arg(login)};
}

Result<void> SqliteSignIns::signOut(const Secret &token)
{
    return atomically(m_connection, [&]() -> Result<void> {
        const QByteArray hash = RandomCode::stored(token);
        Statement &query = m_connection.statement(
            u"SELECT u.user_id,u.login FROM sign_in s JOIN app_user u USING(user_id) WHERE s.token_hash=?"_s);
        if (const Result<void> done = query.run(hash); !done)
            return done;
        if (!query.next())
            return query.outcome();
        const UserId user{query.integer(0)};
        const QString login = query.text(1);
        query.finish();
        if (const Result<void> done = m_connection.run(u"DELETE FROM sign_in WHERE token_hash=?"_s, hash);
            !done)
            return done;
        return audit(user, login, u"user.sign-out"_s);
    });
}

Result<void> SqliteSignIns::setPassword(const Proof &proof, const Secret &fresh)
{
    const Result<Secret> password = PasswordRules::normalized(fresh);
    if (!password)
        return password.error();
    const Result<PersonAccount> account
        = m_proof.prove(proof, PersonProof::OneTimeCode::Take, PersonProof::Factor::AsSetUp);
    if (!account)
        return account.error();
    const Result<void> good = PasswordRules::check(
        *password, account->totpConfirmed,
        QStringList{account->login} + account->displayName.split(u' ', Qt::SkipEmptyParts));
    if (!good)
        return good;
    const Result<Secret> seed = keyAfter(*account, proof.password);
    if (!seed)
        return seed.error();
    if (const Result<void> kept = m_proof.keepPassword(account->id, *password, *seed); !kept)
        return kept;
    return atomically(m_connection, [&]() -> Result<void> {
        const Result<void> used = m_connection.run(
            u"UPDATE app_user SET one_time_hash=NULL,one_time_until=NULL WHERE user_id=?"_s, account->id);
        const Result<void> ended = m_connection.run(u"DELETE FROM sign_in WHERE user_id=?"_s, account->id);
        if (!used || !ended)
            return used ? ended : used;
        return audit(account->id, account->login, u"user.password"_s);
    });
}

//! Whoever knew the old password keeps his key. Who did not, because he is new or somebody reset him, gets
//! another: from now on it is the one that counts.
Result<Secret> SqliteSignIns::keyAfter(const PersonAccount &account, const Secret &oldPassword)
{
    const Result<Secret> password = PasswordRules::normalized(oldPassword);
    const Result<Secret> old
        = account.provenByCode || !password ? Result<Secret>(Secret()) : m_proof.seedOf(account, *password);
    if (!old || !old->isEmpty())
        return old;
    Secret fresh = ApprovalKey::freshSeed();
    const Result<ApprovalKey> key = ApprovalKey::fromSeed(fresh);
    if (!key)
        return key.error();
    // Inside the write transaction: nobody else adds a line meanwhile.
    const Result<void> pinned
        = atomically(m_connection, [&] { return m_pins.pin(account.id, key->publicKey(), m_clock.now()); });
    return pinned ? Result<Secret>(fresh) : pinned.error();
}

Result<Secret> SqliteSignIns::beginSecondFactor(const Proof &proof)
{
    const Result<PersonAccount> account
        = m_proof.prove(proof, PersonProof::OneTimeCode::Refuse, PersonProof::Factor::AsSetUp);
    if (!account)
        return account.error();
    if (account->totpConfirmed)
        return Error{ErrorKind::Conflict,
                     u"%1 has a second factor. Remove it first, then set up another: heliograph user totp "
                     "--remove"_s.arg(account->login)};
    Secret secret = Totp::freshSecret();
    if (const Result<void> kept = m_proof.keepSecondFactor(account->id, secret); !kept)
        return kept.error();
    return secret;
}

Result<QList<Secret>> SqliteSignIns::confirmSecondFactor(const Proof &proof)
{
    const Result<PersonAccount> account
        = m_proof.prove(proof, PersonProof::OneTimeCode::Refuse, PersonProof::Factor::Pending);
    if (!account)
        return account.error();
    if (account->totpConfirmed || account->totp.isEmpty())
        return Error{ErrorKind::Conflict,
                     account->totpConfirmed
                         ? u"%1 has a second factor already. Nothing was changed."_s.arg(account->login)
                         : u"Begin with “heliograph user totp”, without --confirm. Nothing was changed."_s};
    QList<Secret> codes;
    for (int n = 0; n < RecoveryCodes; ++n)
        codes.append(RandomCode::forPeople());
    const Result<void> kept = atomically(m_connection, [&]() -> Result<void> {
        Result<void> done
            = m_connection.run(u"UPDATE app_user SET totp_confirmed=1 WHERE user_id=?"_s, account->id);
        if (done)
            done = m_connection.run(u"DELETE FROM recovery_code WHERE user_id=?"_s, account->id);
        for (const Secret &code : std::as_const(codes)) {
            if (done)
                done = m_connection.run(u"INSERT INTO recovery_code(user_id,code_hash) VALUES(?,?)"_s,
                                        account->id, RandomCode::stored(code));
        }
        return done ? audit(account->id, account->login, u"user.second-factor"_s) : done;
    });
    if (!kept)
        return kept.error();
    return codes;
}

Result<void> SqliteSignIns::removeSecondFactor(const Proof &proof)
{
    const Result<PersonAccount> account
        = m_proof.prove(proof, PersonProof::OneTimeCode::Refuse, PersonProof::Factor::AsSetUp);
    if (!account)
        return account.error();
    const Result<SignInRules> wanted = readSignInRules(m_connection);
    if (!wanted)
        return wanted.error();
    if (wanted->wantsSecondFactor(account->roles))
        return Error{
            ErrorKind::Conflict,
            u"This workspace wants a second factor of you. Nothing was changed. An admin can reset it."_s};
    if (!account->passwordLong)
        return Error{
            ErrorKind::Conflict,
            u"Without a second factor a password needs 15 characters. Nothing was changed. Set a longer "
            "one first: heliograph user passwd"_s};
    return atomically(m_connection, [&]() -> Result<void> {
        const Result<void> done = m_connection.run(
            u"UPDATE app_user SET totp_confirmed=0,totp_enc=NULL WHERE user_id=?"_s, account->id);
        const Result<void> codes
            = m_connection.run(u"DELETE FROM recovery_code WHERE user_id=?"_s, account->id);
        if (!done || !codes)
            return done ? codes : done;
        return audit(account->id, account->login, u"user.no-second-factor"_s);
    });
}

} // namespace heliograph
