// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/journalfolder.h"
#include "engine/dispatch/journalwitness.h"

#include "tests/engine/dispatch/journals.h"

#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;

namespace {

const QByteArray Left(16, '\x01');
const QByteArray Stayed(16, '\x02');

} // namespace

class TestJournalFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(begin(7)->markLeaving(requestOf('\x01', 101)));
    }

    void onlyWhatWasNotMarkedIsProvenUnsent()
    {
        QCOMPARE(*journals().provenUnsent({open(7, Left, 101), open(7, Stayed, 103)}),
                 QList<QByteArray>{Stayed});
    }

    void aMissingJournalProvesNothing()
    {
        QVERIFY(journals().provenUnsent({open(8, Stayed, 103)})->isEmpty());
    }

    // What it has armed may leave the next moment.
    void anEngineThatStillRunsProvesNothing()
    {
        auto running = begin(9);
        QVERIFY(running->markLeaving(requestOf('\x01', 101)));

        QVERIFY(journals().provenUnsent({open(9, Stayed, 103)})->isEmpty());

        running.reset();
        QCOMPARE(*journals().provenUnsent({open(9, Stayed, 103)}), QList<QByteArray>{Stayed});
    }

    void anotherDatabasesJournalProvesNothing()
    {
        const JournalFolder others(folder(), QByteArray(16, 'e'));

        QVERIFY(others.provenUnsent({open(7, Stayed, 103)})->isEmpty());
        QVERIFY(!*others.newest());
    }

    void anotherBootsJournalProvesNothing()
    {
        Sighting beginning = beginningOf(9, 100);
        beginning.boot = QByteArrayLiteral("another");
        QVERIFY(SendJournal::begin(folder(), beginning));

        QVERIFY(journals().provenUnsent({open(9, Stayed, 103)})->isEmpty());
    }

    void everyPartCounts()
    {
        auto journal = begin(9);
        QVERIFY(journal->markLeaving(requestOf('\x01', 101)));
        QVERIFY(journal->restart());
        journal.reset();

        QCOMPARE(*journals().provenUnsent({open(9, Left, 101), open(9, Stayed, 103)}),
                 QList<QByteArray>{Stayed});
    }

    void aMissingPartProvesNothing()
    {
        beginInThreeParts(9);
        QCOMPARE(*journals().provenUnsent({open(9, Stayed, 103)}), QList<QByteArray>{Stayed});

        QVERIFY(QFile::remove(JournalFolder::partFile(folder(), 9, 1)));

        QVERIFY(journals().provenUnsent({open(9, Stayed, 101)})->isEmpty());
        QVERIFY(journals().provenUnsent({open(9, Stayed, 103)})->isEmpty());
    }

    void aPartThatEndedBeforeItsAttemptsIsNotNeeded()
    {
        beginInThreeParts(9);

        QVERIFY(QFile::remove(JournalFolder::partFile(folder(), 9, 1)));

        QCOMPARE(*journals().provenUnsent({open(9, Stayed, 105)}), QList<QByteArray>{Stayed});
    }

    // The file system ended under the journal and came back without what was not synced, in the same boot.
    void aJournalThatLostLinesProvesNothing()
    {
        QFile file(JournalFolder::partFile(folder(), 7, 0));
        const qint64 line = requestOf('\x01', 101).toLine().size() + 1;

        QVERIFY(file.resize(file.size() - line));
        QVERIFY(journals().provenUnsent({open(7, Stayed, 103)})->isEmpty());

        append(QByteArray(line, '\0'));
        QVERIFY(journals().provenUnsent({open(7, Stayed, 103)})->isEmpty());
    }

    void aJournalThatLostAPartProvesNothing()
    {
        beginInThreeParts(9);

        QVERIFY(QFile::remove(JournalFolder::partFile(folder(), 9, 2)));

        QVERIFY(journals().provenUnsent({open(9, Stayed, 103)})->isEmpty());
    }

    void aJournalWithoutWitnessProvesNothing()
    {
        QVERIFY(QFile::remove(witness(7)));

        QVERIFY(journals().provenUnsent({open(7, Stayed, 103)})->isEmpty());
    }

    void aWitnessOfSomebodyElseCountsForNothing()
    {
        QFile file(witness(7));
        QVERIFY(file.setPermissions(file.permissions() | QFile::ReadOther | QFile::WriteOther));

        QVERIFY(journals().provenUnsent({open(7, Stayed, 103)})->isEmpty());
    }

    void whatIsSettledNeedsNoWitness()
    {
        begin(8)->settled();
        QVERIFY(!QFile::exists(witness(8)));
        QVERIFY(QFile::exists(witness(7)));

        journals().removeOld(8);
        QVERIFY(!QFile::exists(witness(7)));
    }

    void aTornLastLineWasNotSent()
    {
        append(requestOf('\x02', 103).toLine().first(50));

        QCOMPARE(*journals().provenUnsent({open(7, Stayed, 103)}), QList<QByteArray>{Stayed});
        QCOMPARE((*journals().newest())->age.attempt, 102);
    }

    void aDamagedLineInTheMiddleProvesNothing()
    {
        append("nonsense\n" + requestOf('\x03', 105).toLine() + '\n');

        QVERIFY(journals().provenUnsent({open(7, Stayed, 103)})->isEmpty());
        QCOMPARE((*journals().newest())->age.attempt, 106);
    }

    void theNewestKnowsItsHighestAttempt()
    {
        QVERIFY(begin(8, 150)->markLeaving(requestOf('\x03', 151)));

        const auto newest = journals().newest();

        QCOMPARE((*newest)->age.epoch, 8);
        QCOMPARE((*newest)->age.attempt, 152);
    }

    void everythingIsVisited()
    {
        QVERIFY(begin(8)->markLeaving(requestOf('\x03', 151)));
        QList<qint64> attempts;

        QVERIFY(journals().visit([&attempts](const QList<JournalledAttempt> &chunk) {
            for (const JournalledAttempt &attempt : chunk)
                attempts.append(number(attempt.attempt));
            return Result<void>();
        }));

        QCOMPARE(attempts, (QList<qint64>{101, 102, 151, 152}));
    }

    void aFolderThatIsNotThereKnowsNothing()
    {
        QVERIFY(!*JournalFolder(folder() + QStringLiteral("/none"), journalledDatabase()).newest());
    }

    void oldPartsAreRemovedButNotThoseInUse()
    {
        makeOld(7);
        begin(8).reset();
        makeOld(8);

        journals().removeOld(8);

        QVERIFY(!QFile::exists(JournalFolder::partFile(folder(), 7, 0)));
        QVERIFY(QFile::exists(JournalFolder::partFile(folder(), 8, 0)));
    }

private:
    static OpenRequest open(qint64 epoch, const QByteArray &request, qint64 attempt)
    {
        return {epoch, request, AttemptId{attempt}};
    }

    std::unique_ptr<SendJournal> begin(qint64 epoch, qint64 attempt = 100) const
    {
        auto journal = SendJournal::begin(folder(), beginningOf(epoch, attempt));
        return journal ? *std::move(journal) : nullptr;
    }

    // The attempts 101 and 102 left in the first part, 103 and 104 in the second, none in the third.
    void beginInThreeParts(qint64 epoch) const
    {
        const auto journal = begin(epoch);
        QVERIFY(journal->markLeaving(requestOf('\x01', 101)));
        QVERIFY(journal->restart());
        QVERIFY(journal->markLeaving(requestOf('\x03', 103)));
        QVERIFY(journal->restart());
    }

    void append(const QByteArray &text) const
    {
        QFile file(JournalFolder::partFile(folder(), 7, 0));
        QVERIFY(file.open(QIODevice::Append));
        QCOMPARE(file.write(text), text.size());
    }

    void makeOld(qint64 epoch) const
    {
        QFile file(JournalFolder::partFile(folder(), epoch, 0));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(
            file.setFileTime(QDateTime::currentDateTime().addDays(-31), QFileDevice::FileModificationTime));
    }

    QString witness(qint64 epoch) const
    {
        return JournalWitness::file({folder(), journalledDatabase(), epoch});
    }

    QString folder() const { return m_folder->filePath(QStringLiteral("journal")); }
    JournalFolder journals() const { return JournalFolder(folder(), journalledDatabase()); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QObject *tst_journalfolder()
{
    return new TestJournalFolder;
}

#include "tst_journalfolder.moc"
