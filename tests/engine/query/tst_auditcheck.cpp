// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/auditcheck.h"

#include "engine/storage/reader.h"
#include "engine/storage/sqlite/auditlog.h"
#include "tests/support/sqliteteststore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

using Finding = AuditVerdict::Finding;

//! SR-21: somebody with the database in hands changes its audit log behind the triggers.
class TestAuditCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_store.reset(); }

    void anUntouchedLogIsBorneOutByItsSeals();
    void anEditedEntryIsFound();
    void anEntryDeletedFromTheMiddleIsFound();
    void aDeletedTailIsFound();
    void aTailThatWasCutOffAndWrittenAnewIsFound();
    void aLogThatWasRewrittenWholeIsFound();
    void aRewrittenLogWhoseSealsWereTakenAwayIsTold();
    void sealsThatAreKeptNoMoreAreTold();
    void whatWasJustWrittenNeedsNoSeal();
    void whoHasNoSealsToCompareMissesNone();
    void sealsOfWhatARestoreLostAreCounted();
    void anEmptyLogIsWhole();

private:
    static constexpr int Entries = 8;
    static constexpr Millis Patience = 20min;

    //! Another entry, after more than the patience.
    void actLater(int n)
    {
        m_store->clock().advance(Patience + 1ms);
        act(n);
    }

    AuditSeals seals() const { return {m_folder.path(), QByteArray(16, 'd')}; }

    void act(int n, const QString &action = u"act"_s)
    {
        QVERIFY(m_store->store().workspace().audit({.actor = BuiltInAuthor,
                                                    .action = action,
                                                    .object = u"thing %1"_s.arg(n),
                                                    .detail = {{u"n"_s, n}}}));
    }

    void seal(qint64 incarnation = 1)
    {
        const auto end = readAuditSeal(m_store->connection());
        m_kept.append({*end, incarnation, m_store->clock().now()});
    }

    void tamper(const QString &sql)
    {
        QVERIFY(m_store->sql(
            u"DROP TRIGGER IF EXISTS audit_no_update;DROP TRIGGER IF EXISTS audit_no_delete;"_s + sql));
    }

    AuditVerdict look(qint64 incarnation = 1)
    {
        AuditCheck check(m_kept, incarnation, Patience);
        // In pieces, as the log of years is read.
        for (qint64 after = 0;; after = check.verdict().whole.sequence) {
            const auto entries = readAuditChain(m_store->connection(), after, 3);
            if (!entries)
                qFatal("%s", qPrintable(entries.error().detail));
            if (entries->isEmpty() || !check.add(*entries))
                return check.verdict();
        }
    }

    QTemporaryDir m_folder;
    std::unique_ptr<SqliteTestStore> m_store;
    QList<KeptSeal> m_kept;
};

void TestAuditCheck::init()
{
    m_store = std::make_unique<SqliteTestStore>();
    m_kept.clear();
    for (int n = 1; n <= Entries; ++n) {
        act(n);
        if (n == 3 || n == Entries)
            seal();
    }
}

void TestAuditCheck::anUntouchedLogIsBorneOutByItsSeals()
{
    const AuditVerdict found = look();

    QCOMPARE(found.finding, Finding::Whole);
    QCOMPARE(found.whole, m_kept.constLast().seal);
    QCOMPARE(found.seals, 2);
    QCOMPARE(found.lostSeals, 0);
}

void TestAuditCheck::anEditedEntryIsFound()
{
    tamper(u"UPDATE audit_log SET detail='{\"n\":50}' WHERE seq=5"_s);

    const AuditVerdict found = look();

    QCOMPARE(found.finding, Finding::Changed);
    QCOMPARE(found.sequence, 5);
    QCOMPARE(found.whole.sequence, 4);
    QVERIFY(found.at);
}

void TestAuditCheck::anEntryDeletedFromTheMiddleIsFound()
{
    tamper(u"DELETE FROM audit_log WHERE seq=5"_s);

    const AuditVerdict found = look();

    QCOMPARE(found.finding, Finding::Missing);
    QCOMPARE(found.sequence, 6);
    QCOMPARE(found.whole.sequence, 4);
}

void TestAuditCheck::aDeletedTailIsFound()
{
    tamper(u"DELETE FROM audit_log WHERE seq>6"_s);

    const AuditVerdict found = look();

    QCOMPARE(found.finding, Finding::CutOff);
    QCOMPARE(found.sequence, Entries);
    QCOMPARE(found.whole.sequence, 6);
}

void TestAuditCheck::aTailThatWasCutOffAndWrittenAnewIsFound()
{
    tamper(u"DELETE FROM audit_log WHERE seq>6"_s);
    for (int n = 7; n <= Entries + 2; ++n)
        act(n, u"forged"_s);

    const AuditVerdict found = look();

    QCOMPARE(found.finding, Finding::Rewritten);
    QCOMPARE(found.sequence, Entries);
    QCOMPARE(found.seals, 1);
}

void TestAuditCheck::aLogThatWasRewrittenWholeIsFound()
{
    tamper(u"DELETE FROM audit_log"_s);
    for (int n = 1; n <= Entries; ++n)
        act(n, n == 2 ? u"forged"_s : u"act"_s);

    const AuditVerdict found = look();

    QCOMPARE(found.finding, Finding::Rewritten);
    QCOMPARE(found.sequence, 3);
}

// What the seals are for: the chain alone cannot tell.
void TestAuditCheck::aRewrittenLogWhoseSealsWereTakenAwayIsTold()
{
    tamper(u"DELETE FROM audit_log"_s);
    act(1, u"forged"_s);
    actLater(2);
    m_kept.clear();

    const AuditVerdict found = look();

    QCOMPARE(found.finding, Finding::Unsealed);
    QCOMPARE(found.sequence, 1);
    QCOMPARE(found.whole.sequence, 2);
}

void TestAuditCheck::sealsThatAreKeptNoMoreAreTold()
{
    actLater(Entries + 1);
    QCOMPARE(look().finding, Finding::Whole); // it may be sealed in a moment
    actLater(Entries + 2);

    const AuditVerdict found = look();

    QCOMPARE(found.finding, Finding::SealsStale);
    QCOMPARE(found.sequence, Entries + 1);
    QCOMPARE(found.seals, 2);
    seal();
    QCOMPARE(look().finding, Finding::Whole);
}

void TestAuditCheck::whatWasJustWrittenNeedsNoSeal()
{
    m_kept.clear();

    QCOMPARE(look().finding, Finding::Whole);
}

// A file of an export has no seals beside it.
void TestAuditCheck::whoHasNoSealsToCompareMissesNone()
{
    actLater(Entries + 1);
    AuditCheck check({}, 1);
    const auto entries = readAuditChain(m_store->connection(), 0, 100);
    QVERIFY(entries && entries->size() > Entries);

    QVERIFY(check.add(*entries));

    QCOMPARE(check.verdict().finding, Finding::Whole);
}

void TestAuditCheck::sealsOfWhatARestoreLostAreCounted()
{
    tamper(u"DELETE FROM audit_log WHERE seq>6"_s); // a backup knew no more
    act(7, u"workspace.confirm-restore"_s);
    seal(2);

    const AuditVerdict found = look(2);

    QCOMPARE(found.finding, Finding::Whole);
    QCOMPARE(found.seals, 2);
    QCOMPARE(found.lostSeals, 1);
}

void TestAuditCheck::anEmptyLogIsWhole()
{
    const AuditVerdict found = AuditCheck({}, 1).verdict();

    QCOMPARE(found.finding, Finding::Whole);
    QCOMPARE(found.whole.sequence, 0);
}

} // namespace heliograph

QObject *tst_auditcheck()
{
    return new heliograph::TestAuditCheck;
}

#include "tst_auditcheck.moc"
