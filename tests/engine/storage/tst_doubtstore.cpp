// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "doubtsteps.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

using Then = DoubtFinding::Then;

//! What is learned about attempts in doubt, and what rules make of it. On any Store.
class TestDoubtStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasFoundIsSent();
    void aParkedOneThatIsFoundIsSent();
    void everyQuestionIsKept();
    void onlyMissesThatCountAreEvidence();
    void aRuleClosesAndSaysSo();
    void parkingIsCounted();
    void whatIsParkedIsNoRulesAnyMore();
    void whatWasClosedMeanwhileStaysAsItIs();
    void whatIsBeingSentIsNotTouched();
    void askingSoonMakesItDue();
    void anAccountWithUnknownOutcomesIsNotRemoved();
};

void TestDoubtStore::whatWasFoundIsSent()
{
    DoubtSteps steps(1);
    const ArmedMessage message = steps.doubtOne();
    DoubtFinding found = finding(message, steps.now(), Then::Resend, DoubtAnswer::Found);
    found.record = steps.receipt(message);

    QCOMPARE(steps.record({found}).accepted, 1);

    QCOMPARE(steps.stateOf(message), MessageState::Submitted);
    QCOMPARE(steps.value(u"SELECT count(*) FROM attempt WHERE outcome=1 AND evidence=3 AND "
                         "provider_msg_id='id-'||attempt_id"_s),
             1);
    QCOMPARE(steps.value(u"SELECT count(*) FROM inflight"_s), 0);
    QCOMPARE(steps.broken(), QString());
}

void TestDoubtStore::aParkedOneThatIsFoundIsSent()
{
    DoubtSteps steps(1);
    const ArmedMessage message = steps.doubtOne();
    steps.record({finding(message, steps.now(), Then::Park)});

    steps.record({finding(message, steps.now(), Then::Wait, DoubtAnswer::Found)});

    QCOMPARE(steps.count(MessageState::Submitted), 1);
    QCOMPARE(steps.count(MessageState::Parked), 0);
    QCOMPARE(steps.value(u"SELECT count(*) FROM message_exception"_s), 0);
    QCOMPARE(steps.broken(), QString());
}

void TestDoubtStore::everyQuestionIsKept()
{
    DoubtSteps steps(1);
    const ArmedMessage message = steps.doubtOne();
    DoubtFinding busy = finding(message, steps.now() + 1s, Then::Wait, DoubtAnswer::Busy);
    busy.detail = u"too many"_s;
    busy.lookAt = steps.now() + 5min;

    steps.record({finding(message, steps.now(), Then::Wait)});
    steps.record({busy});

    QCOMPARE(steps.value(u"SELECT count(*) FROM doubt_check"_s), 2);
    QCOMPARE(steps.value(u"SELECT count(*) FROM doubt_check WHERE answer=6 AND detail='too many'"_s), 1);
    QCOMPARE(steps.value(u"SELECT asked FROM doubt"_s), 2);
    QCOMPARE(steps.value(u"SELECT last_answer FROM doubt"_s), 6);
    QCOMPARE(steps.value(u"SELECT next_check FROM inflight"_s), toMillis(steps.now() + 5min));
}

void TestDoubtStore::onlyMissesThatCountAreEvidence()
{
    DoubtSteps steps(1);
    const ArmedMessage message = steps.doubtOne();
    DoubtFinding miss = finding(message, steps.now() + 1s, Then::Wait);
    miss.countsAsMiss = true;

    steps.record({finding(message, steps.now(), Then::Wait), miss});
    miss.askedAt += 2min;
    steps.record({miss});

    QCOMPARE(steps.value(u"SELECT first_miss FROM doubt"_s), toMillis(steps.now() + 1s));
    QCOMPARE(steps.value(u"SELECT last_miss FROM doubt"_s), toMillis(steps.now() + 2min + 1s));
}

void TestDoubtStore::aRuleClosesAndSaysSo()
{
    DoubtSteps steps(1);
    const ArmedMessage message = steps.doubtOne();

    QCOMPARE(steps.record({finding(message, steps.now(), Then::GiveUp, std::nullopt)}).givenUp, 1);

    QCOMPARE(steps.stateOf(message), MessageState::ClosedUnknown);
    QCOMPARE(steps.value(u"SELECT count(*) FROM attempt WHERE outcome=4 AND evidence=6"_s), 1);
    QCOMPARE(steps.value(u"SELECT count(*) FROM message_exception WHERE state=12 AND reason='given-up'"_s),
             1);
    QCOMPARE(steps.value(u"SELECT count(*) FROM doubt d JOIN audit_log l ON l.seq=d.audit_seq "
                         "WHERE d.decision=5 AND d.asked=0"_s),
             1);
    QCOMPARE(steps.broken(), QString());
}

void TestDoubtStore::parkingIsCounted()
{
    DoubtSteps steps(2);
    const ArmedRequest request = steps.armOne(2);
    steps.settle(steps.doubted(request));

    QCOMPARE(steps.record({finding(request.messages.at(0), steps.now(), Then::Park)}).parked, 1);

    QCOMPARE(steps.count(MessageState::Parked), 1);
    QCOMPARE(steps.count(MessageState::InDoubt), 1);
    QCOMPARE(steps.value(u"SELECT count(*) FROM message_exception WHERE state=4 AND reason='unclear'"_s), 1);
    QCOMPARE(steps.value(u"SELECT count(*) FROM doubt WHERE parked_at IS NOT NULL"_s), 1);
    QCOMPARE(steps.broken(), QString());
}

void TestDoubtStore::whatIsParkedIsNoRulesAnyMore()
{
    DoubtSteps steps(1);
    const ArmedMessage message = steps.doubtOne();
    steps.record({finding(message, steps.now(), Then::Park)});

    const DoubtProgress progress = steps.record(
        {finding(message, steps.now(), Then::Resend), finding(message, steps.now(), Then::GiveUp)});

    QCOMPARE(progress.resent + progress.givenUp, 0);
    QCOMPARE(steps.count(MessageState::Parked), 1);
}

//! The attempt's id fences every finding.
void TestDoubtStore::whatWasClosedMeanwhileStaysAsItIs()
{
    DoubtSteps steps(1);
    const ArmedRequest request = steps.armOne(1);
    steps.settle(steps.doubted(request));
    steps.settle(steps.accepted(request));

    const DoubtProgress progress
        = steps.record({finding(request.messages.constFirst(), steps.now(), Then::Resend)});

    QCOMPARE(progress.gone, 1);
    QCOMPARE(progress.resent, 0);
    QCOMPARE(steps.count(MessageState::Submitted), 1);
    QCOMPARE(steps.value(u"SELECT count(*) FROM doubt_check"_s), 1);
    QCOMPARE(steps.broken(), QString());
}

void TestDoubtStore::whatIsBeingSentIsNotTouched()
{
    DoubtSteps steps(1);
    const ArmedMessage message = steps.armOne(1).messages.constFirst();

    QCOMPARE(steps.record({finding(message, steps.now(), Then::Resend, std::nullopt)}).gone, 1);

    QCOMPARE(steps.count(MessageState::Armed), 1);
}

void TestDoubtStore::askingSoonMakesItDue()
{
    DoubtSteps steps(2);
    const ArmedRequest request = steps.armOne(2);
    steps.settle(steps.doubted(request));
    DoubtFinding later = finding(request.messages.at(0), steps.now(), Then::Wait);
    later.lookAt = steps.now() + 12h;
    steps.record({later});

    const auto due = steps.store().store().doubts().askSoon({request.messages.at(0).attempt, AttemptId{777}},
                                                            steps.now());

    QCOMPARE(*due, 1);
    QCOMPARE(steps.value(u"SELECT count(*) FROM inflight f JOIN doubt USING(attempt_id) WHERE ask_soon=1 AND "
                         "next_check=%1"_s.arg(toMillis(steps.now()))),
             1);
}

void TestDoubtStore::anAccountWithUnknownOutcomesIsNotRemoved()
{
    DoubtSteps steps(2);
    const ArmedRequest request = steps.doubtAll(2);
    QVERIFY(steps.campaigns().cancel(steps.campaign(), BuiltInAuthor, {}));
    AccountStore &accounts = steps.store().store().accounts();

    const auto removed = accounts.remove(steps.account());

    QVERIFY(!removed);
    QCOMPARE(removed.error().kind, ErrorKind::Conflict);
    QVERIFY2(removed.error().detail.contains(u"unknown: 2."_s), qPrintable(removed.error().detail));
    QCOMPARE(removed.error().code, QLatin1String("account.open-outcomes"));
    steps.decide(request, DoubtDecision::WriteOff);
    QVERIFY(accounts.account(steps.account()));
    const auto later = accounts.remove(steps.account());
    QVERIFY(later || !later.error().detail.contains(u"unknown"_s));
}

QObject *tst_doubtstore()
{
    return new TestDoubtStore;
}

#include "tst_doubtstore.moc"
