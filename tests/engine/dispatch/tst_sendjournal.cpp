// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/sendjournal.h"

#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;

namespace {

const QByteArray Database(16, 'd');
const QByteArray Left(16, '\x01');
const QByteArray Stayed(16, '\x02');

} // namespace

class TestSendJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const auto journal = SendJournal::begin(journals(), 7, Database);
        QVERIFY(journal);
        QVERIFY((*journal)->markLeaving(Left));
    }

    void onlyWhatWasNotMarkedIsProvenUnsent()
    {
        QCOMPARE(SendJournal::provenUnsent(journals(), Database, {{7, Left}, {7, Stayed}}),
                 QList<QByteArray>{Stayed});
    }

    void aMissingJournalProvesNothing()
    {
        QVERIFY(SendJournal::provenUnsent(journals(), Database, {{8, Stayed}}).isEmpty());
    }

    void anotherDatabasesJournalProvesNothing()
    {
        QVERIFY(SendJournal::provenUnsent(journals(), QByteArray(16, 'e'), {{7, Stayed}}).isEmpty());
    }

    void anotherBootsJournalProvesNothing()
    {
        QFile file(journals() + QStringLiteral("/7.log"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray text = file.readAll();
        const qsizetype boot = text.indexOf('\n') - 1;
        text[boot] = text[boot] == '0' ? '1' : '0';
        file.seek(0);
        file.write(text);
        file.close();

        QVERIFY(SendJournal::provenUnsent(journals(), Database, {{7, Stayed}}).isEmpty());
    }

    void aMarkIsOnDiskAtOnce()
    {
        const auto journal = SendJournal::begin(journals(), 9, Database);
        QVERIFY(journal);

        QVERIFY((*journal)->markLeaving(Left));

        QFile file(journals() + QStringLiteral("/9.log"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().endsWith(QByteArray(Left.toHex() + '\n')));
    }

    void anEpochIsNeverWrittenTwice() { QVERIFY(!SendJournal::begin(journals(), 7, Database)); }

    void onlyItsOwnerCanReadIt()
    {
        const QFile::Permissions others
            = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;

        QVERIFY((QFile::permissions(journals() + QStringLiteral("/7.log")) & others) == QFile::Permissions());
    }

    void oldOnesAreRemoved()
    {
        QFile old(journals() + QStringLiteral("/7.log"));
        QVERIFY(old.open(QIODevice::ReadWrite));
        QVERIFY(
            old.setFileTime(QDateTime::currentDateTime().addDays(-31), QFileDevice::FileModificationTime));
        old.close();
        QVERIFY(SendJournal::begin(journals(), 8, Database));

        SendJournal::removeOld(journals());

        QVERIFY(!QFile::exists(journals() + QStringLiteral("/7.log")));
        QVERIFY(QFile::exists(journals() + QStringLiteral("/8.log")));
    }

private:
    QString journals() const { return m_folder->filePath(QStringLiteral("journal")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QObject *tst_sendjournal()
{
    return new TestSendJournal;
}

#include "tst_sendjournal.moc"
