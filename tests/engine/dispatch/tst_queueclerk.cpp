// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/queueclerk.h"
#include "engine/net/httptransport.h"
#include "engine/providers/catalogue.h"
#include "tests/support/fakeclock.h"
#include "tests/support/gateway.h"
#include "tests/support/sqliteteststore.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! Against a gateway that plays Tencent's queues: what a pull returned is gone there, so it must be here.
class TestQueueClerk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void receiptsArePulledAndKept();
    void repliesArePulledKeptAndHandedOn();
    void whatCannotBeStoredIsKeptAndNothingMoreIsPulled();
    void whatCannotBeStoredDoesNotOutliveTheEngine();
    void whatArrivesAfterGivingUpIsStoredIfItCanBe();
    void anEmptyQueueIsAskedLessAndLessOften();
    void offIsOff();
    void eachPullTellsHowItWent();
    void aCutPageIsKeptAsFarAsItGoesAndTold();
    void aPageThatBreaksOffAtOnceIsTold();
    void whatEndsWithTheEngineIsTold();

private:
    void open(const QMap<QString, QString> &settings = {});
    qsizetype pulls(const QByteArray &action) const;

    //! Gives the clerk a turn, in which it does nothing.
    void letItWork()
    {
        QTimer turn;
        turn.setSingleShot(true);
        QSignalSpy over(&turn, &QTimer::timeout);
        turn.start(300);
        QVERIFY(over.wait(5'000));
    }

    qint64 value(const QString &sql) { return m_store->value(sql); }

    static QByteArray page(const QByteArray &set, const QByteArray &rows)
    {
        return "{\"Response\":{\"" + set + "\":[" + rows + "],\"RequestId\":\"R\"}}";
    }

    static inline const QByteArray ReceiptRow
        = R"({"PhoneNumber":"+8613900000001","SerialNo":"5000:1","ReportStatus":"SUCCESS"})";
    static inline const QByteArray ReplyRow
        = R"({"PhoneNumber":"+8613900000001","ReplyContent":"R","ReplyTime":1570526400})";

    std::unique_ptr<Gateway> m_gateway;
    std::unique_ptr<SqliteTestStore> m_store;
    SystemClock m_clock; // of the network
    FakeClock m_time; // of the clerk
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<Lane> m_lane;
    std::unique_ptr<QueueClerk> m_clerk;
};

void TestQueueClerk::init()
{
    m_gateway = std::make_unique<Gateway>();
    m_store = std::make_unique<SqliteTestStore>();
    auto writer = Writer::start([this]() -> Result<std::unique_ptr<Store>> {
        auto opened = SqliteStore::open(m_store->file(), m_store->keys(), m_store->clock());
        return opened ? Result<std::unique_ptr<Store>>(*std::move(opened)) : opened.error();
    });
    QVERIFY(writer);
    m_writer = *std::move(writer);
    m_transport = std::make_unique<HttpTransport>(m_clock);
}

void TestQueueClerk::cleanup()
{
    if (m_clerk) {
        m_clerk->stop();
        QTRY_VERIFY(m_clerk->isQuiet()); // as the engine does
    }
    m_clerk.reset();
    m_lane.reset();
    m_transport.reset();
    m_writer.reset();
    m_store.reset();
    m_gateway.reset();
}

void TestQueueClerk::open(const QMap<QString, QString> &settings)
{
    ProviderAccount account;
    account.id = m_store->addAccount();
    account.driver = u"tencent"_s;
    account.settings = settings;
    account.settings.insert(u"endpoint"_s, m_gateway->url().toString(QUrl::RemovePath));
    account.settings.insert(u"region"_s, u"ap-guangzhou"_s);
    account.settings.insert(u"sdk_app_id"_s, u"1400000000"_s);
    auto provider = makeProvider(account, {u"ID"_s, Secret("SECRET"), {}});
    QVERIFY(provider);
    auto lane = Lane::open(account, *std::move(provider), *m_transport, m_clock,
                           [](CampaignId, const ArmedRequest &) { return true; });
    QVERIFY(lane);
    m_lane = *std::move(lane);
    m_clerk = std::make_unique<QueueClerk>(*m_writer, m_time, [this] { return QList<Lane *>{m_lane.get()}; });
    m_clerk->start();
}

qsizetype TestQueueClerk::pulls(const QByteArray &action) const
{
    const QList<QByteArray> heads = m_gateway->record().heads;
    return std::count_if(heads.begin(), heads.end(), [&action](const QByteArray &head) {
        return head.contains(QByteArray(action + "\r\n"));
    });
}

void TestQueueClerk::receiptsArePulledAndKept()
{
    m_gateway->play({GatewayAct::answer(200, page("PullSmsSendStatusSet", ReceiptRow))});
    open();
    QSignalSpy kept(m_clerk.get(), &QueueClerk::receiptsKept);

    QTRY_VERIFY(kept.size() > 0);

    QCOMPARE(value(u"SELECT count(*) FROM receipt_inbox WHERE provider_msg_id='5000:1' AND trust=2"_s), 1);
    m_clerk->stop();
    QTRY_VERIFY(m_clerk->isQuiet());
}

void TestQueueClerk::repliesArePulledKeptAndHandedOn()
{
    m_gateway->play({GatewayAct::answer(200, page("PullSmsReplyStatusSet", ReplyRow))});
    open();
    QList<KeptReply> handed;
    connect(m_clerk.get(), &QueueClerk::repliesKept, this,
            [&handed](const QList<KeptReply> &replies) { handed += replies; });

    QTRY_COMPARE(handed.size(), 1);

    QCOMPARE(handed.at(0).message.text, u"R"_s);
    QCOMPARE(handed.at(0).message.trust, Trust::Authenticated);
    QTRY_VERIFY(pulls("PullSmsReplyStatus") > 2); // the same again is not handed on again
    QCOMPARE(handed.size(), 1);
}

void TestQueueClerk::whatCannotBeStoredIsKeptAndNothingMoreIsPulled()
{
    QVERIFY(m_store->sql(u"CREATE TRIGGER broken BEFORE INSERT ON receipt_inbox "
                         "BEGIN SELECT RAISE(ABORT, 'broken'); END"_s));
    m_gateway->play({GatewayAct::answer(200, page("PullSmsSendStatusSet", ReceiptRow))});
    open();
    QSignalSpy failed(m_clerk.get(), &QueueClerk::storageFailed);
    QTRY_VERIFY(failed.size() >= 2);
    QCOMPARE(pulls("PullSmsSendStatus"), 1);
    m_gateway->play({GatewayAct::answer(200, page("PullSmsSendStatusSet", ""))});

    QVERIFY(m_store->sql(u"DROP TRIGGER broken"_s));

    QTRY_COMPARE(value(u"SELECT count(*) FROM receipt_inbox"_s), 1);
}

void TestQueueClerk::whatCannotBeStoredDoesNotOutliveTheEngine()
{
    QVERIFY(m_store->sql(u"CREATE TRIGGER broken BEFORE INSERT ON receipt_inbox "
                         "BEGIN SELECT RAISE(ABORT, 'broken'); END"_s));
    m_gateway->play({GatewayAct::answer(200, page("PullSmsSendStatusSet", ReceiptRow))});
    open();
    QSignalSpy failed(m_clerk.get(), &QueueClerk::storageFailed);
    QSignalSpy quiet(m_clerk.get(), &QueueClerk::wentQuiet);
    QTRY_VERIFY(failed.size() >= 1);
    m_clerk->stop();
    QVERIFY(!m_clerk->isQuiet());
    const QRegularExpression told(u"1 receipts and 0 replies that account %1 has given out are lost"_s.arg(
        number(m_lane->account().id)));
    QTest::ignoreMessage(QtCriticalMsg, told);

    m_clerk->giveUp();

    QTRY_VERIFY(m_clerk->isQuiet());
    QVERIFY(!quiet.isEmpty());
    QCOMPARE(value(u"SELECT count(*) FROM receipt_inbox"_s), 0);
}

void TestQueueClerk::whatArrivesAfterGivingUpIsStoredIfItCanBe()
{
    m_gateway->play({GatewayAct::answer(200, page("PullSmsSendStatusSet", ReceiptRow))});
    open();

    m_clerk->giveUp();

    QTRY_COMPARE(value(u"SELECT count(*) FROM receipt_inbox"_s), 1);
}

void TestQueueClerk::anEmptyQueueIsAskedLessAndLessOften()
{
    m_gateway->play({GatewayAct::answer(200, page("PullSmsSendStatusSet", ""))});
    open();
    QTRY_COMPARE(pulls("PullSmsSendStatus"), 1);

    for (const Millis pause : {1s, 2s, 4s, 8s, 16s, 30s, 30s}) {
        const qsizetype before = pulls("PullSmsSendStatus");
        QTRY_VERIFY(m_clerk->isQuiet());
        m_time.advance(pause - 1ms);
        letItWork();
        QCOMPARE(pulls("PullSmsSendStatus"), before);
        m_time.advance(1ms);
        QTRY_COMPARE(pulls("PullSmsSendStatus"), before + 1);
    }
}

void TestQueueClerk::offIsOff()
{
    open({{u"receipts"_s, u"off"_s}});
    QSignalSpy turns(m_clerk.get(), &QueueClerk::wentQuiet);

    QVERIFY(!turns.wait(1'000));

    QCOMPARE(m_gateway->arrived(), 0);
}

void TestQueueClerk::eachPullTellsHowItWent()
{
    m_gateway->play(
        {GatewayAct::answer(200,
                            R"({"Response":{"Error":{"Code":"AuthFailure.UnauthorizedOperation"},)"
                            R"("RequestId":"R"}})")});
    open();
    QList<std::pair<IntakeKind, QString>> refused;
    connect(m_clerk.get(), &QueueClerk::failed, this,
            [&refused](AccountId, IntakeKind kind, const Error &why) {
                refused.append({kind, why.parts.value(0)});
            });
    QSignalSpy missing(m_clerk.get(), &QueueClerk::missing);

    QTRY_VERIFY(refused.contains({IntakeKind::Receipts, u"AuthFailure.UnauthorizedOperation"_s}));
    QTRY_VERIFY(refused.contains({IntakeKind::Replies, u"AuthFailure.UnauthorizedOperation"_s}));

    std::set<IntakeKind> worked;
    connect(m_clerk.get(), &QueueClerk::worked, this,
            [&worked](AccountId, IntakeKind kind) { worked.insert(kind); });
    m_gateway->play({GatewayAct::answer(200, page("PullSmsSendStatusSet", ""))});
    m_time.advance(30s);
    QTRY_COMPARE(worked.size(), size_t(2)); // an empty queue is an answer
    QVERIFY(missing.isEmpty());
}

void TestQueueClerk::aCutPageIsKeptAsFarAsItGoesAndTold()
{
    const QByteArray body = page("PullSmsReplyStatusSet", ReplyRow + ',' + ReplyRow);
    const QByteArray head
        = "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n";
    m_gateway->play({GatewayAct::raw(head + body.chopped(60))});
    open();
    QList<std::pair<IntakeKind, qint64>> cut;
    connect(m_clerk.get(), &QueueClerk::missing, this,
            [&cut](AccountId, IntakeKind kind, const IntakeLoss &loss) {
                cut.append({kind, loss.cutPages});
            });

    QTRY_COMPARE(value(u"SELECT count(*) FROM inbound"_s), 1);

    QVERIFY(cut.contains({IntakeKind::Replies, qint64(1)}));
}

void TestQueueClerk::aPageThatBreaksOffAtOnceIsTold()
{
    m_gateway->play({GatewayAct::raw("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{\"Response\":{")});
    open();
    QSignalSpy missing(m_clerk.get(), &QueueClerk::missing);
    QSignalSpy failed(m_clerk.get(), &QueueClerk::failed);

    QTRY_VERIFY(!missing.isEmpty());

    QVERIFY(!failed.isEmpty());
}

void TestQueueClerk::whatEndsWithTheEngineIsTold()
{
    QVERIFY(m_store->sql(u"CREATE TRIGGER broken BEFORE INSERT ON inbound "
                         "BEGIN SELECT RAISE(ABORT, 'broken'); END"_s));
    m_gateway->play({GatewayAct::answer(200, page("PullSmsReplyStatusSet", ReplyRow))});
    open();
    QSignalSpy refused(m_clerk.get(), &QueueClerk::storageFailed);
    QTRY_VERIFY(!refused.isEmpty());
    m_clerk->stop();
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"0 receipts and 1 replies"_s));
    qint64 lost = 0;
    connect(m_clerk.get(), &QueueClerk::missing, this,
            [&lost](AccountId, IntakeKind, const IntakeLoss &loss) { lost += loss.lostRows; });

    m_clerk->giveUp();

    QTRY_VERIFY(m_clerk->isQuiet());
    QCOMPARE(lost, 1);
}

QObject *tst_queueclerk()
{
    return new TestQueueClerk;
}

#include "tst_queueclerk.moc"
