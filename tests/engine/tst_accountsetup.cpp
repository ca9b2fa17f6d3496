// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/accountsetup.h"

#include "engine/providers/catalogue.h"
#include "tests/engine/workspacescene.h"
#include "tests/support/gateway.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! The database and the secret store together: neither keeps what the other has refused.
class TestAccountSetup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<WorkspaceScene>(); }
    void cleanup() { m_scene.reset(); }

    void anAddedAccountCanSign_data();
    void anAddedAccountCanSign();
    void theKeyIdComesWithTheKey();
    void eachAccountHasAnEntryOfItsOwn();
    void whatCannotWorkIsNotAdded_data();
    void whatCannotWorkIsNotAdded();
    void aTakenNameLeavesNoSecret();
    void aSecretThatCannotBeKeptAddsNothing();
    void certificatesAreLookedAt_data();
    void certificatesAreLookedAt();
    void aRemovedAccountLeavesNoSecret();
    void anAccountInUseKeepsItsSecret();

private:
    Workspace &workspace() { return m_scene->workspace(); }
    Store &store() { return m_scene->store(); }

    Result<AccountId> add(const ProviderAccount &account,
                          const Credentials &key = WorkspaceScene::key("first"))
    {
        return AccountSetup::add(workspace(), store(), account, key);
    }

    //! One that was added, as the database has it.
    ProviderAccount added(const QString &label)
    {
        const auto id = add(WorkspaceScene::account(label));
        if (!id)
            qFatal("%s", qPrintable(id.error().detail));
        return stored(*id);
    }

    ProviderAccount stored(AccountId id)
    {
        const auto account = store().accounts().account(id);
        if (!account)
            qFatal("%s", qPrintable(account.error().detail));
        return *account;
    }

    QByteArray secretOf(const ProviderAccount &account)
    {
        const auto key = workspace().credentials(account);
        return key ? key->secret.expose() : QByteArray("none");
    }

    qint64 accounts() { return m_scene->value(u"SELECT count(*) FROM provider_account"_s); }

    std::unique_ptr<WorkspaceScene> m_scene;
};

void TestAccountSetup::anAddedAccountCanSign_data()
{
    QTest::addColumn<QString>("driver");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("Alibaba") << u"aliyun"_s << QByteArray();
    QTest::newRow("Alibaba with a temporary token") << u"aliyun"_s << QByteArray("TOKEN/+=");
    QTest::newRow("Tencent") << u"tencent"_s << QByteArray();
}

void TestAccountSetup::anAddedAccountCanSign()
{
    QFETCH(const QString, driver);
    QFETCH(const QByteArray, token);

    const auto id
        = add(WorkspaceScene::account(u"kite"_s, driver), {u"ID"_s, Secret("first"), Secret(token)});

    QVERIFY2(id, id ? "" : qPrintable(id.error().detail));
    const ProviderAccount account = stored(*id);
    const auto key = workspace().credentials(account);
    QVERIFY(key);
    QCOMPARE(key->keyId, u"ID"_s);
    QCOMPARE(key->secret.expose(), "first");
    QCOMPARE(key->token.expose(), token);
    QVERIFY(makeProvider(account, *key));
    QCOMPARE(m_scene->audited(u"account.add"_s), 1);
    QCOMPARE(m_scene->value(u"SELECT count(*) FROM audit_log WHERE detail LIKE '%first%'"_s), 0);
}

void TestAccountSetup::theKeyIdComesWithTheKey()
{
    ProviderAccount account = WorkspaceScene::account(u"kite"_s);
    account.settings.remove(u"access_key_id"_s);

    const auto id = add(account, {u"OTHER"_s, Secret("first"), {}});

    QVERIFY2(id, id ? "" : qPrintable(id.error().detail));
    QCOMPARE(stored(*id).settings.value(u"access_key_id"_s), u"OTHER"_s);
    QVERIFY(makeProvider(stored(*id), *workspace().credentials(stored(*id))));
}

void TestAccountSetup::eachAccountHasAnEntryOfItsOwn()
{
    ProviderAccount second = WorkspaceScene::account(u"gull"_s);
    second.secretRef = added(u"kite"_s).secretRef; // is made anew, whatever it says

    const auto id = add(second, WorkspaceScene::key("second"));

    QVERIFY(id);
    QVERIFY(stored(*id).secretRef != second.secretRef);
    QCOMPARE(secretOf(stored(*id)), "second");
    QCOMPARE(secretOf(second), "first");
    QCOMPARE(m_scene->keptSecrets().size(), 2);
}

void TestAccountSetup::whatCannotWorkIsNotAdded_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("words");
    const QByteArray good("S");
    QTest::newRow("no name") << QString() << QString() << QString() << good << u"name of a provider"_s;
    QTest::newRow("a blank name") << u" \t"_s << QString() << QString() << good << u"name of a provider"_s;
    QTest::newRow("a comma") << u"a,b"_s << QString() << QString() << good << u"“a,b”"_s;
    QTest::newRow("an equals sign") << u"a=b"_s << QString() << QString() << good << u"“a=b”"_s;
    QTest::newRow("no secret") << u"kite"_s << QString() << QString() << QByteArray() << u"secret is empty"_s;
    QTest::newRow("two secrets") << u"kite"_s << QString() << QString() << QByteArray("one\ntwo")
                                 << u"line break"_s;
    QTest::newRow("a setting of nobody") << u"kite"_s << u"colour"_s << u"red"_s << good << u"colour"_s;
    QTest::newRow("too many at once") << u"kite"_s << u"batch"_s << u"101"_s << good << u"at most 100"_s;
    QTest::newRow("plain http elsewhere")
        << u"kite"_s << u"endpoint"_s << u"http://example.org"_s << good << u"plain http"_s;
    QTest::newRow("a file that is not there")
        << u"kite"_s << u"ca_file"_s << u"/nowhere/ca.pem"_s << good << u"/nowhere/ca.pem"_s;
    QTest::newRow("simulated without the mark")
        << u"kite"_s << u"simulated"_s << u"yes"_s << good << u"(simulated)"_s;
}

void TestAccountSetup::whatCannotWorkIsNotAdded()
{
    QFETCH(const QString, label);
    QFETCH(const QString, setting);
    QFETCH(const QString, value);
    QFETCH(const QByteArray, secret);
    QFETCH(const QString, words);
    ProviderAccount account = WorkspaceScene::account(label);
    if (!setting.isEmpty())
        account.settings.insert(setting, value);

    const auto refused = add(account, WorkspaceScene::key(secret));

    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY2(refused.error().detail.contains(words), qPrintable(refused.error().detail));
    QVERIFY(m_scene->keptSecrets().isEmpty());
    QCOMPARE(accounts(), 0);
    QCOMPARE(m_scene->audited(u"account.add"_s), 0);
}

void TestAccountSetup::aTakenNameLeavesNoSecret()
{
    const ProviderAccount first = added(u"kite"_s);

    const auto refused = add(WorkspaceScene::account(u"kite"_s), WorkspaceScene::key("second"));

    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(m_scene->keptSecrets(), QStringList{first.secretRef});
    QCOMPARE(secretOf(first), "first");
    QCOMPARE(accounts(), 1);
}

void TestAccountSetup::aSecretThatCannotBeKeptAddsNothing()
{
    QFile file(m_scene->secretFile());
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther)); // is not used so

    const auto refused = add(WorkspaceScene::account(u"kite"_s));

    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Secret);
    QCOMPARE(accounts(), 0);
}

void TestAccountSetup::certificatesAreLookedAt_data()
{
    QTest::addColumn<QString>("content"); // null: there is no file; "ca": certificates
    QTest::addColumn<bool>("usable");
    QTest::newRow("none named") << u"unnamed"_s << true;
    QTest::newRow("certificates") << u"ca"_s << true;
    QTest::newRow("no file") << QString() << false;
    QTest::newRow("an empty file") << u""_s << false;
    QTest::newRow("no certificate in it") << u"-----BEGIN NOTHING-----"_s << false;
    QTest::newRow("a folder") << u"folder"_s << false;
}

void TestAccountSetup::certificatesAreLookedAt()
{
    QFETCH(const QString, content);
    QFETCH(const bool, usable);
    ProviderAccount account = WorkspaceScene::account(u"kite"_s);
    QString name = m_scene->filePath(u"ca.pem"_s);
    if (content == u"ca"_s) {
        name = Gateway::authority();
    } else if (content == u"folder"_s) {
        name = m_scene->filePath(u"."_s);
    } else if (!content.isNull()) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content.toUtf8()) == content.size());
    }
    if (content != u"unnamed"_s)
        account.settings.insert(u"ca_file"_s, name);

    const auto looked = AccountSetup::checkFiles(account);

    QCOMPARE(looked.has_value(), usable);
    if (!usable) {
        QCOMPARE(looked.error().kind, ErrorKind::Invalid);
        QVERIFY2(looked.error().detail.contains(name), qPrintable(looked.error().detail));
    }
}

void TestAccountSetup::aRemovedAccountLeavesNoSecret()
{
    const ProviderAccount kite = added(u"kite"_s);
    const ProviderAccount gull = added(u"gull"_s);
    QVERIFY(workspace().pushToken(kite));

    QVERIFY(AccountSetup::remove(workspace(), store(), kite));

    QCOMPARE(store().accounts().account(kite.id).error().kind, ErrorKind::NotFound);
    QCOMPARE(m_scene->keptSecrets(), QStringList{gull.secretRef});
    QVERIFY(add(WorkspaceScene::account(u"kite"_s))); // the name is free again
}

void TestAccountSetup::anAccountInUseKeepsItsSecret()
{
    const ProviderAccount kite = added(u"kite"_s);
    (void)m_scene->launch(2, kite.id);

    const auto refused = AccountSetup::remove(workspace(), store(), kite);

    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(secretOf(kite), "first");
    QCOMPARE(AccountSetup::remove(workspace(), store(), WorkspaceScene::account(u"nobody"_s)).error().kind,
             ErrorKind::NotFound);
}

} // namespace heliograph

QObject *tst_accountsetup()
{
    return new heliograph::TestAccountSetup;
}

#include "tst_accountsetup.moc"
