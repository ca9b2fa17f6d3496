// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/enginelock.h"

#include <QCoreApplication>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

//! A process that holds the lock of a workspace until it is killed.
class Holder
{
public:
    explicit Holder(const QString &database)
    {
        int ready[2] = {-1, -1};
        if (pipe(ready) != 0)
            qFatal("no pipe");
        m_process = fork();
        if (m_process == 0) {
            const auto lock = EngineLock::take(database);
            const char answer = lock ? 'y' : 'n';
            if (write(ready[1], &answer, 1) != 1)
                _exit(1);
            for (;;)
                pause();
        }
        char answer = 'n';
        m_holds = read(ready[0], &answer, 1) == 1 && answer == 'y';
        close(ready[0]);
        close(ready[1]);
    }

    ~Holder() { end(); }
    Q_DISABLE_COPY_MOVE(Holder)

    void end()
    {
        if (m_process <= 0)
            return;
        kill(m_process, SIGKILL);
        waitpid(m_process, nullptr, 0);
        m_process = -1;
    }

    bool holds() const { return m_holds; }
    pid_t process() const { return m_process; }

private:
    pid_t m_process = -1;
    bool m_holds = false;
};

} // namespace

class TestEngineLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = m_folder->filePath(u"workspace.db"_s);
    }

    void cleanup() { m_folder.reset(); }

    void isFreeAgainWhenItsOwnerLetsGo()
    {
        {
            const auto first = EngineLock::take(m_database);
            QVERIFY(first);
            QVERIFY(QFile::exists(m_database + u".engine"_s));
        }

        QVERIFY(EngineLock::take(m_database));
    }

    void aSecondEngineLearnsWhoSends()
    {
        const Holder holder(m_database);
        QVERIFY(holder.holds());

        const auto second = EngineLock::take(m_database);

        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Conflict);
        QVERIFY(second.error().detail.contains(u"Process %1 on "_s.arg(holder.process())));
        QVERIFY(second.error().detail.contains(QSysInfo::machineHostName()));
        QVERIFY(second.error().detail.contains(u"UTC"_s));
    }

    void whoOnlyLooksLearnsItToo()
    {
        QVERIFY(!EngineLock::holder(m_database));
        const Holder holder(m_database);
        QVERIFY(holder.holds());

        const auto found = EngineLock::holder(m_database);

        QVERIFY(found);
        QCOMPARE(found->process, qint64(holder.process()));
        QCOMPARE(found->host, QSysInfo::machineHostName());
        QVERIFY(found->since > TimePoint{});
        QVERIFY(!EngineLock::take(m_database));
    }

    void aDeadEnginesLockIsTakenOver()
    {
        Holder holder(m_database);
        QVERIFY(holder.holds());
        QVERIFY(!EngineLock::take(m_database));

        holder.end();

        QVERIFY(QFile::exists(m_database + u".engine"_s));
        QVERIFY(EngineLock::take(m_database));
    }

    void aFolderThatCannotBeWrittenIsAnError()
    {
        const auto lock = EngineLock::take(m_folder->filePath(u"missing/workspace.db"_s));

        QVERIFY(!lock);
        QCOMPARE(lock.error().kind, ErrorKind::Storage);
    }

    void networkDisksAreNotTrusted()
    {
        QCOMPARE(EngineLock::distrustedFileSystem(0x6969), u"NFS"_s);
        QCOMPARE(EngineLock::distrustedFileSystem(0xff534d42), u"SMB"_s);
        QCOMPARE(EngineLock::distrustedFileSystem(0x65735546), u"FUSE"_s);
        QCOMPARE(EngineLock::distrustedFileSystem(0xef53), QString()); // ext4
        QCOMPARE(EngineLock::distrustedFileSystem(0x01021994), QString()); // tmpfs
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_database;
};

QObject *tst_enginelock()
{
    return new TestEngineLock;
}

#include "tst_enginelock.moc"
