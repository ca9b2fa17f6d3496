// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/storage/people/peoplescene.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! The people of a workspace, and how it closes.
class TestUserStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstPersonHasToBeAnAdminAndClosesTheWorkspace()
    {
        SqliteTestStore store;
        UserStore &users = store.store().users();
        QCOMPARE(*users.isClosed(), false);

        QVERIFY(!users.add({u"olga"_s, {}, {Role::Operator}}, BuiltInAuthor));
        QCOMPARE(*users.isClosed(), false);
        QVERIFY(users.add({u"ada"_s, u"Ada L."_s, {Role::Admin}}, BuiltInAuthor));

        QCOMPARE(*users.isClosed(), true);
        QCOMPARE(users.people()->size(), 1);
        QCOMPARE(users.person(u"ADA"_s)->displayName, u"Ada L."_s);
        QCOMPARE(store.value(u"SELECT count(*) FROM audit_log WHERE action='workspace.close'"_s), 1);
    }

    void anUncheckedCampaignThatGoesKeepsTheWorkspaceOpen()
    {
        SqliteTestStore store;
        const CampaignId campaign = store.addRunning(3);

        const auto added = store.store().users().add({u"ada"_s, {}, {Role::Admin}}, BuiltInAuthor);

        QVERIFY(!added);
        QVERIFY(added.error().detail.contains(u"without a check"_s));
        QCOMPARE(*store.store().users().isClosed(), false);
        QVERIFY(store.store().campaigns().cancel(campaign, BuiltInAuthor, {}));
        QVERIFY(store.store().users().add({u"ada"_s, {}, {Role::Admin}}, BuiltInAuthor));
    }

    void aNameHasLettersDigitsDotsAndDashes_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<bool>("good");
        QTest::newRow("short") << u"al"_s << false;
        QTest::newRow("three") << u"ali"_s << true;
        QTest::newRow("forty") << u"a"_s.repeated(40) << true;
        QTest::newRow("41") << u"a"_s.repeated(41) << false;
        QTest::newRow("dots and dashes") << u"ada.l-2"_s << true;
        QTest::newRow("Chinese") << u"王小明"_s << true;
        QTest::newRow("space") << u"ada l"_s << false;
        QTest::newRow("slash") << u"../ada"_s << false;
        QTest::newRow("quote") << u"ada'x"_s << false;
        QTest::newRow("taken") << u"OLGA"_s << false;
        QTest::newRow("built in") << u"author"_s << false;
    }

    void aNameHasLettersDigitsDotsAndDashes()
    {
        QFETCH(QString, login);
        QFETCH(bool, good);
        PeopleScene scene;

        QCOMPARE(scene.users().add({login, {}, {Role::Operator}}, scene.id(u"ada"_s)).has_value(), good);
    }

    void oneActiveAdminRemains()
    {
        PeopleScene scene;
        const UserId ada = scene.id(u"ada"_s);

        QVERIFY(!scene.users().setEnabled(ada, false, ada));
        QVERIFY(!scene.users().setRoles(ada, {Role::Operator}, ada));
        const UserId second = scene.add(u"adam"_s, {Role::Admin});
        QVERIFY(scene.users().setRoles(ada, {Role::Operator}, second));
        QVERIFY(!scene.users().setEnabled(second, false, second));
    }

    void changesOfPeopleAreAuditedWithWhoDidThem()
    {
        PeopleScene scene;
        const auto ada = scene.as(u"ada"_s);
        const UserId olga = scene.id(u"olga"_s);

        QVERIFY(ada->users().setRoles(olga, {Role::Operator, Role::Auditor}, BuiltInAuthor));
        QVERIFY(ada->users().setEnabled(olga, false, BuiltInAuthor));
        QVERIFY(ada->users().setEnabled(olga, true, BuiltInAuthor));
        QVERIFY(ada->users().unlock(olga, BuiltInAuthor));
        QVERIFY(ada->users().reset(olga, BuiltInAuthor));

        for (const QString &action :
             {u"user.roles"_s, u"user.disable"_s, u"user.enable"_s, u"user.unlock"_s, u"user.reset"_s})
            QCOMPARE(scene.audited(action, u"ada"_s), 1);
        QVERIFY(!scene.users().person(olga)->hasPassword);
    }

    void aPersonHasRolesAndALookTellsThem()
    {
        PeopleScene scene;
        scene.add(u"wen"_s, {Role::Operator, Role::Supervisor});

        QCOMPARE(scene.users().person(u"wen"_s)->roles, Roles({Role::Operator, Role::Supervisor}));
        QCOMPARE(*scene.users().holders(Right::CampaignApprove), 2);
        QCOMPARE(*scene.users().holders(Right::UsersGrant), 1);
        QVERIFY(!scene.users().person(u"author"_s));
        QVERIFY(!scene.users().person(BuiltInApprover));
    }

    void theConsoleLocksAfterOneToFifteenMinutes()
    {
        PeopleScene scene;
        QCOMPARE(scene.users().signInRules()->lockAfter, Millis(10min));

        QVERIFY(!scene.users().setSignInRules({.lockAfter = 59s}, scene.id(u"ada"_s)));
        QVERIFY(!scene.users().setSignInRules({.lockAfter = 15min + 1s}, scene.id(u"ada"_s)));
        QVERIFY(scene.users().setSignInRules({.lockAfter = 1min}, scene.id(u"ada"_s)));

        QCOMPARE(scene.users().signInRules()->lockAfter, Millis(1min));
    }

    void whatTheEngineDoesIsNotAPersons()
    {
        PeopleScene scene;

        QVERIFY(scene.store().store().workspace().hold({HoldReason::Clock, {}, u"x"_s}));

        QCOMPARE(scene.store().value(u"SELECT actor FROM audit_log WHERE action='workspace.hold'"_s),
                 number(TheEngine));
    }
};

QObject *tst_userstore()
{
    return new TestUserStore;
}

#include "tst_userstore.moc"
