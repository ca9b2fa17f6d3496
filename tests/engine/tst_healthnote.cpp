// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/healthnote.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! What a running engine tells other processes about its storage.
class TestHealthNote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allIsWellUntilSomethingIsWritten();
    void whatIsWrittenIsRead();
    void everyTroubleComesThrough();
    void aShorterNoteLeavesNothingOfALongerOne();
    void theFileNeverGrows();
    void onlyItsOwnerReadsIt();
    void anEngineThatEndedSaysNothing();
    void whatIsNoNoteSaysNothing();
    void aFolderThatIsNotThereIsTold();

private:
    QString path() const { return m_folder.filePath(u"engine-health.json"_s); }

    std::unique_ptr<HealthNote> open() const
    {
        auto note = HealthNote::open(m_folder.path());
        if (!note)
            qFatal("%s", qPrintable(note.error().detail));
        return *std::move(note);
    }

    QTemporaryDir m_folder;
};

void TestHealthNote::allIsWellUntilSomethingIsWritten()
{
    const auto note = open();

    QCOMPARE(HealthNote::read(m_folder.path())->trouble, StorageTrouble::None);
}

void TestHealthNote::whatIsWrittenIsRead()
{
    const StorageHealth health{.trouble = StorageTrouble::Full,
                               .since = fromMillis(1'767'225'600'123),
                               .detail = u"磁盘 “disk” is full"_s,
                               .keptResults = 41};
    const auto note = open();

    note->write(health);

    QVERIFY(HealthNote::read(m_folder.path()) == health);
}

void TestHealthNote::everyTroubleComesThrough()
{
    const auto note = open();

    for (int each = 0; each < StorageTroubleCount; ++each) {
        note->write({.trouble = static_cast<StorageTrouble>(each), .since = {}, .detail = {}});
        QCOMPARE(int(HealthNote::read(m_folder.path())->trouble), each);
    }
}

void TestHealthNote::aShorterNoteLeavesNothingOfALongerOne()
{
    const auto note = open();
    note->write({.trouble = StorageTrouble::Failing, .since = {}, .detail = QString(400, u'x')});

    note->write({.trouble = StorageTrouble::Busy, .since = {}, .detail = u"short"_s});

    const auto read = HealthNote::read(m_folder.path());
    QVERIFY(read);
    QCOMPARE(read->trouble, StorageTrouble::Busy);
    QCOMPARE(read->detail, u"short"_s);
}

// On a full disk there is no room for a longer file, and that is when it matters.
void TestHealthNote::theFileNeverGrows()
{
    const auto note = open();
    const qint64 size = QFileInfo(path()).size();
    QVERIFY(size > 0);

    for (const int length : {1, 500, 100'000}) {
        note->write({.trouble = StorageTrouble::Full, .since = {}, .detail = QString(length, u'x')});
        QCOMPARE(QFileInfo(path()).size(), size);
        QVERIFY(HealthNote::read(m_folder.path()));
    }
}

void TestHealthNote::onlyItsOwnerReadsIt()
{
    const auto note = open();

    const QFile::Permissions others
        = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(path()) & others));
}

void TestHealthNote::anEngineThatEndedSaysNothing()
{
    open().reset();

    QVERIFY(!HealthNote::read(m_folder.path()));
    QVERIFY(!QFile::exists(path()));
}

void TestHealthNote::whatIsNoNoteSaysNothing()
{
    for (const QByteArray &text : {QByteArray(), QByteArray("{\"trouble\":"), QByteArray("[1]")}) {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        QVERIFY(!HealthNote::read(m_folder.path()));
    }
}

void TestHealthNote::aFolderThatIsNotThereIsTold()
{
    const auto note = HealthNote::open(m_folder.filePath(u"gone"_s));

    QVERIFY(!note);
    QCOMPARE(note.error().kind, ErrorKind::Storage);
    QVERIFY(note.error().detail.contains(u"engine-health.json"_s));
}

QObject *tst_healthnote()
{
    return new TestHealthNote;
}

#include "tst_healthnote.moc"
