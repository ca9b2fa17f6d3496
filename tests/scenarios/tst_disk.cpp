// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/scenarios/campaignscene.h"
#include "tests/scenarios/mounteddisk.h"

#include <QJsonArray>
#include <QStandardPaths>
#include <QTest>

using namespace heliograph;

//! The real program on real file systems that fail (D01, D02, D04, D06), seen from outside.
class TestDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // D01
    void aFullDiskStopsSendingUntilThereIsRoom()
    {
        const MountedDisk disk(MountedDisk::Kind::Memory, 24);
        if (!disk.isMounted())
            QSKIP("A small disk cannot be mounted here: only the superuser can.");
        CampaignScene scene(2000, disk.path());
        const auto engine = scene.program().start(EngineRun);
        QTRY_VERIFY_WITH_TIMEOUT(scene.accepted() > 50, 30'000);

        disk.fill();

        QVERIFY2(says(*engine, "is full"), m_said.constData());
        const int accepted = scene.accepted();
        const Program::Answer status = scene.program().call(
            {QStringLiteral("workspace"), QStringLiteral("status"), QStringLiteral("--json")});
        QVERIFY2(status.out.contains(QStringLiteral("\"sending_stopped\":true")), qPrintable(status.out));
        QVERIFY(scene.accepted() - accepted <= 10); // two requests of five were under way
        saysThatTheDiskIsFull(scene);
        disk.freeRoom();
        QVERIFY2(says(*engine, "Sending goes on."), m_said.constData());
        QVERIFY(engine->waitForFinished(60'000));
        QCOMPARE(scene.accepted(), 2000);
        QCOMPARE(scene.acceptedTwice(), 0);
        QCOMPARE(scene.line(QStringLiteral("unknown")), 0);
    }

    // D02: from outside, by the system call.
    void aSyncThatFailsPausesSending()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("strace")).isEmpty())
            QSKIP("strace is not installed.");
        CampaignScene scene(600);
        const auto engine = scene.program().startUnder(
            {QStringLiteral("strace"), QStringLiteral("-f"), QStringLiteral("-qq"), QStringLiteral("-o"),
             QStringLiteral("/dev/null"), QStringLiteral("-e"), QStringLiteral("trace=fdatasync"),
             QStringLiteral("-e"), QStringLiteral("inject=fdatasync:error=EIO:when=30..33")},
            EngineRun);
        QVERIFY(engine->waitForFinished(120'000));
        const QByteArray said = engine->readAll();
        if (said.contains("PTRACE"))
            QSKIP("Processes may not be traced here.");

        QVERIFY2(said.contains("reports errors") || said.contains("journal beside"), said.constData());
        QVERIFY2(said.contains("Sending goes on."), said.constData());
        QCOMPARE(scene.accepted(), 600);
        QCOMPARE(scene.acceptedTwice(), 0);
        QCOMPARE(scene.line(QStringLiteral("unknown")), 0);
    }

    // D04
    void aDiskThatTurnsReadOnlyStopsSending()
    {
        MountedDisk disk(MountedDisk::Kind::Ext4, 64);
        if (!disk.isMounted())
            QSKIP("A small disk cannot be mounted here: only the superuser can.");
        CampaignScene scene(2000, disk.path());
        const auto engine = scene.program().start(EngineRun);
        QTRY_VERIFY_WITH_TIMEOUT(scene.accepted() > 50, 30'000);
        if (!disk.breakIt())
            QSKIP("This kernel does not let a test break a file system.");

        QVERIFY2(says(*engine, "Sending has stopped"), m_said.constData());
        QVERIFY(scene.accepted() < 2000);
        engine->terminate();
        QVERIFY(engine->waitForFinished(60'000));
        QVERIFY(disk.repair());
        const Program::Answer last = scene.program().call(EngineRun);

        QVERIFY2(last.exitCode == 0 || last.exitCode == 3, qPrintable(last.err));
        QCOMPARE(scene.acceptedTwice(), 0);
        QCOMPARE(scene.line(QStringLiteral("waiting")) + scene.line(QStringLiteral("held")), 0);
    }

    // D06: the process ends, and another one starts from what is left.
    void takingTheLogAwayEndsTheEngineAndLosesNothing()
    {
        CampaignScene scene(2000);
        const auto engine = scene.program().start(EngineRun);
        QTRY_VERIFY_WITH_TIMEOUT(scene.accepted() > 50, 30'000);

        QVERIFY(QFile::remove(scene.workspace() + QStringLiteral("/heliograph.db-wal")));

        QVERIFY(engine->waitForFinished(60'000));
        QCOMPARE(engine->exitCode(), 1);
        const Program::Answer last = scene.program().call(EngineRun);
        QVERIFY2(last.exitCode == 0, qPrintable(last.err));
        QCOMPARE(scene.accepted(), 2000);
        QCOMPARE(scene.acceptedTwice(), 0);
        QCOMPARE(scene.program().call({QStringLiteral("doctor"), QStringLiteral("--deep")}).exitCode, 0);
    }

private:
    inline static const QStringList EngineRun{QStringLiteral("engine"), QStringLiteral("run"),
                                              QStringLiteral("--until-idle")};

    // Whether the engine says \a words within half a minute.
    bool says(QProcess &engine, const QByteArray &words)
    {
        m_said.clear();
        return QTest::qWaitFor(
            [&] {
                m_said += engine.readAll();
                return m_said.contains(words);
            },
            30'000);
    }

    // Of the last message, whose turn has not come, and of its campaign.
    static void saysThatTheDiskIsFull(CampaignScene &scene)
    {
        const QJsonObject message = scene.program()
                                        .call({QStringLiteral("message"), QStringLiteral("why"),
                                               QStringLiteral("2000"), QStringLiteral("--json")})
                                        .json();
        const QJsonObject campaign = scene.program()
                                         .call({QStringLiteral("campaign"), QStringLiteral("status"),
                                                QStringLiteral("1"), QStringLiteral("--json")})
                                         .json();
        const QJsonArray held = campaign.value(QStringLiteral("held_because")).toArray();
        QCOMPARE(message.value(QStringLiteral("reason")).toString(), QStringLiteral("storage"));
        QVERIFY(message.value(QStringLiteral("words")).toString().contains(QStringLiteral("is full")));
        QCOMPARE(held.size(), 1);
        QCOMPARE(held.first().toObject().value(QStringLiteral("reason")).toString(),
                 QStringLiteral("storage"));
    }

    QByteArray m_said;
};

QObject *tst_disk()
{
    return new TestDisk;
}

#include "tst_disk.moc"
