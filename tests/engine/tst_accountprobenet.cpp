// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/probedesk.h"

#include <QTcpServer>
#include <QThread>

#include <ctime>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

namespace {

using ClockDifference = std::optional<Millis>;

//! This process in another time zone, for one test.
class TimeZoneOfTest
{
public:
    explicit TimeZoneOfTest(const QByteArray &zone)
        : m_before(qgetenv("TZ"))
        , m_wasSet(qEnvironmentVariableIsSet("TZ"))
    {
        qputenv("TZ", zone);
        ::tzset();
    }
    ~TimeZoneOfTest()
    {
        if (m_wasSet)
            qputenv("TZ", m_before);
        else
            qunsetenv("TZ");
        ::tzset();
    }
    Q_DISABLE_COPY_MOVE(TimeZoneOfTest)

private:
    QByteArray m_before;
    bool m_wasSet;
};

} // namespace

//! What a try of an account meets below HTTP, and how it compares the clocks.
class TestAccountProbeNet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<ProbeDesk>(); }
    void cleanup() { m_desk.reset(); }

    void theClockIsCompared_data();
    void theClockIsCompared();
    void theClockIsComparedWhereLocalTimeLeapsOver();
    void tlsIsSecureWithATrustedCertificateOnly_data();
    void tlsIsSecureWithATrustedCertificateOnly();
    void whoDoesNotListenIsToldSo();
    void silenceEndsAfterFifteenSeconds();
    void itAnswersAnotherThread();
    void aProbeThatGoesCancels();

private:
    std::unique_ptr<ProbeDesk> m_desk;
};

void TestAccountProbeNet::theClockIsCompared_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<ClockDifference>("ahead");
    const auto row = [](const char *name, const QByteArray &date, ClockDifference ahead) {
        QTest::newRow(name) << date << ahead;
    };
    row("right", "Thu, 01 Jan 2026 00:00:00 GMT", 0ms); // the test's clock
    row("ahead", "Wed, 31 Dec 2025 23:58:30 GMT", 90'000ms);
    row("behind", "Fri, 02 Jan 2026 00:00:00 GMT", -86'400'000ms);
    row("not the day of that date", "Fri, 01 Jan 2026 00:00:00 GMT", std::nullopt);
    row("an old form", "Thursday, 01-Jan-26 00:00:00 GMT", std::nullopt);
    row("another zone", "Thu, 01 Jan 2026 00:00:00 +0100", std::nullopt);
    row("no time", "GMT", std::nullopt);
    row("nonsense", "yesterday", std::nullopt);
}

void TestAccountProbeNet::theClockIsCompared()
{
    QFETCH(const QByteArray, date);
    QFETCH(const ClockDifference, ahead);
    Gateway gateway;
    gateway.play({GatewayAct::answer(200, ProbeDesk::AliyunFine, "Date: " + date + "\r\n")});

    const AccountTrial trial = m_desk->tried(ProbeDesk::accountAt(gateway));

    QVERIFY(trial.passed());
    QCOMPARE(trial.clockAhead.has_value(), ahead.has_value());
    QVERIFY(trial.clockAhead == ahead);
}

void TestAccountProbeNet::theClockIsComparedWhereLocalTimeLeapsOver()
{
    const TimeZoneOfTest berlin("Europe/Berlin"); // has no half past two on 29 March 2026
    Gateway gateway;
    gateway.play({GatewayAct::answer(200, ProbeDesk::AliyunFine, "Date: Sun, 29 Mar 2026 02:30:00 GMT\r\n")});
    m_desk->clock().jumpWallClock(std::chrono::sys_days(std::chrono::year(2026) / 3 / 29) + 2h + 31min
                                  - m_desk->clock().now());

    const AccountTrial trial = m_desk->tried(ProbeDesk::accountAt(gateway));

    QVERIFY(trial.clockAhead.has_value());
    QCOMPARE(trial.clockAhead->count(), 60'000);
}

void TestAccountProbeNet::tlsIsSecureWithATrustedCertificateOnly_data()
{
    QTest::addColumn<GatewayTls>("tls");
    QTest::addColumn<bool>("withAuthority");
    QTest::addColumn<QString>("trouble"); // empty: it works
    QTest::newRow("trusted") << GatewayTls::Trusted << true << QString();
    QTest::newRow("nobody's authority") << GatewayTls::Trusted << false << u"certificate is not trusted"_s;
    QTest::newRow("expired") << GatewayTls::Expired << true << u"certificate has expired"_s;
    QTest::newRow("another name") << GatewayTls::WrongName << true << u"made out to another name"_s;
    QTest::newRow("self-signed") << GatewayTls::SelfSigned << true << u"certificate is not trusted"_s;
    QTest::newRow("too old") << GatewayTls::OnlyTls11 << true << u"TLS 1.2 or later"_s;
    QTest::newRow("no TLS at all") << GatewayTls::Garbage << true << u"TLS 1.2 or later"_s;
}

void TestAccountProbeNet::tlsIsSecureWithATrustedCertificateOnly()
{
    QFETCH(const GatewayTls, tls);
    QFETCH(const bool, withAuthority);
    QFETCH(const QString, trouble);
    Gateway gateway(tls);
    gateway.play({GatewayAct::answer(200, ProbeDesk::AliyunFine)});
    ProviderAccount account = ProbeDesk::accountAt(gateway);
    if (withAuthority)
        account.settings.insert(u"ca_file"_s, Gateway::authority());

    const AccountTrial trial = m_desk->tried(account);

    QCOMPARE(trial.passed(), trouble.isEmpty());
    QCOMPARE(trial.secure, trouble.isEmpty());
    QCOMPARE(trial.answered, trouble.isEmpty());
    QCOMPARE(gateway.arrived(), trouble.isEmpty() ? 1 : 0);
    if (!trial.passed()) {
        QCOMPARE(trial.problem->kind, ErrorKind::Network);
        QVERIFY2(trial.problem->detail.contains(trouble), qPrintable(trial.problem->detail));
    }
}

void TestAccountProbeNet::whoDoesNotListenIsToldSo()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const quint16 port = server.serverPort();
    server.close();

    const AccountTrial trial = m_desk->tried(WorkspaceScene::account(
        u"kite"_s, u"aliyun"_s, {{u"endpoint"_s, u"http://127.0.0.1:%1"_s.arg(port)}}));

    QVERIFY(!trial.passed() && !trial.answered);
    QCOMPARE(trial.problem->code, "provider.unreachable"_L1);
    QCOMPARE(trial.problem->parts, QStringList{u"the connection was refused"_s});
}

void TestAccountProbeNet::silenceEndsAfterFifteenSeconds()
{
    Gateway gateway;
    gateway.play({GatewayAct::raw({}, GatewayAct::End::KeepOpen)});
    const QFuture<AccountTrial> answer = m_desk->ask(ProbeDesk::accountAt(gateway));
    QTRY_COMPARE(gateway.arrived(), 1);
    QVERIFY(!answer.isFinished());

    m_desk->clock().advance(16s);

    QTRY_VERIFY(answer.isFinished());
    QVERIFY(!answer.result().answered);
    QCOMPARE(answer.result().problem->code, "provider.late"_L1);
}

void TestAccountProbeNet::itAnswersAnotherThread()
{
    Gateway gateway;
    gateway.play({GatewayAct::answer(200, ProbeDesk::AliyunFine)});
    const SystemClock clock;
    auto *probe = new AccountProbe(clock);
    QThread thread;
    probe->moveToThread(&thread);
    connect(&thread, &QThread::finished, probe, &QObject::deleteLater);
    thread.start();

    QFuture<AccountTrial> answer = probe->ask(ProbeDesk::accountAt(gateway), WorkspaceScene::key());
    answer.waitForFinished();
    thread.quit();
    QVERIFY(thread.wait(10'000));

    QVERIFY(!answer.isCanceled());
    QVERIFY(answer.result().passed());
}

void TestAccountProbeNet::aProbeThatGoesCancels()
{
    Gateway gateway;
    gateway.play({GatewayAct::raw({}, GatewayAct::End::KeepOpen)});
    const ProviderAccount account = ProbeDesk::accountAt(gateway);
    const QFuture<AccountTrial> underWay = m_desk->ask(account);
    QTRY_COMPARE(gateway.arrived(), 1);
    const QFuture<AccountTrial> notBegun = m_desk->ask(account);

    m_desk->removeProbe();
    QCoreApplication::sendPostedEvents();

    QVERIFY(underWay.isFinished() && underWay.isCanceled());
    QVERIFY(notBegun.isFinished() && notBegun.isCanceled());
    QCOMPARE(gateway.arrived(), 1);
}

} // namespace heliograph

QObject *tst_accountprobenet()
{
    return new heliograph::TestAccountProbeNet;
}

#include "tst_accountprobenet.moc"
