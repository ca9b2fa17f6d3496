// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/personproof.h"

#include "engine/security/randomcode.h"
#include "engine/security/totp.h"
#include "tests/engine/storage/people/peoplescene.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! What somebody shows to prove who he is, looked at by itself (engine.md SR-01 to SR-04).
class TestPersonProof : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tellsWhoItIs();
    void onlyWhoMayApproveGetsHisKeyOpened_data();
    void onlyWhoMayApproveGetsHisKeyOpened();
    void aOneTimeCodeCountsWhereItIsTaken_data();
    void aOneTimeCodeCountsWhereItIsTaken();
    void whoHasNoPasswordYetHasNone();
    void aPendingFactorCountsOnlyWhereItIsSetUp();
    void aRecoveryCodeDoesNotConfirmAFactor();
    void aCodeIsGoodOnceForAllProcesses();
    void aWrongCodeCountsAsAWrongTry();
    void aFactorThatWasTamperedWithLetsNobodyIn();
    void aKeyThatWasTamperedWithIsNone_data();
    void aKeyThatWasTamperedWithIsNone();
    void aFreshPasswordWrapsTheSameKey();
    void whatIsStoredTellsNoPassword();

private:
    using Code = PersonProof::OneTimeCode;
    using Factor = PersonProof::Factor;

    Result<PersonAccount> prove(const Proof &proof, Code oneTime = Code::Refuse,
                                Factor factor = Factor::AsSetUp)
    {
        return m_proof->prove(proof, oneTime, factor);
    }
    Proof proof(const QString &login, const QByteArray &code = {})
    {
        return PeopleScene::proof(login, PeopleScene::Password, code);
    }
    QByteArray codeOf(const Secret &secret)
    {
        return Totp::codeAt(secret, Totp::stepAt(m_scene->clock().now()));
    }
    std::unique_ptr<PersonProof> proofOver(Connection &connection)
    {
        const KeyRing &keys = m_scene->store().keys();
        auto made
            = std::make_unique<PersonProof>(connection, keys.cipher(), keys.blindIndex(), m_scene->clock());
        made->setHash(PasswordHash({.passes = 1, .bytes = 8192}));
        return made;
    }
    qint64 value(const QString &sql) { return m_scene->store().value(sql); }
    void run(const QString &sql) { QVERIFY(m_scene->store().sql(sql)); }

    std::unique_ptr<PeopleScene> m_scene;
    std::unique_ptr<PersonProof> m_proof;
};

void TestPersonProof::init()
{
    m_scene = std::make_unique<PeopleScene>();
    m_proof = proofOver(m_scene->store().connection());
}

void TestPersonProof::cleanup()
{
    m_proof.reset();
    m_scene.reset();
}

void TestPersonProof::tellsWhoItIs()
{
    QVERIFY(!prove({u"olga"_s, Secret("wrong"), {}}));
    m_scene->clock().advance(1s);

    const auto proven = prove(proof(u"OLGA"_s));

    QVERIFY(proven);
    QCOMPARE(proven->id, m_scene->id(u"olga"_s));
    QCOMPARE(proven->login, u"olga"_s);
    QCOMPARE(proven->roles, Roles({Role::Operator}));
    QVERIFY(proven->passwordLong && proven->enabled);
    QVERIFY(!proven->provenByCode);
    QCOMPARE(value(u"SELECT count(*) FROM sign_in_try"_s), 0); // what was wrong before is forgotten
}

void TestPersonProof::onlyWhoMayApproveGetsHisKeyOpened_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<bool>("opened");
    QTest::newRow("operator") << u"olga"_s << false;
    QTest::newRow("auditor") << u"uma"_s << false;
    QTest::newRow("supervisor") << u"samir"_s << true;
}

void TestPersonProof::onlyWhoMayApproveGetsHisKeyOpened()
{
    QFETCH(QString, login);
    QFETCH(bool, opened);

    const auto proven = prove(proof(login));

    QVERIFY(proven);
    QCOMPARE(proven->approvalSeed.isEmpty(), !opened);
}

void TestPersonProof::aOneTimeCodeCountsWhereItIsTaken_data()
{
    QTest::addColumn<bool>("taken");
    QTest::addColumn<Millis>("later");
    QTest::addColumn<bool>("enabled");
    QTest::addColumn<bool>("proven");
    QTest::newRow("taken") << true << Millis(0) << true << true;
    QTest::newRow("at the last moment") << true << Millis(24h - 1ms) << true << true;
    QTest::newRow("over") << true << Millis(24h) << true << false;
    QTest::newRow("not wanted here") << false << Millis(0) << true << false;
    QTest::newRow("disabled meanwhile") << true << Millis(0) << false << false;
}

void TestPersonProof::aOneTimeCodeCountsWhereItIsTaken()
{
    QFETCH(bool, taken);
    QFETCH(Millis, later);
    QFETCH(bool, enabled);
    QFETCH(bool, proven);
    const auto code = m_scene->users().reset(m_scene->id(u"samir"_s), m_scene->id(u"ada"_s));
    QVERIFY(code);
    if (!enabled)
        QVERIFY(m_scene->users().setEnabled(m_scene->id(u"samir"_s), false, m_scene->id(u"ada"_s)));
    m_scene->clock().advance(later);
    const Secret typed(code->expose().toLower().replace('-', ' ')); // as one reads it from paper

    const auto shown = prove({u"samir"_s, typed, {}}, taken ? Code::Take : Code::Refuse);

    QCOMPARE(shown.has_value(), proven);
    if (!shown)
        return;
    QVERIFY(shown->provenByCode);
    QVERIFY2(shown->approvalSeed.isEmpty(), "no password, no key");
}

void TestPersonProof::whoHasNoPasswordYetHasNone()
{
    QVERIFY(m_scene->users().add({u"newcomer"_s, {}, {Role::Operator}}, BuiltInAuthor));

    for (const QByteArray &password : {QByteArray(), QByteArray("walnut gravel tuba osprey")}) {
        const auto shown = prove({u"newcomer"_s, Secret(password), {}}, Code::Take);
        QVERIFY(!shown);
        QCOMPARE(shown.error().kind, ErrorKind::Secret);
        QCOMPARE(shown.error().detail, u"Name or password is wrong."_s);
        m_scene->clock().advance(1min);
    }
}

void TestPersonProof::aPendingFactorCountsOnlyWhereItIsSetUp()
{
    const Secret secret = Totp::freshSecret();
    QVERIFY(m_proof->keepSecondFactor(m_scene->id(u"olga"_s), secret));

    QVERIFY(prove(proof(u"olga"_s)));
    QVERIFY(!prove(proof(u"olga"_s), Code::Refuse, Factor::Pending));
    m_scene->clock().advance(1min);

    const auto shown = prove(proof(u"olga"_s, codeOf(secret)), Code::Refuse, Factor::Pending);

    QVERIFY(shown);
    QVERIFY(!shown->totpConfirmed);
    QCOMPARE(value(u"SELECT totp_step FROM app_user WHERE login='olga'"_s),
             Totp::stepAt(m_scene->clock().now()));
}

void TestPersonProof::aRecoveryCodeDoesNotConfirmAFactor()
{
    QVERIFY(m_proof->keepSecondFactor(m_scene->id(u"olga"_s), Totp::freshSecret()));
    const Secret recovery = RandomCode::forPeople();
    QVERIFY(m_scene->store().connection().run(u"INSERT INTO recovery_code(user_id,code_hash) VALUES(?,?)"_s,
                                              m_scene->id(u"olga"_s), RandomCode::stored(recovery)));

    QVERIFY(!prove(proof(u"olga"_s, recovery.expose()), Code::Refuse, Factor::Pending));
    QCOMPARE(value(u"SELECT count(*) FROM recovery_code WHERE used_at IS NULL"_s), 1);

    run(u"UPDATE app_user SET totp_confirmed=1 WHERE login='olga'"_s);
    m_scene->clock().advance(1min);
    QVERIFY(prove(proof(u"olga"_s, recovery.expose())));
    QCOMPARE(value(u"SELECT used_at FROM recovery_code"_s), toMillis(m_scene->clock().now()));
}

void TestPersonProof::aCodeIsGoodOnceForAllProcesses()
{
    const Secret secret = Totp::freshSecret();
    QVERIFY(m_proof->keepSecondFactor(m_scene->id(u"olga"_s), secret));
    run(u"UPDATE app_user SET totp_confirmed=1 WHERE login='olga'"_s);
    const auto elsewhere = Connection::open(m_scene->store().file(), Connection::Access::ReadWrite);
    QVERIFY(elsewhere);
    const auto other = proofOver(**elsewhere);
    const QByteArray code = codeOf(secret);

    QVERIFY(other->prove(proof(u"olga"_s, code), Code::Refuse, Factor::AsSetUp));

    QVERIFY(!prove(proof(u"olga"_s, code)));
    m_scene->clock().advance(30s);
    QVERIFY2(!prove(proof(u"olga"_s, code)), "the clock of the app may be late, but not twice");
    m_scene->clock().advance(1min);
    QVERIFY(prove(proof(u"olga"_s, codeOf(secret))));
}

void TestPersonProof::aWrongCodeCountsAsAWrongTry()
{
    const Secret secret = Totp::freshSecret();
    QVERIFY(m_proof->keepSecondFactor(m_scene->id(u"olga"_s), secret));
    run(u"UPDATE app_user SET totp_confirmed=1 WHERE login='olga'"_s);

    const auto shown = prove(proof(u"olga"_s, "000000x"));

    QVERIFY(!shown);
    QCOMPARE(shown.error().detail, u"Name or password is wrong."_s); // not which of the two
    QCOMPARE(value(u"SELECT failed FROM sign_in_try"_s), 1);
    QCOMPARE(value(u"SELECT json_extract(detail,'$.wrong_tries') FROM audit_log "
                   "WHERE action='user.sign-in-refused'"_s),
             1);
}

void TestPersonProof::aFactorThatWasTamperedWithLetsNobodyIn()
{
    const Secret secret = Totp::freshSecret();
    QVERIFY(m_proof->keepSecondFactor(m_scene->id(u"olga"_s), secret));
    run(u"UPDATE app_user SET totp_confirmed=1,totp_enc=substr(totp_enc,1,length(totp_enc)-1) "
        "WHERE login='olga'"_s);

    QVERIFY(!prove(proof(u"olga"_s, codeOf(secret))));

    QCOMPARE(value(u"SELECT failed FROM sign_in_try"_s), 1);
    QCOMPARE(value(u"SELECT totp_step FROM app_user WHERE login='olga'"_s), 0);
}

void TestPersonProof::aKeyThatWasTamperedWithIsNone_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("shorter") << u"substr(approve_key,2)"_s;
    QTest::newRow("of somebody else") << u"(SELECT approve_key FROM app_user WHERE login='sonia')"_s;
    QTest::newRow("nonsense") << u"zeroblob(100)"_s;
}

void TestPersonProof::aKeyThatWasTamperedWithIsNone()
{
    QFETCH(QString, key);
    m_scene->add(u"sonia"_s, {Role::Supervisor}); // with the same password
    run(u"UPDATE app_user SET approve_key=%1 WHERE login='samir'"_s.arg(key));

    const auto proven = prove(proof(u"samir"_s));

    QVERIFY(proven);
    QVERIFY(proven->approvalSeed.isEmpty());
    QVERIFY(!prove(proof(u"sonia"_s))->approvalSeed.isEmpty());
}

void TestPersonProof::aFreshPasswordWrapsTheSameKey()
{
    const auto before = prove(proof(u"samir"_s));
    QVERIFY(before);
    const Secret fresh("plinth cobalt anvil otter");

    QVERIFY(m_proof->keepPassword(before->id, fresh, before->approvalSeed));
    const auto after = prove({u"samir"_s, fresh, {}});
    QVERIFY(after);
    QCOMPARE(after->approvalSeed.expose(), before->approvalSeed.expose());
    QVERIFY(after->approveKey != before->approveKey);
    QVERIFY(m_proof->seedOf(*after, Secret(PeopleScene::Password))->isEmpty());
    QVERIFY(!prove(proof(u"samir"_s)));
}

void TestPersonProof::whatIsStoredTellsNoPassword()
{
    QVERIFY(m_proof->keepPassword(m_scene->id(u"olga"_s), Secret("k7#vT2qL"), Secret()));

    QCOMPARE(value(u"SELECT password_long FROM app_user WHERE login='olga'"_s), 0);
    QCOMPARE(value(u"SELECT instr(password_hash,'k7#vT2qL') FROM app_user WHERE login='olga'"_s), 0);
    QCOMPARE(value(u"SELECT count(approve_key) FROM app_user WHERE login='olga'"_s), 0);
    QVERIFY(prove({u"olga"_s, Secret("k7#vT2qL"), {}}));
}

QObject *tst_personproof()
{
    return new TestPersonProof;
}

#include "tst_personproof.moc"
