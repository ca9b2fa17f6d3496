// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/approvalreader.h"
#include "engine/storage/signinstore.h"
#include "tests/ui/views/adminscene.h"
#include "ui/views/settings/settingsview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

//! How campaigns are approved, in the settings of the workspace.
class TestApprovalFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRulesInForceAreShown();
    void stricterRulesAreSavedAtOnce();
    void whatTheFieldsCannotShowStays();
    void looserRulesWaitForASecondAdmin();

private:
    static ApprovalRules inForce(AdminScene &scene) { return *scene.store().workspace().approvalRules(); }
    static QSpinBox *number(SettingsView &view, const QString &name)
    {
        return part<QSpinBox>(&view, u"settings.workspace."_s + name);
    }
    static QString changes(SettingsView &view)
    {
        return part<QLabel>(&view, u"settings.workspace.changes"_s)->text();
    }
};

void TestApprovalFields::theRulesInForceAreShown()
{
    AdminScene scene;
    scene.lookAround();
    ApprovalRules rules;
    rules.twoFromPeople = 500;
    rules.twoAboveCost = *Money::parse(u"1250.50", u"GBP");
    rules.twoForNewDomain = true;
    rules.lasts = 12h;
    rules.typedFrom = 2'000;
    QVERIFY(scene.store().workspace().setApprovalRules(rules, BuiltInAuthor));
    SettingsView view(scene.around());
    view.show();

    view.open({{u"tab"_s, 1}});

    QTRY_COMPARE(number(view, u"twoPeople"_s)->value(), 500);
    QCOMPARE(number(view, u"lasts"_s)->value(), 12);
    QCOMPARE(number(view, u"typed"_s)->value(), 2'000);
    QCOMPARE(part<QDoubleSpinBox>(&view, u"settings.workspace.twoCost"_s)->value(), 1250.5);
    QCOMPARE(part<QComboBox>(&view, u"settings.workspace.twoCurrency"_s)->currentText(), u"GBP"_s);
    QVERIFY(part<QCheckBox>(&view, u"settings.workspace.twoDomain"_s)->isChecked());
    QVERIFY(!part<QCheckBox>(&view, u"settings.workspace.twoCountry"_s)->isChecked());
    QVERIFY2(!view.hasUnsaved(), qPrintable(changes(view)));
}

void TestApprovalFields::stricterRulesAreSavedAtOnce()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"ada"_s);
    SettingsView view(scene.around());
    view.show();
    view.open({{u"tab"_s, 1}});
    QTRY_COMPARE(number(view, u"twoPeople"_s)->value(), 100'000);

    number(view, u"twoPeople"_s)->setValue(5'000);
    number(view, u"typed"_s)->setValue(100);
    part<QCheckBox>(&view, u"settings.workspace.twoCountry"_s)->setChecked(true);
    QCOMPARE(changes(view).count(u'\n'), 2);
    press(&view, u"settings.workspace.save"_s);

    QTRY_VERIFY(!view.hasUnsaved());
    QCOMPARE(inForce(scene).twoFromPeople, 5'000);
    QCOMPARE(inForce(scene).typedFrom, 100);
    QVERIFY(inForce(scene).twoForNewCountry);
    QTRY_COMPARE(scene.reader().approvals().rules()->typedFrom, 100);
}

void TestApprovalFields::whatTheFieldsCannotShowStays()
{
    AdminScene scene;
    scene.lookAround();
    ApprovalRules rules;
    rules.lasts = 150min;
    rules.twoAboveCost = *Money::parse(u"10.005", u"EUR");
    QVERIFY(scene.store().workspace().setApprovalRules(rules, BuiltInAuthor));
    SettingsView view(scene.around());
    view.show();
    view.open({{u"tab"_s, 1}});
    QTRY_COMPARE(number(view, u"lasts"_s)->value(), 2);
    QVERIFY2(!view.hasUnsaved(), qPrintable(changes(view)));

    number(view, u"twoPeople"_s)->setValue(5'000);
    press(&view, u"settings.workspace.save"_s);

    QTRY_COMPARE(inForce(scene).twoFromPeople, 5'000);
    QCOMPARE(inForce(scene).lasts.count(), Millis(150min).count());
    QCOMPARE(inForce(scene).twoAboveCost, rules.twoAboveCost);
}

void TestApprovalFields::looserRulesWaitForASecondAdmin()
{
    AdminScene scene(AdminScene::People::Five);
    const auto code = scene.store().users().add({u"bert"_s, {}, {Role::Admin}}, BuiltInAuthor);
    QVERIFY(code);
    QVERIFY(scene.store().signIns().setPassword({u"bert"_s, *code, {}}, Secret(AdminScene::Password)));
    scene.signIn(u"ada"_s);
    SettingsView view(scene.around());
    view.show();
    view.open({{u"tab"_s, 1}});
    QTRY_COMPARE(number(view, u"twoPeople"_s)->value(), 100'000);

    number(view, u"twoPeople"_s)->setValue(0);
    press(&view, u"settings.workspace.save"_s);

    QTRY_COMPARE(scene.reader().approvals().changes(true)->size(), 1);
    QCOMPARE(inForce(scene).twoFromPeople, 100'000);
}

} // namespace heliograph

QObject *tst_approvalfields()
{
    return new heliograph::TestApprovalFields;
}

#include "tst_approvalfields.moc"
