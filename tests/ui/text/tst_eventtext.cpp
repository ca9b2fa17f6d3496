// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/eventtext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

using Kind = MessageEvent::Kind;

class TestEventText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasWords_data();
    void everyKindHasWords();
    void codesStandAtTheEnd();
    void theirIdIsTold();
    void receiptsSayWhatTheySaid();
    void lateAnswersNameTheirAttempt();
    void endsWithoutAnAnswerAreTold();
    void attemptsAreCountedInTheirOrder();
    void anAccountThatIsGoneIsTheProvider();

private:
    static MessageEvent event(Kind kind, MessageState state = MessageState::Ready, const QString &code = {},
                              const QString &note = {});
    QString words(const MessageEvent &event) const { return EventText::words(event, 2, m_format); }

    Format m_format{QLocale(QLocale::English), QTimeZone::utc()};
};

MessageEvent TestEventText::event(Kind kind, MessageState state, const QString &code, const QString &note)
{
    MessageEvent event;
    event.kind = kind;
    event.accountLabel = u"Kite"_s;
    event.state = state;
    event.code = code;
    event.note = note;
    return event;
}

void TestEventText::everyKindHasWords_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("expected");
    const auto row = [](Kind kind, const QString &expected) {
        QTest::addRow("%d", static_cast<int>(kind)) << static_cast<int>(kind) << expected;
    };
    row(Kind::Entered, u"Added, row 17 of its list"_s);
    row(Kind::Held, u"Held because nobody has said why"_s);
    row(Kind::Armed, u"Attempt 2: sending through Kite"_s);
    row(Kind::Accepted, u"Sent: Kite accepted it"_s);
    row(Kind::Refused, u"Refused: Kite will not send it; their code 17"_s);
    row(Kind::ReleasedUnsent, u"Not sent: it is certain that nothing left; it waits for another attempt"_s);
    row(Kind::NotAccepted, u"Not taken: Kite asked for another attempt; their code 17"_s);
    row(Kind::InDoubt, u"Outcome unknown: it may or may not have gone; 17"_s);
    row(Kind::Receipt, u"Receipt of Kite: on its way; their code 17"_s);
    row(Kind::Late, u"Late answer to attempt 2: Kite had not taken it"_s);
    row(Kind::Ended, u"Ended; their code 17"_s);
}

void TestEventText::everyKindHasWords()
{
    QFETCH(const int, kind);
    QFETCH(const QString, expected);
    QCOMPARE(words(event(static_cast<Kind>(kind), MessageState::Ready, u"17"_s)), expected);
}

void TestEventText::codesStandAtTheEnd()
{
    QCOMPARE(words(event(Kind::Held, MessageState::Ready, u"throttle"_s)),
             u"Held because Kite asked us to slow down"_s);
    QCOMPARE(words(event(Kind::Refused)), u"Refused: Kite will not send it"_s);
    QCOMPARE(words(event(Kind::InDoubt)), u"Outcome unknown: it may or may not have gone"_s);
    QCOMPARE(words(event(Kind::InDoubt, MessageState::InDoubt, u"Kite did not answer."_s)),
             u"Outcome unknown: it may or may not have gone; Kite did not answer"_s);
    QCOMPARE(words(event(Kind::Entered, MessageState::Ready, u"17"_s, u"customers.csv"_s)),
             u"Added, row 17 of customers.csv"_s);
}

void TestEventText::theirIdIsTold()
{
    QCOMPARE(words(event(Kind::Accepted, MessageState::Submitted, {}, u"0C1-9F"_s)),
             u"Sent: Kite accepted it, their id 0C1-9F"_s);
}

void TestEventText::receiptsSayWhatTheySaid()
{
    QCOMPARE(words(event(Kind::Receipt, MessageState::Delivered, u"000"_s)),
             u"Receipt of Kite: delivered; their code 000"_s);
    QCOMPARE(words(event(Kind::Receipt, MessageState::Undelivered)), u"Receipt of Kite: not delivered"_s);
    QCOMPARE(words(event(Kind::Receipt, MessageState::Submitted)), u"Receipt of Kite: on its way"_s);
}

void TestEventText::lateAnswersNameTheirAttempt()
{
    QCOMPARE(words(event(Kind::Late, MessageState::Submitted)),
             u"Late answer to attempt 2: Kite accepted it"_s);
    QCOMPARE(words(event(Kind::Late, MessageState::Submitted, {}, u"A1"_s)),
             u"Late answer to attempt 2: Kite accepted it, their id A1"_s);
    QCOMPARE(words(event(Kind::Late, MessageState::Rejected)),
             u"Late answer to attempt 2: Kite refused it"_s);
}

void TestEventText::endsWithoutAnAnswerAreTold()
{
    QCOMPARE(words(event(Kind::Ended, MessageState::Suppressed, u"suppressed"_s)),
             u"Skipped because the number is on the suppression list"_s);
    QCOMPARE(words(event(Kind::Ended, MessageState::Expired, u"expired"_s)),
             u"Skipped because its sending window has ended"_s);
    QCOMPARE(words(event(Kind::Ended, MessageState::Cancelled)), u"Cancelled before it was sent"_s);
    QCOMPARE(words(event(Kind::Ended, MessageState::ClosedUnknown)),
             u"Written off: its outcome was never learned"_s);
    QCOMPARE(words(event(Kind::Ended, MessageState::NoReceipt)), u"No receipt came; it may have arrived"_s);
    QCOMPARE(words(event(Kind::Ended, MessageState::Rejected, u"unreadable"_s)),
             u"Refused: what is stored of it cannot be decrypted"_s);
    QCOMPARE(words(event(Kind::Ended, MessageState::Delivered)), u"Delivered"_s);
    QCOMPARE(words(event(Kind::Ended, MessageState::Undelivered)), u"Not delivered"_s);
}

void TestEventText::attemptsAreCountedInTheirOrder()
{
    QList<MessageEvent> timeline(5);
    timeline[1].attempt = AttemptId{900};
    timeline[2].attempt = AttemptId{900};
    timeline[3].attempt = AttemptId{950};
    timeline[4].attempt = AttemptId{900};
    QCOMPARE(EventText::attempts(timeline), QList<int>({0, 1, 1, 2, 1}));
}

void TestEventText::anAccountThatIsGoneIsTheProvider()
{
    MessageEvent accepted = event(Kind::Accepted);
    accepted.accountLabel.clear();
    QCOMPARE(words(accepted), u"Sent: The provider accepted it"_s);
}

} // namespace heliograph

QObject *tst_eventtext()
{
    return new heliograph::TestEventText;
}
#include "tst_eventtext.moc"
