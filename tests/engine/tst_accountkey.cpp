// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/accountsetup.h"

#include "tests/engine/workspacescene.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! Another key for an account: until the database has taken it the old one counts.
class TestAccountKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<WorkspaceScene>(); }
    void cleanup() { m_scene.reset(); }

    void anotherKeyTakesThePlaceOfTheOldOne();
    void theAddressForReceiptsStays();
    void aKeyThatCannotWorkChangesNothing_data();
    void aKeyThatCannotWorkChangesNothing();
    void aRefusedKeyLeavesTheOldOne();

private:
    Workspace &workspace() { return m_scene->workspace(); }

    ProviderAccount stored(AccountId id) { return *m_scene->store().accounts().account(id); }

    Result<void> replaceKey(const ProviderAccount &account, const Credentials &key)
    {
        return AccountSetup::replaceKey(workspace(), m_scene->store(), account, key, BuiltInAuthor);
    }

    QByteArray secretOf(const ProviderAccount &account)
    {
        const auto key = workspace().credentials(account);
        return key ? key->secret.expose() : QByteArray("none");
    }

    std::unique_ptr<WorkspaceScene> m_scene;
};

void TestAccountKey::anotherKeyTakesThePlaceOfTheOldOne()
{
    const ProviderAccount before = m_scene->addAccount(u"kite"_s);

    QVERIFY(replaceKey(before, {u"ID2"_s, Secret("second"), Secret("token")}));

    const ProviderAccount after = stored(before.id);
    QVERIFY(after.secretRef != before.secretRef);
    QCOMPARE(after.label, u"kite"_s);
    QCOMPARE(after.settings.value(u"access_key_id"_s), u"ID2"_s);
    QCOMPARE(after.settings.value(u"endpoint"_s), before.settings.value(u"endpoint"_s));
    QCOMPARE(secretOf(after), "second");
    QCOMPARE(workspace().credentials(after)->token.expose(), "token");
    QCOMPARE(secretOf(before), "none");
    QCOMPARE(m_scene->keptSecrets(), QStringList{after.secretRef});
    QCOMPARE(m_scene->audited(u"account.key"_s), 1);
}

void TestAccountKey::theAddressForReceiptsStays()
{
    const ProviderAccount before = m_scene->addAccount(u"kite"_s);
    const QByteArray token = workspace().pushToken(before)->expose();
    QCOMPARE(token.size(), 32);

    QVERIFY(replaceKey(before, WorkspaceScene::key("second")));

    const ProviderAccount after = stored(before.id);
    QCOMPARE(workspace().pushToken(after)->expose(), token);
    QCOMPARE(m_scene->keptSecrets(), (QStringList{after.secretRef, QString(after.secretRef + u"/push"_s)}));
}

void TestAccountKey::aKeyThatCannotWorkChangesNothing_data()
{
    QTest::addColumn<QString>("keyId");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no secret") << u"ID2"_s << QByteArray() << QByteArray() << ErrorKind::Invalid;
    QTest::newRow("a broken secret") << u"ID2"_s << QByteArray("a\nb") << QByteArray() << ErrorKind::Invalid;
    QTest::newRow("no key id") << QString() << QByteArray("second") << QByteArray() << ErrorKind::Invalid;
    QTest::newRow("a broken key id") << u"I\nD"_s << QByteArray("second") << QByteArray()
                                     << ErrorKind::Invalid;
    QTest::newRow("a broken token") << u"ID2"_s << QByteArray("second") << QByteArray("a\r\nb")
                                    << ErrorKind::Secret;
}

void TestAccountKey::aKeyThatCannotWorkChangesNothing()
{
    QFETCH(const QString, keyId);
    QFETCH(const QByteArray, secret);
    QFETCH(const QByteArray, token);
    QFETCH(const ErrorKind, kind);
    const ProviderAccount before = m_scene->addAccount(u"kite"_s);

    const auto refused = replaceKey(before, {keyId, Secret(secret), Secret(token)});

    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, kind);
    QCOMPARE(stored(before.id).secretRef, before.secretRef);
    QCOMPARE(stored(before.id).settings, before.settings);
    QCOMPARE(secretOf(before), "SECRET");
    QCOMPARE(m_scene->keptSecrets(), QStringList{before.secretRef});
}

void TestAccountKey::aRefusedKeyLeavesTheOldOne()
{
    const ProviderAccount before = m_scene->addAccount(u"kite"_s);
    const QByteArray token = workspace().pushToken(before)->expose();
    ProviderAccount nobody = before;
    nobody.id = AccountId{99};

    const auto refused = replaceKey(nobody, WorkspaceScene::key("second"));

    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::NotFound);
    QCOMPARE(secretOf(before), "SECRET");
    QCOMPARE(workspace().pushToken(before)->expose(), token);
    QCOMPARE(m_scene->keptSecrets().size(), 2); // nothing of the new one
}

} // namespace heliograph

QObject *tst_accountkey()
{
    return new heliograph::TestAccountKey;
}

#include "tst_accountkey.moc"
