// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/decisiondialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace heliograph;

namespace {

Decision cancelling()
{
    Decision decision;
    decision.id = QStringLiteral("cancel");
    decision.title = QStringLiteral("Cancel Spring sale?");
    decision.text = QStringLiteral("18,190 people will get nothing.");
    decision.action = QStringLiteral("Cancel for 18,190 people");
    decision.stay = QStringLiteral("Keep sending");
    return decision;
}

} // namespace

class TestDecisionDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSafeButtonIsTheDefault();
    void aNameOnAButtonIsShownAsItWasGiven();
    void whereTheActIsSafeItIsTheDefault();
    void aNumberHasToBeTyped();
    void onlyManyPeopleHaveToBeTyped();
    void aCodeHasToBeGivenWithThePassword();
    void aReasonHasToBeGiven();
    void whatBecameLessIsSaidAndCanStillBeTaken();
    void whatBecameImpossibleCannotBeTaken();
    void escapeTakesNothing();

private:
    QWidget m_window;
};

void TestDecisionDialog::theSafeButtonIsTheDefault()
{
    int taken = 0;
    DecisionDialog *dialog
        = DecisionDialog::ask(&m_window, cancelling(), [&taken](const Answer &) { ++taken; });

    QVERIFY(dialog->findChild<QPushButton *>(QStringLiteral("decision.cancel.stay"))->isDefault());
    QTest::keyClick(dialog, Qt::Key_Return);

    QCOMPARE(taken, 0);
}

void TestDecisionDialog::aNameOnAButtonIsShownAsItWasGiven()
{
    Decision decision = cancelling();
    decision.action = QStringLiteral("Pause Kite & Co");

    DecisionDialog *dialog = DecisionDialog::ask(&m_window, decision, [](const Answer &) {});

    QCOMPARE(dialog->findChild<QPushButton *>(QStringLiteral("decision.cancel.action"))->text(),
             QStringLiteral("Pause Kite && Co"));
    dialog->reject();
}

void TestDecisionDialog::whereTheActIsSafeItIsTheDefault()
{
    int taken = 0;
    Decision stop = cancelling();
    stop.dangerous = false;
    DecisionDialog *dialog = DecisionDialog::ask(&m_window, stop, [&taken](const Answer &) { ++taken; });

    QTest::keyClick(dialog, Qt::Key_Return);

    QCOMPARE(taken, 1);
}

void TestDecisionDialog::aNumberHasToBeTyped()
{
    int taken = 0;
    Decision decision = cancelling();
    decision.typed = 18'190;
    DecisionDialog *dialog = DecisionDialog::ask(&m_window, decision, [&taken](const Answer &) { ++taken; });
    auto *action = dialog->findChild<QPushButton *>(QStringLiteral("decision.cancel.action"));
    auto *number = dialog->findChild<QLineEdit *>(QStringLiteral("decision.cancel.number"));

    number->setText(QStringLiteral("18 191"));
    action->click();
    QCOMPARE(taken, 0);
    QVERIFY(!dialog->findChild<QLabel *>(QStringLiteral("decision.cancel.problem"))->text().isEmpty());
    number->setText(QStringLiteral("18 190"));
    action->click();

    QCOMPARE(taken, 1);
}

void TestDecisionDialog::onlyManyPeopleHaveToBeTyped()
{
    QCOMPARE(Decision::typedFor(9'999, 10'000), 0);
    QCOMPARE(Decision::typedFor(50'000, 0), 0);
    QCOMPARE(Decision::typedFor(10'000, 10'000), 10'000);
}

void TestDecisionDialog::aCodeHasToBeGivenWithThePassword()
{
    QList<Answer> answers;
    Decision decision = cancelling();
    decision.wantsPassword = true;
    decision.wantsCode = true;
    DecisionDialog *dialog = DecisionDialog::ask(
        &m_window, decision, [&answers](const Answer &answer) { answers.append(answer); });
    auto *action = dialog->findChild<QPushButton *>(QStringLiteral("decision.cancel.action"));
    auto *code = dialog->findChild<QLineEdit *>(QStringLiteral("decision.cancel.code"));

    dialog->findChild<QLineEdit *>(QStringLiteral("decision.cancel.password"))
        ->setText(QStringLiteral("walnut"));
    action->click();
    QVERIFY(answers.isEmpty()); // it would count as a wrong try
    code->setText(QStringLiteral("123456 "));
    action->click();

    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers.constFirst().password, QByteArray("walnut"));
    QCOMPARE(answers.constFirst().code, QByteArray("123456"));
}

void TestDecisionDialog::aReasonHasToBeGiven()
{
    QString reason;
    Decision decision = cancelling();
    decision.wantsReason = true;
    DecisionDialog *dialog = DecisionDialog::ask(&m_window, decision,
                                                 [&reason](const Answer &answer) { reason = answer.reason; });
    auto *action = dialog->findChild<QPushButton *>(QStringLiteral("decision.cancel.action"));
    auto *field = dialog->findChild<QPlainTextEdit *>(QStringLiteral("decision.cancel.reason"));

    field->setPlainText(QStringLiteral("no"));
    action->click();
    QVERIFY(reason.isEmpty());
    field->setPlainText(QStringLiteral("wrong price"));
    action->click();

    QCOMPARE(reason, QStringLiteral("wrong price"));
}

void TestDecisionDialog::whatBecameLessIsSaidAndCanStillBeTaken()
{
    int taken = 0;
    Decision decision = cancelling();
    DecisionDialog *dialog = DecisionDialog::ask(&m_window, decision, [&taken](const Answer &) { ++taken; });
    decision.title = QStringLiteral("Cancel for 3 people?");
    decision.action = QStringLiteral("Cancel for 3");

    dialog->amend(decision, QStringLiteral("One has just become known."));

    auto *action = dialog->findChild<QPushButton *>(QStringLiteral("decision.cancel.action"));
    QCOMPARE(action->text(), decision.action);
    QCOMPARE(dialog->windowTitle(), decision.title);
    QCOMPARE(dialog->findChild<QLabel *>(QStringLiteral("decision.cancel.title"))->text(), decision.title);
    QCOMPARE(dialog->findChild<QLabel *>(QStringLiteral("decision.cancel.problem"))->text(),
             QStringLiteral("One has just become known."));
    action->click();
    QCOMPARE(taken, 1);
}

void TestDecisionDialog::whatBecameImpossibleCannotBeTaken()
{
    int taken = 0;
    DecisionDialog *dialog
        = DecisionDialog::ask(&m_window, cancelling(), [&taken](const Answer &) { ++taken; });

    dialog->withdraw(QStringLiteral("It has just become known."));
    dialog->findChild<QPushButton *>(QStringLiteral("decision.cancel.action"))->click();

    QCOMPARE(taken, 0);
    QCOMPARE(dialog->findChild<QLabel *>(QStringLiteral("decision.cancel.problem"))->text(),
             QStringLiteral("It has just become known."));
    dialog->reject();
}

void TestDecisionDialog::escapeTakesNothing()
{
    int taken = 0;
    DecisionDialog *dialog
        = DecisionDialog::ask(&m_window, cancelling(), [&taken](const Answer &) { ++taken; });

    QTest::keyClick(dialog, Qt::Key_Escape);

    QVERIFY(!dialog->isVisible());
    QCOMPARE(taken, 0);
}

QObject *tst_decisiondialog()
{
    return new TestDecisionDialog;
}

#include "tst_decisiondialog.moc"
