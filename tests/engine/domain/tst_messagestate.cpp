// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/doubt.h"
#include "engine/domain/frequencycap.h"
#include "engine/domain/holdreason.h"
#include "engine/domain/messagestate.h"
#include "engine/domain/storagehealth.h"

#include <QSet>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! The codes that are stored and printed for states and reasons: one each, and read back as what they were.
class TestMessageState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateHasALineOfTheLedger();
    void heldIsALineOfItsOwn();
    void whatMayHaveGoneIsNeverCountedAsWaiting();
    void ledgerKeysAreReadBack();
    void finalStatesAreThoseThatNothingLeaves();
    void holdCodesAreReadBack();
    void troubleCodesAreReadBack();
    void whatStopsSendingAndWhatEndsTheEngine();
    void doubtKeysAreDifferent();
    void doubtPoliciesAreReadBack();
    void capsAreReadBack_data();
    void capsAreReadBack();
    void whatIsNoCapIsRefused();
};

void TestMessageState::everyStateHasALineOfTheLedger()
{
    QSet<LedgerLine> used;
    for (int state = 0; state < MessageStateCount; ++state) {
        used.insert(ledgerLine(static_cast<MessageState>(state), false));
        used.insert(ledgerLine(static_cast<MessageState>(state), true));
    }

    QCOMPARE(used.size(), qsizetype(LedgerLines.size()));
}

void TestMessageState::heldIsALineOfItsOwn()
{
    QCOMPARE(ledgerLine(MessageState::Ready, true), LedgerLine::Held);
    QCOMPARE(ledgerLine(MessageState::Ready, false), LedgerLine::Waiting);
    QCOMPARE(ledgerLine(MessageState::Submitted, true), LedgerLine::Sent); // only who waits can be held
}

void TestMessageState::whatMayHaveGoneIsNeverCountedAsWaiting()
{
    QCOMPARE(ledgerLine(MessageState::Armed, false), LedgerLine::Sending);
    QCOMPARE(ledgerLine(MessageState::InDoubt, false), LedgerLine::Unknown);
    QCOMPARE(ledgerLine(MessageState::Parked, false), LedgerLine::Unknown);
}

void TestMessageState::ledgerKeysAreReadBack()
{
    QSet<QString> keys;
    for (const LedgerLine line : LedgerLines) {
        keys.insert(ledgerKey(line));
        QVERIFY(ledgerLineFromKey(ledgerKey(line)) == line);
    }

    QCOMPARE(keys.size(), qsizetype(LedgerLines.size()));
    QVERIFY(!ledgerLineFromKey("gone"_L1));
}

void TestMessageState::finalStatesAreThoseThatNothingLeaves()
{
    for (const MessageState state : {MessageState::Staged, MessageState::Ready, MessageState::Armed,
                                     MessageState::InDoubt, MessageState::Parked, MessageState::Submitted})
        QVERIFY(!isFinal(state));
    for (const MessageState state :
         {MessageState::Delivered, MessageState::Undelivered, MessageState::Rejected,
          MessageState::Suppressed, MessageState::Cancelled, MessageState::Expired,
          MessageState::ClosedUnknown, MessageState::NoReceipt})
        QVERIFY(isFinal(state));
}

void TestMessageState::holdCodesAreReadBack()
{
    QSet<QString> codes;
    for (int reason = 1; reason < HoldReasonCount; ++reason) {
        const QString code = holdCode(static_cast<HoldReason>(reason));
        QVERIFY(!code.isEmpty());
        codes.insert(code);
        QCOMPARE(int(holdFromCode(code)), reason);
    }

    QCOMPARE(codes.size(), HoldReasonCount - 1);
    QCOMPARE(holdFromCode({}), HoldReason::None);
    QCOMPARE(holdFromCode(u"mood"_s), HoldReason::None);
    QVERIFY(!Hold());
}

void TestMessageState::troubleCodesAreReadBack()
{
    QSet<QString> codes;
    for (int trouble = 0; trouble < StorageTroubleCount; ++trouble) {
        const QString code = storageTroubleCode(static_cast<StorageTrouble>(trouble));
        codes.insert(code);
        QCOMPARE(int(storageTroubleFromCode(code)), trouble);
    }

    QCOMPARE(codes.size(), StorageTroubleCount);
    QCOMPARE(storageTroubleFromCode(u"mood"_s), StorageTrouble::None);
}

void TestMessageState::whatStopsSendingAndWhatEndsTheEngine()
{
    for (int each = 0; each < StorageTroubleCount; ++each) {
        const auto trouble = static_cast<StorageTrouble>(each);
        const bool ends = trouble == StorageTrouble::Damaged || trouble == StorageTrouble::LogMissing
            || trouble == StorageTrouble::Replaced;
        QCOMPARE(endsEngine(trouble), ends);
        QVERIFY(!ends || stopsSending(trouble));
    }
    QVERIFY(!stopsSending(StorageTrouble::None));
    QVERIFY(!stopsSending(StorageTrouble::LogGrows));
    QVERIFY(stopsSending(StorageTrouble::Full));
}

void TestMessageState::doubtKeysAreDifferent()
{
    QSet<QString> causes;
    QSet<QString> answers;
    for (int each = 1; each <= 7; ++each) {
        causes.insert(doubtCauseKey(static_cast<DoubtCause>(each)));
        answers.insert(doubtAnswerKey(static_cast<DoubtAnswer>(each)));
    }
    QSet<QString> decisions;
    for (int each = 1; each <= 5; ++each)
        decisions.insert(doubtDecisionKey(static_cast<DoubtDecision>(each)));

    QCOMPARE(causes.size(), 7);
    QCOMPARE(answers.size(), 7);
    QCOMPARE(decisions.size(), 5);
    QVERIFY(isByPerson(DoubtDecision::SendAgain));
    QVERIFY(!isByPerson(DoubtDecision::ResendByRule));
    QVERIFY(isFailure(DoubtAnswer::Busy));
    QVERIFY(!isFailure(DoubtAnswer::NotFound)); // a miss is an answer
    QVERIFY(!isFailure(DoubtAnswer::OthersOnly));
}

void TestMessageState::doubtPoliciesAreReadBack()
{
    for (const DoubtPolicy policy :
         {DoubtPolicy::NeverResend, DoubtPolicy::ResendOnStrongMiss, DoubtPolicy::Hold, DoubtPolicy::Expire})
        QVERIFY(doubtPolicyFromKey(doubtPolicyKey(policy)) == policy);
    QVERIFY(!doubtPolicyFromKey(u"resend-always"_s));
}

void TestMessageState::capsAreReadBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("most");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("day") << u"1/day"_s << 1 << qint64(86'400);
    QTest::newRow("hour") << u"5/h"_s << 5 << qint64(3'600);
    QTest::newRow("minutes") << u"3/90min"_s << 3 << qint64(5'400);
    QTest::newRow("week") << u"2/week"_s << 2 << qint64(604'800);
    QTest::newRow("month") << u"4/month"_s << 4 << qint64(2'592'000);
}

void TestMessageState::capsAreReadBack()
{
    QFETCH(QString, text);
    QFETCH(int, most);
    QFETCH(qint64, seconds);

    const auto cap = FrequencyCap::parse(text);

    QVERIFY(cap);
    QCOMPARE(cap->most, most);
    QCOMPARE(qint64(cap->window.count()), seconds);
    QVERIFY(FrequencyCap::parse(cap->text()) == cap);
}

void TestMessageState::whatIsNoCapIsRefused()
{
    for (const QString &text : {QString(), u"1"_s, u"/day"_s, u"0/day"_s, u"-1/day"_s, u"1/"_s, u"1/year"_s,
                                u"1/0min"_s, u"x/day"_s, u"1/day/h"_s})
        QVERIFY2(!FrequencyCap::parse(text), qPrintable(text));
}

QObject *tst_messagestate()
{
    return new TestMessageState;
}

#include "tst_messagestate.moc"
