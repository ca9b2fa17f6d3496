// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/storage/people/peoplescene.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! What of accounts, keys and the suppression list waits for a second person, what does not, and what waiting
//! leaves behind.
class TestSecondPerson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<PeopleScene>();
        m_scene->add(u"eva"_s, {Role::Admin});
        m_scene->add(u"sue"_s, {Role::Supervisor});
    }

    void cleanup() { m_scene.reset(); }

    void slowingAnAccountDownWaitsForNobody();
    void anAccountThatHasChangedMeanwhileKeepsWhatItHas_data();
    void anAccountThatHasChangedMeanwhileKeepsWhatItHas();
    void aWaitingKeyIsANameOnly();
    void onePermitIsForOneRotation();
    void anInterruptedRotationNeedsNoOther();
    void aPermitEnds();
    void aHundredPeopleADayAreOnePersonsToTakeOff();
    void whoTakesThemOffOneByOneWaitsAsWell();
    void whoIsNotListedCountsForNothing();
    void waitingNumbersAreKeptAsIndexesUntilTheyAreDecided_data();
    void waitingNumbersAreKeptAsIndexesUntilTheyAreDecided();
    void numbersThatWereAddedSecretlyAreNotTakenOff();
    void whatWaitedTooLongLeavesNothingBehind();
    void aRemovalWithoutAReasonIsRefusedNotAsked();

private:
    static QStringList numbers(int count, int first = 0)
    {
        QStringList numbers;
        for (int n = first; n < first + count; ++n)
            numbers.append(TestStore::phone(n));
        return numbers;
    }

    void list(int count)
    {
        const auto added = m_scene->store().store().suppressions().add(
            numbers(count), SuppressionReason::OptOut, u"x"_s, BuiltInAuthor, m_scene->clock().now());
        QVERIFY(added);
    }

    ProviderAccount account() { return *m_scene->store().store().accounts().account(AccountId{1}); }
    qint64 listed() { return m_scene->store().value(u"SELECT count(*) FROM suppression"_s); }
    qint64 waiting() { return m_scene->store().value(u"SELECT count(*) FROM pending_change_number"_s); }

    //! What ada asks for with \a ask, which has to wait.
    template <typename Ask>
    ChangeId waitFor(const QString &login, Ask ask)
    {
        const auto store = m_scene->as(login);
        const auto done = ask(*store);
        if (done || !store->changes().justAsked())
            qFatal("It did not wait");
        return *store->changes().justAsked();
    }

    ChangeId askToRemove(int count)
    {
        return waitFor(u"samir"_s, [count](Store &store) {
            return store.suppressions().removeMany(numbers(count), BuiltInAuthor, u"an old list"_s);
        });
    }

    std::unique_ptr<PeopleScene> m_scene;
};

void TestSecondPerson::slowingAnAccountDownWaitsForNobody()
{
    ProviderAccount slower = account();
    slower.settings.insert(u"settle_s"_s, u"3600"_s);
    const auto ada = m_scene->as(u"ada"_s);

    const auto done = ada->accounts().update(slower, BuiltInAuthor);

    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(account().settings.value(u"settle_s"_s), u"3600"_s);
    QCOMPARE(m_scene->audited(u"change.ask"_s, u"ada"_s), 0);
    slower.settings.insert(u"settle_s"_s, u"60"_s);
    QVERIFY2(!ada->accounts().update(slower, BuiltInAuthor), "back again is weaker");
    QVERIFY(ada->changes().justAsked());
}

void TestSecondPerson::anAccountThatHasChangedMeanwhileKeepsWhatItHas_data()
{
    QTest::addColumn<bool>("replacesKey");
    QTest::newRow("settings") << false;
    QTest::newRow("key") << true;
}

void TestSecondPerson::anAccountThatHasChangedMeanwhileKeepsWhatItHas()
{
    QFETCH(bool, replacesKey);
    ProviderAccount wanted = account();
    wanted.settings.insert(u"endpoint"_s, u"https://elsewhere.example"_s);
    wanted.secretRef = u"provider/new"_s;
    const ChangeId id = waitFor(u"ada"_s, [&](Store &store) {
        return replacesKey ? store.accounts().replaceKey(wanted, BuiltInAuthor)
                           : store.accounts().update(wanted, BuiltInAuthor);
    });
    ProviderAccount meanwhile = account();
    meanwhile.settings.insert(u"settle_s"_s, u"3600"_s);
    QVERIFY(m_scene->as(u"eva"_s)->accounts().update(meanwhile, BuiltInAuthor));

    const auto made = m_scene->as(u"eva"_s)->changes().confirm(id, BuiltInAuthor);

    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Conflict);
    QVERIFY(made.error().detail.contains(u"was changed since"_s));
    QCOMPARE(account().settings, meanwhile.settings);
    QCOMPARE(account().secretRef, meanwhile.secretRef);
    QCOMPARE(m_scene->store().value(u"SELECT state FROM pending_change"_s), 0);
}

void TestSecondPerson::aWaitingKeyIsANameOnly()
{
    ProviderAccount fresh = account();
    fresh.secretRef = u"provider/0123456789abcdef"_s;
    const ChangeId id
        = waitFor(u"ada"_s, [&](Store &store) { return store.accounts().replaceKey(fresh, BuiltInAuthor); });

    const auto change = m_scene->as(u"eva"_s)->changes().change(id);

    QCOMPARE(change->change.kind, ChangeKind::AccountKey);
    QCOMPARE(change->change.order.value(u"secret_ref"_s).toString(), fresh.secretRef);
    QVERIFY(!change->change.after.contains(u"secret_ref"_s));
    QVERIFY(account().secretRef != fresh.secretRef);
}

void TestSecondPerson::onePermitIsForOneRotation()
{
    const auto ask
        = [](Store &store) { return store.keys().permitRotation(KeyRotationKind::FieldKey, BuiltInAuthor); };
    const ChangeId id = waitFor(u"ada"_s, ask);
    QVERIFY(m_scene->as(u"eva"_s)->changes().confirm(id, BuiltInAuthor));
    QVERIFY2(ask(*m_scene->as(u"ada"_s)), "it is permitted by now");
    KeyStore &keys = m_scene->store().store().keys();
    QVERIFY(!*keys.mayRotate(KeyRotationKind::MasterKey));

    const auto key = KeyRing::newFieldKey(m_scene->store().secrets(), *keys.keys());
    QVERIFY(key);
    QVERIFY(keys.add(*key, BuiltInAuthor));

    QCOMPARE(m_scene->store().value(u"SELECT count(*) FROM setting WHERE key='rotate_field_until'"_s), 0);
}

void TestSecondPerson::anInterruptedRotationNeedsNoOther()
{
    KeyStore &keys = m_scene->store().store().keys();
    const auto key = KeyRing::newFieldKey(m_scene->store().secrets(), *keys.keys());
    QVERIFY(keys.add(*key, BuiltInAuthor));

    QVERIFY(m_scene->as(u"ada"_s)->keys().permitRotation(KeyRotationKind::FieldKey, BuiltInAuthor));

    QCOMPARE(m_scene->audited(u"change.ask"_s, u"ada"_s), 0);
}

void TestSecondPerson::aPermitEnds()
{
    KeyStore &keys = m_scene->store().store().keys();
    QVERIFY(keys.permitRotation(KeyRotationKind::MasterKey, BuiltInAuthor));
    QVERIFY(*keys.mayRotate(KeyRotationKind::MasterKey));

    m_scene->clock().advance(RotationPermitLasts);

    QVERIFY(!*keys.mayRotate(KeyRotationKind::MasterKey));
}

void TestSecondPerson::aHundredPeopleADayAreOnePersonsToTakeOff()
{
    list(150);
    const auto samir = m_scene->as(u"samir"_s);

    const auto removed = samir->suppressions().removeMany(numbers(100), BuiltInAuthor, u"an old list"_s);

    QVERIFY2(removed, removed ? "" : qPrintable(removed.error().detail));
    QCOMPARE(*removed, 100);
    QVERIFY(!samir->suppressions().removeMany(numbers(1, 100), BuiltInAuthor, u"one more"_s));
    QVERIFY(samir->changes().justAsked());
    QCOMPARE(listed(), 50);
    m_scene->clock().advance(24h + 1ms);
    QVERIFY(m_scene->as(u"samir"_s)->suppressions().remove(TestStore::phone(100), BuiltInAuthor, u"x"_s));
    QCOMPARE(listed(), 49);
}

void TestSecondPerson::whoTakesThemOffOneByOneWaitsAsWell()
{
    list(101);
    const auto samir = m_scene->as(u"samir"_s);
    for (int n = 0; n < 100; ++n)
        QVERIFY(samir->suppressions().remove(TestStore::phone(n), BuiltInAuthor, u"x"_s));

    const auto last = samir->suppressions().remove(TestStore::phone(100), BuiltInAuthor, u"x"_s);

    QVERIFY(!last);
    QVERIFY(samir->changes().justAsked());
    const ChangeId id = *samir->changes().justAsked();
    QVERIFY2(m_scene->as(u"sue"_s)->suppressions().remove(TestStore::phone(99), BuiltInAuthor, u"x"_s),
             "what others did counts for them");
    QVERIFY(m_scene->as(u"sue"_s)->changes().confirm(id, BuiltInAuthor));
    QCOMPARE(listed(), 0);
}

void TestSecondPerson::whoIsNotListedCountsForNothing()
{
    list(3);

    const auto removed
        = m_scene->as(u"samir"_s)->suppressions().removeMany(numbers(500), BuiltInAuthor, u"a file"_s);

    QVERIFY(removed);
    QCOMPARE(*removed, 3);
}

void TestSecondPerson::waitingNumbersAreKeptAsIndexesUntilTheyAreDecided_data()
{
    QTest::addColumn<bool>("confirmed");
    QTest::newRow("confirmed") << true;
    QTest::newRow("refused") << false;
}

void TestSecondPerson::waitingNumbersAreKeptAsIndexesUntilTheyAreDecided()
{
    QFETCH(bool, confirmed);
    list(120);

    const ChangeId id = askToRemove(110);

    QCOMPARE(waiting(), 110);
    QCOMPARE(m_scene->store().value(u"SELECT count(*) FROM pending_change WHERE change_order||before_it||"
                                    "after_it LIKE '%"_s
                                    + TestStore::phone(1).mid(1) + u"%'"_s),
             0);
    const auto sue = m_scene->as(u"sue"_s);
    const auto change = sue->changes().change(id);
    QCOMPARE(change->change.before.value(u"listed"_s).toInt(), 110);
    QCOMPARE(change->change.before.value(u"own_wish"_s).toInt(), 110);

    QVERIFY(confirmed ? sue->changes().confirm(id, BuiltInAuthor)
                      : sue->changes().refuse(id, BuiltInAuthor, u"they asked for it"_s));

    QCOMPARE(waiting(), 0);
    QCOMPARE(listed(), confirmed ? 10 : 120);
    QCOMPARE(m_scene->audited(u"suppression.remove-many"_s, u"sue"_s), confirmed ? 1 : 0);
}

void TestSecondPerson::numbersThatWereAddedSecretlyAreNotTakenOff()
{
    list(120);
    const ChangeId id = askToRemove(101);
    QVERIFY(m_scene->store().sql(u"INSERT INTO pending_change_number SELECT DISTINCT %1,phone_bidx FROM "
                                 "suppression WHERE phone_bidx NOT IN (SELECT phone_bidx FROM "
                                 "pending_change_number) LIMIT 5"_s.arg(number(id))));

    const auto made = m_scene->as(u"sue"_s)->changes().confirm(id, BuiltInAuthor);

    QVERIFY(!made);
    QVERIFY(made.error().detail.contains(u"not those that were asked for"_s));
    QCOMPARE(listed(), 120);
}

void TestSecondPerson::whatWaitedTooLongLeavesNothingBehind()
{
    list(120);
    askToRemove(101);
    m_scene->clock().advance(ChangeLasts);

    const auto ended = m_scene->as(u"olga"_s)->changes().expire();

    QCOMPARE(*ended, 1);
    QCOMPARE(waiting(), 0);
    QCOMPARE(m_scene->store().openReader()->approvals().changes(false)->first().state, ChangeState::TooOld);
    QCOMPARE(m_scene->audited(u"change.expire"_s, u"olga"_s), 1);
    QCOMPARE(*m_scene->as(u"olga"_s)->changes().expire(), 0);
    QCOMPARE(listed(), 120);
}

void TestSecondPerson::aRemovalWithoutAReasonIsRefusedNotAsked()
{
    list(120);
    const auto samir = m_scene->as(u"samir"_s);

    const auto removed = samir->suppressions().removeMany(numbers(120), BuiltInAuthor, u"  "_s);

    QVERIFY(!removed);
    QCOMPARE(removed.error().kind, ErrorKind::Invalid);
    QVERIFY(!samir->changes().justAsked());
}

QObject *tst_secondperson()
{
    return new TestSecondPerson;
}

#include "tst_secondperson.moc"
