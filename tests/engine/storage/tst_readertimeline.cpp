// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/sqlitereader.h"
#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Kind = MessageEvent::Kind;

//! Lets one message live through the real store and reads its life back.
class TestReaderTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<SqliteTestStore>();
        auto reader = SqliteReader::open(m_store->file(), m_store->keys().cipher(),
                                         m_store->keys().blindIndex(), m_store->clock());
        QVERIFY(reader);
        m_reader = *std::move(reader);
        m_campaign = m_store->addRunning(1);
        QVERIFY(m_store->store().queue().feed(m_campaign, 10));
        m_account = m_reader->campaign(m_campaign)->accounts.first();
    }

    void beginsWithTheRowOfTheFile()
    {
        const auto events = m_reader->timeline(Message);

        QVERIFY(events);
        QCOMPARE(events->size(), 1);
        QCOMPARE(events->first().kind, Kind::Entered);
        QVERIFY(!events->first().note.isEmpty());
    }

    void tellsAttemptsReceiptsAndWhyItWaited()
    {
        const TimePoint entered = m_store->clock().now();
        m_store->clock().advance(1s);
        Settlement waiting = settlement(claimOne());
        waiting.releases = {{.attempt = m_attempt, .delay = 10s, .hold = HoldReason::Throttle}};
        QVERIFY(m_store->store().queue().settle(waiting));
        const auto held = kinds();
        QCOMPARE(held, QList<Kind>({Kind::Entered, Kind::Armed, Kind::NotAccepted, Kind::Held}));
        QCOMPARE(m_reader->timeline(Message)->last().code, u"throttle"_s);

        m_store->clock().advance(20s);
        Settlement accepted = settlement(claimOne());
        const Completion completion{
            .attempt = m_attempt, .accepted = true, .providerId = u"P1"_s, .code = {}};
        accepted.completions = {completion};
        m_store->clock().advance(400ms);
        accepted.now = m_store->clock().now();
        QVERIFY(m_store->store().queue().settle(accepted));
        m_store->clock().advance(3s);
        addReceipt(MessageState::Undelivered, u"MOBILE_OFF"_s);
        m_store->clock().advance(3s);
        addReceipt(MessageState::Delivered, u"DELIVRD"_s);

        const auto events = m_reader->timeline(Message);
        QVERIFY(events);
        QCOMPARE(kinds(),
                 QList<Kind>({Kind::Entered, Kind::Armed, Kind::NotAccepted, Kind::Armed, Kind::Accepted,
                              Kind::Receipt, Kind::Receipt}));
        QVERIFY(events->first().at <= entered);
        QCOMPARE(events->at(4).note, u"P1"_s);
        QVERIFY(events->at(4).at - events->at(3).at == 400ms);
        QCOMPARE(events->at(4).accountLabel, u"account of hello"_s);
        QCOMPARE(events->at(4).attempt, m_attempt);
        QCOMPARE(events->at(5).state, MessageState::Undelivered);
        QCOMPARE(events->at(5).code, u"MOBILE_OFF"_s);
        QCOMPARE(events->at(6).state, MessageState::Delivered);
        const auto message = m_reader->message(Message);
        QVERIFY(message);
        QCOMPARE(message->state, MessageState::Delivered);
        QCOMPARE(message->attempts, 2);
        QCOMPARE(message->providerId, u"P1"_s);
        QVERIFY(message->sentAt == events->at(3).at);
    }

    void tellsWhatWasProvenUnsent()
    {
        Settlement unsent = settlement(claimOne());
        unsent.releases = {{.attempt = m_attempt, .provenUnsent = true}};
        QVERIFY(m_store->store().queue().settle(unsent));

        QCOMPARE(kinds(), QList<Kind>({Kind::Entered, Kind::Armed, Kind::ReleasedUnsent}));
    }

    void tellsARefusalOnce()
    {
        Settlement refused = settlement(claimOne());
        const Completion completion{
            .attempt = m_attempt, .accepted = false, .providerId = {}, .code = u"BLACKLIST"_s};
        refused.completions = {completion};
        QVERIFY(m_store->store().queue().settle(refused));

        QCOMPARE(kinds(), QList<Kind>({Kind::Entered, Kind::Armed, Kind::Refused}));
        QCOMPARE(m_reader->timeline(Message)->last().code, u"BLACKLIST"_s);
        QCOMPARE(m_reader->message(Message)->reason, u"BLACKLIST"_s);
    }

    void tellsDoubtAndALateAnswer()
    {
        Settlement doubt = settlement(claimOne());
        doubt.doubts = {{m_attempt, u"The connection closed before an answer came."_s}};
        m_store->clock().advance(2s);
        doubt.now = m_store->clock().now();
        QVERIFY(m_store->store().queue().settle(doubt));
        const auto open = m_reader->timeline(Message);
        QVERIFY(open);
        QCOMPARE(kinds(), QList<Kind>({Kind::Entered, Kind::Armed, Kind::InDoubt}));
        QCOMPARE(open->last().state, MessageState::InDoubt);
        QVERIFY(open->last().at == m_store->clock().now());
        QVERIFY(!open->last().code.isEmpty());
        QCOMPARE(m_reader->message(Message)->state, MessageState::InDoubt);
        QCOMPARE(m_reader->message(Message)->attempts, 1);

        const Completion completion{
            .attempt = m_attempt, .accepted = true, .providerId = u"P1"_s, .code = {}};
        doubt.doubts.clear();
        doubt.completions = {completion};
        QVERIFY(m_store->store().queue().settle(doubt));
        doubt.completions.first().accepted = false;
        const auto again = m_store->store().queue().settle(doubt);
        QVERIFY(again);
        QCOMPARE(again->late, 1);

        QCOMPARE(kinds(),
                 QList<Kind>({Kind::Entered, Kind::Armed, Kind::InDoubt, Kind::Accepted, Kind::Late}));
    }

    void endsWithWhatNobodyElseTold_data()
    {
        QTest::addColumn<int>("state");

        for (const MessageState state :
             {MessageState::Suppressed, MessageState::Cancelled, MessageState::Expired})
            QTest::addRow("state %d", static_cast<int>(state)) << static_cast<int>(state);
    }

    void endsWithWhatNobodyElseTold()
    {
        QFETCH(int, state);
        QVERIFY(m_store->sql(u"UPDATE message SET state=%1,state_at=state_at+1000"_s.arg(state)));

        const auto events = m_reader->timeline(Message);

        QVERIFY(events);
        QCOMPARE(kinds(), QList<Kind>({Kind::Entered, Kind::Ended}));
        QCOMPARE(static_cast<int>(events->last().state), state);
    }

    void saysThatThereIsNoSuchMessage()
    {
        const auto events = m_reader->timeline(MessageId(99));

        QVERIFY(!events);
        QCOMPARE(events.error().kind, ErrorKind::NotFound);
    }

private:
    static constexpr MessageId Message{1};

    ArmedRequest claimOne()
    {
        ClaimOrder order;
        order.campaign = m_campaign;
        order.account = m_account;
        order.epoch = 1;
        order.now = m_store->clock().now();
        const auto claim = m_store->store().queue().claim(order);
        if (!claim || claim->requests.size() != 1)
            qFatal("The message could not be claimed");
        m_attempt = claim->requests.first().messages.first().attempt;
        return claim->requests.first();
    }

    Settlement settlement(const ArmedRequest &request)
    {
        Settlement settlement;
        settlement.requestId = request.requestId;
        settlement.now = m_store->clock().now();
        return settlement;
    }

    void addReceipt(MessageState state, const QString &code)
    {
        Receipt receipt;
        receipt.providerId = u"P1"_s;
        receipt.state = state;
        receipt.code = code;
        receipt.trust = Trust::Authenticated;
        QVERIFY(m_store->store().receipts().keep(m_account, {receipt}, m_store->clock().now()));
        QVERIFY(m_store->store().receipts().apply(10, m_store->clock().now()));
    }

    QList<Kind> kinds()
    {
        QList<Kind> kinds;
        const auto events = m_reader->timeline(Message);
        for (const MessageEvent &event : *events)
            kinds.append(event.kind);
        return kinds;
    }

    std::unique_ptr<SqliteTestStore> m_store;
    std::unique_ptr<SqliteReader> m_reader;
    CampaignId m_campaign{};
    AccountId m_account{};
    AttemptId m_attempt{};
};

QObject *tst_readertimeline()
{
    return new TestReaderTimeline;
}

#include "tst_readertimeline.moc"
