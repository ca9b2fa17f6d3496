// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/scenarios/program.h"
#include "tests/scenarios/providerledger.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;

namespace {

int setting(const char *name, int otherwise)
{
    const int value = qEnvironmentVariableIntValue(name);
    return value > 0 ? value : otherwise;
}

} // namespace

//! The engine is killed again and again while a misbehaving provider is served (engine.md K03, P01). How
//! often and how long is set by HELIOGRAPH_KILLS, HELIOGRAPH_PEOPLE and HELIOGRAPH_SEED; tests/scenarios/soak
//! does.
class TestKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyIsSentToTwiceAndNobodyIsLost()
    {
        const int people = setting("HELIOGRAPH_PEOPLE", 3000);
        const int kills = setting("HELIOGRAPH_KILLS", 6);
        const int seed = setting("HELIOGRAPH_SEED", 20260101);
        const QTemporaryDir folder;
        const Program program(folder.path());
        QRandomGenerator chance(static_cast<quint32>(seed));
        startSimulator(program, seed);
        QVERIFY(m_port > 0);
        prepare(program, people);

        const int counted = killUntil(program, kills, chance);
        const Program::Answer last
            = program.call({QStringLiteral("engine"), QStringLiteral("run"), QStringLiteral("--until-idle")});
        QVERIFY2(last.exitCode == 0 || last.exitCode == 3, qPrintable(last.err));
        m_simulator->terminate();
        QVERIFY(m_simulator->waitForFinished());

        QVERIFY2(counted >= kills, "the campaign ended before enough kills were counted");
        const ProviderLedger ledger = ProviderLedger::read(program.file(QStringLiteral("ledger.jsonl")));
        checkLedgers(program, ledger, people);
        checkUnknown(program, ledger);
        checkInvariants(program);
    }

private:
    void startSimulator(const Program &program, int seed)
    {
        m_simulator
            = program.start({QStringLiteral("simulator"), QStringLiteral("--listen"),
                             QStringLiteral("127.0.0.1:0"), QStringLiteral("--json"), QStringLiteral("--tps"),
                             QString::number(setting("HELIOGRAPH_TPS", 2000)), QStringLiteral("--latency"),
                             QStringLiteral("100"), QStringLiteral("--faults"), QStringLiteral("mixed=20"),
                             QStringLiteral("--seed"), QString::number(seed), QStringLiteral("--ledger"),
                             program.file(QStringLiteral("ledger.jsonl"))});
        QVERIFY(m_simulator->waitForReadyRead());
        m_port
            = QJsonDocument::fromJson(m_simulator->readLine()).object().value(QStringLiteral("port")).toInt();
    }

    void prepare(const Program &program, int people)
    {
        QFile list(program.file(QStringLiteral("list.csv")));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("phone,name\n");
        for (int person = 0; person < people; ++person)
            list.write(QByteArray::number(13'900'000'000 + person) + ",Ana\n");
        list.close();
        succeed(program,
                QStringLiteral("workspace create --secret-store file:%1")
                    .arg(program.file(QStringLiteral("secrets"))));
        succeed(program,
                QStringLiteral("provider add ali --type aliyun --setting endpoint=http://127.0.0.1:%1 "
                               "--setting access_key_id=ID "
                               "--setting sign_name=Test --setting batch=%2 --setting in_flight=%3 --setting "
                               "timeout_ms=1500 --secret-stdin")
                    .arg(m_port)
                    .arg(Batch)
                    .arg(InFlight),
                "SECRET\n");
        succeed(program,
                QStringLiteral("audience import %1 --name all --region CN --json").arg(list.fileName()));
        succeed(
            program,
            QStringLiteral("campaign create --name hello --audience 1 --provider ali --template-code SMS_1"));
        succeed(program, QStringLiteral("campaign submit 1"));
        succeed(program, QStringLiteral("approval approve 1"));
        succeed(program, QStringLiteral("campaign start 1"));
    }

    static void succeed(const Program &program, const QString &words, const QByteArray &input = {})
    {
        const Program::Answer answer = program.call(words.split(QLatin1Char(' ')), input);
        QVERIFY2(answer.exitCode == 0, qPrintable(QString(words % QLatin1String(": ") % answer.err)));
    }

    // Counts the kills at which the simulator saw an open request go. Gives up when the campaign has ended.
    int killUntil(const Program &program, int kills, QRandomGenerator &chance)
    {
        int counted = 0;
        while (counted < kills) {
            const int before = cuts();
            const auto engine = program.start(
                {QStringLiteral("engine"), QStringLiteral("run"), QStringLiteral("--until-idle")});
            waitForOpenRequest(*engine);
            if (engine->state() == QProcess::NotRunning || engine->waitForFinished(chance.bounded(50, 300)))
                return counted;
            engine->kill();
            engine->waitForFinished();
            ++m_killed;
            counted += cuts() > before ? 1 : 0;
        }
        return counted;
    }

    void waitForOpenRequest(QProcess &engine)
    {
        const int before = status().value(QStringLiteral("requests")).toInt();
        QTRY_VERIFY_WITH_TIMEOUT(engine.state() == QProcess::NotRunning
                                     || status().value(QStringLiteral("requests")).toInt() > before,
                                 30'000);
    }

    int cuts() { return status().value(QStringLiteral("cuts")).toInt(); }

    QJsonObject status() const
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(m_port));
        socket.write("GET /heliograph/status HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        QByteArray answer;
        while (socket.waitForReadyRead(5'000)) {
            answer += socket.readAll();
            const QJsonDocument body = QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4));
            if (body.isObject())
                return body.object();
        }
        return {};
    }

    static void checkLedgers(const Program &program, const ProviderLedger &provider, int people)
    {
        const QJsonObject status = program
                                       .call({QStringLiteral("campaign"), QStringLiteral("status"),
                                              QStringLiteral("1"), QStringLiteral("--json")})
                                       .json();
        const QJsonObject ledger = status.value(QStringLiteral("ledger")).toObject();
        qInfo("%d cuts, %d ambiguous faults, %d accepted; ledger %s", provider.cuts, provider.ambiguousFaults,
              static_cast<int>(provider.numbers.size()),
              QJsonDocument(ledger).toJson(QJsonDocument::Compact).constData());

        QCOMPARE(provider.acceptedTwice(), 0);
        QVERIFY(status.value(QStringLiteral("balanced")).toBool());
        QCOMPARE(ledger.value(QStringLiteral("planned")).toInt(), people);
        for (const char *open : {"waiting", "held", "sending"})
            QVERIFY2(ledger.value(QLatin1String(open)).toInt(-1) == 0, open);
        const int gone = ledger.value(QStringLiteral("sent")).toInt()
            + ledger.value(QStringLiteral("delivered")).toInt()
            + ledger.value(QStringLiteral("not_delivered")).toInt()
            + ledger.value(QStringLiteral("no_receipt")).toInt();
        QVERIFY2(gone <= provider.numbers.size(), "more people are called sent than the provider accepted");
        QVERIFY(gone + ledger.value(QStringLiteral("unknown")).toInt() >= provider.numbers.size());
    }

    // Unknown is who met a kill or an ambiguous fault. A kill may also come after the engine let a request go
    // and before the system took it: then the provider knows nothing of it, and the engine cannot know that.
    void checkUnknown(const Program &program, const ProviderLedger &provider) const
    {
        const Program::Answer unknown
            = program.call({QStringLiteral("message"), QStringLiteral("find"), QStringLiteral("--state"),
                            QStringLiteral("unknown"), QStringLiteral("--limit"), QStringLiteral("1000000"),
                            QStringLiteral("--full-numbers"), QStringLiteral("--json")});
        QCOMPARE(unknown.exitCode, 0);
        const QList<QJsonObject> messages = unknown.jsonLines();
        int neverArrived = 0;
        for (const QJsonObject &message : messages) {
            const QString number = message.value(QStringLiteral("number")).toString();
            if (provider.inCutRequests.contains(number) || provider.inAmbiguousFaults.contains(number))
                continue;
            const bool wasLeaving = !provider.numbers.contains(number)
                && message.value(QStringLiteral("reason")).toString() == QLatin1String("engine-ended");
            QVERIFY2(wasLeaving, qPrintable(QString(number % QLatin1String(" is unknown without a reason"))));
            ++neverArrived;
        }
        qInfo("%d unknown, of whom %d never reached the provider; %d engines killed",
              static_cast<int>(messages.size()), neverArrived, m_killed);
        QVERIFY(neverArrived <= m_killed * InFlight * Batch);
    }

    static void checkInvariants(const Program &program)
    {
        const Program::Answer doctor = program.call({QStringLiteral("doctor"), QStringLiteral("--deep"),
                                                     QStringLiteral("--provider-ledger"),
                                                     program.file(QStringLiteral("ledger.jsonl"))});
        QVERIFY2(doctor.exitCode == 0, qPrintable(QString(doctor.out % doctor.err)));
    }

    static constexpr int Batch = 20;
    static constexpr int InFlight = 4;

    std::unique_ptr<QProcess> m_simulator;
    int m_port = 0;
    int m_killed = 0;
};

QObject *tst_kills()
{
    return new TestKills;
}

#include "tst_kills.moc"
