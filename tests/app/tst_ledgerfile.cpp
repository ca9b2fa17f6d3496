// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledgerfile.h"

#include <QTemporaryFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

class TestLedgerFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptedMessagesAreTaken();
    void providersOfOneKeyIdAreToldApartByKind();
    void twoAccountsOfOneKeyCannotBeToldApart();
    void anUnknownKeyIsRefused();
    void aTornLastLineIsNoTrouble();
    void anotherLineThatIsNoJsonIsRefused();
    void aMissingFileIsRefused();

private:
    static ProviderAccount account(int id, const QString &driver, const QString &keyName,
                                   const QString &keyId);
    static Result<QList<Reader::LedgerEntry>> read(const QByteArray &lines,
                                                   const QList<ProviderAccount> &accounts);

    const ProviderAccount m_ali = account(1, u"aliyun"_s, u"access_key_id"_s, u"ID"_s);
    const ProviderAccount m_ten = account(2, u"tencent"_s, u"secret_id"_s, u"ID"_s);
};

ProviderAccount TestLedgerFile::account(int id, const QString &driver, const QString &keyName,
                                        const QString &keyId)
{
    ProviderAccount account;
    account.id = AccountId{id};
    account.driver = driver;
    account.settings.insert(keyName, keyId);
    return account;
}

Result<QList<Reader::LedgerEntry>> TestLedgerFile::read(const QByteArray &lines,
                                                        const QList<ProviderAccount> &accounts)
{
    QTemporaryFile file;
    if (!file.open() || file.write(lines) != lines.size() || !file.flush())
        qFatal("The ledger of the test cannot be written.");
    return readProviderLedger(file.fileName(), accounts);
}

void TestLedgerFile::acceptedMessagesAreTaken()
{
    const auto entries = read(
        "{\"event\":\"fault\",\"account\":\"elsewhere\"}\n"
        "{\"event\":\"accepted\",\"account\":\"ID\",\"number\":\"+8613800000001\",\"client_ref\":\"ab\"}\n"
        "{\"event\":\"accepted\",\"account\":\"ID\",\"number\":\"+8613800000002\"}\n",
        {m_ali});
    QVERIFY(entries);
    QCOMPARE(entries->size(), 2);
    QCOMPARE(entries->first().account, AccountId{1});
    QCOMPARE(entries->first().e164, u"+8613800000001"_s);
    QCOMPARE(entries->first().clientRef, u"ab"_s);
    QVERIFY(entries->last().clientRef.isEmpty());
}

void TestLedgerFile::providersOfOneKeyIdAreToldApartByKind()
{
    const auto entries = read(
        "{\"event\":\"accepted\",\"profile\":\"tencent\",\"account\":\"ID\",\"number\":\"+8613800000001\"}\n"
        "{\"event\":\"accepted\",\"profile\":\"aliyun\",\"account\":\"ID\",\"number\":\"+8613800000001\"}\n",
        {m_ali, m_ten});
    QVERIFY(entries);
    QCOMPARE(entries->first().account, AccountId{2});
    QCOMPARE(entries->last().account, AccountId{1});
}

void TestLedgerFile::twoAccountsOfOneKeyCannotBeToldApart()
{
    const auto entries
        = read("{\"event\":\"accepted\",\"account\":\"ID\",\"number\":\"+8613800000001\"}\n", {m_ali, m_ten});
    QVERIFY(!entries);
    QCOMPARE(entries.error().kind, ErrorKind::Invalid);
}

void TestLedgerFile::anUnknownKeyIsRefused()
{
    const auto entries
        = read("{\"event\":\"accepted\",\"account\":\"NEW\",\"number\":\"+8613800000001\"}\n", {m_ali});
    QVERIFY(!entries);
    QVERIFY(entries.error().detail.contains(u"NEW"_s));
    QVERIFY(!entries.error().detail.contains(u"1380000"_s));
}

void TestLedgerFile::aTornLastLineIsNoTrouble()
{
    const auto entries
        = read("{\"event\":\"accepted\",\"account\":\"ID\",\"number\":\"+8613800000001\"}\n{\"event\":\"acc",
               {m_ali});
    QVERIFY(entries);
    QCOMPARE(entries->size(), 1);
}

void TestLedgerFile::anotherLineThatIsNoJsonIsRefused()
{
    const auto entries = read(
        "{\"event\":\"acc\n{\"event\":\"accepted\",\"account\":\"ID\",\"number\":\"+8613800000001\"}\n",
        {m_ali});
    QVERIFY(!entries);
    QVERIFY(entries.error().detail.startsWith(u"Line 1 "_s));
}

void TestLedgerFile::aMissingFileIsRefused()
{
    const auto entries = readProviderLedger(u"/nonexistent"_s, {m_ali});
    QVERIFY(!entries);
    QCOMPARE(entries.error().kind, ErrorKind::Invalid);
}

} // namespace heliograph

QObject *tst_ledgerfile()
{
    return new heliograph::TestLedgerFile;
}
#include "tst_ledgerfile.moc"
