// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/teststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestWorkspaceStore : public QObject
{
    Q_OBJECT

public:
    explicit TestWorkspaceStore(TestStoreFactory factory)
        : m_factory(std::move(factory))
    {
    }

private Q_SLOTS:
    void init() { m_store = m_factory(); }
    void cleanup() { m_store.reset(); }

    void everyDatabaseHasAnIdOfItsOwn()
    {
        const auto other = m_factory();

        const Result<QByteArray> id = workspace().databaseId();

        QCOMPARE(id->size(), 16);
        QVERIFY(*id != *other->store().workspace().databaseId());
        m_store->reopen();
        QCOMPARE(*workspace().databaseId(), *id);
    }

    void epochsOnlyGrow()
    {
        const qint64 first = *workspace().beginEpoch(u"host"_s, 11);
        m_store->reopen();
        const qint64 second = *workspace().beginEpoch(u"host"_s, 12);

        QVERIFY(second > first);
        QCOMPARE(m_store->value(u"SELECT process_id FROM engine_epoch WHERE epoch=%1"_s.arg(second)), 12);
    }

    void theEmergencyStopIsKeptAndAudited()
    {
        QVERIFY(workspace().setEmergencyStop(true, BuiltInApprover, u"wrong text"_s));
        m_store->reopen();
        QCOMPARE(m_store->value(
                     u"SELECT engine_paused FROM meta WHERE paused_by=2 AND paused_note='wrong text'"_s),
                 1);

        QVERIFY(workspace().setEmergencyStop(false, BuiltInApprover, {}));

        QCOMPARE(m_store->value(u"SELECT engine_paused FROM meta"_s), 0);
        QCOMPARE(
            m_store->value(
                u"SELECT count(*) FROM audit_log WHERE action IN ('workspace.stop','workspace.release')"_s),
            2);
    }

    void togetherIsOneCommitAndVerbsFailAlone()
    {
        const Result<void> done = m_store->store().together([this] {
            QVERIFY(workspace().audit({BuiltInAuthor, u"one"_s, QString(), {}}));
            QVERIFY(!m_store->store().accounts().add({}));
            QVERIFY(workspace().audit({BuiltInAuthor, u"two"_s, QString(), {}}));
        });

        QVERIFY(done);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM audit_log"_s), 2);
    }

private:
    WorkspaceStore &workspace() { return m_store->store().workspace(); }

    TestStoreFactory m_factory;
    std::unique_ptr<TestStore> m_store;
};

QObject *tst_workspacestore()
{
    return new TestWorkspaceStore(makeSqliteTestStore);
}

#include "tst_workspacestore.moc"
