// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/auditlog.h"

#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! The audit log in its database, which nobody can change (engine.md SR-20).
class TestAuditLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<SqliteTestStore>();
        for (int n = 1; n <= 5; ++n)
            QVERIFY(m_store->store().workspace().audit({.actor = BuiltInApprover,
                                                        .action = u"act"_s,
                                                        .object = u"thing %1"_s.arg(n),
                                                        .detail = {{u"n"_s, n}}}));
    }

    void cleanup() { m_store.reset(); }

    void anUntouchedChainVerifies() { QCOMPARE(*broken(), std::optional<qint64>()); }

    void entriesCanBeNeitherChangedNorDeleted()
    {
        for (const QString &sql : {u"UPDATE audit_log SET action='x'"_s, u"DELETE FROM audit_log"_s,
                                   u"DELETE FROM audit_log WHERE seq=5"_s}) {
            const Result<void> done = m_store->sql(sql);
            QVERIFY(!done);
            QVERIFY(done.error().detail.contains(u"append-only"_s));
        }
        QCOMPARE(m_store->value(u"SELECT count(*) FROM audit_log WHERE action='act'"_s), 5);
    }

    void tamperingBehindTheTriggersIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<qint64>("at");
        QTest::newRow("another actor") << u"UPDATE audit_log SET actor=1 WHERE seq=3"_s << 3LL;
        QTest::newRow("another action") << u"UPDATE audit_log SET action='none' WHERE seq=1"_s << 1LL;
        QTest::newRow("another detail") << u"UPDATE audit_log SET detail='{}' WHERE seq=5"_s << 5LL;
        QTest::newRow("another time") << u"UPDATE audit_log SET at=at+1 WHERE seq=2"_s << 2LL;
        QTest::newRow("a left-out entry") << u"DELETE FROM audit_log WHERE seq=2"_s << 3LL;
        QTest::newRow("a left-out entry, renumbered")
            << u"DELETE FROM audit_log WHERE seq=4;UPDATE audit_log SET seq=4 WHERE seq=5"_s << 4LL;
    }

    void tamperingBehindTheTriggersIsFound()
    {
        QFETCH(QString, sql);
        QFETCH(qint64, at);
        QVERIFY(m_store->sql(u"DROP TRIGGER audit_no_update;DROP TRIGGER audit_no_delete;"_s + sql));

        QCOMPARE(*broken(), std::optional<qint64>(at));
    }

    void theChainGoesOnAfterReopening()
    {
        m_store->reopen();
        QVERIFY(m_store->store().workspace().audit({BuiltInAuthor, u"later"_s, QString(), {}}));

        QCOMPARE(*broken(), std::optional<qint64>());
        QCOMPARE(m_store->value(u"SELECT max(seq) FROM audit_log"_s), 6);
    }

private:
    Result<std::optional<qint64>> broken() { return firstBrokenAudit(m_store->connection()); }

    std::unique_ptr<SqliteTestStore> m_store;
};

QObject *tst_auditlog()
{
    return new TestAuditLog;
}

#include "tst_auditlog.moc"
