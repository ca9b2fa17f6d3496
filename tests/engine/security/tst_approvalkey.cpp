// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/approvalkey.h"
#include "engine/security/wrappedseed.h"

#include <QTest>

using namespace heliograph;

//! Keys of approvers, and how the database keeps them.
class TestApprovalKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatItSignsVerifiesAndNothingElse()
    {
        const auto key = ApprovalKey::fromSeed(ApprovalKey::freshSeed());
        const auto other = ApprovalKey::fromSeed(ApprovalKey::freshSeed());
        QVERIFY(key && other);
        const QByteArray signature = key->sign("campaign 7");

        QCOMPARE(signature.size(), ApprovalKey::SignatureSize);
        QVERIFY(ApprovalKey::verifies(key->publicKey(), "campaign 7", signature));
        QVERIFY(!ApprovalKey::verifies(key->publicKey(), "campaign 8", signature));
        QVERIFY(!ApprovalKey::verifies(other->publicKey(), "campaign 7", signature));
        QVERIFY(!ApprovalKey::verifies(key->publicKey(), "campaign 7", other->sign("campaign 7")));
        QVERIFY(!ApprovalKey::verifies({}, "campaign 7", signature));
        QVERIFY(!ApprovalKey::verifies(key->publicKey(), "campaign 7", signature.left(63)));
    }

    // RFC 8032, 7.1, test 1.
    void itIsEd25519()
    {
        const auto key = ApprovalKey::fromSeed(
            Secret(QByteArray::fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")));
        QVERIFY(key);

        QCOMPARE(key->publicKey().toHex(),
                 QByteArray("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
        QCOMPARE(
            key->sign({}).toHex(),
            QByteArray(
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e3970"
                "1cf9b46bd25bf5f0595bbe24655141438e7a100b"));
    }

    void noSeedIsNoKey()
    {
        const auto key = ApprovalKey::fromSeed(Secret());

        QVERIFY(!key);
        QCOMPARE(key.error().kind, ErrorKind::Secret);
    }

    void aPasswordOpensWhatItWrapped()
    {
        const Secret seed = ApprovalKey::freshSeed();
        const auto wrapped = WrappedSeed::byPassword(seed, 7, Secret("walnut gravel"), Cheap);
        QVERIFY(wrapped);

        const auto opened = WrappedSeed::openWithPassword(*wrapped, 7, Secret("walnut gravel"));

        QVERIFY(opened);
        QCOMPARE(opened->expose(), seed.expose());
        QVERIFY(!WrappedSeed::openWithPassword(*wrapped, 7, Secret("walnut grave")));
        QVERIFY2(!WrappedSeed::openWithPassword(*wrapped, 8, Secret("walnut gravel")),
                 "another person's row");
        QVERIFY(!WrappedSeed::openWithToken(*wrapped, 7, Secret("walnut gravel")));
    }

    void whatWasChangedDoesNotOpen()
    {
        const auto wrapped
            = WrappedSeed::byPassword(ApprovalKey::freshSeed(), 7, Secret("walnut gravel"), Cheap);
        QVERIFY(wrapped);
        for (qsizetype at = 0; at < wrapped->size(); ++at) {
            QByteArray changed = *wrapped;
            changed[at] = static_cast<char>(changed.at(at) ^ 1);
            QVERIFY2(!WrappedSeed::openWithPassword(changed, 7, Secret("walnut gravel")),
                     qPrintable(QString::number(at)));
        }
        QVERIFY(!WrappedSeed::openWithPassword({}, 7, Secret("walnut gravel")));
    }

    void aTokenOpensWhatItWrapped()
    {
        const Secret seed = ApprovalKey::freshSeed();
        const QByteArray wrapped = WrappedSeed::byToken(seed, 7, Secret("token"));

        QCOMPARE(WrappedSeed::openWithToken(wrapped, 7, Secret("token"))->expose(), seed.expose());
        QVERIFY(!WrappedSeed::openWithToken(wrapped, 7, Secret("tokem")));
        QVERIFY(!WrappedSeed::openWithToken(wrapped, 8, Secret("token")));
        QVERIFY(!wrapped.contains(seed.expose()));
    }

private:
    static constexpr PasswordHash::Cost Cheap{.passes = 1, .bytes = 8192};
};

QObject *tst_approvalkey()
{
    return new TestApprovalKey;
}

#include "tst_approvalkey.moc"
