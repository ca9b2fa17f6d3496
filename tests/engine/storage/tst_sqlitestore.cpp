// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/sqliteteststore.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestSqliteStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_store = std::make_unique<SqliteTestStore>(); }
    void cleanup() { m_store.reset(); }

    void theKeyRingCanBeReadBeforeThereIsACipher()
    {
        const Result<QList<WrappedKey>> keys = SqliteStore::wrappedKeys(m_store->file());

        QVERIFY(keys);
        QCOMPARE(keys->size(), m_store->wrappedKeys().size());
        for (qsizetype index = 0; index < keys->size(); ++index) {
            QCOMPARE(keys->at(index).keyId, m_store->wrappedKeys().at(index).keyId);
            QCOMPARE(keys->at(index).purpose, m_store->wrappedKeys().at(index).purpose);
            QCOMPARE(keys->at(index).wrapped, m_store->wrappedKeys().at(index).wrapped);
        }
    }

    void folderAndFilesBelongToTheOwnerAlone()
    {
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeOther;
        const QFileInfo file(m_store->file());
        QVERIFY(!(file.permissions() & others));
        QVERIFY(!(QFileInfo(file.absolutePath()).permissions() & others));
    }

    void aWorkspaceIsNotMadeTwice()
    {
        const QByteArray id = *m_store->store().workspace().databaseId();

        const Result<void> again
            = SqliteStore::createDatabase(m_store->file(), m_store->wrappedKeys(), m_store->clock());

        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Conflict);
        QCOMPARE(*m_store->store().workspace().databaseId(), id);
    }

    void nothingHalfMadeIsLeft()
    {
        QList<WrappedKey> twice = m_store->wrappedKeys();
        twice.append(twice.first());
        const QString file = m_store->file() + u"2"_s;

        QVERIFY(!SqliteStore::createDatabase(file, twice, m_store->clock()));

        QVERIFY(!QFile::exists(file));
        QVERIFY(!QFile::exists(file + u".new"_s));
    }

    void anInterruptedCreationIsStartedAfresh()
    {
        const QString file = m_store->file() + u"2"_s;
        QFile half(file + u".new"_s);
        QVERIFY(half.open(QIODevice::WriteOnly));
        half.write("half");
        half.close();

        QVERIFY(SqliteStore::createDatabase(file, m_store->wrappedKeys(), m_store->clock()));

        QVERIFY(SqliteStore::open(file, m_store->keys(), m_store->clock()));
    }

    void aNewerWorkspaceIsRefused()
    {
        QVERIFY(m_store->sql(u"PRAGMA user_version=99"_s));

        const auto opened = SqliteStore::open(m_store->file(), m_store->keys(), m_store->clock());

        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Conflict);
    }

    void aMissingWorkspaceIsNotFound()
    {
        const auto opened = SqliteStore::open(m_store->file() + u"x"_s, m_store->keys(), m_store->clock());

        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::NotFound);
    }

    void anIdleCheckpointEmptiesTheLog()
    {
        m_store->addAudience(100);
        const QString log = m_store->file() + u"-wal"_s;
        QVERIFY(QFileInfo(log).size() > 0);

        QVERIFY(m_store->store().checkpoint(false));
        QVERIFY(QFileInfo(log).size() > 0);

        QVERIFY(m_store->store().checkpoint(true));
        QCOMPARE(QFileInfo(log).size(), 0);
    }

    void aReaderInTheMiddleOnlyPostponesACheckpoint()
    {
        m_store->addAudience(100);
        const auto reader = Connection::open(m_store->file(), Connection::Access::ReadOnly);
        Statement &query = (*reader)->statement(u"SELECT phone_bidx FROM audience_member"_s);
        QVERIFY(query.run());
        QVERIFY(query.next());
        QElapsedTimer waited;
        waited.start();

        QVERIFY(m_store->store().checkpoint(true));

        QVERIFY(waited.elapsed() < 2'500); // nobody can write meanwhile, and gives up after 5 s
        QCOMPARE(*m_store->connection().integer(u"PRAGMA busy_timeout"_s), 5'000);
        query.finish();
        QVERIFY(m_store->store().checkpoint(true));
        QCOMPARE(QFileInfo(m_store->file() + u"-wal"_s).size(), 0);
    }

    void twoProcessesMayWriteShortVerbs()
    {
        const auto other = SqliteStore::open(m_store->file(), m_store->keys(), m_store->clock());
        QVERIFY(other);

        QVERIFY((*other)->workspace().setEmergencyStop(true, BuiltInAuthor, {}));
        m_store->addAccount();

        QCOMPARE(m_store->value(u"SELECT engine_paused FROM meta"_s), 1);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM audit_log"_s), 2);
    }

    void importsFromTwoConnectionsCannotDoubleANumber()
    {
        const CampaignId campaign = m_store->addCampaign(m_store->addAudience(50), m_store->addAccount());
        const auto other = SqliteStore::open(m_store->file(), m_store->keys(), m_store->clock());
        QVERIFY(m_store->store().campaigns().beginFreeze(campaign));

        QVERIFY(m_store->store().campaigns().freeze(campaign, 20));
        QVERIFY((*other)->campaigns().freeze(campaign, 20));
        QVERIFY(m_store->store().campaigns().freeze(campaign, 20)->done);

        QCOMPARE(m_store->value(u"SELECT count(DISTINCT phone_bidx) FROM message"_s), 50);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM message"_s), 50);
    }

private:
    std::unique_ptr<SqliteTestStore> m_store;
};

QObject *tst_sqlitestore()
{
    return new TestSqliteStore;
}

#include "tst_sqlitestore.moc"
