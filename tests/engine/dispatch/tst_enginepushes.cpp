// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/dispatch/sendingworkspace.h"
#include "tests/engine/dispatch/simulatorthread.h"
#include "tests/support/gateway.h"

#include "engine/ingest/push/pushlistener.h"
#include "engine/pushaddresses.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! From the provider's push to the ledger: simulator, listener, receipts applied, over real sockets.
class TestEnginePushes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPushedIsDelivered();
    void duplicatesAndAnyOrderEndTheSame();
    void receiptsMayBeFasterThanTheAnswer();
    void repliesArriveAndAreHandedOn();
    void oneIdForEverythingStillFindsEverybody();
    void anAccountsPathStaysTheSame();
    void anAccountThatIsAddedLaterIsTakenToo();

private:
    static constexpr int People = 300;

    //! A port at which nobody listens yet, and which is not \a other.
    static quint16 freePort(quint16 other = 0)
    {
        QTcpServer server;
        if (!server.listen(QHostAddress::LocalHost))
            qFatal("There is no free port.");
        return server.serverPort() == other ? freePort(other) : server.serverPort();
    }

    static QByteArray pathOf(SendingWorkspace &workspace)
    {
        const auto addresses = pushAddresses(workspace.workspace(), workspace.reader());
        if (!addresses || addresses->taken.size() != 1)
            qFatal("The account has no path.");
        return addresses->taken.constFirst().path;
    }

    static QByteArray pathOf(SendingWorkspace &workspace, AccountId account)
    {
        const auto addresses = pushAddresses(workspace.workspace(), workspace.reader());
        for (const PushAddress &address : addresses->taken) {
            if (address.account == account)
                return address.path;
        }
        return {};
    }

    //! How a push to \a path is answered.
    int statusOf(const QByteArray &path) const
    {
        const QByteArray body = R"([{"success":true,"biz_id":"1^0","phone_number":"13900000000"}])";
        QTcpSocket provider;
        provider.connectToHost(QHostAddress::LocalHost, m_port);
        provider.write("POST " + path + " HTTP/1.1\r\nContent-Length: " + QByteArray::number(body.size())
                       + "\r\n\r\n" + body);
        QByteArray answer;
        const bool came = QTest::qWaitFor([&] {
            answer += provider.readAll();
            return answer.size() > 12;
        });
        return came ? answer.mid(9, 3).toInt() : 0;
    }

    //! A simulator whose pushes go to the workspace's path. Both need the other's address first, so both
    //! ports are chosen beforehand.
    void prepare(SimulatorOptions options)
    {
        m_port = freePort();
        options.listen.port = freePort(m_port);
        m_workspace = std::make_unique<SendingWorkspace>(
            u"http://127.0.0.1:%1"_s.arg(options.listen.port),
            QMap<QString, QString>{{u"receipts"_s, u"off"_s}, {u"batch"_s, u"20"_s}});
        m_path = pathOf(*m_workspace);
        options.pushes.aliyun = "http://127.0.0.1:" + QByteArray::number(m_port) + m_path;
        m_simulator = std::make_unique<SimulatorThread>(options);
    }

    std::unique_ptr<Engine> startListening()
    {
        std::unique_ptr<Engine> engine = m_workspace->startEngine();
        PushSettings settings;
        settings.port = m_port;
        settings.requestsPerSecond = 0;
        if (const auto port = engine->listenForPushes(settings); !port)
            qFatal("%s", qPrintable(port.error().detail));
        return engine;
    }

    static SimulatorOptions allDelivered()
    {
        SimulatorOptions options;
        options.receipts.failedPerMille = 0;
        options.receipts.silentPerMille = 0;
        return options;
    }

    void finish(Engine &engine)
    {
        QSignalSpy stopped(&engine, &Engine::stopped);
        engine.stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 40'000);
        QCOMPARE(m_workspace->violations(), QStringList());
    }

    quint16 m_port = 0;
    QByteArray m_path;
    std::unique_ptr<SimulatorThread> m_simulator;
    std::unique_ptr<SendingWorkspace> m_workspace;
};

void TestEnginePushes::whatIsPushedIsDelivered()
{
    prepare(allDelivered());
    const CampaignId campaign = m_workspace->launch(People);
    const auto engine = startListening();

    QTRY_COMPARE_WITH_TIMEOUT(m_workspace->line(campaign, LedgerLine::Delivered), People, 60'000);

    QVERIFY(m_workspace->ledger(campaign).balanced);
    finish(*engine);
}

void TestEnginePushes::duplicatesAndAnyOrderEndTheSame()
{
    SimulatorOptions options = allDelivered();
    options.receipts.failedPerMille = 200;
    options.pushes.twicePerMille = 300;
    options.pushes.reorders = true;
    options.pushes.batch = 17;
    prepare(options);
    const CampaignId campaign = m_workspace->launch(People);
    const auto engine = startListening();

    QTRY_COMPARE_WITH_TIMEOUT(m_workspace->line(campaign, LedgerLine::Delivered)
                                  + m_workspace->line(campaign, LedgerLine::NotDelivered),
                              People, 60'000);

    QVERIFY(m_workspace->line(campaign, LedgerLine::NotDelivered) > 0);
    finish(*engine);
}

//! The simulator keeps its answers back for longer than its receipts.
void TestEnginePushes::receiptsMayBeFasterThanTheAnswer()
{
    SimulatorOptions options = allDelivered();
    options.receipts.earliest = Millis(0);
    options.receipts.latest = Millis(0);
    options.latency = Millis(1'000);
    prepare(options);
    const CampaignId campaign = m_workspace->launch(40);
    const auto engine = startListening();

    QTRY_COMPARE_WITH_TIMEOUT(m_workspace->line(campaign, LedgerLine::Delivered), 40, 60'000);

    finish(*engine);
}

void TestEnginePushes::repliesArriveAndAreHandedOn()
{
    SimulatorOptions options = allDelivered();
    options.receipts.earliest = Millis(0);
    options.receipts.latest = Millis(0);
    options.receipts.repliesPerMille = 1000;
    prepare(options);
    const CampaignId campaign = m_workspace->launch(10);
    const auto engine = startListening();
    QList<KeptReply> handed;
    connect(engine.get(), &Engine::repliesKept, this,
            [&handed](const QList<KeptReply> &replies) { handed += replies; });

    QTRY_COMPARE_WITH_TIMEOUT(handed.size(), 10, 60'000);

    for (const KeptReply &reply : handed) {
        QCOMPARE(reply.campaign, campaign);
        QVERIFY(reply.answers);
        QCOMPARE(m_workspace->reader().reply(reply.id)->text, reply.message.text);
    }
    finish(*engine);
}

//! P10: every answer bears the same id.
void TestEnginePushes::oneIdForEverythingStillFindsEverybody()
{
    Gateway gateway;
    gateway.play({GatewayAct::answer(200, R"({"Code":"OK","BizId":"1^0","RequestId":"R"})")});
    m_workspace = std::make_unique<SendingWorkspace>(
        gateway.url().toString(QUrl::RemovePath),
        QMap<QString, QString>{{u"receipts"_s, u"off"_s}, {u"batch"_s, u"7"_s}});
    m_path = pathOf(*m_workspace);
    m_port = freePort();
    const CampaignId campaign = m_workspace->launch(40);
    const auto engine = startListening();
    QTRY_COMPARE_WITH_TIMEOUT(m_workspace->line(campaign, LedgerLine::Sent), 40, 60'000);

    QByteArray rows;
    for (int person = 0; person < 40; ++person)
        rows += (rows.isEmpty() ? "" : ",") + QByteArray(R"({"success":true,"biz_id":"1^0","phone_number":")")
            + SendingWorkspace::phone(person).toLatin1() + "\"}";
    QTcpSocket provider;
    provider.connectToHost(QHostAddress::LocalHost, m_port);
    provider.write("POST " + m_path + " HTTP/1.1\r\nContent-Length: " + QByteArray::number(rows.size() + 2)
                   + "\r\n\r\n[" + rows + ']');

    QTRY_COMPARE_WITH_TIMEOUT(m_workspace->line(campaign, LedgerLine::Delivered), 40, 60'000);
    finish(*engine);
}

void TestEnginePushes::anAccountsPathStaysTheSame()
{
    SendingWorkspace workspace(u"http://127.0.0.1:9"_s, {});

    const QByteArray path = pathOf(workspace);

    QCOMPARE(path.size(), 6 + 32);
    QVERIFY(path.startsWith("/push/"));
    QCOMPARE(pathOf(workspace), path);
    QVERIFY(pathOf(*std::make_unique<SendingWorkspace>(u"http://127.0.0.1:9"_s, QMap<QString, QString>()))
            != path);
}

void TestEnginePushes::anAccountThatIsAddedLaterIsTakenToo()
{
    prepare(allDelivered());
    const auto engine = startListening();

    const AccountId added = m_workspace->addAccount(u"later"_s, u"aliyun"_s, u"http://127.0.0.1:9"_s);
    const QByteArray path = pathOf(*m_workspace, added);

    QTRY_COMPARE_WITH_TIMEOUT(statusOf(path), 200, 30'000);
    QCOMPARE(statusOf(m_path), 200);
    finish(*engine);
}

QObject *tst_enginepushes()
{
    return new TestEnginePushes;
}

#include "tst_enginepushes.moc"
