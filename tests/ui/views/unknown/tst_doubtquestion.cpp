// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/unknown/doubtquestion.h"

#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! What becomes known while a person decides.
class TestDoubtQuestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatBecomesKnownIsLeftOut();
    void whatIsStillUnknownChangesNothing();
    void nothingIsLeftToDecide();
    void sendingAgainIsAskedAnew();
    void oneQuestionIsOpenAtATime();

private:
    static QList<DoubtCase> cases(const QList<int> &attempts);
    template <typename T>
    T *part(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }

    std::unique_ptr<QWidget> m_window;
    DoubtQuestion *m_question = nullptr;
    QList<DoubtSettlement> m_answers;
};

void TestDoubtQuestion::init()
{
    m_answers.clear();
    m_window = std::make_unique<QWidget>();
    m_question = new DoubtQuestion(m_window.get());
    connect(m_question, &DoubtQuestion::taken, this,
            [this](const DoubtSettlement &answer) { m_answers.append(answer); });
}

QList<DoubtCase> TestDoubtQuestion::cases(const QList<int> &attempts)
{
    QList<DoubtCase> cases;
    for (const int attempt : attempts) {
        DoubtCase one;
        one.row.attempt = AttemptId{attempt};
        one.mayDecide = true;
        cases.append(one);
    }
    return cases;
}

void TestDoubtQuestion::whatBecomesKnownIsLeftOut()
{
    m_question->ask(DoubtDecision::WriteOff, cases({1, 2, 3}));
    part<QPlainTextEdit>(u"decision.settle.reason"_s)->setPlainText(u"nobody complained"_s);

    m_question->follow(cases({1, 3, 4}));

    auto *action = part<QPushButton>(u"decision.settle.action"_s);
    QCOMPARE(action->text(), u"Write off 2"_s);
    QCOMPARE(part<QLabel>(u"decision.settle.problem"_s)->text(),
             u"1 outcome has just become known and is left out."_s);
    action->click();
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.constFirst().decision, DoubtDecision::WriteOff);
    QCOMPARE(m_answers.constFirst().attempts, (QList<AttemptId>{AttemptId{1}, AttemptId{3}}));
    QCOMPARE(m_answers.constFirst().reason, u"nobody complained"_s);
}

void TestDoubtQuestion::whatIsStillUnknownChangesNothing()
{
    m_question->ask(DoubtDecision::TreatAsSent, cases({1, 2}));

    m_question->follow(cases({2, 1, 7}));

    QCOMPARE(part<QPushButton>(u"decision.settle.action"_s)->text(), u"Treat 2 as sent"_s);
    QVERIFY(part<QLabel>(u"decision.settle.problem"_s)->text().isEmpty());
}

void TestDoubtQuestion::nothingIsLeftToDecide()
{
    m_question->ask(DoubtDecision::TreatAsSent, cases({1, 2}));
    part<QPlainTextEdit>(u"decision.settle.reason"_s)->setPlainText(u"they are in its console"_s);

    m_question->follow({});
    part<QPushButton>(u"decision.settle.action"_s)->click();

    QVERIFY(m_answers.isEmpty());
    QVERIFY(!part<QLabel>(u"decision.settle.problem"_s)->text().isEmpty());
}

void TestDoubtQuestion::sendingAgainIsAskedAnew()
{
    m_question->askSendAgain(cases({1, 2}), std::nullopt);
    part<QPlainTextEdit>(u"decision.again.reason"_s)->setPlainText(u"they wait for it"_s);

    m_question->follow(cases({1}));
    part<QPushButton>(u"decision.again.action"_s)->click();

    QVERIFY(m_answers.isEmpty());
    QVERIFY(!part<QPushButton>(u"decision.again.action"_s)->isEnabled());
}

void TestDoubtQuestion::oneQuestionIsOpenAtATime()
{
    m_question->ask(DoubtDecision::WriteOff, cases({1, 2}));
    auto *first = part<QDialog>(u"decision.settle"_s);
    QVERIFY(first->isVisible());

    m_question->askSendAgain(cases({1, 2}), std::nullopt);

    QVERIFY(!first->isVisible());
    part<QDialog>(u"decision.again"_s)->reject();
    QVERIFY(m_answers.isEmpty());
}

QObject *tst_doubtquestion()
{
    return new TestDoubtQuestion;
}

#include "tst_doubtquestion.moc"
