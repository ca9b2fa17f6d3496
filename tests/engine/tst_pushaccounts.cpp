// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/pushaccounts.h"

#include "engine/accountsetup.h"
#include "engine/pushaddresses.h"
#include "tests/engine/ingest/pushdesk.h"
#include "tests/engine/workspacescene.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! A listener takes pushes for the accounts as they are, while it listens.
class TestPushAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void anAccountThatIsAddedIsTaken();
    void anAccountThatIsRemovedIsTurnedAway();
    void withoutALookNothingChanges();
    void itLooksByItself();
    void anotherKeyLeavesTheAddress();
    void whoIsBelievedChangesWithTheSetting();
    void eachAccountHasAnAddressOfItsOwn();
    void anAddressStaysTheSame();
    void oneThatCannotBeReadKeepsNobodyElseOut();
    void oneThatCannotBeReadAnyMoreKeepsItsAddress();

private:
    //! Gives the address of \a account a name that no secret store can have.
    void spoil(const ProviderAccount &account)
    {
        QVERIFY(m_scene->sql(u"UPDATE provider_account SET secret_ref='no name' WHERE account_id=%1"_s.arg(
            number(account.id))));
    }

    //! What the listener answers to a request for \a path that is no push: 405 if it knows it.
    int statusOf(const QByteArray &path)
    {
        PushClient client(m_listener->port());
        client.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        return client.receive().status;
    }

    QByteArray pathOf(const ProviderAccount &account)
    {
        const auto token = m_scene->workspace().pushToken(account);
        if (!token)
            qFatal("%s", qPrintable(token.error().detail));
        return "/push/" + token->expose();
    }

    //! The trust in a receipt with \a id that somebody on this computer pushes.
    Trust pushed(const ProviderAccount &account, const QByteArray &id);

    std::unique_ptr<WorkspaceScene> m_scene;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<PushListener> m_listener;
    std::unique_ptr<PushAccounts> m_accounts;
};

void TestPushAccounts::init()
{
    m_scene = std::make_unique<WorkspaceScene>();
    auto writer = Writer::start([this] { return m_scene->workspace().openStore(); });
    QVERIFY(writer);
    m_writer = *std::move(writer);
    auto listener = PushListener::open({}, {}, *m_writer, m_scene->clock());
    QVERIFY(listener);
    m_listener = *std::move(listener);
    m_accounts = std::make_unique<PushAccounts>(m_scene->workspace(), m_scene->reader(), *m_listener);
}

void TestPushAccounts::cleanup()
{
    m_accounts.reset();
    m_listener.reset();
    m_writer.reset();
    m_scene.reset();
}

Trust TestPushAccounts::pushed(const ProviderAccount &account, const QByteArray &id)
{
    const QByteArray body
        = "[{\"phone_number\":\"13811110000\",\"send_time\":\"2017-01-01 08:00:00\","
          "\"report_time\":\"2017-01-01 08:00:05\",\"success\":true,\"err_code\":"
          "\"DELIVERED\",\"err_msg\":\"m\",\"sms_size\":\"1\",\"out_id\":\"67890\",\"biz_id\":\""
        + id + "^0\"}]";
    PushClient client(m_listener->port());
    client.send(PushClient::post(pathOf(account), body));
    if (client.receive().status != 200)
        qFatal("The push was not taken");
    return static_cast<Trust>(
        m_scene->value(u"SELECT trust FROM receipt_inbox ORDER BY receipt_id DESC LIMIT 1"_s));
}

void TestPushAccounts::anAccountThatIsAddedIsTaken()
{
    m_accounts->look();
    const ProviderAccount kite = m_scene->addAccount(u"kite"_s);
    QCOMPARE(statusOf(pathOf(kite)), 404); // nobody has looked

    m_accounts->look();

    QCOMPARE(statusOf(pathOf(kite)), 405);
    QCOMPARE(statusOf(pathOf(kite).chopped(1) + "x"), 404);
}

void TestPushAccounts::anAccountThatIsRemovedIsTurnedAway()
{
    const ProviderAccount kite = m_scene->addAccount(u"kite"_s);
    const ProviderAccount tern = m_scene->addAccount(u"tern"_s, u"tencent"_s);
    const QByteArray path = pathOf(kite);
    m_accounts->look();
    QCOMPARE(statusOf(path), 405);

    QVERIFY(AccountSetup::remove(m_scene->workspace(), m_scene->store(), kite));
    m_accounts->look();

    QCOMPARE(statusOf(path), 404);
    QCOMPARE(statusOf(pathOf(tern)), 405);
}

void TestPushAccounts::withoutALookNothingChanges()
{
    const ProviderAccount kite = m_scene->addAccount(u"kite"_s);
    m_accounts->look();
    QVERIFY(m_scene->workspace().forgetCredentials(kite)); // the address with it
    const QByteArray another = pathOf(kite);

    m_accounts->look(); // the secret store is asked only when an account has changed

    QCOMPARE(statusOf(another), 404);
}

void TestPushAccounts::itLooksByItself()
{
    const ProviderAccount kite = m_scene->addAccount(u"kite"_s);
    const QByteArray path = pathOf(kite);

    QTRY_COMPARE(statusOf(path), 405);
}

void TestPushAccounts::anotherKeyLeavesTheAddress()
{
    const ProviderAccount kite = m_scene->addAccount(u"kite"_s);
    m_accounts->look();
    const QByteArray path = pathOf(kite);

    QVERIFY(AccountSetup::replaceKey(m_scene->workspace(), m_scene->store(), kite,
                                     WorkspaceScene::key("second"), BuiltInAuthor));
    m_accounts->look();

    const auto now = m_scene->store().accounts().account(kite.id);
    QCOMPARE(pathOf(*now), path);
    QCOMPARE(statusOf(path), 405);
}

void TestPushAccounts::whoIsBelievedChangesWithTheSetting()
{
    ProviderAccount kite = m_scene->addAccount(u"kite"_s);
    m_accounts->look();
    QCOMPARE(pushed(kite, "1001"), Trust::Unauthenticated);

    kite.settings.insert(u"push_from"_s, u"127.0.0.0/8"_s);
    QVERIFY(m_scene->store().accounts().update(kite, BuiltInAuthor));
    m_accounts->look();
    QCOMPARE(pushed(kite, "1002"), Trust::ListedAddress);

    kite.settings.insert(u"push_from"_s, u"203.0.113.7"_s);
    QVERIFY(m_scene->store().accounts().update(kite, BuiltInAuthor));
    m_accounts->look();
    QCOMPARE(pushed(kite, "1003"), Trust::Unauthenticated);
}

void TestPushAccounts::eachAccountHasAnAddressOfItsOwn()
{
    const ProviderAccount kite = m_scene->addAccount(u"kite"_s);
    const ProviderAccount tern = m_scene->addAccount(u"tern"_s, u"tencent"_s);

    const auto addresses = pushAddresses(m_scene->workspace(), m_scene->reader());

    QVERIFY(addresses);
    QCOMPARE(addresses->taken.size(), 2);
    QCOMPARE(addresses->taken.at(0).account, kite.id);
    QCOMPARE(addresses->taken.at(0).label, u"kite"_s);
    QCOMPARE(addresses->taken.at(1).account, tern.id);
    for (const PushAddress &address : addresses->taken) {
        QVERIFY(address.path.startsWith("/push/"));
        QCOMPARE(address.path.size(), 6 + 32);
        QVERIFY(!address.believed.contains(u"127.0.0.1"_s)); // nobody is, unless it is set
    }
    QVERIFY(addresses->taken.at(0).path != addresses->taken.at(1).path);
}

void TestPushAccounts::anAddressStaysTheSame()
{
    (void)m_scene->addAccount(u"kite"_s);
    const auto first = pushAddresses(m_scene->workspace(), m_scene->reader());

    const auto again = pushAddresses(m_scene->workspace(), m_scene->reader());

    QVERIFY(first && again);
    QCOMPARE(again->taken.first().path, first->taken.first().path);
}

void TestPushAccounts::oneThatCannotBeReadKeepsNobodyElseOut()
{
    const ProviderAccount kite = m_scene->addAccount(u"kite"_s);
    const QByteArray spoilt = pathOf(kite);
    spoil(kite);
    const ProviderAccount tern = m_scene->addAccount(u"tern"_s, u"tencent"_s);
    QTest::ignoreMessage(QtInfoMsg, QRegularExpression(u"What account kite pushes is turned away"_s));

    m_accounts->look();
    m_accounts->look(); // tried again, told once

    QCOMPARE(statusOf(pathOf(tern)), 405);
    QCOMPARE(statusOf(spoilt), 404);
    const auto addresses = pushAddresses(m_scene->workspace(), m_scene->reader());
    QVERIFY(addresses);
    QCOMPARE(addresses->taken.size(), 1);
    QCOMPARE(addresses->leftOut.size(), 1);
    QCOMPARE(addresses->leftOut.constFirst().label, u"kite"_s);
}

void TestPushAccounts::oneThatCannotBeReadAnyMoreKeepsItsAddress()
{
    const ProviderAccount kite = m_scene->addAccount(u"kite"_s);
    const QByteArray path = pathOf(kite);
    m_accounts->look();
    spoil(kite);
    const ProviderAccount tern = m_scene->addAccount(u"tern"_s, u"tencent"_s);

    m_accounts->look();

    QCOMPARE(statusOf(pathOf(tern)), 405);
    QCOMPARE(statusOf(path), 405);
}

} // namespace heliograph

QObject *tst_pushaccounts()
{
    return new heliograph::TestPushAccounts;
}

#include "tst_pushaccounts.moc"
