// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/testsendreader.h"
#include "engine/storage/testsendstore.h"
#include "tests/ui/views/adminscene.h"
#include "ui/views/users/usersview.h"
#include "ui/widgets/taskdialog.h"

#include <QAction>
#include <QListWidget>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! Vouching for a test number of somebody else.
class TestVouchDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAdminVouchesWithAReason();
    void onesOwnNumberIsNotOffered();
    void othersMayNot();

private:
    static TestNumber numberOf(AdminScene &scene, const QString &login)
    {
        return scene.reader().tests().numbers(scene.user(login))->constFirst();
    }
};

void TestVouchDialog::anAdminVouchesWithAReason()
{
    AdminScene scene(AdminScene::People::Five);
    QVERIFY(scene.store().tests().addNumber(u"+447700900123"_s, u"GB"_s, scene.user(u"olga"_s)));
    scene.signIn(u"ada"_s);
    UsersView view(scene.around());
    view.show();
    view.refresh();
    auto *vouch = view.findChild<QAction *>(u"users.vouchAction"_s);
    QTRY_VERIFY(vouch->isEnabled());
    vouch->trigger();
    QTRY_VERIFY(view.findChild<TaskDialog *>(u"users.vouch"_s) != nullptr);
    auto *dialog = part<TaskDialog>(&view, u"users.vouch"_s);
    auto *list = part<QListWidget>(dialog, u"users.vouch.numbers"_s);
    QCOMPARE(list->count(), 1);
    QVERIFY2(list->item(0)->text().contains(u"olga"_s), qPrintable(list->item(0)->text()));

    press(dialog, u"users.vouch.action"_s); // without a reason
    QVERIFY(!numberOf(scene, u"olga"_s).isConfirmed());
    part<QPlainTextEdit>(dialog, u"users.vouch.reason"_s)->setPlainText(u"it is the shop's own phone"_s);
    press(dialog, u"users.vouch.action"_s);

    QTRY_COMPARE(numberOf(scene, u"olga"_s).state, TestNumberState::Vouched);
    QCOMPARE(numberOf(scene, u"olga"_s).reason, u"it is the shop's own phone"_s);
    QTRY_VERIFY(view.findChild<TaskDialog *>(u"users.vouch"_s) == nullptr);
}

void TestVouchDialog::onesOwnNumberIsNotOffered()
{
    AdminScene scene(AdminScene::People::Five);
    QVERIFY(scene.store().tests().addNumber(u"+447700900123"_s, u"GB"_s, scene.user(u"ada"_s)));
    scene.signIn(u"ada"_s);
    UsersView view(scene.around());
    view.show();
    view.refresh();
    auto *vouch = view.findChild<QAction *>(u"users.vouchAction"_s);
    QTRY_VERIFY(vouch->isEnabled());

    vouch->trigger();

    QTRY_VERIFY(view.findChild<TaskDialog *>(u"users.vouch"_s) != nullptr);
    QCOMPARE(part<QListWidget>(&view, u"users.vouch.numbers"_s)->count(), 0);
    QVERIFY(!part<TaskDialog>(&view, u"users.vouch"_s)->problem().isEmpty());
}

void TestVouchDialog::othersMayNot()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"samir"_s);
    UsersView view(scene.around());
    view.show();
    view.refresh();

    auto *vouch = view.findChild<QAction *>(u"users.vouchAction"_s);

    QTRY_VERIFY(!vouch->isEnabled());
    QVERIFY2(vouch->toolTip().contains(u"Admin"_s), qPrintable(vouch->toolTip()));
}

} // namespace heliograph

QObject *tst_vouchdialog()
{
    return new heliograph::TestVouchDialog;
}

#include "tst_vouchdialog.moc"
