// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"
#include "requestmaker.h"

#include "engine/simulator/ledger.h"
#include "engine/simulator/simulator.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

using simulator::Ledger;
using simulator::OpenRequest;
using simulator::Profile;

namespace {

QList<QJsonObject> linesOf(const QString &path)
{
    QFile file(path);
    QList<QJsonObject> lines;
    if (!file.open(QFile::ReadOnly))
        return lines;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.isEmpty())
            lines.append(QJsonDocument::fromJson(line).object());
    }
    return lines;
}

} // namespace

class TestLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsInTheFileBeforeWriting();
    void everyEventIsALineOfJson();
    void anOldLedgerIsContinued();
    void onlyItsOwnerMayReadIt();
    void aFullDiskIsReported();
    void acceptedNumbersSurviveAKill();
};

void TestLedger::nothingIsInTheFileBeforeWriting()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"ledger"_s);
    const auto ledger = Ledger::open(path);
    QVERIFY(ledger);

    (*ledger)->addCut(fromMillis(5), "head", {});
    QVERIFY(linesOf(path).isEmpty());

    QVERIFY((*ledger)->write());
    QCOMPARE(linesOf(path).size(), 1);
}

void TestLedger::everyEventIsALineOfJson()
{
    const QTemporaryDir folder;
    const auto ledger = Ledger::open(folder.filePath(u"ledger"_s));
    const OpenRequest request{OpenRequest::Kind::Send,    Profile::Tencent, true, "id\"x", "ref\n",
                              {8613900000000, 6591234567}};

    (*ledger)->addAccepted(fromMillis(7), request, 8613900000000, "p", "r");
    (*ledger)->addTwice(fromMillis(7), request, {6591234567});
    (*ledger)->addFault(fromMillis(7), Fault::Trickle, request, request.numbers);
    (*ledger)->addCut(fromMillis(7), "body", request);
    (*ledger)->addClosed(fromMillis(7), Millis(12), request);
    QVERIFY((*ledger)->write());

    const QList<QJsonObject> lines = linesOf(folder.filePath(u"ledger"_s));
    const QStringList events{u"accepted"_s, u"twice"_s, u"fault"_s, u"cut"_s, u"closed"_s};
    QCOMPARE(lines.size(), events.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QCOMPARE(lines.at(i).value(u"event"_s).toString(), events.at(i));
        QCOMPARE(lines.at(i).value(u"t"_s).toInt(), 7);
        QCOMPARE(lines.at(i).value(u"account"_s).toString(), u"id\"x"_s);
        QCOMPARE(lines.at(i).value(u"client_ref"_s).toString(), u"ref\n"_s);
        QCOMPARE(lines.at(i).value(u"profile"_s).toString(), u"tencent"_s);
    }
    QCOMPARE(lines.at(3)[u"numbers"_s][1].toString(), u"+6591234567"_s);
}

void TestLedger::anOldLedgerIsContinued()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"ledger"_s);

    for (int i = 0; i < 2; ++i) {
        const auto ledger = Ledger::open(path);
        (*ledger)->addCut(fromMillis(i), "head", {});
        QVERIFY((*ledger)->write());
    }

    QCOMPARE(linesOf(path).size(), 2);
}

void TestLedger::onlyItsOwnerMayReadIt()
{
    const QTemporaryDir folder;
    const auto ledger = Ledger::open(folder.filePath(u"ledger"_s));
    QVERIFY(ledger);

    const QFile::Permissions others
        = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(folder.filePath(u"ledger"_s)) & others));
}

void TestLedger::aFullDiskIsReported()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("This system has no device that is always full.");
    const auto ledger = Ledger::open(u"/dev/full"_s);
    QVERIFY(ledger);

    (*ledger)->addCut(fromMillis(1), "head", {});

    QVERIFY(!(*ledger)->write());
}

void TestLedger::acceptedNumbersSurviveAKill()
{
    const QTemporaryDir folder;
    SimulatorOptions options;
    options.ledgerFile = folder.filePath(u"ledger"_s);
    const auto simulator = Simulator::listen(options);
    QVERIFY(simulator);
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit((*simulator)->run());

    RawClient client((*simulator)->port());
    client.send(aliyunBatch({"13900000000", "13900000001"}, "ref"));
    const bool answered = client.waitForBytes(1, 5000);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);

    QVERIFY(answered);
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(linesOf(options.ledgerFile).size(), 2);
}

} // namespace heliograph

QObject *tst_ledger()
{
    return new heliograph::TestLedger;
}

#include "tst_ledger.moc"
