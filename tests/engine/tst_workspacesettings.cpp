// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspacesettings.h"

#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! What an admin sets for a whole workspace: all of it together, and each change on record by itself.
class TestWorkspaceSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whatIsSetIsRead();
    void whatIsSoAlreadyIsNotChangedAgain();
    void onlyWhatDiffersIsOnRecord();
    void whatIsRefusedChangesNothingAfterIt();
    void approvalRulesComeBackWhole();

private:
    WorkspaceSettings settings()
    {
        const auto read = WorkspaceSettings::read(m_store->store(), *m_reader);
        if (!read)
            qFatal("%s", qPrintable(read.error().detail));
        return *read;
    }

    Result<void> apply(const WorkspaceSettings &settings)
    {
        return settings.apply(m_store->store(), *m_reader, BuiltInAuthor);
    }

    qint64 audited() { return m_store->value(u"SELECT count(*) FROM audit_log"_s); }

    std::unique_ptr<SqliteTestStore> m_store;
    std::unique_ptr<Reader> m_reader;
};

void TestWorkspaceSettings::init()
{
    m_store = std::make_unique<SqliteTestStore>();
    m_reader = m_store->openReader();
}

void TestWorkspaceSettings::cleanup()
{
    m_reader.reset();
    m_store.reset();
}

void TestWorkspaceSettings::whatIsSetIsRead()
{
    WorkspaceSettings wanted = settings();
    wanted.signIn.lockAfter = 3min;
    wanted.lateAfter = 2h;
    wanted.keptFor = 24h * 90;
    wanted.approvals.twoFromPeople = 500;
    wanted.systemLog = !wanted.systemLog;

    const auto done = apply(wanted);

    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    const WorkspaceSettings now = settings();
    QVERIFY(now.signIn == wanted.signIn);
    QVERIFY(now.lateAfter == wanted.lateAfter);
    QVERIFY(now.keptFor == wanted.keptFor);
    QVERIFY(now.approvals == wanted.approvals);
    QCOMPARE(now.systemLog, wanted.systemLog);
}

void TestWorkspaceSettings::whatIsSoAlreadyIsNotChangedAgain()
{
    const qint64 before = audited();

    QVERIFY(apply(settings()));

    QCOMPARE(audited(), before);
}

void TestWorkspaceSettings::onlyWhatDiffersIsOnRecord()
{
    WorkspaceSettings wanted = settings();
    wanted.signIn.lockAfter = 3min;
    wanted.keptFor = 24h * 90;
    const qint64 before = audited();

    QVERIFY(apply(wanted));

    QCOMPARE(audited(), before + 2);
}

void TestWorkspaceSettings::whatIsRefusedChangesNothingAfterIt()
{
    const WorkspaceSettings before = settings();
    WorkspaceSettings wanted = before;
    wanted.signIn.lockAfter = 16min; // nobody's console stays open for longer than 15
    wanted.keptFor = 24h;

    const auto done = apply(wanted);

    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Invalid);
    QVERIFY(settings().signIn == before.signIn);
    QVERIFY(settings().keptFor == before.keptFor);
}

void TestWorkspaceSettings::approvalRulesComeBackWhole()
{
    WorkspaceSettings wanted = settings();
    wanted.approvals.twoAboveCost = *Money::parse(u"500", u"CNY");
    wanted.approvals.twoForNewCountry = true;
    wanted.approvals.twoForNewDomain = true;
    wanted.approvals.lasts = 6h;
    wanted.approvals.typedFrom = 50;

    QVERIFY(apply(wanted));

    QVERIFY(settings().approvals == wanted.approvals);
}

QObject *tst_workspacesettings()
{
    return new TestWorkspaceSettings;
}

#include "tst_workspacesettings.moc"
