// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/views/adminscene.h"
#include "ui/views/rules/rulesview.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/taskdialog.h"

#include <QComboBox>
#include <QFile>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! Lists of content rules, written and tried.
class TestRulesView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingInForceOffersTheListsThatComeAlong();
    void aTextIsTestedAgainstTheRulesInForce();
    void aNewListIsWrittenAndPutInForce();
    void aWrongLineIsNamedAndNothingIsLost();
    void aWeakerVersionIsAskedAbout();
    void aStricterVersionIsNot();
    void versionsAreKeptAndShown();
    void aListIsExportedAndImportedAgain();
    void anExportThatCannotBeWrittenIsTold();
    void takingOutOfForceAsks();
    void recentTextsAreTriedWithWhatIsBeingWritten();
    void anOperatorReadsButDoesNotChange();
    void everythingHasAName();

private:
    static QAction *action(RulesView &view, const QString &name)
    {
        return view.findChild<QAction *>(u"rules."_s + name);
    }
    static TableModel &model(RulesView &view) { return part<DataTable>(&view, u"rules.lists"_s)->model(); }
    static QString found(RulesView &view) { return part<QLabel>(&view, u"rules.found"_s)->text(); }
    static void putInForce(AdminScene &scene, const QString &name, const QString &text)
    {
        QVERIFY(scene.store().content().import({name, {}, text}, BuiltInAuthor));
    }
    static QList<ContentListRow> lists(AdminScene &scene) { return scene.reader().contentLists()->lists; }
    static TaskDialog *openEditor(RulesView &view)
    {
        action(view, u"editAction"_s)->trigger();
        return part<TaskDialog>(&view, u"rules.list"_s);
    }
    static void write(TaskDialog *dialog, const QString &text)
    {
        part<QPlainTextEdit>(dialog, u"rules.list.text"_s)->setPlainText(text);
    }
};

void TestRulesView::nothingInForceOffersTheListsThatComeAlong()
{
    AdminScene scene;
    scene.lookAround();
    RulesView view(scene.around());
    view.show();
    view.refresh();
    QTRY_VERIFY(model(view).hasLoaded());

    Q_EMIT part<DataTable>(&view, u"rules.lists"_s)->actionChosen();

    QTRY_COMPARE(model(view).rowCount(), 3);
    QTRY_VERIFY(!part<QPlainTextEdit>(&view, u"rules.text"_s)->toPlainText().isEmpty());
}

void TestRulesView::aTextIsTestedAgainstTheRulesInForce()
{
    AdminScene scene;
    putInForce(scene, u"promises"_s, u"[block]\ncasino*\n"_s);
    scene.lookAround();
    RulesView view(scene.around());
    view.show();
    view.refresh();
    QTRY_COMPARE(model(view).rowCount(), 1);
    auto *text = part<QLineEdit>(&view, u"rules.try"_s);

    text->setText(u"Come to our casinos"_s);
    press(&view, u"rules.tryButton"_s);
    QTRY_VERIFY2(found(view).contains(u"casino"_s) && found(view).contains(u"promises"_s),
                 qPrintable(found(view)));
    text->setText(u"Your parcel is here"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_COMPARE(found(view), u"No content rule minds it."_s);
}

void TestRulesView::aNewListIsWrittenAndPutInForce()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"ada"_s);
    RulesView view(scene.around());
    QSignalSpy told(&view, &View::told);
    view.show();
    view.refresh();

    action(view, u"newAction"_s)->trigger();
    auto *dialog = part<TaskDialog>(&view, u"rules.list"_s);
    part<QLineEdit>(dialog, u"rules.list.name"_s)->setText(u"promises"_s);
    part<QLineEdit>(dialog, u"rules.list.country"_s)->setText(u"de"_s);
    write(dialog, u"[second look]\nfor free\n"_s);
    press(dialog, u"rules.list.action"_s);

    QTRY_COMPARE(model(view).rowCount(), 1);
    QCOMPARE(lists(scene).constFirst().country, u"DE"_s);
    QCOMPARE(told.count(), 1);
}

void TestRulesView::aWrongLineIsNamedAndNothingIsLost()
{
    AdminScene scene;
    scene.lookAround();
    RulesView view(scene.around());
    view.show();
    action(view, u"newAction"_s)->trigger();
    auto *dialog = part<TaskDialog>(&view, u"rules.list"_s);

    part<QLineEdit>(dialog, u"rules.list.name"_s)->setText(u"promises"_s);
    write(dialog, u"[block]\nfree\n[nonsense]\n"_s);
    press(dialog, u"rules.list.action"_s);

    QVERIFY2(dialog->problem().contains(u"3"_s), qPrintable(dialog->problem()));
    QVERIFY(part<QPlainTextEdit>(dialog, u"rules.list.text"_s)->toPlainText().contains(u"nonsense"_s));
    QVERIFY(lists(scene).isEmpty());
}

void TestRulesView::aWeakerVersionIsAskedAbout()
{
    AdminScene scene(AdminScene::People::Five);
    putInForce(scene, u"promises"_s, u"[block]\nfree\ncasino\n"_s);
    scene.signIn(u"ada"_s);
    RulesView view(scene.around());
    view.show();
    view.refresh();
    QTRY_VERIFY(part<QPlainTextEdit>(&view, u"rules.text"_s)->toPlainText().contains(u"casino"_s));
    TaskDialog *dialog = openEditor(view);

    write(dialog, u"[block]\nfree\n[note]\ncasino\n"_s);
    press(dialog, u"rules.list.action"_s);
    auto *question = part<QDialog>(dialog, u"decision.rules.weaken"_s);
    QCOMPARE(lists(scene).constFirst().version, 1);
    press(question, u"decision.rules.weaken.action"_s);

    QTRY_COMPARE(lists(scene).constFirst().version, 2);
}

void TestRulesView::aStricterVersionIsNot()
{
    AdminScene scene(AdminScene::People::Five);
    putInForce(scene, u"promises"_s, u"[second look]\nfree\n"_s);
    scene.signIn(u"ada"_s);
    RulesView view(scene.around());
    view.show();
    view.refresh();
    QTRY_VERIFY(action(view, u"editAction"_s)->isEnabled());
    TaskDialog *dialog = openEditor(view);

    write(dialog, u"[block]\nfree*\n[rules]\nshortener = block\n"_s);
    press(dialog, u"rules.list.action"_s);

    QTRY_COMPARE(lists(scene).constFirst().version, 2);
}

void TestRulesView::versionsAreKeptAndShown()
{
    AdminScene scene;
    putInForce(scene, u"promises"_s, u"[block]\nfirst\n"_s);
    putInForce(scene, u"promises"_s, u"[block]\nfirst\nsecond\n"_s);
    scene.lookAround();
    RulesView view(scene.around());
    view.show();
    view.open({{u"list"_s, u"promises"_s}});
    auto *versions = part<QComboBox>(&view, u"rules.version"_s);
    auto *text = part<QPlainTextEdit>(&view, u"rules.text"_s);
    QTRY_COMPARE(versions->count(), 2);
    QVERIFY(text->toPlainText().contains(u"second"_s));

    versions->setCurrentIndex(1);

    QVERIFY(!text->toPlainText().contains(u"second"_s));
    QCOMPARE(view.place().value(u"list"_s).toString(), u"promises"_s);
}

void TestRulesView::aListIsExportedAndImportedAgain()
{
    AdminScene scene;
    putInForce(scene, u"promises"_s, u"[block]\nfree\n"_s);
    scene.lookAround();
    RulesView view(scene.around());
    view.show();
    view.refresh();
    QTRY_VERIFY(part<QPlainTextEdit>(&view, u"rules.text"_s)->toPlainText().contains(u"free"_s));
    const QString file = scene.path(u"list.txt"_s);

    view.exportTo(file);
    QTRY_VERIFY(QFile::exists(file));
    view.importFile(file);

    QTRY_VERIFY(view.findChild<TaskDialog *>(u"rules.list"_s) != nullptr);
    auto *dialog = part<TaskDialog>(&view, u"rules.list"_s);
    QVERIFY(part<QPlainTextEdit>(dialog, u"rules.list.text"_s)->toPlainText().contains(u"free"_s));
    dialog->reject();
    view.importFile(scene.path(u"missing.txt"_s));
    QTRY_VERIFY(part<QFrame>(&view, u"rules.problem"_s)->isVisible());
}

void TestRulesView::anExportThatCannotBeWrittenIsTold()
{
    AdminScene scene;
    putInForce(scene, u"promises"_s, u"[block]\nfree\n"_s);
    scene.lookAround();
    RulesView view(scene.around());
    view.show();
    view.refresh();
    QTRY_VERIFY(part<QPlainTextEdit>(&view, u"rules.text"_s)->toPlainText().contains(u"free"_s));

    view.exportTo(scene.path(u"no-such-folder/list.txt"_s));

    QTRY_VERIFY(part<QFrame>(&view, u"rules.problem"_s)->isVisible());
    QVERIFY(!QFile::exists(scene.path(u"no-such-folder"_s)));
}

void TestRulesView::takingOutOfForceAsks()
{
    AdminScene scene(AdminScene::People::Five);
    putInForce(scene, u"promises"_s, u"[block]\nfree\n"_s);
    scene.signIn(u"ada"_s);
    RulesView view(scene.around());
    view.show();
    view.refresh();
    QTRY_VERIFY(action(view, u"removeAction"_s)->isEnabled());

    action(view, u"removeAction"_s)->trigger();
    QCOMPARE(lists(scene).size(), 1);
    press(part<QDialog>(&view, u"decision.rules.remove"_s), u"decision.rules.remove.action"_s);

    QTRY_COMPARE(model(view).rowCount(), 0);
    QVERIFY(lists(scene).isEmpty());
}

void TestRulesView::recentTextsAreTriedWithWhatIsBeingWritten()
{
    AdminScene scene;
    const ProviderAccount kite = scene.addProvider(u"kite"_s);
    const CampaignId id = scene.addDraft(u"Spring"_s, kite.id, u"All for free, {name}"_s);
    auto progress = scene.store().campaigns().beginFreeze(id);
    while (progress && !progress->done)
        progress = scene.store().campaigns().freeze(id, 100);
    QVERIFY2(progress, qPrintable(progress ? QString() : progress.error().detail));
    scene.lookAround();
    RulesView view(scene.around());
    view.show();

    action(view, u"rehearseAction"_s)->trigger();
    QTRY_VERIFY2(found(view).contains(u"newest 3 text"_s) && found(view).contains(u"0 would be forbidden"_s),
                 qPrintable(found(view)));
    action(view, u"newAction"_s)->trigger();
    auto *dialog = part<TaskDialog>(&view, u"rules.list"_s);
    part<QLineEdit>(dialog, u"rules.list.name"_s)->setText(u"promises"_s);
    write(dialog, u"[block]\nfor free\n"_s);
    press(dialog, u"rules.list.try"_s);

    auto *outcome = part<QLabel>(dialog, u"rules.list.outcome"_s);
    QTRY_VERIFY2(outcome->text().contains(u"3 would be forbidden"_s), qPrintable(outcome->text()));
    QVERIFY(lists(scene).isEmpty()); // nothing is in force yet
}

void TestRulesView::anOperatorReadsButDoesNotChange()
{
    AdminScene scene(AdminScene::People::Five);
    putInForce(scene, u"promises"_s, u"[block]\nfree\n"_s);
    scene.signIn(u"olga"_s);
    RulesView view(scene.around());
    view.show();

    view.refresh();

    QTRY_COMPARE(model(view).rowCount(), 1);
    QVERIFY(!action(view, u"newAction"_s)->isEnabled());
    QVERIFY(!action(view, u"editAction"_s)->isEnabled());
    QVERIFY(action(view, u"exportAction"_s)->isEnabled());
}

void TestRulesView::everythingHasAName()
{
    AdminScene scene;
    scene.lookAround();
    RulesView view(scene.around());
    view.resize(816, 530);
    view.show();
    action(view, u"shippedAction"_s)->setEnabled(true);
    action(view, u"shippedAction"_s)->trigger();
    QTRY_COMPARE(model(view).rowCount(), 3);

    QCOMPARE(nameless(&view), QStringList());
}

} // namespace heliograph

QObject *tst_rulesview()
{
    return new heliograph::TestRulesView;
}

#include "tst_rulesview.moc"
