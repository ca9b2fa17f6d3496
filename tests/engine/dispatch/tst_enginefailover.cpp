// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/why.h"
#include "tests/engine/dispatch/providerbook.h"
#include "tests/engine/dispatch/sendingworkspace.h"
#include "tests/engine/dispatch/simulatorthread.h"
#include "tests/support/gateway.h"

#include <QSignalSpy>
#include <QTest>

using namespace heliograph;

namespace {

QByteArray row(int person, const QByteArray &code)
{
    const QByteArray serial = code == "Ok" ? "S" + QByteArray::number(person) : QByteArray();
    return "{\"SerialNo\":\"" + serial + "\",\"PhoneNumber\":\"" + SendingWorkspace::phone(person).toLatin1()
        + "\",\"Fee\":1,\"SessionContext\":\"\",\"Code\":\"" + code
        + "\",\"Message\":\"m\",\"IsoCode\":\"CN\"}";
}

GatewayAct rows(const QList<QByteArray> &list)
{
    return GatewayAct::answer(
        200, "{\"Response\":{\"SendStatusSet\":[" + list.join(',') + "],\"RequestId\":\"r\"}}");
}

GatewayAct refusal(const QByteArray &code)
{
    return GatewayAct::answer(
        200, "{\"Response\":{\"Error\":{\"Code\":\"" + code + "\",\"Message\":\"m\"},\"RequestId\":\"r\"}}");
}

constexpr char NoBalance[] = "FailedOperation.InsufficientBalanceInSmsPackage";

} // namespace

//! What one account surely did not take may go through the next; what it may have taken, never.
class TestEngineFailover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_gateway = std::make_unique<Gateway>();
        m_book = std::make_unique<ProviderBook>();
    }

    //! P09: of a batch in the middle of which the balance ends, the rest comes back and the campaign says
    //! why.
    void balanceThatEndsInABatchGivesBackTheRest()
    {
        m_gateway->play(
            {rows({row(0, "Ok"), row(1, "Ok"), row(2, NoBalance), row(3, NoBalance), row(4, NoBalance)}),
             rows({row(2, "Ok"), row(3, "Ok"), row(4, "Ok")})});
        openTencent();
        const CampaignId campaign = launch(5, {m_tencent});
        const auto engine = m_workspace->startEngine();

        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->line(campaign, LedgerLine::Held), 3, 30'000);
        QCOMPARE(m_workspace->line(campaign, LedgerLine::Sent), 2);
        const GateVerdict verdict = keptBackBy(gateNow(campaign), SystemClock().now());
        QCOMPARE(verdict.hold.reason, HoldReason::Balance);
        QCOMPARE(verdict.hold.note, QLatin1String(NoBalance));
        QCOMPARE(verdict.account, m_tencent);

        QVERIFY(m_workspace->store().accounts().setHold(m_tencent, {}));
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->line(campaign, LedgerLine::Sent), 5, 30'000);
        QCOMPARE(m_gateway->arrived(), 2);
        finish(*engine);
    }

    //! P04: rows belong to people by their number, in whatever order, and who is missing is in doubt.
    void rowsInAnyOrderReachTheRightPeople()
    {
        m_gateway->play({rows({row(5, "Ok"), row(1, "FailedOperation.PhoneNumberInBlacklist"), row(4, "Ok"),
                               row(0, "Ok"), row(2, "LimitExceeded.PhoneNumberDailyLimit")})});
        openTencent();
        const CampaignId campaign = launch(6, {m_tencent});
        const auto engine = m_workspace->startEngine();
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->line(campaign, LedgerLine::Unknown), 1, 30'000);

        QMap<QString, MessageState> states;
        QMap<QString, QString> ids;
        const QList<MessageRow> messages = m_workspace->messages(campaign);
        for (const MessageRow &message : messages) {
            states.insert(message.e164, message.state);
            ids.insert(message.e164, message.providerId);
        }

        for (const int person : {0, 4, 5}) {
            QCOMPARE(states.value(SendingWorkspace::phone(person)), MessageState::Submitted);
            QCOMPARE(ids.value(SendingWorkspace::phone(person)), QStringLiteral("S%1").arg(person));
        }
        QCOMPARE(states.value(SendingWorkspace::phone(1)), MessageState::Rejected);
        QCOMPARE(states.value(SendingWorkspace::phone(2)), MessageState::Rejected);
        QCOMPARE(states.value(SendingWorkspace::phone(3)), MessageState::InDoubt);
        QCOMPARE(m_gateway->arrived(), 1);
        finish(*engine);
    }

    void aBlockedAccountGivesWayToTheNext()
    {
        m_gateway->play({refusal("UnauthorizedOperation.ServiceSuspendDueToArrears")});
        openTencent();
        const AccountId second = openSimulator(QString());
        const CampaignId campaign = launch(40, {m_tencent, second});
        const auto engine = m_workspace->startEngine();

        QTRY_COMPARE_WITH_TIMEOUT(m_book->count(), 40, 30'000);

        QVERIFY(!m_book->hasNumberTwice());
        QCOMPARE(m_workspace->line(campaign, LedgerLine::Unknown), 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->line(campaign, LedgerLine::Sending), 0, 30'000);
        const QList<MessageRow> messages = m_workspace->messages(campaign);
        for (const MessageRow &message : messages)
            QCOMPARE(message.account, second);
        finish(*engine);
    }

    void eachAccountIsAskedForItsOwnTemplate()
    {
        m_gateway->play({refusal(NoBalance)});
        openTencent();
        const AccountId second = openSimulator(QString());
        const CampaignId campaign = launch(3, {m_tencent, second});
        const auto engine = m_workspace->startEngine();

        QTRY_COMPARE_WITH_TIMEOUT(m_book->count(), 3, 30'000);

        QVERIFY(m_gateway->record().bodies.first().contains("\"TemplateId\":\"1001\""));
        QVERIFY(m_workspace->ledger(campaign).balanced);
        finish(*engine);
    }

    void whoIsMovedGoesThroughTheOtherOnly()
    {
        openTencent();
        const AccountId second = openSimulator(QString());
        const CampaignId campaign = launch(40, {m_tencent, second});
        const auto moved
            = m_workspace->store().queue().moveWaiting({campaign, m_tencent, second}, BuiltInAuthor);
        QVERIFY(moved);
        QCOMPARE(moved->people, 40);
        const auto engine = m_workspace->startEngine();

        QTRY_COMPARE_WITH_TIMEOUT(m_book->count(), 40, 30'000);

        QVERIFY(!m_book->hasNumberTwice());
        QCOMPARE(m_gateway->arrived(), 0);
        QVERIFY(m_workspace->ledger(campaign).balanced);
        finish(*engine);
    }

    void whatMayHaveGoneNeverMoves()
    {
        m_gateway->play({GatewayAct::answer(500, "oops")});
        openTencent(10);
        const AccountId second = openSimulator(QString());
        const CampaignId campaign = launch(200, {m_tencent, second});
        const auto engine = m_workspace->startEngine();

        // The first five failures open the circuit; the rest goes through the other one.
        QTRY_COMPARE_WITH_TIMEOUT(m_book->count() + m_workspace->line(campaign, LedgerLine::Unknown), 200,
                                  60'000);

        QStringList doubted;
        const QList<MessageRow> messages = m_workspace->messages(campaign);
        for (const MessageRow &message : messages) {
            if (message.state == MessageState::InDoubt)
                doubted.append(message.e164);
        }
        QVERIFY(doubted.size() >= 50);
        const QList<ProviderBook::Entry> accepted = m_book->accepted();
        for (const ProviderBook::Entry &entry : accepted)
            QVERIFY(!doubted.contains(entry.number) && !doubted.contains(QString(u'+' % entry.number)));
        QVERIFY(!m_book->hasNumberTwice());
        finish(*engine);
    }

    void whoIsRefusedForGoodIsNotTriedElsewhere()
    {
        m_gateway->play({rows({row(0, "LimitExceeded.PhoneNumberDailyLimit"),
                               row(1, "FailedOperation.PhoneNumberInBlacklist")})});
        openTencent(10);
        const AccountId second = openSimulator(QString());
        const CampaignId campaign = launch(2, {m_tencent, second});
        const auto engine = m_workspace->startEngine();

        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->line(campaign, LedgerLine::Refused), 2, 30'000);

        QCOMPARE(m_book->count(), 0);
        finish(*engine);
    }

private:
    void openTencent(int batch = 200)
    {
        m_workspace = std::make_unique<SendingWorkspace>(QStringLiteral("http://127.0.0.1:9"),
                                                         QMap<QString, QString>());
        m_tencent
            = m_workspace->addAccount(QStringLiteral("ten"), QStringLiteral("tencent"),
                                      m_gateway->url().toString(QUrl::RemovePath | QUrl::StripTrailingSlash),
                                      {{QStringLiteral("batch"), QString::number(batch)},
                                       {QStringLiteral("receipts"), QStringLiteral("off")}});
    }

    AccountId openSimulator(const QString &faults)
    {
        SimulatorOptions options;
        options.faults = *parseFaults(faults);
        options.ledgerFile = m_book->file();
        m_simulator = std::make_unique<SimulatorThread>(options);
        return m_workspace->addAccount(QStringLiteral("second"), QStringLiteral("aliyun"),
                                       m_simulator->endpoint(),
                                       {{QStringLiteral("receipts"), QStringLiteral("off")}});
    }

    // By templates that each account names itself, without variables.
    CampaignId launch(int people, const QList<AccountId> &accounts)
    {
        CampaignContent content;
        content.templateCode = QStringLiteral("1001");
        content.templateText = QStringLiteral("Hello");
        for (const AccountId account : accounts) {
            if (account != m_tencent)
                content.accountTemplates.insert(account, {QStringLiteral("SMS_1"), QStringLiteral("Hello")});
        }
        return m_workspace->launch(people, QStringLiteral("hello"), content, accounts);
    }

    SendGate gateNow(CampaignId campaign)
    {
        return gateOf(m_workspace->row(campaign),
                      *readSituation(m_workspace->reader(), true, SystemClock().now()));
    }

    void finish(Engine &engine)
    {
        QSignalSpy stopped(&engine, &Engine::stopped);
        engine.stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 40'000);
        QCOMPARE(m_workspace->violations(), QStringList());
    }

    std::unique_ptr<Gateway> m_gateway;
    std::unique_ptr<ProviderBook> m_book;
    std::unique_ptr<SimulatorThread> m_simulator;
    std::unique_ptr<SendingWorkspace> m_workspace;
    AccountId m_tencent{};
};

QObject *tst_enginefailover()
{
    return new TestEngineFailover;
}

#include "tst_enginefailover.moc"
