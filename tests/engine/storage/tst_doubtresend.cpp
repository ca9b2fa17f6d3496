// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "doubtsteps.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

using Then = DoubtFinding::Then;

//! Resending by the rule of a campaign after a strong miss, once. On any Store.
class TestDoubtResend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRuleResendsOnceAndSaysSo();
    void aSecondResendByRuleIsLeftToAPerson();
    void whatIsCancelledIsNotResent();
    void whatHasExpiredIsNotResent();
    void aResentMessageNeverEndsAsUnsent_data();
    void aResentMessageNeverEndsAsUnsent();
};

void TestDoubtResend::aRuleResendsOnceAndSaysSo()
{
    DoubtSteps steps(1);
    const ArmedMessage message = steps.doubtOne();

    QCOMPARE(steps.record({finding(message, steps.now(), Then::Resend)}).resent, 1);

    QCOMPARE(steps.value(u"SELECT count(*) FROM outbox"_s), 1);
    QCOMPARE(steps.stored(message, u"flags"_s), 2);
    QCOMPARE(steps.value(u"SELECT count(*) FROM attempt WHERE outcome=2 AND evidence=3"_s), 1);
    QCOMPARE(steps.value(u"SELECT count(*) FROM doubt d JOIN audit_log l ON l.seq=d.audit_seq "
                         "WHERE d.decision=4 AND d.actor IS NULL AND l.action='unknown.rule'"_s),
             1);
    QCOMPARE(steps.broken(), QString());
    const Claim again = steps.claim(1);
    QCOMPARE(again.requests.constFirst().messages.constFirst().message, message.message);
    QVERIFY(again.requests.constFirst().messages.constFirst().attempt != message.attempt);
}

//! More than one resend after doubt needs a person.
void TestDoubtResend::aSecondResendByRuleIsLeftToAPerson()
{
    DoubtSteps steps(1);
    const ArmedMessage first = steps.doubtOne();
    steps.record({finding(first, steps.now(), Then::Resend)});
    const ArmedRequest second = steps.claim(1).requests.constFirst();
    steps.settle(steps.doubted(second));

    const DoubtProgress progress
        = steps.record({finding(second.messages.constFirst(), steps.now(), Then::Resend)});

    QCOMPARE(progress.resent, 0);
    QCOMPARE(progress.parked, 1);
    QCOMPARE(steps.count(MessageState::Parked), 1);
    QCOMPARE(steps.value(u"SELECT count(*) FROM outbox"_s), 0);
    QCOMPARE(steps.broken(), QString());
}

void TestDoubtResend::whatIsCancelledIsNotResent()
{
    DoubtSteps steps(1);
    const ArmedMessage message = steps.doubtOne();
    QVERIFY(steps.campaigns().cancel(steps.campaign(), BuiltInAuthor, u"wrong list"_s));

    QCOMPARE(steps.record({finding(message, steps.now(), Then::Resend)}).parked, 1);

    QCOMPARE(steps.stored(message, u"flags"_s), 0);
    QCOMPARE(steps.value(u"SELECT count(*) FROM outbox"_s), 0);
    QCOMPARE(steps.broken(), QString());
}

void TestDoubtResend::whatHasExpiredIsNotResent()
{
    DoubtSteps steps(1);
    const ArmedMessage message = steps.doubtOne();
    QVERIFY(steps.store().sql(u"UPDATE inflight SET expires_at=%1"_s.arg(toMillis(steps.now()))));

    QCOMPARE(steps.record({finding(message, steps.now(), Then::Resend)}).parked, 1);
}

void TestDoubtResend::aResentMessageNeverEndsAsUnsent_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"refused", "opted out", "expired", "cancelled in the queue"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

//! The first attempt may have gone, so nothing that follows may say that nobody was sent to.
void TestDoubtResend::aResentMessageNeverEndsAsUnsent()
{
    QFETCH(QString, how);
    DoubtSteps steps(1);
    const ArmedMessage message = steps.doubtOne();
    steps.record({finding(message, steps.now(), Then::Resend)});

    if (how == u"refused"_s) {
        Settlement refused = steps.accepted(steps.claim(1).requests.constFirst());
        refused.completions[0].accepted = false;
        steps.settle(refused);
    } else if (how == u"opted out"_s) {
        QVERIFY(steps.store().store().suppressions().add({message.e164}, SuppressionReason::OptOut,
                                                         u"reply"_s, BuiltInAuthor, steps.now()));
        steps.claim(1);
    } else if (how == u"expired"_s) {
        QVERIFY(steps.store().sql(u"UPDATE outbox SET expires_at=1"_s));
        steps.claim(1);
    } else {
        QVERIFY(steps.campaigns().cancel(steps.campaign(), BuiltInAuthor, u"wrong list"_s));
        QVERIFY(steps.campaigns().advance(steps.now(), 100));
    }

    QCOMPARE(steps.stateOf(message), MessageState::ClosedUnknown);
    QCOMPARE(steps.broken(), QString());
}

QObject *tst_doubtresend()
{
    return new TestDoubtResend;
}

#include "tst_doubtresend.moc"
