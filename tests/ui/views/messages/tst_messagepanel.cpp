// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/submission.h"
#include "tests/ui/views/writingscene.h"
#include "ui/views/messages/messagepanel.h"

#include <QLabel>
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
    void whyAMessageHasNotGoneIsShown();
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

void TestMessagePanel::whyAMessageHasNotGoneIsShown()
{
    WritingScene scene;
    const CampaignId id = scene.campaign(u"Spring sale"_s, scene.audience(u"customers"_s), u"Hello"_s);
    const auto verdict = Submission(scene.reader()).examine(id);
    QVERIFY(verdict);
    QVERIFY(Submission::submit(scene.store(), id, *verdict, Submission::RowsAtOnce));
    QWidget screen;
    auto *panel = new MessagePanel(scene.client(), &screen);
    QSignalSpy shown(panel, &MessagePanel::whyShown);

    panel->show(MessageId{1});

    QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), 60'000);
    QVERIFY(!part<QLabel>(*panel, u"message.why"_s)->text().isEmpty());
}

QObject *tst_messagepanel()
{
    return new TestMessagePanel;
}

#include "tst_messagepanel.moc"
