// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/scenarios/program.h"
#include "tests/scenarios/providerledger.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;

//! The way from a list to a history, word for word as the guide shows it, through both providers.
class TestTranscript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_simulator
            = m_program.start({QStringLiteral("simulator"), QStringLiteral("--listen"),
                               QStringLiteral("127.0.0.1:0"), QStringLiteral("--json"),
                               QStringLiteral("--ledger"), m_program.file(QStringLiteral("ledger.jsonl"))});
        QVERIFY(m_simulator->waitForReadyRead());
        m_port
            = QJsonDocument::fromJson(m_simulator->readLine()).object().value(QStringLiteral("port")).toInt();
        QVERIFY(m_port > 0);
        QFile list(m_program.file(QStringLiteral("list.csv")));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("phone,name\n13900000001,Ana\n+8613900000002,Wen\n13900000001,Ana\n1.39E+10,Bo\n0086 139 "
                   "0000 0003,Li\n");
        list.close();

        succeed(QStringLiteral("workspace create --secret-store file:")
                + m_program.file(QStringLiteral("secrets")));
        succeed(QStringLiteral("provider add ali --type aliyun --setting endpoint=http://127.0.0.1:%1 "
                               "--setting access_key_id=ID "
                               "--setting sign_name=Test --secret-stdin")
                    .arg(m_port),
                "SECRET\n");
        succeed(QStringLiteral("provider add ten --type tencent --setting endpoint=http://127.0.0.1:%1 "
                               "--setting secret_id=ID "
                               "--setting region=ap-guangzhou --setting sdk_app_id=1400000000 --secret-stdin")
                    .arg(m_port),
                "SECRET\n");
        m_import
            = succeed(QStringLiteral("audience import %1 --name all --region CN --json").arg(list.fileName()))
                  .json();
    }

    void importSaysWhatBecameOfEachRow()
    {
        QCOMPARE(m_import.value(QStringLiteral("id")).toInt(), 1);
        QCOMPARE(m_import.value(QStringLiteral("rows")).toInt(), 5);
        QCOMPARE(m_import.value(QStringLiteral("accepted")).toInt(), 3);
        QCOMPARE(m_import.value(QStringLiteral("rejected")).toInt(), 1);
        QCOMPARE(m_import.value(QStringLiteral("duplicates")).toInt(), 1);
        QCOMPARE(m_import.value(QStringLiteral("encoding")).toString(), QStringLiteral("UTF-8"));
        QFile rejects(m_import.value(QStringLiteral("rejects_file")).toString());
        QVERIFY(rejects.open(QIODevice::ReadOnly));
        QVERIFY(rejects.readAll().contains("1.39E+10"));
    }

    void bothProvidersAnswerATest()
    {
        succeed(QStringLiteral("provider test ali"));
        succeed(QStringLiteral("provider test ten"));
    }

    void campaignsGoOut_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("code");
        QTest::newRow("Alibaba") << QStringLiteral("ali") << QStringLiteral("SMS_1");
        QTest::newRow("Tencent") << QStringLiteral("ten") << QStringLiteral("1001");
    }

    void campaignsGoOut()
    {
        QFETCH(QString, provider);
        QFETCH(QString, code);
        const QString create = QStringLiteral("campaign create --name by-%1 --audience 1 --provider %1 "
                                              "--sign-name Test --template-code %2 --json");

        const int id = succeed(create.arg(provider, code)).json().value(QStringLiteral("id")).toInt();
        QVERIFY(id > 0);
        succeed(QStringLiteral("campaign submit %1").arg(id));
        succeed(QStringLiteral("approval approve %1").arg(id));
        succeed(QStringLiteral("campaign start %1").arg(id));
        succeed(QStringLiteral("engine run --until-idle"));

        const QJsonObject status = succeed(QStringLiteral("campaign status %1 --json").arg(id)).json();
        const QJsonObject ledger = status.value(QStringLiteral("ledger")).toObject();
        QVERIFY(status.value(QStringLiteral("balanced")).toBool());
        QCOMPARE(ledger.value(QStringLiteral("planned")).toInt(), 3);
        QCOMPARE(ledger.value(QStringLiteral("sent")).toInt()
                     + ledger.value(QStringLiteral("delivered")).toInt()
                     + ledger.value(QStringLiteral("not_delivered")).toInt(),
                 3);
        QCOMPARE(ProviderLedger::read(m_program.file(QStringLiteral("ledger.jsonl"))).acceptedTwice(), 0);
    }

    void historyIsExportedMasked()
    {
        const QString file = m_program.file(QStringLiteral("history.csv"));
        succeed(QStringLiteral("history export --out %1 --campaign 1").arg(file));

        QFile history(file);
        QVERIFY(history.open(QIODevice::ReadOnly));
        const QByteArray text = history.readAll();
        QVERIFY(text.startsWith("message_id,campaign_id,campaign,row,number,country,state,reason,provider,"));
        QCOMPARE(text.count("\r\n"), 4);
        QVERIFY(!text.contains("13900000001"));
    }

    void everyInvariantHolds()
    {
        succeed(QStringLiteral("doctor --deep --provider-ledger ")
                + m_program.file(QStringLiteral("ledger.jsonl")));
    }

    void wrongCallsChangeNothing_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("unknown noun") << QStringLiteral("campain list");
        QTest::newRow("unknown verb") << QStringLiteral("campaign lst");
        QTest::newRow("unknown option") << QStringLiteral("campaign list --jsn");
        QTest::newRow("missing argument") << QStringLiteral("campaign status");
        QTest::newRow("no number") << QStringLiteral("campaign status one");
        QTest::newRow("no such campaign") << QStringLiteral("campaign status 99");
        QTest::newRow("missing file") << QStringLiteral("audience import /nowhere/list.csv");
        QTest::newRow("wrong setting")
            << QStringLiteral("provider add x --type aliyun --setting batch=many --secret-stdin");
        QTest::newRow("wrong class") << QStringLiteral(
            "campaign create --name x --audience 1 --provider ali --template-code S --class spam");
    }

    void wrongCallsChangeNothing()
    {
        QFETCH(QString, words);
        const QString before
            = m_program.call({QStringLiteral("campaign"), QStringLiteral("list"), QStringLiteral("--json")})
                  .out;

        const Program::Answer answer = m_program.call(words.split(QLatin1Char(' ')), "SECRET\n");

        QCOMPARE(answer.exitCode, 2);
        QCOMPARE(answer.err.trimmed().count(QLatin1Char('\n')), 0);
        QVERIFY(!answer.err.trimmed().isEmpty());
        QCOMPARE(
            m_program.call({QStringLiteral("campaign"), QStringLiteral("list"), QStringLiteral("--json")})
                .out,
            before);
    }

    void aSecondEngineIsTurnedAway()
    {
        const auto engine = m_program.start({QStringLiteral("engine"), QStringLiteral("run")});
        const auto health = [this] {
            return m_program
                .call({QStringLiteral("workspace"), QStringLiteral("status"), QStringLiteral("--json")})
                .json()
                .value(QStringLiteral("health"))
                .toString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(health() != QLatin1String("not-running"), 20'000);

        const Program::Answer second = m_program.call(
            {QStringLiteral("engine"), QStringLiteral("run"), QStringLiteral("--until-idle")});

        QCOMPARE(second.exitCode, 1);
        QVERIFY2(second.err.contains(QString::number(engine->processId())), qPrintable(second.err));
        engine->terminate();
        QVERIFY(engine->waitForFinished());
        QCOMPARE(engine->exitCode(), 0);
    }

    void cleanupTestCase()
    {
        m_simulator->terminate();
        QVERIFY(m_simulator->waitForFinished());
    }

private:
    Program::Answer succeed(const QString &words, const QByteArray &input = {})
    {
        const Program::Answer answer = m_program.call(words.split(QLatin1Char(' ')), input);
        if (answer.exitCode != 0)
            QTest::qFail(qPrintable(QString(words % QLatin1String(": ") % answer.err)), __FILE__, __LINE__);
        return answer;
    }

    QTemporaryDir m_folder;
    Program m_program{m_folder.path()};
    std::unique_ptr<QProcess> m_simulator;
    QJsonObject m_import;
    int m_port = 0;
};

QObject *tst_transcript()
{
    return new TestTranscript;
}

#include "tst_transcript.moc"
