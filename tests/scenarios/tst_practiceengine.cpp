// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/scenarios/program.h"

#include <QHostAddress>
#include <QJsonObject>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! The whole program in a workspace whose account is the simulator's, without a console.
class TestPracticeEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEngineRunsTheSimulatorOfItsAccount();

private:
    static quint16 freePort();
    Program::Answer succeed(const QStringList &words, const QByteArray &input = {});
    void prepare(quint16 port);

    QTemporaryDir m_folder;
    Program m_program{m_folder.path()};
};

quint16 TestPracticeEngine::freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

Program::Answer TestPracticeEngine::succeed(const QStringList &words, const QByteArray &input)
{
    const Program::Answer answer = m_program.call(words, input);
    if (answer.exitCode != 0)
        QTest::qFail(qPrintable(QString(words.join(u' ') % u": "_s % answer.err)), __FILE__, __LINE__);
    return answer;
}

void TestPracticeEngine::prepare(quint16 port)
{
    QFile list(m_program.file(u"list.csv"_s));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("phone,name\n13900000001,Ana\n13900000002,Wen\n");
    list.close();
    succeed({u"workspace"_s, u"create"_s, u"--secret-store"_s,
             QString(u"file:"_s % m_program.file(u"secrets"_s))});
    succeed({u"provider"_s, u"add"_s, u"Practice (simulated)"_s, u"--type"_s, u"aliyun"_s, u"--setting"_s,
             u"simulated=yes"_s, u"--setting"_s, u"endpoint=http://127.0.0.1:%1"_s.arg(port), u"--setting"_s,
             u"access_key_id=practice"_s, u"--setting"_s, u"sign_name=Test"_s, u"--setting"_s,
             u"receipts=off"_s, u"--secret-stdin"_s},
            "practice\n");
    succeed({u"audience"_s, u"import"_s, list.fileName(), u"--name"_s, u"all"_s, u"--region"_s, u"CN"_s});
    succeed({u"campaign"_s, u"create"_s, u"--name"_s, u"hello"_s, u"--audience"_s, u"1"_s, u"--provider"_s,
             u"Practice (simulated)"_s, u"--template-code"_s, u"SMS_1"_s});
    for (const QStringList &words :
         {QStringList{u"campaign"_s, u"submit"_s}, QStringList{u"approval"_s, u"approve"_s},
          QStringList{u"campaign"_s, u"start"_s}})
        succeed(words + QStringList{u"1"_s});
}

void TestPracticeEngine::theEngineRunsTheSimulatorOfItsAccount()
{
    const quint16 port = freePort();
    QVERIFY(port > 0);
    prepare(port);
    if (QTest::currentTestFailed())
        return;

    const Program::Answer ran = succeed({u"engine"_s, u"run"_s, u"--until-idle"_s});

    QVERIFY2(ran.err.contains(
                 u"The simulator of “Practice (simulated)” listens on port %1 while this engine runs."_s.arg(
                     port)),
             qPrintable(ran.err));
    const QJsonObject ledger = succeed({u"campaign"_s, u"ledger"_s, u"1"_s, u"--json"_s}).json();
    QCOMPARE(ledger.value(u"sent"_s).toInt(), 2);
    QTcpServer freeAgain;
    QVERIFY2(freeAgain.listen(QHostAddress::LocalHost, port), "the simulator outlived the engine");
}

} // namespace heliograph

QObject *tst_practiceengine()
{
    return new heliograph::TestPracticeEngine;
}

#include "tst_practiceengine.moc"
