// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/pendingchanges.h"

#include "engine/storage/guard/accountchange.h"
#include "tests/engine/pendingdesk.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

//! What waits for a second person has its secret in the secret store: it is there when it is confirmed, and
//! nowhere once it is not.
class TestPendingChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<PendingDesk>(); }
    void cleanup() { m_desk.reset(); }

    void aNewAccountIsMadeWithTheSecretThatWaited();
    void whatIsNotMadeLeavesNoSecret_data();
    void whatIsNotMadeLeavesNoSecret();
    void nothingEndsBeforeItsTime();
    void itEndsOnce();
    void whoMayNotDecideChangesNothing_data();
    void whoMayNotDecideChangesNothing();
    void theOldKeyCountsUntilTheNewOneIsConfirmed();
    void anAddressThatWasToldMeanwhileStays();
    void aRefusedKeyLeavesTheOldOne();
    void anAccountThatWasChangedMeanwhileKeepsItsKey();
    void aRemovalForgetsTheSecretWhenItIsMade();
    void aSecretInUseStaysWhateverTheChangeSays_data();
    void aSecretInUseStaysWhateverTheChangeSays();
    void whatIsNotThereIsNotFound();

private:
    std::unique_ptr<PendingDesk> m_desk;
};

void TestPendingChanges::aNewAccountIsMadeWithTheSecretThatWaited()
{
    const ChangeId change = m_desk->askForAccount();
    QCOMPARE(m_desk->accounts().size(), 1);
    QCOMPARE(m_desk->scene().keptSecrets().size(), 2);

    const auto done = m_desk->confirm(change, u"ann"_s);

    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(m_desk->stateOf(change), ChangeState::Made);
    QCOMPARE(m_desk->accounts().size(), 2);
    for (const ProviderAccount &account : m_desk->accounts())
        QCOMPARE(m_desk->secretOf(account), account.label == u"kite"_s ? "first" : "SECRET");
}

void TestPendingChanges::whatIsNotMadeLeavesNoSecret_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<ChangeState>("state");
    QTest::newRow("another refuses it") << u"refuse"_s << ChangeState::Refused;
    QTest::newRow("whoever asked withdraws it") << u"withdraw"_s << ChangeState::Withdrawn;
    QTest::newRow("it waits for a week") << u"expire"_s << ChangeState::TooOld;
    QTest::newRow("it is confirmed after a week") << u"confirm"_s << ChangeState::TooOld;
    QTest::newRow("it is refused after a week") << u"refuse late"_s << ChangeState::TooOld;
}

void TestPendingChanges::whatIsNotMadeLeavesNoSecret()
{
    QFETCH(const QString, how);
    QFETCH(const ChangeState, state);
    const ChangeId change = m_desk->askForAccount();
    const bool inTime = how == u"refuse"_s || how == u"withdraw"_s;
    if (!inTime)
        m_desk->scene().clock().advance(ChangeLasts);

    const Result<void> done = how == u"expire"_s ? m_desk->expire()
        : how == u"confirm"_s                    ? m_desk->confirm(change, u"ann"_s)
        : how == u"withdraw"_s                   ? m_desk->refuse(change, u"ada"_s)
                                                 : m_desk->refuse(change, u"ann"_s);

    QCOMPARE(done.has_value(), inTime || how == u"expire"_s);
    if (!done)
        QCOMPARE(done.error().kind, ErrorKind::Conflict);
    QCOMPARE(m_desk->stateOf(change), state);
    QCOMPARE(m_desk->scene().keptSecrets(), QStringList{m_desk->gull().secretRef});
    QCOMPARE(m_desk->accounts().size(), 1);
    QVERIFY(!m_desk->confirm(change, u"ann"_s)); // it is over
    QCOMPARE(m_desk->accounts().size(), 1);
}

void TestPendingChanges::nothingEndsBeforeItsTime()
{
    const ChangeId change = m_desk->askForAccount();
    m_desk->scene().clock().advance(ChangeLasts - 1ms);

    QVERIFY(m_desk->expire());

    QCOMPARE(m_desk->stateOf(change), ChangeState::Waiting);
    QCOMPARE(m_desk->scene().keptSecrets().size(), 2);
    QCOMPARE(m_desk->scene().audited(u"change.expire"_s), 0);
    QVERIFY(m_desk->confirm(change, u"ann"_s));
    QCOMPARE(m_desk->accounts().size(), 2);
}

void TestPendingChanges::itEndsOnce()
{
    (void)m_desk->askForAccount();
    (void)m_desk->askForAccount(u"tern"_s);
    m_desk->scene().clock().advance(ChangeLasts);

    QVERIFY(m_desk->expire());
    QVERIFY(m_desk->expire(u"olga"_s)); // for whoever looks, whatever he may

    QCOMPARE(m_desk->scene().audited(u"change.expire"_s), 1);
    QCOMPARE(m_desk->scene().value(u"SELECT count(*) FROM pending_change WHERE state=4"_s), 2);
}

void TestPendingChanges::whoMayNotDecideChangesNothing_data()
{
    QTest::addColumn<bool>("toConfirm");
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("whoever asked confirms") << true << u"ada"_s << QString() << ErrorKind::Conflict;
    QTest::newRow("no right to confirm") << true << u"olga"_s << QString() << ErrorKind::Conflict;
    QTest::newRow("no right to refuse") << false << u"olga"_s << u"no"_s << ErrorKind::Conflict;
    QTest::newRow("no reason") << false << u"ann"_s << u" "_s << ErrorKind::Invalid;
}

void TestPendingChanges::whoMayNotDecideChangesNothing()
{
    QFETCH(const bool, toConfirm);
    QFETCH(const QString, login);
    QFETCH(const QString, reason);
    QFETCH(const ErrorKind, kind);
    const ChangeId change = m_desk->askForAccount();

    const auto done = toConfirm ? m_desk->confirm(change, login) : m_desk->refuse(change, login, reason);

    QVERIFY(!done);
    QCOMPARE(done.error().kind, kind);
    QCOMPARE(m_desk->stateOf(change), ChangeState::Waiting);
    QCOMPARE(m_desk->scene().keptSecrets().size(), 2);
    QVERIFY(m_desk->confirm(change, u"ann"_s)); // still possible
    QCOMPARE(m_desk->accounts().size(), 2);
}

void TestPendingChanges::theOldKeyCountsUntilTheNewOneIsConfirmed()
{
    const ChangeId change = m_desk->askForKey(m_desk->gull());
    QCOMPARE(m_desk->accounts().first().secretRef, m_desk->gull().secretRef);
    QCOMPARE(m_desk->secretOf(m_desk->accounts().first()), "SECRET");
    QCOMPARE(m_desk->scene().keptSecrets().size(), 2);

    QVERIFY(m_desk->confirm(change, u"ann"_s));

    const ProviderAccount after = m_desk->accounts().first();
    QCOMPARE(m_desk->secretOf(after), "second");
    QCOMPARE(after.settings.value(u"access_key_id"_s), u"ID2"_s);
    QCOMPARE(m_desk->scene().keptSecrets(), QStringList{after.secretRef});
}

void TestPendingChanges::anAddressThatWasToldMeanwhileStays()
{
    const ChangeId change = m_desk->askForKey(m_desk->gull());
    const QByteArray token
        = m_desk->scene().workspace().pushToken(m_desk->gull())->expose(); // asked for since

    QVERIFY(m_desk->confirm(change, u"ann"_s));

    QCOMPARE(m_desk->scene().workspace().pushToken(m_desk->accounts().first())->expose(), token);
    QCOMPARE(m_desk->scene().keptSecrets().size(), 2); // key and address of the new one
}

void TestPendingChanges::aRefusedKeyLeavesTheOldOne()
{
    const QByteArray token = m_desk->scene().workspace().pushToken(m_desk->gull())->expose();
    const ChangeId change = m_desk->askForKey(m_desk->gull());

    QVERIFY(m_desk->refuse(change, u"ann"_s));

    QCOMPARE(m_desk->secretOf(m_desk->accounts().first()), "SECRET");
    QCOMPARE(m_desk->scene().workspace().pushToken(m_desk->gull())->expose(), token);
    QCOMPARE(m_desk->scene().keptSecrets(),
             (QStringList{m_desk->gull().secretRef, QString(m_desk->gull().secretRef + u"/push"_s)}));
}

void TestPendingChanges::anAccountThatWasChangedMeanwhileKeepsItsKey()
{
    const ChangeId change = m_desk->askForKey(m_desk->gull());
    ProviderAccount other = m_desk->gull();
    other.settings.insert(u"batch"_s, u"7"_s);
    QVERIFY(m_desk->scene().store().accounts().update(other, BuiltInAuthor));

    const auto done = m_desk->confirm(change, u"ann"_s);

    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Conflict);
    QCOMPARE(m_desk->stateOf(change), ChangeState::Waiting);
    QCOMPARE(m_desk->secretOf(m_desk->accounts().first()), "SECRET");
    QVERIFY(m_desk->refuse(change, u"ann"_s));
    QCOMPARE(m_desk->scene().keptSecrets(), QStringList{m_desk->gull().secretRef});
}

void TestPendingChanges::aRemovalForgetsTheSecretWhenItIsMade()
{
    QVERIFY(m_desk->scene().workspace().pushToken(m_desk->gull()));
    const auto ask = [&](Store &store) {
        return AccountSetup::remove(m_desk->scene().workspace(), store, m_desk->gull());
    };
    const ChangeId refused = m_desk->asked(ask);
    QVERIFY(m_desk->refuse(refused, u"ann"_s));
    QCOMPARE(m_desk->secretOf(m_desk->gull()), "SECRET");
    QCOMPARE(m_desk->scene().keptSecrets().size(), 2);

    QVERIFY(m_desk->confirm(m_desk->asked(ask), u"ann"_s));

    QVERIFY(m_desk->accounts().isEmpty());
    QVERIFY(m_desk->scene().keptSecrets().isEmpty());
}

void TestPendingChanges::aSecretInUseStaysWhateverTheChangeSays_data()
{
    QTest::addColumn<bool>("late");
    QTest::newRow("refused") << false;
    QTest::newRow("too old") << true;
}

void TestPendingChanges::aSecretInUseStaysWhateverTheChangeSays()
{
    QFETCH(const bool, late);
    ProviderAccount forged = WorkspaceScene::account(u"kite"_s);
    forged.secretRef = m_desk->gull().secretRef;
    const auto ada = m_desk->scene().store().users().person(u"ada"_s);
    const auto change = m_desk->scene().store().changes().ask(*AccountChange::ofAdding(forged), ada->id);
    QVERIFY(change);
    if (late)
        m_desk->scene().clock().advance(ChangeLasts);

    QVERIFY(late ? m_desk->expire() : m_desk->refuse(*change, u"ann"_s));

    QCOMPARE(m_desk->stateOf(*change), late ? ChangeState::TooOld : ChangeState::Refused);
    QCOMPARE(m_desk->secretOf(m_desk->gull()), "SECRET");
}

void TestPendingChanges::whatIsNotThereIsNotFound()
{
    QCOMPARE(m_desk->confirm(ChangeId{99}, u"ann"_s).error().kind, ErrorKind::NotFound);
    QCOMPARE(m_desk->refuse(ChangeId{99}, u"ann"_s).error().kind, ErrorKind::NotFound);
}

} // namespace heliograph

QObject *tst_pendingchanges()
{
    return new heliograph::TestPendingChanges;
}

#include "tst_pendingchanges.moc"
