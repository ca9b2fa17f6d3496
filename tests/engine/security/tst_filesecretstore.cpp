// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/filesecretstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

#include <sys/stat.h>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

// With these set, this program is the second writer of writersDoNotLoseEachOthersEntries.
constexpr char SharedFile[] = "HELIOGRAPH_TEST_SECRETS";
constexpr char WriterName[] = "HELIOGRAPH_TEST_WRITER";
constexpr int EntriesEach = 20;

unsigned modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777U : 0;
}

} // namespace

//! Secrets in a file of their own, which only its owner reads (engine.md SR-35).
class TestFileSecretStore : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;

    void put(const QByteArray &content, unsigned mode = 0600)
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QCOMPARE(::chmod(QFile::encodeName(m_path).constData(), mode), 0);
    }

private Q_SLOTS:
    void workspacesThatShareAFileAreKeptApart()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("secrets"));
        FileSecretStore first(path, QStringLiteral("one"));
        FileSecretStore second(path, QStringLiteral("two"));

        QVERIFY(first.write(QStringLiteral("master-key"), Secret("a")));

        QVERIFY(!second.read(QStringLiteral("master-key")));
        QCOMPARE(first.read(QStringLiteral("master-key"))->expose(), QByteArrayLiteral("a"));
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_path = m_folder->filePath(u"secrets"_s);
    }

    void anotherObjectReadsWhatWasWritten()
    {
        const QByteArray everyByte = [] {
            QByteArray bytes(256, '\0');
            for (int i = 0; i < 256; ++i)
                bytes[i] = static_cast<char>(i);
            return bytes;
        }();

        QVERIFY(FileSecretStore(m_path).write(u"master-key"_s, Secret(everyByte)));
        QVERIFY(FileSecretStore(m_path).write(u"provider/3"_s, Secret("two\nlines")));
        QVERIFY(FileSecretStore(m_path).write(u"empty"_s, Secret()));

        FileSecretStore store(m_path);
        QCOMPARE(store.read(u"master-key"_s)->expose(), everyByte);
        QCOMPARE(store.read(u"provider/3"_s)->expose(), "two\nlines"_ba);
        QCOMPARE(store.read(u"empty"_s)->expose(), QByteArray());
    }

    void replacesAndRemovesOneEntryOnly()
    {
        FileSecretStore store(m_path);
        QVERIFY(store.write(u"a"_s, Secret("1")));
        QVERIFY(store.write(u"b"_s, Secret("2")));

        QVERIFY(store.write(u"a"_s, Secret("3")));
        QVERIFY(store.remove(u"b"_s));

        QCOMPARE(store.read(u"a"_s)->expose(), "3"_ba);
        QCOMPARE(store.read(u"b"_s).error().kind, ErrorKind::NotFound);
    }

    void aMissingFileHasNoEntries()
    {
        FileSecretStore store(m_path);

        const Result<Secret> read = store.read(u"master-key"_s);

        QCOMPARE(read.error().kind, ErrorKind::NotFound);
        QVERIFY(read.error().detail.contains(m_path));
    }

    void removingWhatIsNotThereSucceedsAndMakesNoFile()
    {
        FileSecretStore store(m_path);

        QVERIFY(store.remove(u"master-key"_s));
        QVERIFY(!QFile::exists(m_path));
        QVERIFY(store.write(u"a"_s, Secret("1")));
        QVERIFY(store.remove(u"master-key"_s));
    }

    void onlyTheOwnerCanReadTheFile()
    {
        const mode_t before = ::umask(0);
        FileSecretStore store(m_path);
        const bool first = store.write(u"a"_s, Secret("1")).has_value();
        const unsigned whenMade = modeOf(m_path);
        const bool second = store.write(u"a"_s, Secret("2")).has_value();
        const unsigned whenReplaced = modeOf(m_path);
        ::umask(before);

        QVERIFY(first);
        QCOMPARE(whenMade, 0600U);
        QVERIFY(second);
        QCOMPARE(whenReplaced, 0600U);
    }

    void leavesNothingBesideTheFile()
    {
        FileSecretStore store(m_path);
        QVERIFY(store.write(u"a"_s, Secret("1")));
        QVERIFY(store.write(u"a"_s, Secret("2")));

        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"secrets"_s});
    }

    void doesNotHoldValuesReadably()
    {
        QVERIFY(FileSecretStore(m_path).write(u"provider/3"_s, Secret("readable-password")));

        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.contains("provider/3="));
        QVERIFY(!content.contains("readable"));
    }

    void refusesAFileThatOthersCanReach_data()
    {
        QTest::addColumn<unsigned>("mode");
        QTest::addColumn<QString>("shown");
        QTest::newRow("group reads") << 0640U << u"0640"_s;
        QTest::newRow("everybody reads") << 0644U << u"0644"_s;
        QTest::newRow("group writes") << 0620U << u"0620"_s;
        QTest::newRow("others write") << 0602U << u"0602"_s;
    }

    void refusesAFileThatOthersCanReach()
    {
        QFETCH(const unsigned, mode);
        QFETCH(const QString, shown);
        put("a=MQ==\n", mode);
        FileSecretStore store(m_path);

        for (const Error &error : {store.read(u"a"_s).error(), store.write(u"a"_s, Secret("2")).error(),
                                   store.remove(u"a"_s).error()}) {
            QCOMPARE(error.kind, ErrorKind::Secret);
            QVERIFY2(error.detail.contains(shown), qPrintable(error.detail));
            QVERIFY(error.detail.contains(u"chmod 600 '%1'"_s.arg(m_path)));
        }
        QCOMPARE(modeOf(m_path), mode);

        QCOMPARE(::chmod(QFile::encodeName(m_path).constData(), 0600), 0);
        QCOMPARE(store.read(u"a"_s)->expose(), "1"_ba);
    }

    void readsAReadOnlyCredential()
    {
        put("# from the service manager\r\n\r\nmaster-key=MTIz\r\nlast=MQ==", 0400);
        FileSecretStore store(m_path);

        QCOMPARE(store.read(u"master-key"_s)->expose(), "123"_ba);
        QCOMPARE(store.read(u"last"_s)->expose(), "1"_ba);
    }

    void refusesADamagedFile_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("no separator") << "master-key"_ba;
        QTest::newRow("no name") << "=MQ=="_ba;
        QTest::newRow("not base64") << "b=M*Q="_ba;
        QTest::newRow("binary") << "\xff\x00\x01"_ba;
    }

    void refusesADamagedFile()
    {
        QFETCH(const QByteArray, line);
        put("a=MQ==\n" + line + "\nc=MQ==\n");
        FileSecretStore store(m_path);

        const Result<Secret> read = store.read(u"a"_s);
        const Result<void> written = store.write(u"a"_s, Secret("2"));

        QCOMPARE(read.error().kind, ErrorKind::Storage);
        QVERIFY2(read.error().detail.startsWith(u"Line 2 "), qPrintable(read.error().detail));
        QVERIFY(!written);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("a=MQ=="));
    }

    void refusesNamesThatWouldBreakTheFile()
    {
        FileSecretStore store(m_path);
        for (const QString &name : {QString(), u"a=b"_s, u"a\nb"_s, u"a b"_s, u"#a"_s, u"密钥"_s})
            QCOMPARE(store.write(name, Secret("1")).error().kind, ErrorKind::Invalid);
        QVERIFY(!QFile::exists(m_path));
    }

    void saysWhatIsWrongWithThePlace()
    {
        FileSecretStore nowhere(m_folder->filePath(u"no/such/folder/secrets"_s));
        const Result<void> written = nowhere.write(u"a"_s, Secret("1"));
        QCOMPARE(written.error().kind, ErrorKind::Storage);
        QVERIFY(written.error().detail.contains(u"folder must exist"_s));

        FileSecretStore folder(m_folder->path());
        QCOMPARE(folder.read(u"a"_s).error().kind, ErrorKind::Storage);
    }

    void writesManyEntries()
    {
        const QString path = qEnvironmentVariable(SharedFile, m_path);
        const QString writer = qEnvironmentVariable(WriterName, u"alone"_s);

        FileSecretStore store(path);
        for (int i = 0; i < EntriesEach; ++i)
            QVERIFY(store.write(u"%1-%2"_s.arg(writer).arg(i), Secret("value")));

        QCOMPARE(store.read(u"%1-0"_s.arg(writer))->expose(), "value"_ba);
    }

    void writersDoNotLoseEachOthersEntries()
    {
        const QStringList names = {u"one"_s, u"two"_s, u"three"_s};
        std::vector<std::unique_ptr<QProcess>> writers;
        for (const QString &name : names) {
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QLatin1String(SharedFile), m_path);
            environment.insert(QLatin1String(WriterName), name);
            writers.push_back(std::make_unique<QProcess>());
            writers.back()->setProcessEnvironment(environment);
            writers.back()->start(QCoreApplication::applicationFilePath(),
                                  {u"tst_filesecretstore"_s, u"writesManyEntries"_s});
        }
        for (const auto &writer : writers) {
            QVERIFY(writer->waitForFinished(120'000));
            QCOMPARE(writer->exitCode(), 0);
        }

        FileSecretStore store(m_path);
        for (const QString &name : names) {
            for (int i = 0; i < EntriesEach; ++i)
                QVERIFY(store.read(u"%1-%2"_s.arg(name).arg(i)));
        }
    }

    void aReaderNeverSeesHalfAFile()
    {
        FileSecretStore store(m_path);
        QVERIFY(store.write(u"steady"_s, Secret("value")));
        QProcess writer;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QLatin1String(SharedFile), m_path);
        writer.setProcessEnvironment(environment);
        writer.start(QCoreApplication::applicationFilePath(),
                     {u"tst_filesecretstore"_s, u"writesManyEntries"_s});
        QVERIFY(writer.waitForStarted());

        do {
            const Result<Secret> read = store.read(u"steady"_s);
            QVERIFY(read);
            QCOMPARE(read->expose(), "value"_ba);
        } while (!writer.waitForFinished(1));

        QCOMPARE(writer.exitCode(), 0);
    }
};

QObject *tst_filesecretstore()
{
    return new TestFileSecretStore;
}

#include "tst_filesecretstore.moc"
