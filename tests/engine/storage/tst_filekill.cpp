// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/faultpoint.h"
#include "engine/storage/sqlite/migrator.h"
#include "engine/storage/sqlite/sqlitereader.h"
#include "queuesteps.h"
#include "tests/support/forked.h"
#include "tests/support/killatwrite.h"
#include "tests/support/nowitness.h"

#include <QDir>
#include <QtTest>

#include <algorithm>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray First = "CREATE TABLE a(x INTEGER);\n\nINSERT INTO a VALUES(1);\n";
const QByteArray Second = "CREATE TABLE b(y INTEGER);\n\nINSERT INTO b SELECT x+1 FROM a;\n";

//! How a process is killed: before its N-th change of a file, or at a fault point.
struct Killer
{
    QByteArray point; //!< empty: at the N-th change

    //! Runs \a work, which ends before it is over. Called in a process of its own.
    int run(int n, const std::function<int()> &work) const
    {
        if (point.isEmpty()) {
            KillAtWrite killer(n);
            const VfsShim shim(killer);
            return work();
        }
        faults::plan(point + ':' + QByteArray::number(n) + "=kill");
        return work();
    }
};

void addKillers(const char *verb)
{
    QTest::addColumn<QByteArray>("point");
    QTest::newRow("any write") << QByteArray();
    for (const std::string_view name : faults::PointNames) {
        if (name.starts_with(verb))
            QTest::newRow(name.data()) << QByteArray(name.data(), static_cast<qsizetype>(name.size()));
    }
}

QString soundness(Connection &connection)
{
    Statement query(connection.handle(), u"PRAGMA integrity_check"_s);
    return query.run() && query.next() ? query.text(0) : u"unreadable"_s;
}

//! Everything is encrypted anew, in pieces, with the newest key; what an earlier process began is gone on
//! with.
bool rotate(SqliteTestStore &store)
{
    const auto stored = store.store().keys().keys();
    const auto before = stored ? KeyRing::open(store.secrets(), *stored) : Result<KeyRing>(stored.error());
    if (!before)
        return false;
    if (stored->size() == store.wrappedKeys().size()) {
        const auto key = KeyRing::newFieldKey(store.secrets(), *stored);
        if (!key || !store.store().keys().add(*key, BuiltInAuthor))
            return false;
    }
    const auto ring = KeyRing::open(store.secrets(), *store.store().keys().keys());
    const auto opened = ring ? SqliteStore::open(store.file(), *ring, store.clock())
                             : Result<std::unique_ptr<SqliteStore>>(ring.error());
    if (!opened)
        return false;
    Result<int> some = 1;
    while (some && *some > 0)
        some = (*opened)->keys().reencrypt(4);
    return some && (*opened)->keys().removeOldFieldKeys(BuiltInAuthor);
}

//! How many people's numbers and variables can be read with the keys that are stored now.
int readable(SqliteTestStore &store)
{
    const KeyRing ring = *KeyRing::open(store.secrets(), *store.store().keys().keys());
    const auto reader = SqliteReader::open(store.file(), ring.cipher(), ring.blindIndex(), store.clock());
    const auto page = reader ? (*reader)->messages({}, std::nullopt, false, 100, true)
                             : Result<MessagePage>(reader.error());
    if (!page)
        return -1;
    return int(std::ranges::count_if(page->rows, [](const MessageRow &row) {
        return row.e164.startsWith(u'+') && row.variables.size() == 1;
    }));
}

} // namespace

//! A process is killed while the file itself is changed: at each write of a migration, a checkpoint, the
//! making of a workspace, the end of what is kept, and a rotation of keys (SR-33). K06 of engine.md C5.
class TestFileKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKilledMigrationLeavesOneVersionOrTheOther_data() { addKillers("migrate."); }
    void aKilledMigrationLeavesOneVersionOrTheOther();
    void aKilledCheckpointLosesNothing_data() { addKillers("checkpoint."); }
    void aKilledCheckpointLosesNothing();
    void aKilledCreationLeavesAWorkspaceOrNone();
    void aKilledRotationLosesNobody();
    void aKilledErasureGoesOn();

private:
    NoWitness m_nobody;
    VfsShim m_withoutSyncs{m_nobody};
    FakeClock m_clock;
};

void TestFileKill::aKilledMigrationLeavesOneVersionOrTheOther()
{
    QFETCH(QByteArray, point);
    int kills = 0;
    QSet<qint64> versions;

    for (int n = 1;; ++n) {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"w.db"_s);
        {
            const auto old = Connection::open(file, Connection::Access::Create);
            QVERIFY(old && Migrator(m_clock, {First}).migrate(**old));
        }
        const ForkEnd end = inAnotherProcess([&] {
            return Killer{point}.run(n, [&] {
                const auto connection = Connection::open(file, Connection::Access::ReadWrite);
                return connection && Migrator(m_clock, {First, Second}).migrate(**connection) ? 0 : 1;
            });
        });
        m_clock.advance(std::chrono::seconds(1));

        const auto connection = Connection::open(file, Connection::Access::ReadWrite);
        QVERIFY(connection);
        QCOMPARE(soundness(**connection), u"ok"_s);
        const qint64 version = (*connection)->integer(u"PRAGMA user_version"_s)->value_or(-1);
        QVERIFY(version == 1 || version == 2);
        QCOMPARE((*connection)->integer(u"SELECT count(*) FROM sqlite_schema WHERE name='b'"_s)->value_or(-1),
                 version - 1);
        QVERIFY(Migrator(m_clock, {First, Second}).migrate(**connection));
        const auto y = (*connection)->integer(u"SELECT y FROM b"_s);
        QVERIFY2(y, y ? "" : qPrintable(y.error().detail));
        QCOMPARE(y->value_or(-1), 2);
        const QStringList copies
            = QDir(folder.path()).entryList({u"w.db.v1.*"_s}, QDir::Files | QDir::Hidden);
        QVERIFY(!copies.isEmpty());
        QCOMPARE(copies.filter(u".part"_s), QStringList()); // the next migration took it away
        for (const QString &copy : copies) {
            const auto opened = Connection::open(folder.filePath(copy), Connection::Access::ReadWrite);
            QVERIFY2(opened && soundness(**opened) == u"ok"_s, "what looks like a copy is none");
            QCOMPARE((*opened)->integer(u"SELECT x FROM a"_s)->value_or(-1), 1);
        }
        if (!end.killed) {
            QCOMPARE(end.code, 0);
            break;
        }
        versions.insert(version);
        ++kills;
    }
    QVERIFY(kills > 0);
    QVERIFY(!point.isEmpty() || versions == QSet<qint64>({1, 2}));
}

void TestFileKill::aKilledCheckpointLosesNothing()
{
    QFETCH(QByteArray, point);
    int kills = 0;

    for (int n = 1;; n += point.isEmpty() ? 3 : 1) {
        QueueSteps steps(20);
        steps.feed();
        steps.settle(steps.accepted(steps.claim(7).requests.constFirst()));
        const ForkEnd end = inAnotherProcess([&] {
            steps.store().reopen();
            steps.settle(steps.accepted(steps.claim(6).requests.constFirst()));
            return Killer{point}.run(n, [&] {
                steps.store().reopen();
                steps.settle(steps.doubted(steps.claim(5).requests.constFirst()));
                return steps.store().store().checkpoint(true) ? 0 : 1;
            });
        });

        steps.store().reopen();
        QCOMPARE(soundness(steps.store().connection()), u"ok"_s);
        QCOMPARE(steps.count(MessageState::Submitted), 13);
        QCOMPARE(steps.broken(), QString());
        if (!end.killed) {
            QCOMPARE(end.code, 0);
            QCOMPARE(steps.count(MessageState::InDoubt), 5);
            break;
        }
        ++kills;
    }
    QVERIFY(kills > 0);
}

void TestFileKill::aKilledCreationLeavesAWorkspaceOrNone()
{
    const std::unique_ptr<TestStore> made = makeSqliteTestStore();
    const TestStore &keys = *made;
    int kills = 0;

    for (int n = 1;; n += 7) {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"data/workspace.db"_s);
        const auto create
            = [&] { return SqliteStore::createDatabase(file, keys.wrappedKeys(), m_clock).has_value(); };
        const ForkEnd end
            = inAnotherProcess([&] { return Killer{}.run(n, [&] { return create() ? 0 : 1; }); });

        QVERIFY(QFile::exists(file) || create());
        QVERIFY(SqliteStore::open(file, keys.keys(), m_clock));
        if (!end.killed) {
            QCOMPARE(end.code, 0);
            break;
        }
        ++kills;
    }
    QVERIFY(kills > 10);
}

void TestFileKill::aKilledRotationLosesNobody()
{
    int kills = 0;

    for (int n = 1;; n += 9) {
        QueueSteps steps(12);
        steps.settle(steps.accepted(steps.armOne(4)));
        const ForkEnd end = inAnotherProcess([&] {
            return Killer{}.run(n, [&] {
                steps.store().reopen();
                return rotate(steps.store()) ? 0 : 1;
            });
        });

        steps.store().reopen();
        QCOMPARE(soundness(steps.store().connection()), u"ok"_s);
        QCOMPARE(readable(steps.store()), 12);
        if (!end.killed) {
            QCOMPARE(end.code, 0);
            QCOMPARE(steps.store().store().keys().keys()->size(), steps.store().wrappedKeys().size());
            break;
        }
        ++kills;
        if (steps.value(u"SELECT count(*) FROM audit_log WHERE action='key.remove'"_s) > 0)
            continue; // it was over; another one would be the next rotation
        QVERIFY(rotate(steps.store()));
        QCOMPARE(readable(steps.store()), 12);
        QCOMPARE(steps.store().store().keys().keys()->size(), steps.store().wrappedKeys().size());
        QCOMPARE(steps.value(u"SELECT count(*) FROM audit_log WHERE action='key.add'"_s), 1);
    }
    QVERIFY(kills > 5);
}

void TestFileKill::aKilledErasureGoesOn()
{
    const auto erase = [](QueueSteps &steps) {
        const TimePoint later = steps.now() + std::chrono::days(731);
        Result<int> some = 1;
        while (some && *some > 0)
            some = steps.store().store().erasures().eraseExpired(later, 1);
        return bool(some);
    };
    int kills = 0;

    for (int n = 1;; n += 3) {
        QueueSteps steps(5);
        const ArmedRequest request = steps.armOne(5);
        steps.settle(steps.accepted(request));
        for (const ArmedMessage &message : request.messages)
            steps.keepAndApply({steps.receipt(message)});
        QVERIFY(steps.store().sql(u"UPDATE campaign SET finished_at=%1"_s.arg(toMillis(steps.now()))));
        const ForkEnd end = inAnotherProcess([&] {
            return Killer{}.run(n, [&] {
                steps.store().reopen();
                return erase(steps) ? 0 : 1;
            });
        });

        steps.store().reopen();
        QCOMPARE(soundness(steps.store().connection()), u"ok"_s);
        QCOMPARE(steps.value(u"SELECT count(*) FROM message "
                             "WHERE (length(phone_enc)=0)<>(params_enc IS NULL)"_s),
                 0); // nobody is half forgotten
        QVERIFY(erase(steps));
        QCOMPARE(steps.value(u"SELECT count(*) FROM message WHERE phone_enc<>x''"_s), 0);
        QCOMPARE(steps.value(u"SELECT count(*) FROM audit_log WHERE action='campaign.erase'"_s), 1);
        QCOMPARE(steps.count(MessageState::Delivered), 5);
        QCOMPARE(steps.broken(), QString());
        if (!end.killed) {
            QCOMPARE(end.code, 0);
            break;
        }
        ++kills;
    }
    QVERIFY(kills > 5);
}

QObject *tst_filekill()
{
    return new TestFileKill;
}

#include "tst_filekill.moc"
