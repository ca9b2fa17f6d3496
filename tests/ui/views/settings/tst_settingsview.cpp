// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/views/adminscene.h"
#include "ui/views/settings/backuppage.h"
#include "ui/views/settings/minepage.h"
#include "ui/views/settings/settingsview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

//! One's own settings and those of the workspace.
class TestSettingsView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void myChoicesActAtOnceAndSurvive();
    void myLockIsNeverLongerThanTheWorkspaces();
    void aWrongAddressForReceiptsIsNotKept();
    void resettingRestoresWhatANewPersonHas();
    void searchingNarrowsTheFields();
    void workspaceChangesAreListedAndSaved();
    void whoeverShortensWhatIsKeptIsAsked();
    void whatIsChangedStaysWhenTheRestIsRefreshed();
    void anOperatorChangesHisOwnOnly();
    void aBackupIsMadeAndLookedThrough();
    void aShortPassphraseIsNotTaken();
    void everythingHasAName();

private:
    static WorkspaceSettings inForce(AdminScene &scene)
    {
        return *WorkspaceSettings::read(scene.store(), scene.reader());
    }
    static QSpinBox *number(SettingsView &view, const QString &name)
    {
        return part<QSpinBox>(&view, u"settings."_s + name);
    }
    static QString told(SettingsView &view) { return part<QLabel>(&view, u"settings.backup.told"_s)->text(); }
};

void TestSettingsView::myChoicesActAtOnceAndSurvive()
{
    AdminScene scene;
    scene.lookAround();
    QSignalSpy changed(&scene.preferences(), &Preferences::changed);
    {
        SettingsView view(scene.around());
        auto *theme = part<QComboBox>(&view, u"settings.mine.theme.choice"_s);
        theme->setCurrentIndex(theme->findData(u"dark"_s));
        part<QCheckBox>(&view, u"settings.mine.engine.autostart"_s)->setChecked(false);
        number(view, u"mine.text.size"_s)->setValue(120);
    }

    QCOMPARE(changed.count(), 3);
    Preferences again(scene.path(u"preferences.ini"_s));
    QCOMPARE(again.value(u"theme/choice"_s).toString(), u"dark"_s);
    SettingsView view({scene.client(), again});
    QCOMPARE(part<QComboBox>(&view, u"settings.mine.theme.choice"_s)->currentData().toString(), u"dark"_s);
    QVERIFY(!part<QCheckBox>(&view, u"settings.mine.engine.autostart"_s)->isChecked());
    QCOMPARE(number(view, u"mine.text.size"_s)->value(), 120);
}

void TestSettingsView::myLockIsNeverLongerThanTheWorkspaces()
{
    AdminScene scene(AdminScene::People::Five);
    QVERIFY(scene.store().users().setSignInRules({.lockAfter = 4min}, BuiltInAuthor));
    scene.signIn(u"olga"_s);
    scene.preferences().set(u"lock-minutes"_s, 9);
    SettingsView view(scene.around());
    view.show();

    view.refresh();

    QTRY_COMPARE(number(view, u"mine.lock-minutes"_s)->value(), 4);
    QCOMPARE(scene.preferences().value(u"lock-minutes"_s).toInt(), 9); // for when it is allowed again
}

void TestSettingsView::aWrongAddressForReceiptsIsNotKept()
{
    AdminScene scene;
    SettingsView view(scene.around());
    auto *field = part<QLineEdit>(&view, u"settings.mine.engine.receipts"_s);

    for (const QString &wrong : {u"9100"_s, u"here:9100"_s, u"127.0.0.1:0"_s, u"127.0.0.1"_s}) {
        field->setText(wrong);
        Q_EMIT field->editingFinished();
        QVERIFY2(!scene.preferences().value(u"engine/receipts"_s).isValid(), qPrintable(wrong));
    }
    for (const QString &right : {u"127.0.0.1:9100"_s, u"[::1]:9100"_s}) {
        field->setText(right);
        Q_EMIT field->editingFinished();
        QCOMPARE(scene.preferences().value(u"engine/receipts"_s).toString(), right);
    }
}

void TestSettingsView::resettingRestoresWhatANewPersonHas()
{
    AdminScene scene;
    scene.preferences().set(u"theme/choice"_s, u"contrast"_s);
    scene.preferences().set(u"columns/history.rows"_s, u"kept"_s); // no setting of this screen
    SettingsView view(scene.around());

    view.findChild<QAction *>(u"settings.resetAction"_s)->trigger();

    QVERIFY(!scene.preferences().value(u"theme/choice"_s).isValid());
    QCOMPARE(part<QComboBox>(&view, u"settings.mine.theme.choice"_s)->currentIndex(), 0);
    QCOMPARE(scene.preferences().value(u"columns/history.rows"_s).toString(), u"kept"_s);
}

void TestSettingsView::searchingNarrowsTheFields()
{
    AdminScene scene;
    SettingsView view(scene.around());
    view.show();

    part<QLineEdit>(&view, u"settings.search"_s)->setText(u"theme"_s);

    QVERIFY(part<QComboBox>(&view, u"settings.mine.theme.choice"_s)->isVisible());
    QVERIFY(!part<QComboBox>(&view, u"settings.mine.language"_s)->isVisible());
    QVERIFY(!part<QCheckBox>(&view, u"settings.mine.hide-numbers"_s)->isVisible());
}

void TestSettingsView::workspaceChangesAreListedAndSaved()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"ada"_s);
    SettingsView view(scene.around());
    view.show();
    view.open({{u"tab"_s, 1}});
    auto *save = part<QPushButton>(&view, u"settings.workspace.save"_s);
    QTRY_COMPARE(number(view, u"workspace.lock"_s)->value(), 10);
    QVERIFY(!view.hasUnsaved());

    number(view, u"workspace.lock"_s)->setValue(5);
    part<QCheckBox>(&view, u"settings.workspace.systemLog"_s)->setChecked(true);
    QVERIFY(view.hasUnsaved());
    QVERIFY(part<QLabel>(&view, u"settings.workspace.changes"_s)->text().contains(u"→"_s));
    save->click();

    QTRY_VERIFY(!view.hasUnsaved());
    QCOMPARE(inForce(scene).signIn.lockAfter, Millis(5min));
    QVERIFY(inForce(scene).systemLog);
}

void TestSettingsView::whoeverShortensWhatIsKeptIsAsked()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"ada"_s);
    SettingsView view(scene.around());
    view.show();
    view.open({{u"tab"_s, 1}});
    QTRY_VERIFY(number(view, u"workspace.kept"_s)->value() > 30);

    number(view, u"workspace.kept"_s)->setValue(30);
    press(&view, u"settings.workspace.save"_s);
    auto *question = part<QDialog>(&view, u"decision.settings.erase"_s);
    QVERIFY(inForce(scene).keptFor > Millis(std::chrono::days(30)));
    press(question, u"decision.settings.erase.action"_s);

    QTRY_COMPARE(inForce(scene).keptFor, Millis(std::chrono::days(30)));
}

void TestSettingsView::whatIsChangedStaysWhenTheRestIsRefreshed()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"ada"_s);
    SettingsView view(scene.around());
    view.show();
    view.open({{u"tab"_s, 1}});
    QTRY_COMPARE(number(view, u"workspace.lock"_s)->value(), 10);

    number(view, u"workspace.lock"_s)->setValue(7);
    QVERIFY(scene.store().workspace().setLateAfter(3h, BuiltInAuthor)); // somebody else
    view.refresh();
    QVERIFY(answerOf(
        scene.client().change([](Desk &) { return Result<void>(); }))); // behind what refresh() asked for

    QTRY_COMPARE(number(view, u"workspace.late"_s)->value(), 180);
    QVERIFY(!part<QLabel>(&view, u"settings.workspace.changes"_s)->text().contains(u"3 h"_s)); // is not ours
    QCOMPARE(number(view, u"workspace.lock"_s)->value(), 7);
    press(&view, u"settings.workspace.discard"_s);
    QVERIFY(!view.hasUnsaved());
    QCOMPARE(number(view, u"workspace.late"_s)->value(), 180);
}

void TestSettingsView::anOperatorChangesHisOwnOnly()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"olga"_s);
    SettingsView view(scene.around());
    view.show();

    view.open({{u"tab"_s, 1}});

    QVERIFY(!number(view, u"workspace.lock"_s)->isEnabled());
    QVERIFY(part<QLabel>(&view, u"settings.workspace.changes"_s)->text().contains(u"Admin"_s));
    QVERIFY(!part<QPushButton>(&view, u"settings.backup.make"_s)->isEnabled());
    QVERIFY(part<QComboBox>(&view, u"settings.mine.language"_s)->isEnabled());
}

void TestSettingsView::aBackupIsMadeAndLookedThrough()
{
    AdminScene scene;
    scene.lookAround();
    SettingsView view(scene.around());
    view.show();
    view.open({{u"tab"_s, 2}});
    auto *page = view.findChild<BackupPage *>();
    const QString file = scene.path(u"copy.heliograph"_s);

    page->backUp(file);
    QTRY_VERIFY2(told(view).contains(u"was written"_s), qPrintable(told(view)));
    QVERIFY(QFile::exists(file));
    page->verify(file);
    QTRY_VERIFY2(told(view).contains(u"is whole"_s), qPrintable(told(view)));

    QFile damaged(file);
    QVERIFY(damaged.open(QIODevice::ReadWrite));
    damaged.seek(damaged.size() / 2);
    damaged.write("damage");
    damaged.close();
    page->verify(file);
    QTRY_VERIFY2(told(view).startsWith(u"✕"_s), qPrintable(told(view)));
}

void TestSettingsView::aShortPassphraseIsNotTaken()
{
    AdminScene scene;
    scene.lookAround();
    SettingsView view(scene.around());
    view.show();
    view.open({{u"tab"_s, 2}});

    part<QLineEdit>(&view, u"settings.backup.passphrase"_s)->setText(u"short"_s);
    part<QLineEdit>(&view, u"settings.backup.again"_s)->setText(u"short"_s);
    press(&view, u"settings.backup.make"_s);

    QVERIFY(view.findChild<QDialog *>(u"settings.backup.target"_s) == nullptr);
}

void TestSettingsView::everythingHasAName()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"ada"_s);
    SettingsView view(scene.around());
    view.resize(816, 530);
    view.show();

    for (int tab = 0; tab < 4; ++tab) {
        view.open({{u"tab"_s, tab}});
        QCOMPARE(nameless(&view), QStringList());
        QCOMPARE(view.place().value(u"tab"_s).toInt(), tab);
    }
    view.open({{u"tab"_s, 1}});
    QTRY_COMPARE(number(view, u"workspace.lock"_s)->value(), 10);
}

} // namespace heliograph

QObject *tst_settingsview()
{
    return new heliograph::TestSettingsView;
}

#include "tst_settingsview.moc"
