// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/doubttext.h"

#include "ui/text/eventtext.h"
#include "ui/text/translation.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

class TestDoubtText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslation(*QCoreApplication::instance(), QLocale(QLocale::English)); }

    void theCauseIsToldWithWhatTheTransportSaw();
    void aReasonWithoutTraceIsTold();
    void everyCauseAndAnswerHasWords();
    void aFailedQuestionIsToldWithItsDetail();
    void decisionsNameWhoAndWhy();
    void theNextStepsFollowThePlan();
    void onlyAStrongMissIsLikelyNotToHaveGone();
    void thePromiseFollowsTheRule();
    void noWordIsUsedThatIsNeverShown();

private:
    static DoubtCase aCase(DoubtPolicy policy, QueryStrength strength)
    {
        DoubtCase one;
        one.row.policy = policy;
        one.strength = strength;
        one.plan.mayDecideFrom = fromMillis(1'000'000);
        return one;
    }

    Format m_format{QLocale(QLocale::English), QTimeZone::utc()};
};

void TestDoubtText::theCauseIsToldWithWhatTheTransportSaw()
{
    const RequestTrace timedOut{DoubtCause::NoAnswer, 0, 412, 30s};
    QCOMPARE(DoubtText::because(timedOut, u"No answer came in time."_s, u"Kite"_s, m_format),
             u"Kite did not answer within 30 s; 412 bytes of the request had left"_s);
    const RequestTrace trouble{DoubtCause::ServerTrouble, 503, 1, 1s};
    QCOMPARE(DoubtText::because(trouble, {}, u"Kite"_s, m_format),
             u"Kite answered that it has trouble (their code 503), which does not say whether it took the "
             "message; 1 byte of the request had left"_s);
    const RequestTrace killed{DoubtCause::EngineEnded};
    QCOMPARE(DoubtText::because(killed, u"restart"_s, u"Kite"_s, m_format),
             u"the engine ended while it was being sent"_s);
}

void TestDoubtText::aReasonWithoutTraceIsTold()
{
    QCOMPARE(DoubtText::because(std::nullopt, u"Kite was silent."_s, u"Kite"_s, m_format),
             u"Kite was silent"_s);
}

void TestDoubtText::everyCauseAndAnswerHasWords()
{
    for (int cause = 1; cause <= 7; ++cause)
        QVERIFY(!DoubtText::cause(static_cast<DoubtCause>(cause), u"Kite"_s).isEmpty());
    MessageEvent event;
    for (int answer = 1; answer <= 7; ++answer) {
        event.answer = static_cast<DoubtAnswer>(answer);
        QVERIFY(DoubtText::asked(event, u"Kite"_s).startsWith(u"Asked Kite: "_s));
    }
    for (int evidence = 0; evidence <= 6; ++evidence)
        QVERIFY(DoubtText::evidence(static_cast<DoubtEvidence>(evidence), 3, u"Kite"_s).contains(u"Kite"_s));
    for (int policy = 1; policy <= 4; ++policy)
        QVERIFY(!DoubtText::rule(static_cast<DoubtPolicy>(policy)).isEmpty());
}

void TestDoubtText::aFailedQuestionIsToldWithItsDetail()
{
    MessageEvent event;
    event.kind = MessageEvent::Kind::Asked;
    event.accountLabel = u"Kite"_s;
    event.answer = DoubtAnswer::Unclear;
    event.note = u"it counts messages and lists none."_s;
    QCOMPARE(EventText::words(event, 1, m_format),
             u"Asked Kite: the answer says nothing about the message: it counts messages and lists none"_s);
}

void TestDoubtText::decisionsNameWhoAndWhy()
{
    MessageEvent event;
    event.kind = MessageEvent::Kind::Decided;
    event.decision = DoubtDecision::SendAgain;
    event.person = u"Samir"_s;
    event.note = u"she never got it."_s;
    QCOMPARE(EventText::words(event, 1, m_format), u"Samir decided to send it again: “she never got it”"_s);
    event.early = true;
    QVERIFY(EventText::words(event, 1, m_format).contains(u"before the waiting time was over"_s));
    event.decision = DoubtDecision::WriteOff;
    event.person.clear();
    QCOMPARE(EventText::words(event, 1, m_format),
             u"Somebody who did not sign in wrote it off: “she never got it”"_s);
    for (const DoubtDecision rule : {DoubtDecision::ResendByRule, DoubtDecision::GiveUpByRule}) {
        event.decision = rule;
        QVERIFY(EventText::words(event, 1, m_format).contains(u"by the campaign's rule"_s));
    }
}

void TestDoubtText::theNextStepsFollowThePlan()
{
    DoubtCase one = aCase(DoubtPolicy::NeverResend, QueryStrength::Strong);
    one.plan.askAt = fromMillis(60'000);
    one.plan.endsAt = fromMillis(120'000);
    QCOMPARE(DoubtText::next(one, u"Kite"_s, m_format, fromMillis(0)).at(0),
             u"Kite is asked at 1 Jan 1970, 00:01:00 UTC."_s);
    one.row.asked = 1;
    const QStringList next = DoubtText::next(one, u"Kite"_s, m_format, fromMillis(0));
    QCOMPARE(next.size(), 4);
    QCOMPARE(next.at(0), u"Kite is asked again at 1 Jan 1970, 00:01:00 UTC."_s);
    QVERIFY(next.at(1).startsWith(u"If nothing is learned by 1 Jan 1970, 00:02:00 UTC, it is closed"_s));
    QVERIFY(next.at(2).startsWith(u"Until 1 Jan 1970, 00:16:40 UTC the request may still arrive at Kite"_s));

    one.row.parked = true;
    one.mayDecide = true;
    one.plan.askAt.reset();
    const QStringList parked = DoubtText::next(one, u"Kite"_s, m_format, fromMillis(0));
    QCOMPARE(parked.at(0), u"Kite is not asked any more, unless somebody wants it asked."_s);
    QVERIFY(parked.at(1).startsWith(u"It waits for a person to decide"_s));
    one.strength = QueryStrength::None;
    QVERIFY(DoubtText::next(one, u"Kite"_s, m_format, fromMillis(0)).at(0).contains(u"cannot be asked"_s));
}

void TestDoubtText::onlyAStrongMissIsLikelyNotToHaveGone()
{
    DoubtCase one = aCase(DoubtPolicy::Hold, QueryStrength::Weak);
    one.evidence = DoubtEvidence::NotThere;
    QVERIFY(DoubtText::likely(one, u"Kite"_s).isEmpty());
    one.evidence = DoubtEvidence::NotThereProven;
    QVERIFY(DoubtText::likely(one, u"Kite"_s).startsWith(u"Likely: it did not go."_s));
}

void TestDoubtText::thePromiseFollowsTheRule()
{
    QCOMPARE(DoubtText::promise(DoubtPolicy::Hold, u"Kite"_s), u"It will not be sent again by itself."_s);
    QVERIFY(
        DoubtText::promise(DoubtPolicy::ResendOnStrongMiss, u"Kite"_s).contains(u"sent once more only if"_s));
}

void TestDoubtText::noWordIsUsedThatIsNeverShown()
{
    static const QRegularExpression never(
        u"\\b(exception|null|payload|thread|HTTP|timeout|PDU|DLR|UUID|hash|fatal|abort|kill|invalid)\\b|!"_s,
        QRegularExpression::CaseInsensitiveOption);
    QStringList words;
    for (int cause = 1; cause <= 7; ++cause)
        words.append(DoubtText::cause(static_cast<DoubtCause>(cause), u"Kite"_s));
    for (int decision = 1; decision <= 5; ++decision)
        words.append(DoubtText::risk(static_cast<DoubtDecision>(decision)));
    words.append(DoubtText::possibleDuplicate());
    for (const QString &sentence : words)
        QVERIFY2(!sentence.contains(never), qPrintable(sentence));
}

} // namespace heliograph

QObject *tst_doubttext()
{
    return new heliograph::TestDoubtText;
}
#include "tst_doubttext.moc"
