// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/views/writingscene.h"
#include "ui/views/messages/messagepanel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! The panel of one message, wherever it is shown.
class TestMessagePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escapeAnywhereInTheScreenClosesIt();
    void aButtonThatLeadsNowhereIsAbsent();
};

void TestMessagePanel::escapeAnywhereInTheScreenClosesIt()
{
    WritingScene scene;
    QWidget screen;
    auto *layout = new QVBoxLayout(&screen);
    auto *field = new QLineEdit(&screen);
    auto *panel = new MessagePanel(scene.client(), &screen);
    layout->addWidget(field);
    layout->addWidget(panel);
    panel->hide();
    QSignalSpy closed(panel, &MessagePanel::closed);
    screen.show();
    screen.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&screen));

    field->setFocus();
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(closed.count(), 0);
    panel->setVisible(true);
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
    auto *inside = part<QPushButton>(*panel, u"message.follow"_s);
    inside->setFocus();
    QTest::keyClick(inside, Qt::Key_Escape);

    QCOMPARE(closed.count(), 2);
}

void TestMessagePanel::aButtonThatLeadsNowhereIsAbsent()
{
    WritingScene scene;
    QWidget screen;
    auto *panel = new MessagePanel(scene.client(), &screen);
    const auto *campaign = part<QPushButton>(*panel, u"message.campaign"_s);
    const auto *decide = part<QPushButton>(*panel, u"message.decide"_s);
    QVERIFY(campaign->isVisibleTo(panel));

    panel->leaveOut(MessagePanel::Lead::Campaign);
    panel->leaveOut(MessagePanel::Lead::Unknown);

    QVERIFY(!campaign->isVisibleTo(panel));
    QVERIFY(!decide->isVisibleTo(panel));
}

QObject *tst_messagepanel()
{
    return new TestMessagePanel;
}

#include "tst_messagepanel.moc"
