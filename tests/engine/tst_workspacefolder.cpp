// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspacefolder.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! How a workspace's folder comes to be, and that a failure leaves everything as it was.
class TestWorkspaceFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void itIsMadeWithTheFoldersOnTheWay();
    void onlyItsOwnerGetsIn();
    void anEmptyFolderIsTaken();
    void aFolderWithAWorkspaceIsLeftAlone();
    void aFolderWithOtherFilesIsLeftAlone();
    void aFailureLeavesNothing();
    void aFailureKeepsTheFoldersThatWereThere();
    void aDatabaseThatWasBegunIsTakenAway();
    void whoeverTriesAgainSucceeds();
    void aPlaceWhereNothingCanBeMadeIsTold();

private:
    QString in(const QString &name) const { return m_folder->filePath(name); }

    static Result<void> write(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write("x") != 1)
            return Error{ErrorKind::Storage, u"no file"_s};
        return {};
    }

    static Result<void> fail() { return Error{ErrorKind::Secret, u"the keys are missing"_s}; }

    QStringList entries(const QString &folder) const
    {
        return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWorkspaceFolder::itIsMadeWithTheFoldersOnTheWay()
{
    const QString folder = in(u"a/b/ws"_s);

    const auto done
        = WorkspaceFolder::fill(folder, [&] { return write(WorkspaceFolder::databaseFile(folder)); });

    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QVERIFY(QFile::exists(WorkspaceFolder::databaseFile(folder)));
    QVERIFY(QDir(folder + u"/rejects"_s).exists());
}

void TestWorkspaceFolder::onlyItsOwnerGetsIn()
{
    const QString folder = in(u"ws"_s);
    QVERIFY(WorkspaceFolder::fill(folder, [] { return Result<void>(); }));

    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(folder) & others));
    QVERIFY(!(QFile::permissions(folder + u"/rejects"_s) & others));
}

void TestWorkspaceFolder::anEmptyFolderIsTaken()
{
    QVERIFY(QDir().mkpath(in(u"ws"_s)));

    QVERIFY(WorkspaceFolder::fill(in(u"ws"_s), [] { return Result<void>(); }));
}

void TestWorkspaceFolder::aFolderWithAWorkspaceIsLeftAlone()
{
    const QString folder = in(u"ws"_s);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(write(WorkspaceFolder::descriptionFile(folder)));
    bool asked = false;

    const auto done = WorkspaceFolder::fill(folder, [&asked] {
        asked = true;
        return Result<void>();
    });

    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Invalid);
    QVERIFY(done.error().detail.contains(u"already"_s));
    QVERIFY(!asked);
    QCOMPARE(entries(folder), QStringList{u"workspace.json"_s});
}

void TestWorkspaceFolder::aFolderWithOtherFilesIsLeftAlone()
{
    const QString folder = in(u"ws"_s);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(write(folder + u"/letter.txt"_s));

    const auto done = WorkspaceFolder::fill(folder, [] { return Result<void>(); });

    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Invalid);
    QCOMPARE(entries(folder), QStringList{u"letter.txt"_s});
}

void TestWorkspaceFolder::aFailureLeavesNothing()
{
    const auto done = WorkspaceFolder::fill(in(u"a/b/ws"_s), fail);

    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Secret); // the cause, not what followed from it
    QCOMPARE(entries(m_folder->path()), QStringList());
}

void TestWorkspaceFolder::aFailureKeepsTheFoldersThatWereThere()
{
    QVERIFY(QDir().mkpath(in(u"a/ws"_s)));

    QVERIFY(!WorkspaceFolder::fill(in(u"a/ws"_s), fail));

    QVERIFY(QDir(in(u"a/ws"_s)).exists());
    QCOMPARE(entries(in(u"a/ws"_s)), QStringList());
}

void TestWorkspaceFolder::aDatabaseThatWasBegunIsTakenAway()
{
    const QString folder = in(u"ws"_s);

    const auto done = WorkspaceFolder::fill(folder, [&]() -> Result<void> {
        const QString file = WorkspaceFolder::databaseFile(folder);
        for (const QString &end : {QString(), u"-wal"_s, u"-shm"_s}) {
            if (const auto written = write(file + end); !written)
                return written;
        }
        return fail();
    });

    QVERIFY(!done);
    QVERIFY(!QDir(folder).exists());
}

void TestWorkspaceFolder::whoeverTriesAgainSucceeds()
{
    QVERIFY(!WorkspaceFolder::fill(in(u"ws"_s), fail));

    QVERIFY(WorkspaceFolder::fill(in(u"ws"_s), [] { return Result<void>(); }));
}

void TestWorkspaceFolder::aPlaceWhereNothingCanBeMadeIsTold()
{
    QVERIFY(write(in(u"file"_s)));

    const auto done = WorkspaceFolder::fill(in(u"file/ws"_s), [] { return Result<void>(); });

    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Storage);
    QVERIFY(QFile::exists(in(u"file"_s)));
}

QObject *tst_workspacefolder()
{
    return new TestWorkspaceFolder;
}

#include "tst_workspacefolder.moc"
