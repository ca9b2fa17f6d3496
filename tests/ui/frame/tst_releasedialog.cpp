// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/releasedialog.h"

#include "tests/ui/views/adminscene.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

//! How the emergency stop is released by whoever signed in a while ago.
class TestReleaseDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePasswordAloneDoesWithoutASecondFactor();
    void theCodeOfASecondFactorIsAskedForWithThePassword();

private:
    //! Samir, who signed in long ago, wants to release what he has stopped.
    static ReleaseDialog *release(AdminScene &scene, QWidget *window);
    static QString problem(ReleaseDialog *dialog)
    {
        return part<QLabel>(dialog, u"release.problem"_s)->text();
    }
};

ReleaseDialog *TestReleaseDialog::release(AdminScene &scene, QWidget *window)
{
    if (!answerOf(SendingDesk(scene.client()).stop(u"wrong price"_s)))
        qFatal("Sending cannot be stopped.");
    scene.clock().advance(6min);
    auto *dialog = new ReleaseDialog(scene.client(), Pulse(), window);
    dialog->open();
    part<QPlainTextEdit>(dialog, u"release.reason"_s)->setPlainText(u"the price is right now"_s);
    press(dialog, u"release.action"_s);
    return dialog;
}

void TestReleaseDialog::thePasswordAloneDoesWithoutASecondFactor()
{
    AdminScene scene(AdminScene::People::Five);
    scene.signIn(u"samir"_s);
    QWidget window;
    ReleaseDialog *dialog = release(scene, &window);
    auto *password = part<QLineEdit>(dialog, u"release.password"_s);
    QTRY_VERIFY_WITH_TIMEOUT(password->isVisible(), 30'000);
    QVERIFY(!part<QLineEdit>(dialog, u"release.code"_s)->isVisible());

    password->setText(QString::fromLatin1(AdminScene::Password));
    press(dialog, u"release.action"_s);

    QTRY_VERIFY2_WITH_TIMEOUT(problem(dialog).contains(u"two people"_s), qPrintable(problem(dialog)), 30'000);
}

void TestReleaseDialog::theCodeOfASecondFactorIsAskedForWithThePassword()
{
    AdminScene scene(AdminScene::People::Five);
    const Secret factor = scene.addSecondFactor(u"samir"_s);
    scene.signIn(u"samir"_s, scene.codeNow(factor));
    QWidget window;
    ReleaseDialog *dialog = release(scene, &window);
    auto *code = part<QLineEdit>(dialog, u"release.code"_s);
    QTRY_VERIFY_WITH_TIMEOUT(code->isVisible(), 30'000);
    const auto stop = scene.reader().emergencyStop();
    QVERIFY(stop && *stop);
    QCOMPARE((*stop)->by, u"samir"_s);

    part<QLineEdit>(dialog, u"release.password"_s)->setText(QString::fromLatin1(AdminScene::Password));
    press(dialog, u"release.action"_s);
    QVERIFY(problem(dialog).contains(u"code"_s));
    QCOMPARE(scene.person(u"samir"_s).wrongTries, 0);
    code->setText(QString::fromLatin1(scene.codeNow(factor)));
    press(dialog, u"release.action"_s);

    QTRY_VERIFY2_WITH_TIMEOUT(problem(dialog).contains(u"two people"_s), qPrintable(problem(dialog)), 30'000);
}

} // namespace heliograph

QObject *tst_releasedialog()
{
    return new heliograph::TestReleaseDialog;
}

#include "tst_releasedialog.moc"
