// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/doubt.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! The words and kinds of what is said about attempts in doubt.
class TestDoubt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCauseHasItsWord_data()
    {
        QTest::addColumn<int>("stored");
        QTest::addColumn<QString>("word");
        QTest::newRow("no answer") << 1 << u"no-answer"_s;
        QTest::newRow("connection") << 2 << u"connection-lost"_s;
        QTest::newRow("server") << 3 << u"server-trouble"_s;
        QTest::newRow("redirected") << 4 << u"redirected"_s;
        QTest::newRow("unclear") << 5 << u"unclear"_s;
        QTest::newRow("overdue") << 6 << u"overdue"_s;
        QTest::newRow("engine") << 7 << u"engine-ended"_s;
    }

    void everyCauseHasItsWord()
    {
        QFETCH(int, stored);
        QFETCH(QString, word);
        const auto cause = static_cast<DoubtCause>(stored);

        QCOMPARE(QString(doubtCauseKey(cause)), word);
        QCOMPARE(doubtCode(cause, QString()), word);
        QCOMPARE(doubtCode(cause, u"the provider said 502"_s), word);
    }

    void whatOnlyTheJournalKnowsIsCountedApart()
    {
        QCOMPARE(doubtCode(DoubtCause::EngineEnded, u"restored"_s), u"restored"_s);
        QCOMPARE(doubtCode(DoubtCause::Overdue, u"restored"_s), u"restored"_s);
        QCOMPARE(doubtCode(DoubtCause::EngineEnded, u"Restored"_s), u"engine-ended"_s);
    }

    void everyAnswerHasItsWord_data()
    {
        QTest::addColumn<int>("stored");
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("failed");
        QTest::newRow("found") << 1 << u"found"_s << false;
        QTest::newRow("not found") << 2 << u"not-found"_s << false;
        QTest::newRow("others") << 3 << u"others-only"_s << false;
        QTest::newRow("no answer") << 4 << u"no-answer"_s << true;
        QTest::newRow("down") << 5 << u"down"_s << true;
        QTest::newRow("busy") << 6 << u"busy"_s << true;
        QTest::newRow("unclear") << 7 << u"unclear"_s << true;
    }

    void everyAnswerHasItsWord()
    {
        QFETCH(int, stored);
        QFETCH(QString, word);
        QFETCH(bool, failed);
        const auto answer = static_cast<DoubtAnswer>(stored);

        QCOMPARE(QString(doubtAnswerKey(answer)), word);
        QCOMPARE(isFailure(answer), failed);
    }

    void everyDecisionHasItsWord_data()
    {
        QTest::addColumn<int>("stored");
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("person");
        QTest::newRow("sent") << 1 << u"treat-as-sent"_s << true;
        QTest::newRow("again") << 2 << u"send-again"_s << true;
        QTest::newRow("off") << 3 << u"write-off"_s << true;
        QTest::newRow("again by rule") << 4 << u"resend-by-rule"_s << false;
        QTest::newRow("up by rule") << 5 << u"give-up-by-rule"_s << false;
    }

    void everyDecisionHasItsWord()
    {
        QFETCH(int, stored);
        QFETCH(QString, word);
        QFETCH(bool, person);
        const auto decision = static_cast<DoubtDecision>(stored);

        QCOMPARE(QString(doubtDecisionKey(decision)), word);
        QCOMPARE(isByPerson(decision), person);
    }

    void everyPolicyIsReadByItsWord_data()
    {
        QTest::addColumn<int>("stored");
        QTest::addColumn<QString>("word");
        QTest::newRow("never") << 1 << u"never-resend"_s;
        QTest::newRow("miss") << 2 << u"resend-on-miss"_s;
        QTest::newRow("hold") << 3 << u"hold"_s;
        QTest::newRow("expire") << 4 << u"expire"_s;
    }

    void everyPolicyIsReadByItsWord()
    {
        QFETCH(int, stored);
        QFETCH(QString, word);
        const auto policy = static_cast<DoubtPolicy>(stored);

        QCOMPARE(QString(doubtPolicyKey(policy)), word);
        QVERIFY(doubtPolicyFromKey(word) == policy);
    }

    void anotherWordIsNoPolicy_data()
    {
        QTest::addColumn<QString>("word");
        for (const QString &word : {u""_s, u"Hold"_s, u"resend"_s, u"hold "_s, u"3"_s})
            QTest::newRow(qPrintable(QString(u"“"_s % word % u"”"_s))) << word;
    }

    void anotherWordIsNoPolicy()
    {
        QFETCH(QString, word);

        QVERIFY(!doubtPolicyFromKey(word));
    }
};

QObject *tst_doubt()
{
    return new TestDoubt;
}

#include "tst_doubt.moc"
