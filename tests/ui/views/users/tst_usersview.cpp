// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/views/adminscene.h"
#include "ui/views/users/usersview.h"
#include "ui/widgets/datatable.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

//! Who may what, as an admin and others see it.
class TestUsersView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOpenWorkspaceOffersToAddTheFirstPerson();
    void anAdminSeesEverybodyWithStateAndRights();
    void anOperatorSeesHimselfOnly();
    void aNewPersonGetsACodeThatIsShownOnce();
    void aWrongUserNameIsExplainedAndNothingIsLost();
    void grantingApprovalAsksFirst();
    void deactivatingAsksAndSignsOut();
    void theLastAdminStays();
    void anOldPasswordIsAskedForAgain();
    void theCodeOfASecondFactorIsAskedForWithIt();
    void whoMayIsAnsweredByName();
    void everythingHasANameAndAddressesOpen();

private:
    static QAction *action(UsersView &view, const QString &name)
    {
        QAction *found = view.findChild<QAction *>(u"users."_s + name);
        return found;
    }
    static int rows(UsersView &view)
    {
        return view.findChild<DataTable *>(u"users.people"_s)->model().rowCount();
    }
    static void choose(UsersView &view, AdminScene &scene, const QString &login)
    {
        view.findChild<DataTable *>(u"users.people"_s)->select(number(scene.user(login)));
    }
    static QString label(UsersView &view, const QString &name) { return part<QLabel>(&view, name)->text(); }
};

void TestUsersView::anOpenWorkspaceOffersToAddTheFirstPerson()
{
    AdminScene scene;
    scene.lookAround();
    UsersView view(scene.around());
    view.show();
    view.refresh();
    QTRY_VERIFY(action(view, u"addAction"_s)->isEnabled());
    QVERIFY(!action(view, u"passwordAction"_s)->isEnabled());

    action(view, u"addAction"_s)->trigger();
    auto *dialog = part<QDialog>(&view, u"users.add"_s);
    part<QLineEdit>(dialog, u"users.add.login"_s)->setText(u"ada"_s);
    QVERIFY(part<QCheckBox>(dialog, u"users.add.role.admin"_s)->isChecked());
    press(dialog, u"users.add.action"_s);

    QTRY_VERIFY(view.findChild<QDialog *>(u"users.code"_s));
    QVERIFY(!scene.client().session().isClosed()); // the code is still to be read
    press(part<QDialog>(&view, u"users.code"_s), u"users.code.done"_s);
    QTRY_VERIFY(scene.client().session().isClosed());
    QVERIFY(scene.person(u"ada"_s).roles.has(Role::Admin));
}

void TestUsersView::anAdminSeesEverybodyWithStateAndRights()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"ada"_s);
    UsersView view(scene.around());
    view.show();

    view.refresh();
    QTRY_COMPARE(rows(view), 5);
    choose(view, scene, u"olga"_s);

    QVERIFY(label(view, u"users.person.facts"_s).contains(u"Active."_s));
    QVERIFY(label(view, u"users.person.may"_s).contains(u"submit campaigns"_s));
    QVERIFY(label(view, u"users.person.mayNot"_s).contains(u"approve"_s));
    QVERIFY(action(view, u"rolesAction"_s)->isEnabled());
    QVERIFY(!action(view, u"unlockAction"_s)->isEnabled());
}

void TestUsersView::anOperatorSeesHimselfOnly()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"olga"_s);
    UsersView view(scene.around());
    view.show();

    view.refresh();

    QTRY_COMPARE(rows(view), 1);
    QVERIFY(!action(view, u"addAction"_s)->isEnabled());
    QVERIFY(action(view, u"addAction"_s)->toolTip().contains(u"Admin"_s)); // who has the right
    QVERIFY(action(view, u"passwordAction"_s)->isEnabled());
}

void TestUsersView::aNewPersonGetsACodeThatIsShownOnce()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"ada"_s);
    UsersView view(scene.around());
    view.show();
    view.refresh();
    QTRY_COMPARE(rows(view), 5);

    action(view, u"addAction"_s)->trigger();
    auto *dialog = part<QDialog>(&view, u"users.add"_s);
    part<QLineEdit>(dialog, u"users.add.login"_s)->setText(u"wen"_s);
    part<QCheckBox>(dialog, u"users.add.role.operator"_s)->setChecked(true);
    press(dialog, u"users.add.action"_s);
    QTRY_VERIFY(view.findChild<QDialog *>(u"users.code"_s));
    auto *shown = part<QDialog>(&view, u"users.code"_s);
    const QString code = part<QPlainTextEdit>(shown, u"users.code.text"_s)->toPlainText();
    press(shown, u"users.code.copy"_s);
    QCOMPARE(QApplication::clipboard()->text(), code);
    press(shown, u"users.code.done"_s);

    QTRY_COMPARE(rows(view), 6);
    QTRY_VERIFY(view.findChild<QDialog *>(u"users.code"_s) == nullptr);
    QVERIFY(QApplication::clipboard()->text().isEmpty());
    QVERIFY(scene.store().signIns().setPassword({u"wen"_s, Secret(code.toLatin1()), {}},
                                                Secret("quite another pass phrase")));
}

void TestUsersView::aWrongUserNameIsExplainedAndNothingIsLost()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"ada"_s);
    UsersView view(scene.around());
    view.show();
    view.refresh();
    QTRY_COMPARE(rows(view), 5);
    action(view, u"addAction"_s)->trigger();
    auto *dialog = part<TaskDialog>(&view, u"users.add"_s);
    auto *login = part<QLineEdit>(dialog, u"users.add.login"_s);

    press(dialog, u"users.add.action"_s);
    QVERIFY(dialog->isVisible()); // a role is missing, too
    login->setText(u"olga"_s);
    part<QCheckBox>(dialog, u"users.add.role.auditor"_s)->setChecked(true);
    press(dialog, u"users.add.action"_s);

    QTRY_VERIFY(dialog->problem().contains(u"olga"_s));
    QCOMPARE(login->text(), u"olga"_s);
    QCOMPARE(rows(view), 5);
}

void TestUsersView::grantingApprovalAsksFirst()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"ada"_s);
    UsersView view(scene.around());
    view.show();
    view.refresh();
    QTRY_COMPARE(rows(view), 5);
    choose(view, scene, u"olga"_s);

    action(view, u"rolesAction"_s)->trigger();
    auto *dialog = part<QDialog>(&view, u"users.roles"_s);
    part<QCheckBox>(dialog, u"users.roles.role.supervisor"_s)->setChecked(true);
    press(dialog, u"users.roles.action"_s);
    auto *question = part<QDialog>(dialog, u"decision.users.grant"_s);
    QVERIFY(!scene.person(u"olga"_s).roles.has(Role::Supervisor));
    press(question, u"decision.users.grant.action"_s);

    QTRY_VERIFY(scene.person(u"olga"_s).roles.has(Role::Supervisor));
}

void TestUsersView::deactivatingAsksAndSignsOut()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"ada"_s);
    UsersView view(scene.around());
    view.show();
    view.refresh();
    QTRY_COMPARE(rows(view), 5);
    choose(view, scene, u"otto"_s);

    action(view, u"deactivateAction"_s)->trigger();
    press(part<QDialog>(&view, u"decision.users.deactivate"_s), u"decision.users.deactivate.action"_s);

    QTRY_VERIFY(!scene.person(u"otto"_s).enabled);
    QTRY_VERIFY(action(view, u"reactivateAction"_s)->isEnabled());
    action(view, u"reactivateAction"_s)->trigger();
    QTRY_VERIFY(scene.person(u"otto"_s).enabled);
}

void TestUsersView::theLastAdminStays()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"ada"_s);
    UsersView view(scene.around());
    view.show();
    view.refresh();
    QTRY_COMPARE(rows(view), 5);
    choose(view, scene, u"ada"_s);

    action(view, u"deactivateAction"_s)->trigger();
    press(part<QDialog>(&view, u"decision.users.deactivate"_s), u"decision.users.deactivate.action"_s);

    auto *problem = part<QFrame>(&view, u"users.problem"_s);
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(scene.person(u"ada"_s).enabled);
}

void TestUsersView::anOldPasswordIsAskedForAgain()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"ada"_s);
    UsersView view(scene.around());
    view.show();
    view.refresh();
    QTRY_COMPARE(rows(view), 5);
    choose(view, scene, u"otto"_s);
    scene.clock().advance(6min);

    action(view, u"resetAction"_s)->trigger();
    press(part<QDialog>(&view, u"decision.users.reset"_s), u"decision.users.reset.action"_s);
    QTRY_VERIFY(view.findChild<QDialog *>(u"decision.password"_s));
    auto *again = part<QDialog>(&view, u"decision.password"_s);
    part<QLineEdit>(again, u"decision.password.password"_s)
        ->setText(QString::fromLatin1(AdminScene::Password));
    press(again, u"decision.password.action"_s);

    QTRY_VERIFY(view.findChild<QDialog *>(u"users.code"_s));
    QVERIFY(!scene.person(u"otto"_s).hasPassword);
}

void TestUsersView::theCodeOfASecondFactorIsAskedForWithIt()
{
    AdminScene scene(AdminScene::People::Five);
    const Secret factor = scene.addSecondFactor(u"ada"_s);
    scene.signIn(u"ada"_s, scene.codeNow(factor));
    UsersView view(scene.around());
    view.show();
    view.refresh();
    QTRY_COMPARE(rows(view), 5);
    choose(view, scene, u"otto"_s);
    scene.clock().advance(6min);

    action(view, u"resetAction"_s)->trigger();
    press(part<QDialog>(&view, u"decision.users.reset"_s), u"decision.users.reset.action"_s);
    QTRY_VERIFY(view.findChild<QDialog *>(u"decision.password"_s));
    auto *again = part<QDialog>(&view, u"decision.password"_s);
    part<QLineEdit>(again, u"decision.password.password"_s)
        ->setText(QString::fromLatin1(AdminScene::Password));
    part<QLineEdit>(again, u"decision.password.code"_s)->setText(QString::fromLatin1(scene.codeNow(factor)));
    press(again, u"decision.password.action"_s);

    QTRY_VERIFY_WITH_TIMEOUT(view.findChild<QDialog *>(u"users.code"_s), 30'000);
    QVERIFY(!scene.person(u"otto"_s).hasPassword);
    QCOMPARE(scene.person(u"ada"_s).wrongTries, 0);
}

void TestUsersView::whoMayIsAnsweredByName()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"ada"_s);
    UsersView view(scene.around());
    view.show();
    view.refresh();
    QTRY_COMPARE(rows(view), 5);

    QCOMPARE(label(view, u"users.who"_s), u"samir"_s); // approves
    part<QComboBox>(&view, u"users.right"_s)->setCurrentIndex(static_cast<int>(Right::CampaignSubmit));
    QVERIFY(label(view, u"users.who"_s).contains(u"olga (own)"_s));
    part<QComboBox>(&view, u"users.right"_s)->setCurrentIndex(static_cast<int>(Right::UsersEdit));
    QCOMPARE(label(view, u"users.who"_s), u"ada"_s);
}

void TestUsersView::everythingHasANameAndAddressesOpen()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"ada"_s);
    UsersView view(scene.around());
    view.resize(816, 530);
    view.show();

    view.open({{u"login"_s, u"samir"_s}});

    QTRY_COMPARE(view.place().value(u"login"_s).toString(), u"samir"_s);
    QCOMPARE(nameless(&view), QStringList());
}

} // namespace heliograph

QObject *tst_usersview()
{
    return new heliograph::TestUsersView;
}

#include "tst_usersview.moc"
