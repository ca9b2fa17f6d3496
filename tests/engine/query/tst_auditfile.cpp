// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/auditfile.h"

#include "engine/query/auditcheck.h"
#include "tests/support/sqliteteststore.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

//! The audit log outside its database: everything its hashes are made of, or no file at all.
class TestAuditFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whatIsReadIsWhatTheDatabaseHas();
    void aLineIsReadableByAnyProgram();
    void theFileIsAsLongAsTheLog_data();
    void theFileIsAsLongAsTheLog();
    void thatItWasWrittenIsOnRecordAndNotInIt();
    void aStoppedExportLeavesNoFile();
    void whatIsNotAllowedLeavesNoFile();
    void whereNoFileCanBeNothingIsOnRecord_data();
    void whereNoFileCanBeNothingIsOnRecord();
    void anOldFileIsReplacedAtTheEndOnly();
    void readingStopsWhenNothingMoreIsWanted();
    void aLineThatIsNoEntryIsNamed_data();
    void aLineThatIsNoEntryIsNamed();
    void aFileThatIsNotThereIsNotFound();
    void whatWasChangedInTheFileIsFound();

private:
    void addEntries(int more)
    {
        QVERIFY(m_store->store().together([&] {
            for (int n = 0; n < more; ++n)
                QVERIFY(m_store->store().workspace().audit({.action = u"test.entry"_s,
                                                            .object = u"Nr. %1 “€\n”"_s.arg(n),
                                                            .detail = {{u"n"_s, n}}}));
        }));
    }

    Result<AuditFile::Written> write(const AuditFile::Progress &progress = {})
    {
        return AuditFile::write(*m_reader, m_store->store().disclosures(), m_file, progress);
    }

    QList<AuditRow> read()
    {
        QList<AuditRow> rows;
        const auto done = AuditFile::read(m_file, [&rows](const QList<AuditRow> &some) {
            rows += some;
            return true;
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
        return rows;
    }

    QByteArray content() const
    {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void replaceContent(const QByteArray &content)
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(content), content.size());
    }

    qint64 entries() { return m_store->value(u"SELECT count(*) FROM audit_log"_s); }
    qint64 exports()
    {
        return m_store->value(u"SELECT count(*) FROM audit_log WHERE action='audit.export'"_s);
    }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files, QDir::Name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<SqliteTestStore> m_store;
    std::unique_ptr<Reader> m_reader;
};

void TestAuditFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"audit.jsonl"_s);
    m_store = std::make_unique<SqliteTestStore>();
    m_reader = m_store->openReader();
    addEntries(1); // so that there is something in the log
}

void TestAuditFile::cleanup()
{
    m_reader.reset();
    m_store.reset();
    m_folder.reset();
}

void TestAuditFile::whatIsReadIsWhatTheDatabaseHas()
{
    addEntries(3);
    const auto chain = m_reader->auditChain(0, 1'000);

    const auto written = write();

    QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
    const QList<AuditRow> rows = read();
    QCOMPARE(written->entries, chain->size());
    QCOMPARE(rows.size(), chain->size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const AuditRow &kept = chain->at(i);
        QCOMPARE(rows[i].sequence, kept.sequence);
        QVERIFY(rows[i].at == kept.at && rows[i].actor == kept.actor);
        QCOMPARE(rows[i].origin, kept.origin);
        QCOMPARE(rows[i].action, kept.action);
        QCOMPARE(rows[i].object, kept.object);
        QCOMPARE(rows[i].detail, kept.detail);
        QCOMPARE(rows[i].previous, kept.previous);
        QCOMPARE(rows[i].hash, kept.hash);
        QCOMPARE(rows[i].actorName, kept.actorName);
        QCOMPARE(auditHash(rows[i]), rows[i].hash); // which is all that it takes to check it
    }
    QCOMPARE(written->seal, (AuditSeal{rows.last().sequence, rows.last().hash}));
}

void TestAuditFile::aLineIsReadableByAnyProgram()
{
    addEntries(1);
    QVERIFY(write());

    const QByteArray last = content().trimmed().split('\n').last();

    const QJsonObject object = QJsonDocument::fromJson(last).object();
    QCOMPARE(object.keys(),
             (QStringList{u"action"_s, u"actor"_s, u"actor_name"_s, u"at"_s, u"detail"_s, u"hash"_s,
                          u"object"_s, u"origin"_s, u"prev"_s, u"seq"_s}));
    QCOMPARE(object.value(u"action"_s).toString(), u"test.entry"_s);
    QCOMPARE(object.value(u"object"_s).toString(), u"Nr. 0 “€\n”"_s);
    QCOMPARE(object.value(u"detail"_s).toString(), uR"({"n":0})"_s);
    QCOMPARE(object.value(u"hash"_s).toString().size(), 64);
    QCOMPARE(object.value(u"at"_s).toInteger(), toMillis(m_store->clock().now()));
}

void TestAuditFile::theFileIsAsLongAsTheLog_data()
{
    QTest::addColumn<int>("total");
    QTest::newRow("less than a piece") << 999;
    QTest::newRow("one piece") << 1'000;
    QTest::newRow("one more") << 1'001;
    QTest::newRow("several pieces") << 2'500;
}

void TestAuditFile::theFileIsAsLongAsTheLog()
{
    QFETCH(const int, total);
    addEntries(total - int(entries()));
    QList<qint64> told;

    const auto written = write([&told](qint64 entries) {
        told.append(entries);
        return true;
    });

    QVERIFY(written);
    QCOMPARE(written->entries, total);
    QCOMPARE(told.size(), (total + 999) / 1'000);
    QCOMPARE(told.last(), total);
    QCOMPARE(content().count('\n'), total);
    const QList<AuditRow> rows = read();
    QCOMPARE(rows.size(), total);
    AuditChain chain;
    for (const AuditRow &row : rows)
        QCOMPARE(chain.follow(row), AuditFault::None);
    QCOMPARE(chain.seal(), written->seal);
}

void TestAuditFile::thatItWasWrittenIsOnRecordAndNotInIt()
{
    addEntries(2);
    const qint64 before = entries();

    const auto written = write();

    QVERIFY(written);
    QCOMPARE(written->entries, before);
    QCOMPARE(entries(), before + 1);
    QCOMPARE(m_store->value(u"SELECT count(*) FROM audit_log WHERE action='audit.export' AND detail LIKE "
                            "'%\"entries\":%1%'"_s.arg(before)),
             1);
}

void TestAuditFile::aStoppedExportLeavesNoFile()
{
    const qint64 before = entries();

    const auto stopped = write([](qint64) { return false; });

    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QVERIFY(files().isEmpty());
    QCOMPARE(entries(), before);
}

void TestAuditFile::whatIsNotAllowedLeavesNoFile()
{
    // Where nothing can be kept of it nothing is handed out.
    QVERIFY(
        m_store->sql(u"CREATE TRIGGER no_export BEFORE INSERT ON audit_log WHEN NEW.action='audit.export' "
                     "BEGIN SELECT RAISE(ABORT,'not now'); END"_s));

    const auto refused = write();

    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.contains(u"not now"_s), qPrintable(refused.error().detail));
    QVERIFY(files().isEmpty());
    QCOMPARE(exports(), 0);
}

void TestAuditFile::whereNoFileCanBeNothingIsOnRecord_data()
{
    QTest::addColumn<QString>("place");
    QTest::newRow("a folder that is not there") << u"nowhere/audit.jsonl"_s;
    QTest::newRow("a folder itself") << u"."_s;
}

void TestAuditFile::whereNoFileCanBeNothingIsOnRecord()
{
    QFETCH(const QString, place);
    m_file = m_folder->filePath(place);

    const auto refused = write();

    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(exports(), 0);
    QVERIFY(files().isEmpty());
}

void TestAuditFile::anOldFileIsReplacedAtTheEndOnly()
{
    replaceContent("what was there");

    QVERIFY(!write([](qint64) { return false; }));
    QCOMPARE(content(), "what was there");

    QVERIFY(write());
    QCOMPARE(files(), QStringList{u"audit.jsonl"_s});
    QVERIFY(content().startsWith('{'));
    QCOMPARE(QFile::permissions(m_file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestAuditFile::readingStopsWhenNothingMoreIsWanted()
{
    addEntries(2'500 - int(entries()));
    QVERIFY(write());
    int pieces = 0;

    QVERIFY(AuditFile::read(m_file, [&pieces](const QList<AuditRow> &some) {
        ++pieces;
        return some.size() != 1'000;
    }));

    QCOMPARE(pieces, 1);
}

void TestAuditFile::aLineThatIsNoEntryIsNamed_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("another object") << QByteArray(R"({"name":"Ana"})");
    QTest::newRow("no hash") << QByteArray(R"({"seq":2})");
    QTest::newRow("a number in quotes") << QByteArray(R"({"seq":"2","hash":"00"})");
    QTest::newRow("cut off") << QByteArray(R"({"seq":2,"hash":"00)");
    QTest::newRow("a list") << QByteArray("[1,2]");
    QTest::newRow("longer than any entry")
        << QByteArray(R"({"seq":2,"hash":"00","x":")" + QByteArray(1'100'000, 'x') + "\"}");
}

void TestAuditFile::aLineThatIsNoEntryIsNamed()
{
    QFETCH(const QByteArray, line);
    QVERIFY(write());
    const QByteArray first = content().left(content().indexOf('\n') + 1);
    replaceContent(first + line + "\n" + first);

    const auto done = AuditFile::read(m_file, [](const QList<AuditRow> &) { return true; });

    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Invalid);
    QVERIFY2(done.error().detail.contains(u"Line 2 of %1"_s.arg(m_file)), qPrintable(done.error().detail));
}

void TestAuditFile::aFileThatIsNotThereIsNotFound()
{
    const auto done = AuditFile::read(m_file, [](const QList<AuditRow> &) { return true; });

    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::NotFound);
    QVERIFY(done.error().detail.contains(m_file));
}

void TestAuditFile::whatWasChangedInTheFileIsFound()
{
    addEntries(5);
    const auto written = write();
    QVERIFY(written);
    replaceContent(content().replace("Nr. 3", "Nr. 7"));

    AuditCheck check({}, 1);
    (void)check.add(read());

    QCOMPARE(check.verdict().finding, AuditVerdict::Finding::Changed);
    QCOMPARE(check.verdict().sequence, written->seal.sequence - 1); // of five, the fourth
}

} // namespace heliograph

QObject *tst_auditfile()
{
    return new heliograph::TestAuditFile;
}

#include "tst_auditfile.moc"
