// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/sentscene.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

//! Deciding about unknown outcomes on the command line. One person of the scene is in doubt.
class TestUnknownDecision : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<SentScene>(); }
    void cleanup() { m_scene.reset(); }

    void everyDecisionWantsAReason_data();
    void everyDecisionWantsAReason();
    void treatedAsSentIsSent();
    void onlySendingAgainIsEarly();
    void writtenOffHasNoReceipt();
    void sendingAgainWaitsForTheWaitingTime();
    void sendingAgainWantsTheNumberOfPeople();
    void sendingAgainTellsItsPrice();
    void sendingAgainQueuesIt();
    void sendingAgainEarlySaysSo();
    void aGroupIsChosenByItsName();
    void onlyUnknownOnesCanBeDecidedAbout();
    void wrongCallsChangeNothing_data();
    void wrongCallsChangeNothing();
    void theDecisionIsToldWithItsReason();

private:
    QString id() const { return QString::number(number(m_scene->unknown().message)); }

    Answer unknown(const QStringList &words)
    {
        return m_scene->workspace().call(QStringList{u"unknown"_s} + words);
    }

    QJsonObject message()
    {
        return m_scene->workspace().call({u"message"_s, u"show"_s, id(), u"--json"_s}).records().first();
    }

    QString state() { return message().value(u"state"_s).toString(); }

    void waitLongEnough() { m_scene->workspace().clock().advance(30min); }

    std::unique_ptr<SentScene> m_scene;
};

void TestUnknownDecision::everyDecisionWantsAReason_data()
{
    QTest::addColumn<QString>("decision");
    for (const char *decision : {"treat-as-sent", "send-again", "write-off"})
        QTest::newRow(decision) << QString::fromLatin1(decision);
}

void TestUnknownDecision::everyDecisionWantsAReason()
{
    QFETCH(QString, decision);
    waitLongEnough();
    for (const QString &reason : {QString(), u"  "_s}) {
        const Answer answer = unknown({decision, id(), u"--yes-send-to"_s, u"1"_s, u"--reason"_s, reason});
        QCOMPARE(answer.code, ExitCode::Usage);
    }
    QCOMPARE(unknown({decision, id()}).code, ExitCode::Usage);
    QCOMPARE(state(), u"unknown"_s);
}

void TestUnknownDecision::treatedAsSentIsSent()
{
    const Answer answer = unknown({u"treat-as-sent"_s, id(), u"--reason"_s, u"she confirmed it"_s});
    QCOMPARE(answer.code, ExitCode::Done);
    QCOMPARE(answer.out, u"1 message counts as sent. A receipt is still welcome.\n"_s);
    QCOMPARE(state(), u"sent"_s);
}

void TestUnknownDecision::onlySendingAgainIsEarly()
{
    unknown({u"treat-as-sent"_s, id(), u"--reason"_s, u"she confirmed it"_s});

    QList<QJsonObject> decisions = m_scene->workspace().call({u"audit"_s, u"list"_s, u"--json"_s}).records();
    erase_if(decisions, [](const QJsonObject &entry) {
        return entry.value(u"action"_s).toString() != u"unknown.treat-as-sent"_s;
    });
    QCOMPARE(decisions.size(), 1);
    QVERIFY(!decisions.first().value(u"detail"_s).toObject().value(u"early"_s).toBool(true));
}

void TestUnknownDecision::writtenOffHasNoReceipt()
{
    const Answer answer = unknown({u"write-off"_s, id(), u"--reason"_s, u"too late"_s, u"--json"_s});
    QCOMPARE(answer.code, ExitCode::Done);
    QCOMPARE(answer.records().first().value(u"decided"_s).toInt(), 1);
    QCOMPARE(state(), u"no_receipt"_s);
}

void TestUnknownDecision::sendingAgainWaitsForTheWaitingTime()
{
    const Answer early
        = unknown({u"send-again"_s, id(), u"--reason"_s, u"urgent"_s, u"--yes-send-to"_s, u"1"_s});
    QCOMPARE(early.code, ExitCode::Usage);
    QVERIFY2(early.err.contains(u"may still be on their way: wait until "_s), qPrintable(early.err));
    QCOMPARE(state(), u"unknown"_s);
}

void TestUnknownDecision::sendingAgainWantsTheNumberOfPeople()
{
    waitLongEnough();
    for (const QString &number : {QString(), u"2"_s, u"all"_s}) {
        const Answer answer
            = unknown({u"send-again"_s, id(), u"--reason"_s, u"urgent"_s, u"--yes-send-to"_s, number});
        QCOMPARE(answer.code, ExitCode::Usage);
        QVERIFY2(answer.err.contains(u"Send again to 1 person? If the first one did go, this person gets it "
                                     "twice, and it is billed twice. Cost: no price. To do it, add "
                                     "--yes-send-to 1."_s),
                 qPrintable(answer.err));
    }
    QCOMPARE(state(), u"unknown"_s);
}

void TestUnknownDecision::sendingAgainTellsItsPrice()
{
    waitLongEnough();
    m_scene->addPrice(45'000);

    const Answer answer = unknown({u"send-again"_s, id(), u"--reason"_s, u"urgent"_s});

    QVERIFY2(answer.err.contains(u"Cost: about CNY 0.05."_s), qPrintable(answer.err));
}

void TestUnknownDecision::sendingAgainQueuesIt()
{
    waitLongEnough();
    const Answer answer
        = unknown({u"send-again"_s, id(), u"--reason"_s, u"urgent"_s, u"--yes-send-to"_s, u"1"_s});
    QCOMPARE(answer.code, ExitCode::Done);
    QCOMPARE(answer.out, u"1 message is queued once more; it goes when its turn comes.\n"_s);
    QCOMPARE(state(), u"held"_s); // no engine runs
    QVERIFY(message().value(u"sent_again_after_doubt"_s).toBool());
    QVERIFY(!message().value(u"possible_duplicate"_s).toBool());
}

void TestUnknownDecision::sendingAgainEarlySaysSo()
{
    const Answer answer = unknown(
        {u"send-again"_s, id(), u"--reason"_s, u"urgent"_s, u"--yes-send-to"_s, u"1"_s, u"--early"_s});
    QCOMPARE(answer.code, ExitCode::Done);
    const QString story = unknown({u"show"_s, id()}).out;
    QVERIFY2(story.contains(u"decided to send it again, before the waiting time was over: “urgent”"_s),
             qPrintable(story));
}

void TestUnknownDecision::aGroupIsChosenByItsName()
{
    const QString group = u"Kite:unclear:not-asked-yet"_s;
    const Answer wrong
        = unknown({u"write-off"_s, u"--group"_s, u"Kite:no-answer:no-record"_s, u"--reason"_s, u"x"_s});
    QCOMPARE(wrong.code, ExitCode::Usage);
    QVERIFY2(wrong.err.contains(group), qPrintable(wrong.err));

    QCOMPARE(unknown({u"write-off"_s, u"--group"_s, group, u"--reason"_s, u"old"_s}).code, ExitCode::Done);

    QCOMPARE(state(), u"no_receipt"_s);
}

void TestUnknownDecision::onlyUnknownOnesCanBeDecidedAbout()
{
    const QString sent = QString::number(number(m_scene->sent().message));
    const Answer answer = unknown({u"write-off"_s, sent, u"--reason"_s, u"x"_s});
    QCOMPARE(answer.code, ExitCode::Usage);
    QVERIFY(answer.err.contains(u"is not unknown"_s));
}

void TestUnknownDecision::wrongCallsChangeNothing_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nobody") << QStringList{u"write-off"_s, u"--reason"_s, u"x"_s};
    QTest::newRow("both") << QStringList{u"write-off"_s, u"4"_s,        u"--group"_s,
                                         u"Kite"_s,      u"--reason"_s, u"x"_s};
    QTest::newRow("no number") << QStringList{u"write-off"_s, u"first"_s, u"--reason"_s, u"x"_s};
    QTest::newRow("no such verb") << QStringList{u"resend"_s, u"4"_s};
    QTest::newRow("nobody to show") << QStringList{u"show"_s};
    QTest::newRow("a price of no decision")
        << QStringList{u"write-off"_s, u"4"_s, u"--yes-send-to"_s, u"1"_s};
}

void TestUnknownDecision::wrongCallsChangeNothing()
{
    QFETCH(QStringList, words);
    QCOMPARE(unknown(words).code, ExitCode::Usage);
    QCOMPARE(state(), u"unknown"_s);
}

void TestUnknownDecision::theDecisionIsToldWithItsReason()
{
    unknown({u"treat-as-sent"_s, id(), u"--reason"_s, u"she confirmed it"_s});
    const QString story = m_scene->workspace().call({u"message"_s, u"show"_s, id()}).out;
    QVERIFY2(
        story.contains(u"Somebody who did not sign in decided that it counts as sent: “she confirmed it”"_s),
        qPrintable(story));
    QStringList events;
    const QJsonArray history = message().value(u"history"_s).toArray();
    for (const QJsonValue &event : history)
        events.append(event.toObject().value(u"event"_s).toString());
    QCOMPARE(events, QStringList({u"entered"_s, u"attempt"_s, u"unknown"_s, u"decided"_s}));
}

} // namespace heliograph

QObject *tst_unknowndecision()
{
    return new heliograph::TestUnknownDecision;
}
#include "tst_unknowndecision.moc"
