// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/connection.h"
#include "tests/ui/views/adminscene.h"
#include "ui/views/limits/limitsview.h"
#include "ui/views/limits/limitwords.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/taskdialog.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTabWidget>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

//! Limits, budgets and what they would do.
class TestLimitsView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void limitsAreShownByClass();
    void aStricterLimitIsSavedAtOnce();
    void aLooserLimitIsAskedAbout();
    void wrongHoursAreExplainedAndNothingIsSaved();
    void countriesAndZoneAreChecked();
    void aBudgetIsSetChangedAndRemoved();
    void aBudgetBelowWhatIsUsedIsAskedAbout();
    void aDryRunTellsWhatWouldHappen();
    void anOperatorReadsButDoesNotChange();
    void aSupervisorMakesLimitsStricter();
    void changesKnowWhichOnesAreLooser_data();
    void changesKnowWhichOnesAreLooser();
    void everythingHasAName();

private:
    static QAction *action(LimitsView &view, const QString &name)
    {
        return view.findChild<QAction *>(u"limits."_s + name);
    }
    static TableModel &model(LimitsView &view, const QString &name)
    {
        return part<DataTable>(&view, u"limits."_s + name)->model();
    }
    static LimitRules rules(AdminScene &scene) { return *scene.reader().limits().rules(); }
    static QList<Budget> budgets(AdminScene &scene)
    {
        return *scene.reader().limits().budgets(scene.clock().now());
    }
    static TaskDialog *openClass(LimitsView &view, MessageClass messageClass)
    {
        part<DataTable>(&view, u"limits.classes"_s)->select(static_cast<qint64>(messageClass) + 1);
        action(view, u"editAction"_s)->trigger();
        return part<TaskDialog>(&view, u"limits.class"_s);
    }
};

void TestLimitsView::limitsAreShownByClass()
{
    AdminScene scene;
    scene.lookAround();
    LimitsView view(scene.around());
    view.show();

    view.refresh();

    QTRY_COMPARE(model(view, u"classes"_s).rowCount(), 3);
    QCOMPARE(model(view, u"classes"_s).index(0, 0).data().toString(), u"Marketing"_s);
    QVERIFY(part<QLabel>(&view, u"limits.everyClass"_s)->text().contains(u"Countries: all"_s));
}

void TestLimitsView::aStricterLimitIsSavedAtOnce()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"ada"_s);
    LimitsView view(scene.around());
    view.show();
    view.refresh();
    QTRY_COMPARE(model(view, u"classes"_s).rowCount(), 3);
    TaskDialog *dialog = openClass(view, MessageClass::Notice);

    part<QLineEdit>(dialog, u"limits.class.caps"_s)->setText(u"1/day, 2/week"_s);
    part<QLineEdit>(dialog, u"limits.class.hours"_s)->setText(u"10:00-12:00"_s);
    press(dialog, u"limits.class.action"_s);

    QTRY_COMPARE(rules(scene).of(MessageClass::Notice).perPerson.size(), 2);
    QCOMPARE(rules(scene).of(MessageClass::Notice).hours, (DayWindow{600, 720}));
    const auto newest = scene.reader().auditEntries({}, std::nullopt, 1);
    QCOMPARE(newest->constFirst().action, u"limit.set"_s);
    QVERIFY(newest->constFirst().detail.contains("before"));
}

void TestLimitsView::aLooserLimitIsAskedAbout()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"ada"_s);
    LimitsView view(scene.around());
    view.show();
    view.refresh();
    QTRY_COMPARE(model(view, u"classes"_s).rowCount(), 3);
    const LimitRules before = rules(scene);
    TaskDialog *dialog = openClass(view, MessageClass::Marketing);

    part<QLineEdit>(dialog, u"limits.class.hours"_s)->setText(u""_s);
    press(dialog, u"limits.class.action"_s);
    auto *question = part<QDialog>(dialog, u"decision.limits.loosen"_s);
    QCOMPARE(rules(scene), before);
    press(question, u"decision.limits.loosen.action"_s);

    QTRY_VERIFY(!rules(scene).of(MessageClass::Marketing).hours.has_value());
}

void TestLimitsView::wrongHoursAreExplainedAndNothingIsSaved()
{
    AdminScene scene;
    scene.lookAround();
    LimitsView view(scene.around());
    view.show();
    view.refresh();
    QTRY_COMPARE(model(view, u"classes"_s).rowCount(), 3);
    const LimitRules before = rules(scene);
    TaskDialog *dialog = openClass(view, MessageClass::Marketing);

    part<QLineEdit>(dialog, u"limits.class.caps"_s)->setText(u"often"_s);
    part<QLineEdit>(dialog, u"limits.class.hours"_s)->setText(u"08:00-08:00"_s);
    part<QPlainTextEdit>(dialog, u"limits.class.countries"_s)->setPlainText(u"Germany 09:00-20:00"_s);
    press(dialog, u"limits.class.action"_s);

    QVERIFY(dialog->isVisible());
    const auto labels = dialog->findChildren<QLabel *>();
    const auto wrong = std::ranges::count_if(
        labels, [](const QLabel *label) { return label->isVisible() && label->text().startsWith(u'✕'); });
    QCOMPARE(wrong, 3);
    QCOMPARE(rules(scene), before);
}

void TestLimitsView::countriesAndZoneAreChecked()
{
    AdminScene scene;
    scene.lookAround();
    LimitsView view(scene.around());
    QVERIFY(!part<QPushButton>(&view, u"limits.editGeneral"_s)->isEnabled()); // nothing is known yet
    view.show();
    view.refresh();
    QTRY_VERIFY(part<QPushButton>(&view, u"limits.editGeneral"_s)->isEnabled());
    press(&view, u"limits.editGeneral"_s);
    auto *dialog = part<TaskDialog>(&view, u"limits.general"_s);

    part<QComboBox>(dialog, u"limits.general.which"_s)->setCurrentIndex(1);
    part<QLineEdit>(dialog, u"limits.general.countries"_s)->setText(u"de, xx"_s);
    part<QComboBox>(dialog, u"limits.general.zone"_s)->setCurrentText(u"Europe/Atlantis"_s);
    press(dialog, u"limits.general.action"_s);
    QVERIFY(dialog->isVisible());
    part<QLineEdit>(dialog, u"limits.general.countries"_s)->setText(u"gb, de"_s);
    part<QComboBox>(dialog, u"limits.general.zone"_s)->setCurrentText(u"Europe/Berlin"_s);
    press(dialog, u"limits.general.action"_s);

    QTRY_COMPARE(rules(scene).countries.value_or(QStringList()), (QStringList{u"DE"_s, u"GB"_s}));
    QCOMPARE(rules(scene).zone, u"Europe/Berlin"_s);
}

void TestLimitsView::aBudgetIsSetChangedAndRemoved()
{
    AdminScene scene(AdminScene::People::Five);
    const ProviderAccount kite = scene.addProvider(u"kite"_s);
    scene.signIn(u"ada"_s);
    LimitsView view(scene.around());
    view.show();
    view.open({{u"tab"_s, 1}});
    QTRY_VERIFY(action(view, u"addAction"_s)->isEnabled());

    action(view, u"addAction"_s)->trigger();
    auto *dialog = part<TaskDialog>(&view, u"limits.budget"_s);
    part<QComboBox>(dialog, u"limits.budget.scope"_s)->setCurrentIndex(1);
    part<QLineEdit>(dialog, u"limits.budget.unit"_s)->setText(u"eur"_s);
    part<QLineEdit>(dialog, u"limits.budget.amount"_s)->setText(u"12.50"_s);
    press(dialog, u"limits.budget.action"_s);
    QTRY_COMPARE(budgets(scene).size(), 1);
    QCOMPARE(budgets(scene).constFirst().name,
             (BudgetName{BudgetScope::Account, number(kite.id), BudgetPeriod::Day, u"EUR"_s}));
    QTRY_COMPARE(model(view, u"budgets"_s).rowCount(), 1);
    QTRY_VERIFY(view.findChild<TaskDialog *>(u"limits.budget"_s) == nullptr);

    part<DataTable>(&view, u"limits.budgets"_s)->select(1);
    action(view, u"changeAction"_s)->trigger();
    dialog = part<TaskDialog>(&view, u"limits.budget"_s);
    part<QLineEdit>(dialog, u"limits.budget.amount"_s)->setText(u"20"_s);
    press(dialog, u"limits.budget.action"_s);
    QTRY_COMPARE(budgets(scene).constFirst().allowed, 20'000'000);

    action(view, u"removeAction"_s)->trigger();
    press(part<QDialog>(&view, u"decision.limits.remove"_s), u"decision.limits.remove.action"_s);
    QTRY_VERIFY(budgets(scene).isEmpty());
}

void TestLimitsView::aBudgetBelowWhatIsUsedIsAskedAbout()
{
    Budget budget;
    budget.name = {BudgetScope::Workspace, 0, BudgetPeriod::Whole, BudgetName::MessagesUnit};
    AdminScene scene;
    QVERIFY(scene.store().limits().setBudget(budget.name, 100, BuiltInAuthor));
    const auto connection = Connection::open(scene.workspace().databaseFile(), Connection::Access::ReadWrite);
    QVERIFY(connection);
    QVERIFY((*connection)->run(u"UPDATE budget SET booked=40"_s));
    scene.lookAround();
    LimitsView view(scene.around());
    view.show();
    view.open({{u"tab"_s, 1}});
    QTRY_COMPARE(model(view, u"budgets"_s).rowCount(), 1);

    part<DataTable>(&view, u"limits.budgets"_s)->select(1);
    action(view, u"changeAction"_s)->trigger();
    auto *dialog = part<TaskDialog>(&view, u"limits.budget"_s);
    part<QLineEdit>(dialog, u"limits.budget.amount"_s)->setText(u"30"_s);
    press(dialog, u"limits.budget.action"_s);
    auto *question = part<QDialog>(dialog, u"decision.limits.below"_s);
    QCOMPARE(budgets(scene).constFirst().allowed, 100);
    press(question, u"decision.limits.below.action"_s);

    QTRY_COMPARE(budgets(scene).constFirst().allowed, 30);
}

void TestLimitsView::aDryRunTellsWhatWouldHappen()
{
    AdminScene scene;
    const ProviderAccount kite = scene.addProvider(u"kite"_s);
    scene.addDraft(u"Spring"_s, kite.id, u"Hello {name}"_s);
    LimitRules none = rules(scene);
    none.countries = QStringList{u"DE"_s}; // all of them are Chinese
    QVERIFY(scene.store().limits().setRules(none, {}, BuiltInAuthor));
    scene.lookAround();
    LimitsView view(scene.around());
    view.show();
    view.open({{u"tab"_s, 2}});
    QTRY_VERIFY(action(view, u"dryRunAction"_s)->isEnabled());

    action(view, u"dryRunAction"_s)->trigger();

    auto *run = part<QLabel>(&view, u"limits.run"_s);
    QTRY_VERIFY2(run->text().contains(u"3 people have not gone"_s), qPrintable(run->text()));
    QVERIFY2(run->text().contains(u"skipped"_s), qPrintable(run->text()));
}

void TestLimitsView::anOperatorReadsButDoesNotChange()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"olga"_s);
    LimitsView view(scene.around());
    view.show();

    view.refresh();

    QTRY_COMPARE(model(view, u"classes"_s).rowCount(), 3);
    QVERIFY(!action(view, u"addAction"_s)->isEnabled());
    QVERIFY(!part<QPushButton>(&view, u"limits.editGeneral"_s)->isEnabled());
    Q_EMIT part<DataTable>(&view, u"limits.classes"_s)->opened(1);
    QVERIFY(view.findChild<QDialog *>(u"limits.class"_s) == nullptr);
}

void TestLimitsView::aSupervisorMakesLimitsStricter()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"samir"_s);
    LimitsView view(scene.around());
    view.show();
    view.refresh();
    QTRY_COMPARE(model(view, u"classes"_s).rowCount(), 3);
    QVERIFY(action(view, u"addAction"_s)->isEnabled());
    TaskDialog *dialog = openClass(view, MessageClass::Notice);

    part<QLineEdit>(dialog, u"limits.class.caps"_s)->setText(u"1/day"_s);
    press(dialog, u"limits.class.action"_s);

    QTRY_COMPARE(rules(scene).of(MessageClass::Notice).perPerson.size(), 1);
}

void TestLimitsView::changesKnowWhichOnesAreLooser_data()
{
    QTest::addColumn<QString>("caps");
    QTest::addColumn<QString>("hours");
    QTest::addColumn<QStringList>("countries");
    QTest::addColumn<bool>("looser");
    const QStringList same{u"DE"_s, u"FR"_s};
    QTest::newRow("fewer a day") << u"1/day"_s << u"08:00-21:00"_s << same << false;
    QTest::newRow("more a day") << u"3/day"_s << u"08:00-21:00"_s << same << true;
    QTest::newRow("the same in a shorter time") << u"2/h"_s << u"08:00-21:00"_s << same << true;
    QTest::newRow("one more cap") << u"2/day,3/week"_s << u"08:00-21:00"_s << same << false;
    QTest::newRow("shorter hours") << u"2/day"_s << u"09:00-20:00"_s << same << false;
    QTest::newRow("later hours") << u"2/day"_s << u"09:00-22:00"_s << same << true;
    QTest::newRow("fewer countries") << u"2/day"_s << u"08:00-21:00"_s << QStringList{u"DE"_s} << false;
    QTest::newRow("another country") << u"2/day"_s << u"08:00-21:00"_s << QStringList{u"DE"_s, u"GB"_s}
                                     << true;
}

void TestLimitsView::changesKnowWhichOnesAreLooser()
{
    QFETCH(QString, caps);
    QFETCH(QString, hours);
    QFETCH(QStringList, countries);
    QFETCH(bool, looser);
    LimitRules before;
    before.countries = QStringList{u"DE"_s, u"FR"_s};
    before.of(MessageClass::Marketing).perPerson = {*FrequencyCap::parse(u"2/day")};
    before.of(MessageClass::Marketing).hours = DayWindow::parse(u"08:00-21:00");
    LimitRules after = before;
    after.countries = countries;
    after.of(MessageClass::Marketing).perPerson.clear();
    for (const QString &cap : caps.split(u','))
        after.of(MessageClass::Marketing).perPerson.append(*FrequencyCap::parse(cap));
    after.of(MessageClass::Marketing).hours = DayWindow::parse(hours);

    const auto changes = LimitWords::changes(before, after, Format());

    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.constFirst().looser, looser);
}

void TestLimitsView::everythingHasAName()
{
    AdminScene scene;
    scene.lookAround();
    LimitsView view(scene.around());
    view.resize(816, 530);
    view.show();

    for (int tab = 0; tab < 3; ++tab) {
        view.open({{u"tab"_s, tab}});
        QCOMPARE(nameless(&view), QStringList());
    }
    view.open({{u"tab"_s, 0}});
    QTRY_COMPARE(model(view, u"classes"_s).rowCount(), 3);
}

} // namespace heliograph

QObject *tst_limitsview()
{
    return new heliograph::TestLimitsView;
}

#include "tst_limitsview.moc"
