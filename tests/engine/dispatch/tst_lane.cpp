// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/campaignwork.h"
#include "engine/dispatch/lane.h"
#include "engine/providers/catalogue.h"
#include "tests/support/fakeclock.h"
#include "tests/support/gateway.h"

#include <QSignalSpy>
#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;

//! One lane over real HTTP: what may still leave, and what a provider that is down costs.
class TestLane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<FakeClock>();
        m_gateway = std::make_unique<Gateway>();
        m_gateway->play(
            {GatewayAct::answer(200, R"({"Code":"OK","BizId":"B1","RequestId":"r","Message":"OK"})")});
        m_transport = std::make_unique<HttpTransport>(*m_clock);
        m_marking = [] { return true; };
        open(m_gateway->url());
    }

    void cleanup()
    {
        m_lane.reset();
        m_transport.reset();
    }

    void aFreshRequestLeaves()
    {
        const Judgement judgement = send(request(1), m_clock->bootTime());

        QCOMPARE(judgement.accepted, 1);
        QCOMPARE(m_gateway->arrived(), 1);
    }

    void aMachineThatSleptSinceTheClaimSendsNothing()
    {
        const auto claimedAt = m_clock->bootTime();
        m_clock->advance(Lane::SendWindow + 1ms);

        const Judgement judgement = send(request(1), claimedAt);

        QCOMPARE(judgement.settlement.releases.size(), 1);
        QVERIFY(judgement.settlement.releases[0].provenUnsent);
        QCOMPARE(m_gateway->arrived(), 0);
    }

    void aMachineThatSleepsBeforeTheFirstByteSendsNothing()
    {
        m_marking = [this] {
            m_clock->advance(8h);
            return true;
        };

        const Judgement judgement = send(request(1), m_clock->bootTime());

        QCOMPARE(judgement.settlement.releases.size(), 1);
        QVERIFY(judgement.settlement.releases[0].provenUnsent);
        QCOMPARE(m_gateway->arrived(), 0);
    }

    void aWallClockThatIsSetChangesNothing()
    {
        const auto claimedAt = m_clock->bootTime();
        m_clock->jumpWallClock(-5h);

        const Judgement judgement = send(request(1), claimedAt);

        QCOMPARE(judgement.accepted, 1);
    }

    //! Q03: armed, and its time is over before it leaves.
    void aCodeThatExpiresWhileArmedDoesNotLeave()
    {
        ArmedRequest armed = request(2);
        armed.messages[1].expiresAt = m_clock->now() + 500ms;
        const auto claimedAt = m_clock->bootTime();
        m_clock->advance(501ms);

        const Judgement judgement = send(armed, claimedAt);

        QCOMPARE(judgement.settlement.releases.size(), 2);
        QVERIFY(judgement.settlement.doubts.isEmpty());
        QCOMPARE(m_gateway->arrived(), 0);
    }

    //! Q03: it left in time, and nothing is heard of it.
    void aCodeThatExpiresAfterItLeftIsInDoubt()
    {
        m_gateway->play({GatewayAct::raw({}, GatewayAct::End::KeepOpen)});
        ArmedRequest armed = request(1);
        armed.messages[0].expiresAt = m_clock->now() + 1s;
        QSignalSpy answered(m_lane.get(), &Lane::answered);
        m_lane->reserve({1, 1, 1}, 1);
        m_lane->send(CampaignId{1}, m_merge, QStringLiteral("SMS_1"), QStringLiteral("Test"), armed,
                     m_clock->bootTime());
        QTRY_COMPARE(m_gateway->arrived(), 1);

        m_clock->advance(31s);
        QTRY_COMPARE(answered.size(), 1);

        const Judgement judgement = answered[0][1].value<Judgement>();
        QCOMPARE(judgement.settlement.doubts.size(), 1);
        QVERIFY(judgement.settlement.releases.isEmpty());
    }

    void whatOurOwnClockKeptBackIsNoFailureOfTheProvider()
    {
        const auto claimedAt = m_clock->bootTime();
        m_clock->advance(3s);

        for (int request = 0; request < Breaker::Failures + 1; ++request)
            send(this->request(1), claimedAt);

        QCOMPARE(m_lane->ownHold().reason, HoldReason::None);
    }

    void aProviderThatIsDownIsTriedWithOnePerson()
    {
        open(QUrl(QStringLiteral("http://127.0.0.1:9")));
        for (int request = 0; request < Breaker::Failures; ++request)
            send(this->request(3), m_clock->bootTime());
        QCOMPARE(m_lane->ownHold().reason, HoldReason::Circuit);
        QCOMPARE(m_lane->room(1, false).requests, 0);

        m_clock->advance(2s);
        const Lane::Room room = m_lane->room(1, false);

        QCOMPARE(room.requests, 1);
        QCOMPARE(room.perRequest, 1);
        QCOMPARE(room.messages, 1);
    }

    void aTrialThatSomebodyWantsMayLeaveAtOnce()
    {
        open(QUrl(QStringLiteral("http://127.0.0.1:9")));
        for (int request = 0; request < Breaker::Failures; ++request)
            send(this->request(3), m_clock->bootTime());
        QCOMPARE(m_lane->room(1, false).requests, 0);

        m_lane->tryNow();

        QCOMPARE(m_lane->room(1, false).requests, 1);
        const Hold hold = m_lane->ownHold();
        QVERIFY(hold.until && *hold.until <= m_clock->now()); // it keeps nobody back any more
        send(this->request(1), m_clock->bootTime());
        QCOMPARE(m_lane->room(1, false).requests, 0);
    }

    void longTextsKeepToTheLimitFromTheFirstClaimOn_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<int>("batch");
        QTest::addColumn<int>("parts");
        QTest::newRow("batches of a fifth of a second") << 50 << 10 << 5;
        QTest::newRow("far larger batches") << 50 << 100 << 5;
        QTest::newRow("single messages") << 50 << 1 << 5;
        QTest::newRow("a message is more than may go at once") << 10 << 1 << 5;
        QTest::newRow("fast") << 3'000 << 100 << 5;
        QTest::newRow("short texts") << 50 << 10 << 1;
    }

    void longTextsKeepToTheLimitFromTheFirstClaimOn()
    {
        QFETCH(int, limit);
        QFETCH(int, batch);
        QFETCH(int, parts);
        open(m_gateway->url(),
             {{QStringLiteral("segments_per_s"), QString::number(limit)},
              {QStringLiteral("batch"), QString::number(batch)}});

        const QList<Sent> sent = claimFor(10s, parts);

        int most = 0;
        for (const Sent &first : sent)
            most = std::max(most, within(sent, first.at, 1s));
        // A tenth of a second's worth may go at once; one message more, while the mean is being learned.
        const int atOnce = std::max(limit / 10, parts);
        QVERIFY2(most <= limit + atOnce, qPrintable(QString::number(most)));
        const int all = within(sent, {}, 24h);
        QVERIFY2(all >= limit * 9, qPrintable(QString::number(all)));
    }

    void aLoweredRateIsKeptAndEnds()
    {
        open(m_gateway->url(),
             {{QStringLiteral("segments_per_s"), QStringLiteral("100")},
              {QStringLiteral("batch"), QStringLiteral("1")}});
        m_lane->slowDown(Slowdown{10, m_clock->now() + 1h, QStringLiteral("a sick provider")});

        const QList<Sent> slow = claimFor(10s, 1);
        m_lane->slowDown(std::nullopt);
        const QList<Sent> fast = claimFor(10s, 1);

        const int least = within(slow, {}, 24h);
        QVERIFY2(least <= 101 && least >= 90, qPrintable(QString::number(least)));
        const int most = within(fast, {}, 24h);
        QVERIFY2(most >= 900, qPrintable(QString::number(most)));
    }

    void aRateIsNeverLoweredAboveTheLimit()
    {
        open(m_gateway->url(),
             {{QStringLiteral("segments_per_s"), QStringLiteral("10")},
              {QStringLiteral("batch"), QStringLiteral("1")}});
        m_lane->slowDown(Slowdown{1'000, m_clock->now() + 1h, {}});

        const int all = within(claimFor(10s, 1), {}, 24h);

        QVERIFY2(all <= 101, qPrintable(QString::number(all)));
    }

private:
    struct Sent
    {
        std::chrono::microseconds at{};
        int segments = 0;
    };

    //! Claims as the dispatcher and the store do, whenever there is room, for texts of so many \a parts. Each
    //! claim is answered before the next.
    QList<Sent> claimFor(Millis time, int parts)
    {
        CampaignWork work;
        QList<Sent> sent;
        const auto end = m_clock->bootTime() + time;
        for (; m_clock->bootTime() < end; m_clock->advance(10ms)) {
            const double mean = work.meanSegments;
            const Lane::Room room = m_lane->room(mean, false);
            if (room.requests == 0)
                continue;
            Judgement answer;
            answer.accepted = std::max(std::min(room.messages, room.segments / parts), 1);
            answer.acceptedSegments = answer.accepted * parts;
            m_lane->reserve(room, mean);
            m_lane->giveBack(room, mean, 0, answer.acceptedSegments);
            work.noteAnswer(answer);
            sent.append({m_clock->bootTime(), answer.acceptedSegments});
        }
        return sent;
    }

    static int within(const QList<Sent> &sent, std::chrono::microseconds from, Millis time)
    {
        int segments = 0;
        for (const Sent &each : sent)
            segments += each.at >= from && each.at < from + time ? each.segments : 0;
        return segments;
    }

    void open(const QUrl &url, const QMap<QString, QString> &settings = {})
    {
        ProviderAccount account;
        account.id = AccountId{1};
        account.driver = QStringLiteral("aliyun");
        account.settings
            = {{QStringLiteral("endpoint"), url.toString(QUrl::RemovePath | QUrl::StripTrailingSlash)},
               {QStringLiteral("access_key_id"), QStringLiteral("ID")},
               {QStringLiteral("sign_name"), QStringLiteral("Test")}};
        account.settings.insert(settings);
        auto provider = makeProvider(account, {QStringLiteral("ID"), Secret("SECRET"), {}});
        if (!provider)
            qFatal("%s", qPrintable(provider.error().detail));
        m_lane.reset();
        auto lane = Lane::open(account, *std::move(provider), *m_transport, *m_clock,
                               [this](CampaignId, const ArmedRequest &) { return m_marking(); });
        m_lane = *std::move(lane);
        CampaignContent content;
        content.templateCode = QStringLiteral("SMS_1");
        m_merge = *Merge::prepare(content, QStringLiteral("Test"), TemplateSyntax::Alibaba);
    }

    static ArmedRequest request(int people)
    {
        static int attempts = 0;
        ArmedRequest armed{QByteArray(16, 'r'), QByteArray(32, 'a'), {}};
        for (int person = 0; person < people; ++person) {
            ArmedMessage message;
            message.attempt = AttemptId{++attempts};
            message.message = MessageId{attempts};
            message.e164 = QStringLiteral("+86%1").arg(13'900'000'000 + person);
            armed.messages.append(message);
        }
        return armed;
    }

    Judgement send(const ArmedRequest &armed, std::chrono::microseconds claimedAt)
    {
        QSignalSpy answered(m_lane.get(), &Lane::answered);
        m_lane->reserve({1, 1, 1}, 1);
        m_lane->send(CampaignId{1}, m_merge, QStringLiteral("SMS_1"), QStringLiteral("Test"), armed,
                     claimedAt);
        if (answered.isEmpty() && !answered.wait(10'000))
            qFatal("A request was not answered.");
        return answered[0][1].value<Judgement>();
    }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<Gateway> m_gateway;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<Lane> m_lane;
    std::function<bool()> m_marking;
    Merge m_merge;
};

QObject *tst_lane()
{
    return new TestLane;
}

#include "tst_lane.moc"
