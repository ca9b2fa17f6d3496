// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/consolescene.h"

#include "ui/frame/editmenu.h"
#include "ui/views/shortcuts.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! What the menu Edit does, and the keys of the window as somebody chose them.
class TestEditMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itActsOnTheFieldThatHasTheFocus();
    void aSecretIsNotCopied();
    void aCopiedLinkLeadsBackThroughGoTo();
    void findGoesToTheFieldThatNarrows();
    void chosenKeysAreShownAtOnce();

private:
    static std::unique_ptr<ConsoleScene> openScene()
    {
        auto scene = std::make_unique<ConsoleScene>(ConsoleScene::Parts{.closed = false});
        scene->preferences().set(u"engine/autostart"_s, false);
        scene->open();
        scene->window().activateWindow();
        return scene;
    }
};

void TestEditMenu::itActsOnTheFieldThatHasTheFocus()
{
    QWidget window;
    QAction find;
    QAction link;
    auto *field = new QLineEdit(&window);
    auto *menu = new EditMenu(&find, &link, &window);
    const auto action = [menu](const char *name) {
        return menu->findChild<QAction *>(QLatin1String("edit.") + QLatin1String(name));
    };
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field->setFocus();
    Q_EMIT menu->aboutToShow();
    QVERIFY(!action("copy")->isEnabled());
    QVERIFY(!action("undo")->isEnabled());

    QTest::keyClicks(field, u"abc"_s);
    Q_EMIT menu->aboutToShow();
    action("all")->trigger();
    Q_EMIT menu->aboutToShow();
    action("cut")->trigger();

    QCOMPARE(QApplication::clipboard()->text(), u"abc"_s);
    QCOMPARE(field->text(), QString());
    Q_EMIT menu->aboutToShow();
    action("undo")->trigger();
    QCOMPARE(field->text(), u"abc"_s);
    QVERIFY(action("paste")->isEnabled());
}

void TestEditMenu::aSecretIsNotCopied()
{
    QWidget window;
    QAction find;
    QAction link;
    auto *field = new QLineEdit(u"secret"_s, &window);
    field->setEchoMode(QLineEdit::Password);
    auto *menu = new EditMenu(&find, &link, &window);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field->setFocus();
    field->selectAll();

    Q_EMIT menu->aboutToShow();

    QVERIFY(!menu->findChild<QAction *>(u"edit.copy"_s)->isEnabled());
    QVERIFY(!menu->findChild<QAction *>(u"edit.cut"_s)->isEnabled());
}

void TestEditMenu::aCopiedLinkLeadsBackThroughGoTo()
{
    const auto scene = openScene();
    scene->go({u"history"_s, {{u"country"_s, u"GB"_s}}});

    scene->trigger(u"command.copylink"_s);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(u"heliograph:history?"_s), qPrintable(copied));
    scene->go({u"campaigns"_s, {}});
    scene->trigger(u"command.goto"_s);
    scene->type(u"goto.field"_s, copied);
    QTest::keyClick(scene->find<QLineEdit>(u"goto.field"_s), Qt::Key_Return);

    QTRY_COMPARE(scene->window().place().view, u"history"_s);
    QCOMPARE(scene->window().place().what.value(u"country"_s).toString(), u"GB"_s);
}

void TestEditMenu::findGoesToTheFieldThatNarrows()
{
    const auto scene = openScene();
    QVERIFY(QTest::qWaitForWindowActive(&scene->window()));
    scene->go({u"history"_s, {}});

    scene->trigger(u"command.find"_s);

    QTRY_VERIFY(QApplication::focusWidget() != nullptr);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"history.filter.number"_s);
}

void TestEditMenu::chosenKeysAreShownAtOnce()
{
    const auto scene = openScene();
    QVERIFY(scene->find<QPushButton>(u"header.goto"_s)->text().contains(u"Ctrl+K"_s));

    Shortcuts::choose(scene->preferences(), u"goto"_s, QKeySequence(u"Ctrl+J"_s));

    QCOMPARE(scene->find<QAction>(u"command.goto"_s)->shortcut(), QKeySequence(u"Ctrl+J"_s));
    QVERIFY(scene->find<QPushButton>(u"header.goto"_s)->text().contains(u"Ctrl+J"_s));
}

QObject *tst_editmenu()
{
    return new TestEditMenu;
}

#include "tst_editmenu.moc"
