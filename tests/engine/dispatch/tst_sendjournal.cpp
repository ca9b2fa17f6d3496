// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/sendjournal.h"

#include "engine/dispatch/journalfolder.h"
#include "tests/engine/dispatch/journals.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace heliograph;

namespace {

//! By which this process has \a file open; -1 if it has not.
int descriptorOf(const QString &file)
{
    const QDir open(QStringLiteral("/proc/self/fd"));
    const QStringList descriptors = open.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    for (const QString &descriptor : descriptors) {
        if (QFile::symLinkTarget(open.filePath(descriptor)) == QFileInfo(file).canonicalFilePath())
            return descriptor.toInt();
    }
    return -1;
}

} // namespace

class TestSendJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto journal = SendJournal::begin(journals(), beginningOf(7, 100));
        QVERIFY(journal);
        m_journal = *std::move(journal);
    }

    void aLineReadsBackAsItWasWritten()
    {
        JournalledRequest request = requestOf('\x01', 101);
        request.attempts.append({AttemptId{105}, MessageId{44}});

        const auto read = JournalledRequest::fromLine(request.toLine());

        QVERIFY(read);
        QCOMPARE(read->requestId, request.requestId);
        QCOMPARE(read->attempts, request.attempts);
        QCOMPARE(read->campaignCreated, request.campaignCreated);
        QCOMPARE(read->leftAt, request.leftAt);
    }

    void consecutiveAttemptsTakeLittleRoom()
    {
        JournalledRequest request = requestOf('\x01', 101);
        for (int more = 2; more < 200; ++more)
            request.attempts.append({AttemptId{101 + more}, MessageId{9 + more}});

        QVERIFY(request.toLine().size() < 120);
        QCOMPARE(JournalledRequest::fromLine(request.toLine())->attempts, request.attempts);
    }

    void aDamagedLineIsNoLine()
    {
        const QByteArray line = requestOf('\x01', 101).toLine();
        for (qsizetype at = 0; at < line.size(); ++at) {
            QByteArray damaged = line;
            damaged[at] = damaged[at] == '7' ? '8' : '7';
            QVERIFY(!JournalledRequest::fromLine(damaged));
            QVERIFY(!JournalledRequest::fromLine(line.first(at)));
        }
    }

    void aMarkIsInTheFileAtOnce()
    {
        QVERIFY(m_journal->markLeaving(requestOf('\x01', 101)));

        QFile file(journals() + QStringLiteral("/7.log"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().endsWith(QByteArray(requestOf('\x01', 101).toLine() + '\n')));
    }

    void theHighestAttemptIsKnown()
    {
        QCOMPARE(m_journal->highestAttempt(), 100);
        QVERIFY(m_journal->markLeaving(requestOf('\x01', 111)));
        QVERIFY(m_journal->markLeaving(requestOf('\x02', 105)));

        QCOMPARE(m_journal->highestAttempt(), 112);
    }

    void anotherPartContinuesIt()
    {
        QVERIFY(m_journal->markLeaving(requestOf('\x01', 101)));

        QVERIFY(m_journal->restart());

        QVERIFY(m_journal->markLeaving(requestOf('\x02', 103)));
        const auto newest = JournalFolder(journals(), journalledDatabase()).newest();
        QVERIFY(newest && *newest);
        QCOMPARE((*newest)->part, 1);
        QCOMPARE((*newest)->age.attempt, 104);
    }

    void aFullPartIsFollowedByAnother()
    {
        JournalledRequest large = requestOf('\x01', 101);
        for (int more = 1; more < 40'000; ++more)
            large.attempts.append({AttemptId{200 + more * 2}, MessageId{9}});
        const QString next = journals() + QStringLiteral("/7.1.log");
        const qsizetype lines = 8 * 1024 * 1024 / large.toLine().size(); // and the first line
        for (qsizetype line = 0; line < lines; ++line) {
            QVERIFY(!QFile::exists(next));
            QVERIFY(m_journal->markLeaving(large));
        }

        QVERIFY(m_journal->markLeaving(large));

        QVERIFY(QFile::exists(next));
        QVERIFY(!m_journal->isBroken());
    }

    void whatCannotBeWrittenMustNotLeave()
    {
        // Another file lies where the next part would be.
        QFile taken(journals() + QStringLiteral("/7.1.log"));
        QVERIFY(taken.open(QIODevice::WriteOnly));

        QVERIFY(!m_journal->restart());

        QVERIFY(m_journal->isBroken());
        QVERIFY(!m_journal->markLeaving(requestOf('\x01', 101)));
        QVERIFY(taken.remove());
        QVERIFY(m_journal->restart());
        QVERIFY(m_journal->markLeaving(requestOf('\x01', 101)));
    }

    // The system tells once that lines are lost; the sync after that succeeds.
    void afterAFailedSyncItProvesNothing()
    {
        const JournalWitness::Subject subject{journals(), journalledDatabase(), 7};
        if (JournalWitness::file(subject).isEmpty())
            QSKIP("There is no memory that outlives a process here.");
        QSignalSpy failed(m_journal.get(), &SendJournal::failed);
        QVERIFY(m_journal->markLeaving(requestOf('\x01', 101)));
        QVERIFY(QFile::exists(JournalWitness::file(subject)));
        const int descriptor = descriptorOf(journals() + QStringLiteral("/7.log"));
        QVERIFY(descriptor >= 0);
        const int file = ::dup(descriptor);
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        QCOMPARE(::dup2(ends[1], descriptor), descriptor); // a pipe cannot be synced

        QVERIFY(failed.wait());

        QCOMPARE(::dup2(file, descriptor), descriptor);
        for (const int spare : {file, ends[0], ends[1]})
            ::close(spare);
        QVERIFY(m_journal->restart());
        QVERIFY(m_journal->markLeaving(requestOf('\x02', 103)));
        QVERIFY(!QFile::exists(JournalWitness::file(subject)));
        m_journal.reset();
        QVERIFY(!JournalWitness::read(subject).has_value());
    }

    void anEpochIsNeverWrittenTwice() { QVERIFY(!SendJournal::begin(journals(), beginningOf(7))); }

    void onlyItsOwnerCanReadIt()
    {
        const QFile::Permissions others
            = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;

        QVERIFY((QFile::permissions(journals() + QStringLiteral("/7.log")) & others) == QFile::Permissions());
    }

private:
    QString journals() const { return m_folder->filePath(QStringLiteral("journal")); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SendJournal> m_journal;
};

QObject *tst_sendjournal()
{
    return new TestSendJournal;
}

#include "tst_sendjournal.moc"
