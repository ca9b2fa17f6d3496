// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/probedesk.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! A try of an account, against a server on loopback that says what it is told to.
class TestAccountProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<ProbeDesk>(); }
    void cleanup() { m_desk.reset(); }

    void aKeyThatWorksIsTold_data();
    void aKeyThatWorksIsTold();
    void theCallCannotSend_data();
    void theCallCannotSend();
    void noTwoCallsAreAlike();
    void whatIsWrongIsTold_data();
    void whatIsWrongIsTold();
    void aBadAccountIsNotEvenAsked_data();
    void aBadAccountIsNotEvenAsked();
    void severalAreTriedAtOnce();

private:
    std::unique_ptr<ProbeDesk> m_desk;
};

void TestAccountProbe::aKeyThatWorksIsTold_data()
{
    QTest::addColumn<QString>("driver");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("words");
    QTest::newRow("Alibaba") << u"aliyun"_s << ProbeDesk::AliyunFine
                             << u"Alibaba Cloud accepts the key; address and clock are right."_s;
    QTest::newRow("Tencent")
        << u"tencent"_s << ProbeDesk::TencentFine
        << u"Tencent Cloud accepts the key and the app id; address and clock are right."_s;
}

void TestAccountProbe::aKeyThatWorksIsTold()
{
    QFETCH(const QString, driver);
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, words);
    Gateway gateway;
    gateway.play({GatewayAct::answer(200, answer)});

    const AccountTrial trial = m_desk->tried(ProbeDesk::accountAt(gateway, driver));

    QVERIFY(trial.passed());
    QVERIFY(trial.answered);
    QVERIFY(!trial.secure); // plain http, to this computer
    QVERIFY(!trial.clockAhead);
    QCOMPARE(trial.words, words);
}

void TestAccountProbe::theCallCannotSend_data()
{
    QTest::addColumn<QString>("driver");
    QTest::addColumn<QByteArray>("action");
    QTest::newRow("Alibaba") << u"aliyun"_s << QByteArray("QuerySendStatistics");
    QTest::newRow("Tencent") << u"tencent"_s << QByteArray("SendStatusStatistics");
}

void TestAccountProbe::theCallCannotSend()
{
    QFETCH(const QString, driver);
    QFETCH(const QByteArray, action);
    Gateway gateway;

    (void)m_desk->tried(ProbeDesk::accountAt(gateway, driver), WorkspaceScene::key("the-secret-itself"));

    const GatewayRecord record = gateway.record();
    QCOMPARE(record.heads.size(), 1); // once, whatever came of it
    const QByteArray wanted = "-action: " + action.toLower();
    QVERIFY2(record.heads.first().toLower().contains(wanted), record.heads.first().constData());
    QVERIFY(!QByteArray(record.heads.first() + record.bodies.join()).contains("the-secret-itself"));
}

void TestAccountProbe::noTwoCallsAreAlike()
{
    Gateway gateway;
    const ProviderAccount account = ProbeDesk::accountAt(gateway);

    (void)m_desk->tried(account);
    (void)m_desk->tried(account);

    const QRegularExpression nonce(u"x-acs-signature-nonce: ([0-9a-f]+)"_s,
                                   QRegularExpression::CaseInsensitiveOption);
    QSet<QString> nonces;
    const QList<QByteArray> heads = gateway.record().heads;
    for (const QByteArray &head : heads)
        nonces.insert(nonce.match(QString::fromLatin1(head)).captured(1));
    QCOMPARE(heads.size(), 2);
    QCOMPARE(nonces.size(), 2);
    QVERIFY(!nonces.contains(QString()));
}

void TestAccountProbe::whatIsWrongIsTold_data()
{
    QTest::addColumn<QString>("driver");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    const auto aliyun
        = [](const QByteArray &code) -> QByteArray { return R"({"RequestId":"R","Code":")" + code + "\"}"; };
    const auto tencent = [](const QByteArray &code) -> QByteArray {
        return R"({"Response":{"RequestId":"R","Error":{"Code":")" + code + R"(","Message":"m"}}})";
    };
    const auto row = [](const char *name, const QString &driver, int status, const QByteArray &answer,
                        ErrorKind kind, const char *code) {
        QTest::newRow(name) << driver << status << answer << kind << QString::fromLatin1(code);
    };
    using enum ErrorKind;
    const QString ali = u"aliyun"_s;
    const QString ten = u"tencent"_s;
    row("a wrong secret", ali, 400, aliyun("SignatureDoesNotMatch"), Secret, "provider.key");
    row("a clock that is off", ali, 400, aliyun("InvalidTimeStamp.Expired"), Conflict, "provider.clock");
    row("no balance", ali, 200, aliyun("isv.AMOUNT_NOT_ENOUGH"), Conflict, "provider.balance");
    row("too many calls", ali, 400, aliyun("Throttling.User"), Network, "provider.throttle");
    row("a code of nobody", ali, 200, aliyun("isv.NEVER_SEEN"), Network, "provider.no-verdict");
    row("a proxy's page", ali, 200, "<html></html>", Network, "provider.stranger");
    row("no answer in it", ali, 200, "", Network, "provider.stranger");
    row("a server in trouble", ali, 503, aliyun("OK"), Network, "provider.trouble");
    row("another address", ali, 301, "", Network, "provider.redirect");
    row("Tencent: a wrong secret", ten, 200, tencent("AuthFailure.SignatureFailure"), Secret, "provider.key");
    row("Tencent: a clock", ten, 200, tencent("AuthFailure.SignatureExpire"), Conflict, "provider.clock");
    row("Tencent: Alibaba's answer", ten, 200, ProbeDesk::AliyunFine, Network, "provider.stranger");
    row("Tencent: no figures", ten, 200, R"({"Response":{"RequestId":"R"}})", Network, "");
}

void TestAccountProbe::whatIsWrongIsTold()
{
    QFETCH(const QString, driver);
    QFETCH(const int, status);
    QFETCH(const QByteArray, answer);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, code);
    Gateway gateway;
    gateway.play({GatewayAct::answer(status, answer)});

    const AccountTrial trial = m_desk->tried(ProbeDesk::accountAt(gateway, driver));

    QVERIFY(!trial.passed());
    QVERIFY(trial.answered); // somebody was there
    QCOMPARE(trial.problem->kind, kind);
    QCOMPARE(QString(trial.problem->code), code);
    QVERIFY(trial.words.isEmpty());
    QCOMPARE(gateway.arrived(), 1);
}

void TestAccountProbe::aBadAccountIsNotEvenAsked_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no secret") << QString() << QString() << QByteArray() << ErrorKind::Secret;
    QTest::newRow("an unknown setting") << u"colour"_s << u"red"_s << QByteArray("S") << ErrorKind::Invalid;
    QTest::newRow("a wrong number") << u"batch"_s << u"many"_s << QByteArray("S") << ErrorKind::Invalid;
    QTest::newRow("no certificate") << u"ca_file"_s << u"/nowhere/ca.pem"_s << QByteArray("S")
                                    << ErrorKind::Invalid;
}

void TestAccountProbe::aBadAccountIsNotEvenAsked()
{
    QFETCH(const QString, setting);
    QFETCH(const QString, value);
    QFETCH(const QByteArray, secret);
    QFETCH(const ErrorKind, kind);
    Gateway gateway;
    ProviderAccount account = ProbeDesk::accountAt(gateway);
    if (!setting.isEmpty())
        account.settings.insert(setting, value);

    const AccountTrial trial = m_desk->tried(account, WorkspaceScene::key(secret));

    QVERIFY(!trial.passed() && !trial.answered && !trial.secure);
    QCOMPARE(trial.problem->kind, kind);
    QCOMPARE(gateway.record().connections, 0);
}

void TestAccountProbe::severalAreTriedAtOnce()
{
    Gateway silent;
    silent.play({GatewayAct::raw({}, GatewayAct::End::KeepOpen)});
    Gateway fine;
    fine.play({GatewayAct::answer(200, ProbeDesk::AliyunFine)});
    const QFuture<AccountTrial> first = m_desk->ask(ProbeDesk::accountAt(silent));

    QVERIFY(m_desk->tried(ProbeDesk::accountAt(fine)).passed());

    QTRY_COMPARE(silent.arrived(), 1);
    QVERIFY(!first.isFinished());
}

} // namespace heliograph

QObject *tst_accountprobe()
{
    return new heliograph::TestAccountProbe;
}

#include "tst_accountprobe.moc"
