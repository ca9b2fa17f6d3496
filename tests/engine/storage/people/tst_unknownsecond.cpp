// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/storage/people/peoplescene.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! Sending an unknown outcome again before its waiting time is over, or more than once, wants two people
//! (product.md 4.6, engine.md A9).
class TestUnknownSecond : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_scene.reset(); }

    void afterTheWaitingTimeOnePersonSendsAgain();
    void beforeItASecondPersonConfirms();
    void whatIsSaidToBeInTimeIsLookedAt();
    void aSecondTimeWantsASecondPersonWhenever();
    void theAccountsOwnTimeCounts();
    void countingThemAsSentWaitsForNobody_data();
    void countingThemAsSentWaitsForNobody();
    void oneSupervisorActsAloneAndIsMarked();
    void whatIsSettledMeanwhileIsNotSentAgain();
    void whatIsRefusedStaysUnknown();
    void withoutAReasonNothingWaits();
    void operatorsAndAdminsConfirmNothing();

private:
    void doubtAgain();
    DoubtOrder order(DoubtDecision decision = DoubtDecision::SendAgain, bool early = false) const;
    Result<DecidedDoubts> decide(Store &store, const DoubtOrder &order)
    {
        return store.doubts().decide(order, m_scene->clock().now());
    }
    ChangeId askEarly();
    qint64 queued() { return m_scene->store().value(u"SELECT count(*) FROM outbox"_s); }
    qint64 unknown() { return m_scene->store().value(u"SELECT count(*) FROM inflight WHERE phase>1"_s); }
    Store &engine() { return m_scene->store().store(); }

    std::unique_ptr<PeopleScene> m_scene;
    CampaignId m_campaign{};
    ArmedRequest m_request;
};

//! Three people whose outcome is unknown, of a campaign that otto wrote and samir approved.
void TestUnknownSecond::init()
{
    m_scene = std::make_unique<PeopleScene>();
    m_scene->add(u"sue"_s, {Role::Supervisor});
    m_campaign = m_scene->draft(u"otto"_s, u"hello"_s);
    m_scene->store().submit(m_campaign);
    const auto samir = m_scene->as(u"samir"_s);
    QVERIFY(samir->campaigns().approve(m_campaign, BuiltInApprover, m_scene->store().storedHash(m_campaign)));
    QVERIFY(samir->campaigns().start(m_campaign, BuiltInAuthor));
    QVERIFY(engine().queue().feed(m_campaign, 100));
    doubtAgain();
    QCOMPARE(unknown(), 3);
}

void TestUnknownSecond::doubtAgain()
{
    ClaimOrder claim;
    claim.campaign = m_campaign;
    claim.account = AccountId{1};
    claim.epoch = 1;
    claim.requests = 1;
    claim.perRequest = 10;
    claim.messages = 10;
    claim.now = m_scene->clock().now();
    const auto claimed = engine().queue().claim(claim);
    QVERIFY(claimed);
    QCOMPARE(claimed->requests.size(), 1);
    m_request = claimed->requests.constFirst();
    Settlement settlement;
    settlement.requestId = m_request.requestId;
    settlement.now = claim.now;
    for (const ArmedMessage &message : std::as_const(m_request.messages))
        settlement.doubts.append({message.attempt, u"no answer"_s});
    QVERIFY(engine().queue().settle(settlement));
}

DoubtOrder TestUnknownSecond::order(DoubtDecision decision, bool early) const
{
    DoubtOrder order;
    order.decision = decision;
    order.reason = u"the provider said so by telephone"_s;
    order.early = early;
    for (const ArmedMessage &message : m_request.messages)
        order.attempts.append(message.attempt);
    return order;
}

ChangeId TestUnknownSecond::askEarly()
{
    const auto samir = m_scene->as(u"samir"_s);
    if (decide(*samir, order()) || !samir->changes().justAsked())
        qFatal("It did not wait");
    return *samir->changes().justAsked();
}

void TestUnknownSecond::afterTheWaitingTimeOnePersonSendsAgain()
{
    m_scene->clock().advance(2h);

    const auto done = decide(*m_scene->as(u"samir"_s), order());

    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(done->decided, 3);
    QCOMPARE(queued(), 3);
    QCOMPARE(m_scene->audited(u"one-person"_s, u"samir"_s), 0);
}

void TestUnknownSecond::beforeItASecondPersonConfirms()
{
    const ChangeId id = askEarly();
    QCOMPARE(unknown(), 3);
    QVERIFY(!m_scene->as(u"samir"_s)->changes().confirm(id, BuiltInAuthor));
    const auto change = m_scene->as(u"sue"_s)->changes().change(id);
    QCOMPARE(change->change.kind, ChangeKind::SendAgain);
    QCOMPARE(change->change.after.value(u"messages"_s).toInt(), 3);
    QCOMPARE(change->change.after.value(u"early"_s).toInt(), 3);

    const auto made = m_scene->as(u"sue"_s)->changes().confirm(id, BuiltInAuthor);

    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    QCOMPARE(queued(), 3);
    QCOMPARE(m_scene->store().value(u"SELECT count(*) FROM doubt WHERE early=1 AND decision=2"_s), 3);
}

void TestUnknownSecond::whatIsSaidToBeInTimeIsLookedAt()
{
    const auto samir = m_scene->as(u"samir"_s);

    QVERIFY(!decide(*samir, order(DoubtDecision::SendAgain, false)));

    QVERIFY(samir->changes().justAsked());
    QCOMPARE(unknown(), 3);
}

void TestUnknownSecond::aSecondTimeWantsASecondPersonWhenever()
{
    m_scene->clock().advance(2h);
    QVERIFY(decide(*m_scene->as(u"samir"_s), order()));
    QVERIFY(engine().campaigns().beat({CampaignBeat{.campaign = m_campaign}}, m_scene->clock().now()));
    doubtAgain();
    m_scene->clock().advance(2h);
    const auto samir = m_scene->as(u"samir"_s);

    QVERIFY2(!decide(*samir, order()), "once is what one person decides");

    const ChangeId id = *samir->changes().justAsked();
    const auto sue = m_scene->as(u"sue"_s);
    QCOMPARE(sue->changes().change(id)->change.after.value(u"repeated"_s).toInt(), 3);
    QCOMPARE(sue->changes().change(id)->change.after.value(u"early"_s).toInt(), 0);
    QVERIFY(sue->changes().confirm(id, BuiltInAuthor));
    QCOMPARE(queued(), 3);
}

void TestUnknownSecond::theAccountsOwnTimeCounts()
{
    auto account = engine().accounts().account(AccountId{1});
    account->settings.insert(u"settle_s"_s, u"36000"_s);
    QVERIFY(engine().accounts().update(*account, BuiltInAuthor));
    m_scene->clock().advance(2h);
    const auto samir = m_scene->as(u"samir"_s);

    QVERIFY(!decide(*samir, order()));

    QVERIFY(samir->changes().justAsked());
}

void TestUnknownSecond::countingThemAsSentWaitsForNobody_data()
{
    QTest::addColumn<int>("decision");
    QTest::newRow("treat as sent") << static_cast<int>(DoubtDecision::TreatAsSent);
    QTest::newRow("write off") << static_cast<int>(DoubtDecision::WriteOff);
}

// Nobody gets anything twice by it, and late proof still counts.
void TestUnknownSecond::countingThemAsSentWaitsForNobody()
{
    QFETCH(int, decision);

    const auto done = decide(*m_scene->as(u"samir"_s), order(static_cast<DoubtDecision>(decision), true));

    QVERIFY(done);
    QCOMPARE(done->decided, 3);
}

void TestUnknownSecond::oneSupervisorActsAloneAndIsMarked()
{
    QVERIFY(m_scene->users().setEnabled(m_scene->id(u"sue"_s), false, BuiltInAuthor));

    const auto done = decide(*m_scene->as(u"samir"_s), order());

    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(queued(), 3);
    QCOMPARE(m_scene->audited(u"one-person"_s, u"samir"_s), 1);
}

void TestUnknownSecond::whatIsSettledMeanwhileIsNotSentAgain()
{
    const ChangeId id = askEarly();
    Settlement late;
    late.requestId = m_request.requestId;
    late.now = m_scene->clock().now();
    for (const ArmedMessage &message : std::as_const(m_request.messages)) {
        Completion completion;
        completion.attempt = message.attempt;
        completion.accepted = true;
        completion.providerId = u"id-%1"_s.arg(number(message.attempt));
        late.completions.append(completion);
    }
    QVERIFY(engine().queue().settle(late));

    const auto made = m_scene->as(u"sue"_s)->changes().confirm(id, BuiltInAuthor);

    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Conflict);
    QCOMPARE(queued(), 0);
    QCOMPARE(m_scene->store().value(u"SELECT state FROM pending_change"_s), 0);
}

void TestUnknownSecond::whatIsRefusedStaysUnknown()
{
    const ChangeId id = askEarly();

    QVERIFY(m_scene->as(u"sue"_s)->changes().refuse(id, BuiltInAuthor, u"wait for the receipt"_s));

    QCOMPARE(unknown(), 3);
    QCOMPARE(queued(), 0);
}

void TestUnknownSecond::withoutAReasonNothingWaits()
{
    const auto samir = m_scene->as(u"samir"_s);
    DoubtOrder unsaid = order();
    unsaid.reason = u" "_s;

    const auto done = decide(*samir, unsaid);

    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Invalid);
    QVERIFY(!samir->changes().justAsked());
}

void TestUnknownSecond::operatorsAndAdminsConfirmNothing()
{
    const ChangeId id = askEarly();

    QVERIFY(!m_scene->as(u"otto"_s)->changes().confirm(id, BuiltInAuthor));
    QVERIFY(!m_scene->as(u"ada"_s)->changes().confirm(id, BuiltInAuthor));

    QCOMPARE(unknown(), 3);
}

QObject *tst_unknownsecond()
{
    return new TestUnknownSecond;
}

#include "tst_unknownsecond.moc"
