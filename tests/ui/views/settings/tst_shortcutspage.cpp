// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/views/adminscene.h"
#include "ui/views/campaigns/campaignsview.h"
#include "ui/views/settings/shortcutspage.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! Keys that people choose for themselves.
class TestShortcutsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chosenKeysActAtOnceAndSurvive();
    void aConflictIsWarnedOfAndCanBeTaken();
    void decisionsNeverGetASingleKey();
    void whatFieldsNeedIsRefused();
    void oneAndAllCanBeReset();
    void theListIsFiltered();
    void noTwoCommandsUsuallyShareKeys();

private:
    static void select(ShortcutsPage &page, const QString &id)
    {
        const QList<Shortcut> all = Shortcuts::all();
        for (qsizetype at = 0; at < all.size(); ++at) {
            if (all[at].id == id)
                part<DataTable>(&page, u"settings.keys.table"_s)->select(at + 1);
        }
    }
    static void enter(ShortcutsPage &page, const QString &keys)
    {
        part<QKeySequenceEdit>(&page, u"settings.keys.new"_s)->setKeySequence(QKeySequence(keys));
    }
    static QString problem(ShortcutsPage &page)
    {
        return part<QLabel>(&page, u"settings.keys.problem"_s)->text();
    }
};

void TestShortcutsPage::chosenKeysActAtOnceAndSurvive()
{
    AdminScene scene;
    scene.lookAround();
    CampaignsView campaigns(scene.around());
    auto *pause = campaigns.findChild<QAction *>(u"campaigns.pause"_s);
    QCOMPARE(pause->shortcut(), QKeySequence(u"Ctrl+Shift+P"_s));
    ShortcutsPage page(scene.preferences());
    page.show();

    select(page, u"page.pause"_s);
    enter(page, u"Ctrl+Alt+P"_s);
    press(&page, u"settings.keys.use"_s);

    QCOMPARE(pause->shortcut(), QKeySequence(u"Ctrl+Alt+P"_s));
    const Preferences again(scene.path(u"preferences.ini"_s));
    QCOMPARE(Shortcuts::chosen(again, u"page.pause"_s), QKeySequence(u"Ctrl+Alt+P"_s));
}

void TestShortcutsPage::aConflictIsWarnedOfAndCanBeTaken()
{
    AdminScene scene;
    ShortcutsPage page(scene.preferences());
    page.show();
    select(page, u"refresh"_s);

    enter(page, u"Ctrl+K"_s);
    QVERIFY2(problem(page).contains(u"Go to anything"_s), qPrintable(problem(page)));
    QCOMPARE(Shortcuts::chosen(scene.preferences(), u"refresh"_s), QKeySequence(u"F5"_s));
    press(&page, u"settings.keys.use"_s);

    QCOMPARE(Shortcuts::chosen(scene.preferences(), u"refresh"_s), QKeySequence(u"Ctrl+K"_s));
    QVERIFY(Shortcuts::chosen(scene.preferences(), u"goto"_s).isEmpty());
}

void TestShortcutsPage::decisionsNeverGetASingleKey()
{
    AdminScene scene;
    ShortcutsPage page(scene.preferences());
    page.show();

    for (const QString &id : {u"page.cancel"_s, u"page.resend"_s, u"page.main"_s, u"stop"_s}) {
        select(page, id);
        enter(page, u"F7"_s);
        QVERIFY2(!part<QPushButton>(&page, u"settings.keys.use"_s)->isEnabled(), qPrintable(id));
        QVERIFY2(problem(page).contains(u"single key"_s), qPrintable(problem(page)));
    }
    const QList<Shortcut> all = Shortcuts::all();
    for (const Shortcut &shortcut : all)
        QVERIFY2(Shortcuts::whyNot(shortcut, shortcut.usual).isEmpty(), qPrintable(shortcut.id));
}

void TestShortcutsPage::whatFieldsNeedIsRefused()
{
    AdminScene scene;
    ShortcutsPage page(scene.preferences());
    page.show();
    select(page, u"refresh"_s);

    for (const QString &keys : {u"Ctrl+C"_s, u"Ctrl+Z"_s, u"A"_s, u"Shift+B"_s, u"Ctrl+3"_s, u"Esc"_s}) {
        enter(page, keys);
        QVERIFY2(!problem(page).isEmpty(), qPrintable(keys));
        QVERIFY2(!part<QPushButton>(&page, u"settings.keys.use"_s)->isEnabled(), qPrintable(keys));
    }
    enter(page, u"F7"_s);
    QVERIFY(part<QPushButton>(&page, u"settings.keys.use"_s)->isEnabled());
}

void TestShortcutsPage::oneAndAllCanBeReset()
{
    AdminScene scene;
    Shortcuts::choose(scene.preferences(), u"refresh"_s, QKeySequence(u"F7"_s));
    Shortcuts::choose(scene.preferences(), u"goto"_s, QKeySequence());
    ShortcutsPage page(scene.preferences());
    page.show();

    select(page, u"refresh"_s);
    press(&page, u"settings.keys.usual"_s);
    QCOMPARE(Shortcuts::chosen(scene.preferences(), u"refresh"_s), QKeySequence(u"F5"_s));
    QVERIFY(Shortcuts::chosen(scene.preferences(), u"goto"_s).isEmpty());
    press(&page, u"settings.keys.all"_s);

    QCOMPARE(Shortcuts::chosen(scene.preferences(), u"goto"_s), QKeySequence(u"Ctrl+K"_s));
    QVERIFY(scene.preferences().keys(u"keys"_s).isEmpty());
}

void TestShortcutsPage::theListIsFiltered()
{
    AdminScene scene;
    ShortcutsPage page(scene.preferences());
    page.show();
    TableModel &model = part<DataTable>(&page, u"settings.keys.table"_s)->model();
    QCOMPARE(model.rowCount(), Shortcuts::all().size());

    part<QLineEdit>(&page, u"settings.keys.filter"_s)->setText(u"sidebar"_s);
    QCOMPARE(model.rowCount(), 1);
    part<QLineEdit>(&page, u"settings.keys.filter"_s)->setText(u"f9"_s);

    QCOMPARE(model.rowCount(), 1); // the keys are found as well
    QCOMPARE(nameless(&page), QStringList());
}

void TestShortcutsPage::noTwoCommandsUsuallyShareKeys()
{
    AdminScene scene;

    const QList<Shortcut> all = Shortcuts::all();
    for (const Shortcut &shortcut : all) {
        const auto other = Shortcuts::otherOf(scene.preferences(), shortcut.id, shortcut.usual);
        QVERIFY2(!other, qPrintable(shortcut.id));
    }
}

} // namespace heliograph

QObject *tst_shortcutspage()
{
    return new heliograph::TestShortcutsPage;
}

#include "tst_shortcutspage.moc"
