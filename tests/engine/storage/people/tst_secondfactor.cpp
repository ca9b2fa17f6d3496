// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/totp.h"
#include "tests/engine/storage/people/peoplescene.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! The second factor (engine.md SR-04) and its recovery codes.
class TestSecondFactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<PeopleScene>(); }
    void cleanup() { m_scene.reset(); }

    void aSecondFactorIsAskedForAndEachCodeIsGoodOnce();
    void aRecoveryCodeIsGoodOnce();
    void theSecretOfASecondFactorIsStoredEncrypted();
    void aWorkspaceThatWantsASecondFactorLetsNobodyInWithout();
    void aShortPasswordNeedsItsSecondFactor();

private:
    bool isProven(const QString &login, const QByteArray &password = PeopleScene::Password,
                  const QByteArray &code = {})
    {
        return m_scene->signIns().prove(PeopleScene::proof(login, password, code)).has_value();
    }

    //! The code of \a secret now, after a step, so that none is used twice.
    QByteArray nextCode(const Secret &secret)
    {
        m_scene->clock().advance(Totp::Step);
        return Totp::codeAt(secret, Totp::stepAt(m_scene->clock().now()));
    }

    //! Sets a second factor up for olga.
    Secret enrol(QList<Secret> *recovery = nullptr)
    {
        const auto secret = m_scene->signIns().beginSecondFactor(PeopleScene::proof(u"olga"_s));
        if (!secret)
            qFatal("%s", qPrintable(secret.error().detail));
        const auto codes = m_scene->signIns().confirmSecondFactor(
            PeopleScene::proof(u"olga"_s, PeopleScene::Password, nextCode(*secret)));
        if (!codes)
            qFatal("%s", qPrintable(codes.error().detail));
        if (recovery != nullptr)
            *recovery = *codes;
        return *secret;
    }

    std::unique_ptr<PeopleScene> m_scene;
};

void TestSecondFactor::aSecondFactorIsAskedForAndEachCodeIsGoodOnce()
{
    const Secret secret = enrol();
    QVERIFY(!isProven(u"olga"_s));
    m_scene->clock().advance(1min);

    const QByteArray code = nextCode(secret);
    QVERIFY(isProven(u"olga"_s, PeopleScene::Password, code));

    QVERIFY2(!isProven(u"olga"_s, PeopleScene::Password, code), "the same code again");
    m_scene->clock().advance(1min);
    QVERIFY(isProven(u"olga"_s, PeopleScene::Password, nextCode(secret)));
}

void TestSecondFactor::aRecoveryCodeIsGoodOnce()
{
    QList<Secret> codes;
    enrol(&codes);
    QCOMPARE(codes.size(), 10);

    QVERIFY(isProven(u"olga"_s, PeopleScene::Password, codes.constFirst().expose()));

    QCOMPARE(m_scene->users().person(u"olga"_s)->recoveryCodes, 9);
    QVERIFY(!isProven(u"olga"_s, PeopleScene::Password, codes.constFirst().expose()));
}

void TestSecondFactor::theSecretOfASecondFactorIsStoredEncrypted()
{
    const Secret secret = enrol();

    QCOMPARE(m_scene->store().value(u"SELECT instr(totp_enc,x'%1') FROM app_user WHERE login='olga'"_s.arg(
                 QString::fromLatin1(secret.expose().toHex()))),
             0);
    // Moved to somebody else it does not open.
    QVERIFY(
        m_scene->store().sql(u"UPDATE app_user SET totp_confirmed=1,totp_enc=(SELECT totp_enc FROM app_user "
                             "WHERE login='olga') WHERE login='otto'"_s));
    QVERIFY(!isProven(u"otto"_s, PeopleScene::Password, nextCode(secret)));
}

void TestSecondFactor::aWorkspaceThatWantsASecondFactorLetsNobodyInWithout()
{
    QVERIFY(
        m_scene->users().setSignInRules({.secondFactor = SecondFactor::Everybody}, m_scene->id(u"ada"_s)));

    const auto proven = m_scene->signIns().prove(PeopleScene::proof(u"olga"_s));

    QVERIFY(!proven);
    QCOMPARE(proven.error().kind, ErrorKind::Conflict);
    QVERIFY(proven.error().detail.contains(u"user totp"_s));
    const Secret secret = enrol();
    QVERIFY(isProven(u"olga"_s, PeopleScene::Password, nextCode(secret)));
    QVERIFY2(!m_scene->signIns().removeSecondFactor(
                 PeopleScene::proof(u"olga"_s, PeopleScene::Password, nextCode(secret))),
             "and lets nobody remove it");
}

void TestSecondFactor::aShortPasswordNeedsItsSecondFactor()
{
    const Secret secret = enrol();
    QVERIFY(m_scene->signIns().setPassword(
        PeopleScene::proof(u"olga"_s, PeopleScene::Password, nextCode(secret)), Secret("k7#vT2qL")));

    const auto removed
        = m_scene->signIns().removeSecondFactor(PeopleScene::proof(u"olga"_s, "k7#vT2qL", nextCode(secret)));

    QVERIFY(!removed);
    QVERIFY(removed.error().detail.contains(u"15 characters"_s));
}

QObject *tst_secondfactor()
{
    return new TestSecondFactor;
}

#include "tst_secondfactor.moc"
