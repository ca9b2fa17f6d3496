// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/toast.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! What was done, and the way back.
class TestToast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCanBeTakenBackIsTakenBackOnce();
    void whatCannotHasNoButton();
    void aNewSentenceTakesTheOldWayBackAway();
    void whoeverComesNextDoesNotSeeIt();
    void itWaitsForWhoeverIsAboutToPress();
};

void TestToast::whatCanBeTakenBackIsTakenBackOnce()
{
    Toast toast;
    int undone = 0;
    toast.tell(u"“Spring sale” is in the bin."_s, [&undone] { ++undone; });
    auto *undo = toast.findChild<QPushButton *>(u"console.undo"_s);
    QVERIFY(toast.isVisible() && undo->isVisible());
    QCOMPARE(toast.findChild<QLabel *>(u"console.toast"_s)->text(), u"“Spring sale” is in the bin."_s);

    undo->click();
    undo->click();

    QCOMPARE(undone, 1);
    QVERIFY(!toast.isVisible());
}

void TestToast::whatCannotHasNoButton()
{
    Toast toast;

    toast.tell(u"The campaign is paused."_s);

    QVERIFY(toast.isVisible());
    QVERIFY(!toast.findChild<QPushButton *>(u"console.undo"_s)->isVisible());
}

void TestToast::aNewSentenceTakesTheOldWayBackAway()
{
    Toast toast;
    int undone = 0;
    toast.tell(u"one"_s, [&undone] { ++undone; });

    toast.tell(u"two"_s);
    toast.findChild<QPushButton *>(u"console.undo"_s)->click();

    QCOMPARE(undone, 0);
}

// The page it lies on goes, as when the console is locked.
void TestToast::whoeverComesNextDoesNotSeeIt()
{
    QWidget page;
    Toast toast(&page);
    page.show();
    int undone = 0;
    toast.tell(u"“Spring sale” is in the bin."_s, [&undone] { ++undone; });
    QVERIFY(toast.isVisible());

    page.hide();
    page.show();

    QVERIFY(!toast.isVisible());
    toast.findChild<QPushButton *>(u"console.undo"_s)->click();
    QCOMPARE(undone, 0);
}

void TestToast::itWaitsForWhoeverIsAboutToPress()
{
    QWidget window;
    Toast toast(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QApplication::setActiveWindow(&window);
    auto *timer = toast.findChild<QTimer *>();
    auto *undo = toast.findChild<QPushButton *>(u"console.undo"_s);
    toast.tell(u"“Spring sale” is in the bin."_s, [] {});
    undo->setFocus();
    QTRY_VERIFY(undo->hasFocus());
    QSignalSpy over(timer, &QTimer::timeout);
    timer->start(10);

    QTRY_VERIFY(over.size() >= 2);
    QVERIFY(toast.isVisible());

    undo->clearFocus();
    QTRY_VERIFY(!toast.isVisible());
}

QObject *tst_toast()
{
    return new TestToast;
}

#include "tst_toast.moc"
