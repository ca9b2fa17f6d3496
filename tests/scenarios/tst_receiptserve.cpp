// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/scenarios/program.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! The whole program: one process sends, another takes what the provider pushes afterwards.
class TestReceiptServe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPushIsStoredAndAppliedWithoutAnEngine();
    void aReplyIsListed();
    void theSamePathsAreServedAgain();
    void theEngineTakesPushesItself();
    void cleanupTestCase();

private:
    struct Serving
    {
        std::unique_ptr<QProcess> process;
        quint16 port = 0;
        QByteArray path;
    };

    Serving serve();
    static void stop(QProcess &process);
    static int push(quint16 port, const QByteArray &path, const QByteArray &body);
    Program::Answer succeed(const QString &words, const QByteArray &input = {});

    QTemporaryDir m_folder;
    Program m_program{m_folder.path()};
    std::unique_ptr<QProcess> m_simulator;
    QByteArray m_path;
    QString m_bizId;
};

Program::Answer TestReceiptServe::succeed(const QString &words, const QByteArray &input)
{
    const Program::Answer answer = m_program.call(words.split(u' '), input);
    if (answer.exitCode != 0)
        QTest::qFail(qPrintable(QString(words % u": "_s % answer.err)), __FILE__, __LINE__);
    return answer;
}

void TestReceiptServe::initTestCase()
{
    m_simulator = m_program.start({u"simulator"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--json"_s});
    QVERIFY(m_simulator->waitForReadyRead());
    const int port = QJsonDocument::fromJson(m_simulator->readLine()).object().value(u"port"_s).toInt();
    QFile list(m_program.file(u"list.csv"_s));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("phone,name\n13900000001,Ana\n13900000002,Wen\n");
    list.close();
    succeed(u"workspace create --secret-store file:"_s + m_program.file(u"secrets"_s));
    succeed(
        u"provider add ali --type aliyun --setting endpoint=http://127.0.0.1:%1 --setting access_key_id=ID "
        "--setting sign_name=Test --setting receipts=off --secret-stdin"_s.arg(port),
        "SECRET\n");
    succeed(u"audience import %1 --name all --region CN"_s.arg(list.fileName()));
    succeed(u"campaign create --name hello --audience 1 --provider ali --template-code SMS_1"_s);
    succeed(u"campaign submit 1"_s);
    succeed(u"approval approve 1"_s);
    succeed(u"campaign start 1"_s);
    succeed(u"engine run --until-idle"_s);
    m_bizId = succeed(u"message show 1 --json"_s).json().value(u"provider_message_id"_s).toString();
    QVERIFY(!m_bizId.isEmpty());
}

TestReceiptServe::Serving TestReceiptServe::serve()
{
    Serving serving;
    serving.process
        = m_program.start({u"receipts"_s, u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--json"_s});
    if (!serving.process->waitForReadyRead(20'000))
        return serving;
    const QJsonObject said = QJsonDocument::fromJson(serving.process->readLine()).object();
    serving.port = static_cast<quint16>(said.value(u"port"_s).toInt());
    const QJsonObject first = said.value(u"paths"_s).toArray().at(0).toObject();
    serving.path = first.value(u"path"_s).toString().toLatin1();
    return serving;
}

void TestReceiptServe::stop(QProcess &process)
{
    process.terminate();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
}

int TestReceiptServe::push(quint16 port, const QByteArray &path, const QByteArray &body)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    if (!socket.waitForConnected())
        return -1;
    socket.write("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size())
                 + "\r\n\r\n" + body);
    QByteArray answer;
    while (!answer.contains("\r\n\r\n") && socket.waitForReadyRead())
        answer += socket.readAll();
    return answer.mid(9, 3).toInt();
}

void TestReceiptServe::aPushIsStoredAndAppliedWithoutAnEngine()
{
    const Serving serving = serve();
    QVERIFY(serving.port > 0);
    m_path = serving.path;
    const QByteArray report = R"([{"phone_number":"13900000001","success":true,"err_code":"DELIVERED",)"
                              R"("report_time":"2026-01-01 10:00:00","biz_id":")"
        + m_bizId.toLatin1() + "\"}]";

    QCOMPARE(push(serving.port, serving.path, report), 200);
    QCOMPARE(push(serving.port, serving.path, report), 200);
    QCOMPARE(push(serving.port, "/push/0123456789abcdef0123456789abcdef", report), 404);

    QCOMPARE(succeed(u"receipts inbox --json"_s).jsonLines().size(), 1);
    const auto delivered = [this] {
        return succeed(u"campaign status 1 --json"_s)
            .json()
            .value(u"ledger"_s)
            .toObject()
            .value(u"delivered"_s)
            .toInt();
    };
    QTRY_COMPARE_WITH_TIMEOUT(delivered(), 1, 20'000);
    stop(*serving.process);
}

void TestReceiptServe::aReplyIsListed()
{
    const Serving serving = serve();

    QCOMPARE(push(serving.port, serving.path,
                  R"([{"phone_number":"13900000002","content":"退订","send_time":"2036-01-01 10:00:00",)"
                  R"("dest_code":"1","sequence_id":17}])"),
             200);

    const QJsonObject reply = succeed(u"inbox list --json"_s).json();
    QCOMPARE(reply.value(u"text"_s).toString(), u"退订"_s);
    QCOMPARE(reply.value(u"campaign"_s).toString(), u"hello"_s);
    succeed(u"inbox done 1"_s);
    QVERIFY(succeed(u"inbox list --json"_s).jsonLines().isEmpty());
    stop(*serving.process);
}

void TestReceiptServe::theSamePathsAreServedAgain()
{
    QCOMPARE(succeed(u"receipts paths --json"_s).json().value(u"path"_s).toString().toLatin1(), m_path);
}

void TestReceiptServe::theEngineTakesPushesItself()
{
    const auto engine = m_program.start({u"engine"_s, u"run"_s, u"--receipts-listen"_s, u"127.0.0.1:0"_s});
    QByteArray words;
    while (!words.contains("port ") || !words.contains('\n')) {
        QVERIFY(engine->waitForReadyRead(20'000));
        words += engine->readAll();
    }
    QVERIFY2(!words.contains(m_path), "the path is a secret");
    const qsizetype at = words.indexOf("port ") + 5;
    const quint16 port = words.mid(at, words.indexOf('.', at) - at).toUShort();
    const QByteArray denial = R"([{"phone_number":"13900000001","success":false,"err_code":"MK:0001",)"
                              R"("report_time":"2026-01-01 11:00:00","biz_id":")"
        + m_bizId.toLatin1() + "\"}]";

    QCOMPARE(push(port, m_path, denial), 200);

    const auto newest
        = [this] { return succeed(u"receipts inbox --json"_s).json().value(u"became"_s).toString(); };
    QTRY_COMPARE_WITH_TIMEOUT(newest(), u"disagrees"_s, 20'000);
    stop(*engine);
}

void TestReceiptServe::cleanupTestCase()
{
    stop(*m_simulator);
}

QObject *tst_receiptserve()
{
    return new TestReceiptServe;
}

#include "tst_receiptserve.moc"
