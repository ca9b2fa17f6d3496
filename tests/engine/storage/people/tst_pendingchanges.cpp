// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/storage/people/peoplescene.h"

#include <QTest>

#include <functional>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// One dangerous change, and a number in the database that it moves.
struct Danger
{
    std::function<Result<void>(Store &, PeopleScene &)> change;
    QString measure;
};

template <typename T>
Result<void> withoutValue(const Result<T> &result)
{
    return result ? Result<void>() : result.error();
}

QStringList manyNumbers()
{
    QStringList numbers;
    for (int n = 0; n < 101; ++n)
        numbers.append(TestStore::phone(n));
    return numbers;
}

BudgetName monthly()
{
    return {BudgetScope::Workspace, 0, BudgetPeriod::Month, u"EUR"_s};
}

QMap<QString, Danger> dangers()
{
    return {
        {u"promotion"_s,
         {[](Store &s, PeopleScene &scene) {
              return s.users().setRoles(scene.id(u"otto"_s), {Role::Supervisor}, BuiltInAuthor);
          },
          u"SELECT count(*) FROM user_role WHERE role=2"_s}},
        {u"limits"_s,
         {[](Store &s, PeopleScene &) {
              LimitRules loose;
              loose.of(MessageClass::Marketing).perPerson.clear();
              return s.limits().setRules(loose, {}, BuiltInAuthor);
          },
          u"SELECT count(*) FROM setting WHERE key='limits'"_s}},
        {u"budget"_s,
         {[](Store &s, PeopleScene &) { return s.limits().setBudget(monthly(), 900, BuiltInAuthor); },
          u"SELECT allowed FROM budget"_s}},
        {u"no budget"_s,
         {[](Store &s, PeopleScene &) {
              return withoutValue(s.limits().removeBudget(monthly(), BuiltInAuthor));
          },
          u"SELECT count(*) FROM budget"_s}},
        {u"account"_s,
         {[](Store &s, PeopleScene &) {
              ProviderAccount account;
              account.driver = u"tencent"_s;
              account.label = u"ten"_s;
              account.secretRef = u"provider/ten"_s;
              account.settings = {{u"region"_s, u"ap-guangzhou"_s}};
              return withoutValue(s.accounts().add(account));
          },
          u"SELECT count(*) FROM provider_account WHERE settings LIKE '%guangzhou%'"_s}},
        {u"no account"_s,
         {[](Store &s, PeopleScene &scene) {
              return s.accounts().remove(
                  AccountId{scene.store().value(u"SELECT max(account_id) FROM provider_account"_s)});
          },
          u"SELECT count(*) FROM provider_account WHERE removed_at IS NULL"_s}},
        {u"prices"_s,
         {[](Store &s, PeopleScene &) {
              return withoutValue(s.limits().addPrices(
                  {{AccountId{1}, u"DE"_s, 1, TimePoint(), *Money::parse(u"0.07", u"EUR")}}, BuiltInAuthor));
          },
          u"SELECT count(*) FROM price WHERE segment_micros=70000"_s}},
        {u"list"_s,
         {[](Store &s, PeopleScene &) {
              return withoutValue(s.content().import(
                  {u"words"_s, u"DE"_s, u"[block]\ncasino\n[allow]\ncasino royale\n"_s}, BuiltInAuthor));
          },
          u"SELECT count(*) FROM content_list"_s}},
        {u"release"_s,
         {[](Store &s, PeopleScene &) {
              return s.workspace().setEmergencyStop(false, BuiltInAuthor, u"over"_s);
          },
          u"SELECT engine_paused FROM meta"_s}},
        {u"approvals"_s,
         {[](Store &s, PeopleScene &) {
              ApprovalRules loose;
              loose.twoFromPeople = 0;
              return s.workspace().setApprovalRules(loose, BuiltInAuthor);
          },
          u"SELECT count(*) FROM setting WHERE key='approval'"_s}},
        {u"sign-in"_s,
         {[](Store &s, PeopleScene &) {
              return s.users().setSignInRules({.lockAfter = 15min}, BuiltInAuthor);
          },
          u"SELECT ifnull((SELECT CAST(value AS INTEGER) FROM setting WHERE key='lock_after_ms'),0)"_s}},
        {u"settings of an account"_s,
         {[](Store &s, PeopleScene &) {
              auto account = s.accounts().account(AccountId{1});
              account->settings.insert(u"endpoint"_s, u"https://elsewhere.example"_s);
              return s.accounts().update(*account, BuiltInAuthor);
          },
          u"SELECT count(*) FROM provider_account WHERE settings LIKE '%elsewhere%'"_s}},
        {u"key of an account"_s,
         {[](Store &s, PeopleScene &) {
              auto account = s.accounts().account(AccountId{1});
              account->secretRef = u"provider/new"_s;
              return s.accounts().replaceKey(*account, BuiltInAuthor);
          },
          u"SELECT count(*) FROM provider_account WHERE secret_ref='provider/new'"_s}},
        {u"rotation"_s,
         {[](Store &s, PeopleScene &) {
              return s.keys().permitRotation(KeyRotationKind::FieldKey, BuiltInAuthor);
          },
          u"SELECT count(*) FROM setting WHERE key='rotate_field_until'"_s}},
        {u"rotation of the master key"_s,
         {[](Store &s, PeopleScene &) {
              return s.keys().permitRotation(KeyRotationKind::MasterKey, BuiltInAuthor);
          },
          u"SELECT count(*) FROM setting WHERE key='rotate_master_until'"_s}},
        {u"restore"_s,
         {[](Store &s, PeopleScene &) { return s.restore().confirm(BuiltInAuthor, u"it is ours"_s); },
          u"SELECT count(*) FROM restore_hold WHERE confirmed_at IS NULL"_s}},
        {u"clock"_s,
         {[](Store &s, PeopleScene &) { return s.workspace().believeClock(BuiltInAuthor); },
          u"SELECT count(*) FROM engine_hold WHERE reason='clock'"_s}},
        {u"suppressions"_s,
         {[](Store &s, PeopleScene &) {
              return withoutValue(s.suppressions().removeMany(manyNumbers(), BuiltInAuthor, u"old"_s));
          },
          u"SELECT count(*) FROM suppression"_s}},
        {u"retention"_s,
         {[](Store &s, PeopleScene &) { return s.erasures().setKeptFor(24h, BuiltInAuthor); },
          u"SELECT count(*) FROM setting WHERE key='kept_for_ms' OR value='86400000'"_s}},
    };
}

} // namespace

//! Dangerous settings want two people where there are two (issue 4, part 8).
class TestPendingChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<PeopleScene>();
        QVERIFY(m_scene->store().store().limits().setBudget(monthly(), 500, BuiltInAuthor));
        m_scene->store().addAccount(u"unused"_s);
        Store &store = m_scene->store().store();
        QVERIFY(store.workspace().setEmergencyStop(true, BuiltInAuthor, u"x"_s));
        QVERIFY(store.workspace().hold({HoldReason::Clock, {}, {}}));
        QVERIFY(store.suppressions().add(manyNumbers(), SuppressionReason::Person, u"x"_s, BuiltInAuthor,
                                         m_scene->clock().now()));
        QVERIFY(store.restore().hold(RestoreCause::NoJournal, {}, m_scene->clock().now()));
        QVERIFY(store.restore().finish(m_scene->clock().now()));
    }

    void cleanup() { m_scene.reset(); }

    void eachWaitsForASecondPersonAndIsMadeByHim_data() { table(); }
    void eachWaitsForASecondPersonAndIsMadeByHim()
    {
        QFETCH(QString, danger);
        m_scene->add(u"eva"_s, {Role::Admin});
        const Danger tried = dangers().value(danger);
        const qint64 before = m_scene->store().value(tried.measure);
        const auto ada = m_scene->as(u"ada"_s);

        const auto asked = tried.change(*ada, *m_scene);

        QVERIFY2(!asked, "it was done at once");
        QVERIFY2(ada->changes().justAsked(), qPrintable(asked.error().detail));
        const ChangeId id = *ada->changes().justAsked();
        QCOMPARE(m_scene->store().value(tried.measure), before);
        QVERIFY2(!ada->changes().confirm(id, BuiltInAuthor), "whoever asked cannot confirm");
        QVERIFY(!m_scene->as(u"olga"_s)->changes().confirm(id, BuiltInAuthor));
        QCOMPARE(m_scene->store().value(tried.measure), before);

        const auto made = m_scene->as(u"eva"_s)->changes().confirm(id, BuiltInAuthor);

        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        QVERIFY2(m_scene->store().value(tried.measure) != before, "nothing has changed");
        QCOMPARE(m_scene->audited(u"change.ask"_s, u"ada"_s), 1);
        QCOMPARE(m_scene->audited(u"change.confirm"_s, u"eva"_s), 1);
        QVERIFY2(!m_scene->as(u"eva"_s)->changes().confirm(id, BuiltInAuthor), "it is made once");
    }

    void withOnePersonItIsDoneAtOnceAndMarked_data() { table(); }
    void withOnePersonItIsDoneAtOnceAndMarked()
    {
        QFETCH(QString, danger);
        const QStringList supervisorsMay{u"release"_s, u"restore"_s, u"clock"_s, u"suppressions"_s};
        if (supervisorsMay.contains(danger))
            QVERIFY(
                m_scene->users().setEnabled(m_scene->id(u"samir"_s), false, BuiltInAuthor)); // he may as well
        const Danger tried = dangers().value(danger);
        const qint64 before = m_scene->store().value(tried.measure);

        const auto done = tried.change(*m_scene->as(u"ada"_s), *m_scene);

        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QVERIFY(m_scene->store().value(tried.measure) != before);
        QCOMPARE(m_scene->audited(u"one-person"_s, u"ada"_s), 1);
    }

    void whatTightensIsDoneAtOnce()
    {
        m_scene->add(u"eva"_s, {Role::Admin});
        const auto ada = m_scene->as(u"ada"_s);
        LimitRules tight;
        tight.of(MessageClass::Marketing).perPerson.append({1, std::chrono::hours(48)});

        QVERIFY(ada->limits().setRules(tight, {}, BuiltInAuthor));
        QVERIFY(ada->limits().setBudget(monthly(), 100, BuiltInAuthor));
        QVERIFY(ada->users().setRoles(m_scene->id(u"samir"_s), {Role::Auditor}, BuiltInAuthor));
        QCOMPARE(m_scene->audited(u"one-person"_s, u"ada"_s), 0);
    }

    void aNewSupervisorIsThereButBecomesOneLater()
    {
        m_scene->add(u"eva"_s, {Role::Admin});
        const auto ada = m_scene->as(u"ada"_s);

        const auto code = ada->users().add({u"max"_s, {}, {Role::Operator, Role::Supervisor}}, BuiltInAuthor);

        QVERIFY(code);
        QVERIFY(ada->changes().justAsked());
        QCOMPARE(m_scene->users().person(u"max"_s)->roles, Roles({Role::Operator}));
        QVERIFY(m_scene->as(u"eva"_s)->changes().confirm(*ada->changes().justAsked(), BuiltInAuthor));
        QCOMPARE(m_scene->users().person(u"max"_s)->roles, Roles({Role::Operator, Role::Supervisor}));
    }

    void aChangeIsRefusedWithAReason()
    {
        m_scene->add(u"eva"_s, {Role::Admin});
        const ChangeId id = askForBudget();
        const auto eva = m_scene->as(u"eva"_s);

        QVERIFY(!eva->changes().refuse(id, BuiltInAuthor, u" "_s));
        QVERIFY(!m_scene->as(u"samir"_s)->changes().refuse(id, BuiltInAuthor, u"no"_s));
        QVERIFY(eva->changes().refuse(id, BuiltInAuthor, u"too much"_s));

        QVERIFY(!eva->changes().confirm(id, BuiltInAuthor));
        const auto changes = m_scene->store().openReader()->approvals().changes(false);
        QCOMPARE(changes->first().state, ChangeState::Refused);
        QCOMPARE(changes->first().reason, u"too much"_s);
        QCOMPARE(changes->first().change.before.value(u"allowed"_s).toInt(), 500);
        QCOMPARE(changes->first().change.after.value(u"allowed"_s).toInt(), 900);
    }

    void whoeverAskedMayWithdrawIt()
    {
        m_scene->add(u"eva"_s, {Role::Admin});
        const ChangeId id = askForBudget();

        QVERIFY(m_scene->as(u"ada"_s)->changes().refuse(id, BuiltInAuthor, u"a mistake"_s));

        QCOMPARE(m_scene->store().openReader()->approvals().changes(false)->first().state,
                 ChangeState::Withdrawn);
    }

    void aChangeWaitsForSevenDays()
    {
        m_scene->add(u"eva"_s, {Role::Admin});
        const ChangeId id = askForBudget();
        m_scene->clock().advance(24h * 7);

        const auto made = m_scene->as(u"eva"_s)->changes().confirm(id, BuiltInAuthor);

        QVERIFY(!made);
        QVERIFY2(made.error().detail.contains(u"too-old"_s), qPrintable(made.error().detail));
        QCOMPARE(m_scene->store().value(u"SELECT allowed FROM budget"_s), 500);
    }

    void confirmingWantsAFreshPassword()
    {
        m_scene->add(u"eva"_s, {Role::Admin});
        const ChangeId id = askForBudget();
        const auto eva = m_scene->as(u"eva"_s);
        m_scene->clock().advance(5min + 1ms);

        QVERIFY(!eva->changes().confirm(id, BuiltInAuthor));
    }

    void whoLostTheRightHasAskedForNothing()
    {
        m_scene->add(u"eva"_s, {Role::Admin});
        const ChangeId id = askForBudget();
        QVERIFY(m_scene->users().setEnabled(m_scene->id(u"ada"_s), false, BuiltInAuthor));

        const auto made = m_scene->as(u"eva"_s)->changes().confirm(id, BuiltInAuthor);

        QVERIFY(!made);
        QVERIFY(made.error().detail.contains(u"no right to it any more"_s));
    }

    void theDatabaseKeepsThePeopleApart()
    {
        m_scene->add(u"eva"_s, {Role::Admin});
        askForBudget();

        QVERIFY(
            !m_scene->store().sql(u"UPDATE pending_change SET state=1,decided_at=1,decided_by=asked_by"_s));
        QVERIFY(!m_scene->store().sql(u"UPDATE pending_change SET state=1,decided_at=1"_s));
        QVERIFY(!m_scene->store().sql(u"UPDATE pending_change SET change_order='{}'"_s));
        QVERIFY(!m_scene->store().sql(u"UPDATE pending_change SET asked_by=5"_s));
        QVERIFY(!m_scene->store().sql(u"DELETE FROM pending_change"_s));
    }

private:
    static void table()
    {
        QTest::addColumn<QString>("danger");
        const QStringList all = dangers().keys();
        for (const QString &danger : all)
            QTest::newRow(qPrintable(danger)) << danger;
    }

    ChangeId askForBudget()
    {
        const auto ada = m_scene->as(u"ada"_s);
        if (ada->limits().setBudget(monthly(), 900, BuiltInAuthor) || !ada->changes().justAsked())
            qFatal("It did not wait");
        return *ada->changes().justAsked();
    }

    std::unique_ptr<PeopleScene> m_scene;
};

QObject *tst_pendingchanges()
{
    return new TestPendingChanges;
}

#include "tst_pendingchanges.moc"
