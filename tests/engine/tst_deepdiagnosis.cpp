// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/diagnosisdesk.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

namespace {

constexpr qint64 SmallEnough = 256LL * 1024 * 1024; // to be read unasked

} // namespace

//! What takes a diagnosis longer, or compares with what is remembered elsewhere; nothing is changed by it.
class TestDeepDiagnosis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<DiagnosisDesk>(); }
    void cleanup() { m_desk.reset(); }

    void theDatabaseIsRead_data();
    void theDatabaseIsRead();
    void aLargeDatabaseIsNotReadUnasked();
    void aDatabaseThatWillBeHeldIsTold();
    void aDatabaseThatIsHeldIsTold();
    void theWholeAuditLogIsProven();
    void anAuditLogWithoutSealsIsTold();
    void aMarkThatIsNotKeptIsTold();
    void aProofCanBeStopped();
    void nothingIsChanged();

private:
    std::unique_ptr<DiagnosisDesk> m_desk;
};

void TestDeepDiagnosis::theDatabaseIsRead_data()
{
    QTest::addColumn<bool>("thorough");
    QTest::newRow("every page") << false;
    QTest::newRow("every index as well") << true;
}

void TestDeepDiagnosis::theDatabaseIsRead()
{
    QFETCH(const bool, thorough);
    (void)m_desk->launch(20);
    const auto whole = m_desk->diagnosis();

    const QList<DiagnosisFinding> read = whole->database(thorough);

    QCOMPARE(read.size(), 1);
    QCOMPARE(read.first().check, DiagnosisCheck::Database);
    QCOMPARE(read.first().fact, DiagnosisFact::DatabaseSound);
    QCOMPARE(read.first().verdict, DiagnosisVerdict::Ok);
    QCOMPARE(read.first().count, m_desk->scene().value(u"PRAGMA user_version"_s));
    QCOMPARE(read.first().of, QFile(m_desk->database()).size());
}

void TestDeepDiagnosis::aLargeDatabaseIsNotReadUnasked()
{
    const auto whole = m_desk->diagnosis();
    QCOMPARE(whole->smallDatabase().first().fact, DiagnosisFact::DatabaseSound);
    const qint64 size = QFile(m_desk->database()).size();
    QVERIFY(QFile::resize(m_desk->database(), SmallEnough + 1)); // a hole, which takes no room

    const QList<DiagnosisFinding> unread = whole->smallDatabase();

    QVERIFY(QFile::resize(m_desk->database(), size));
    QCOMPARE(unread.size(), 1);
    QCOMPARE(unread.first().fact, DiagnosisFact::DatabaseUnread);
    QCOMPARE(unread.first().verdict, DiagnosisVerdict::Ok);
    QCOMPARE(unread.first().of, SmallEnough + 1);
}

void TestDeepDiagnosis::aDatabaseThatWillBeHeldIsTold()
{
    (void)m_desk->launch(2);
    {
        const Takeover engine = m_desk->take();
        JournalledRequest later = m_desk->lineOf(m_desk->arm(engine, 1));
        later.attempts.first().first = AttemptId{900}; // of which the database knows nothing
        QVERIFY(engine.journal->markLeaving(later));
    }

    const DiagnosisFinding finding = m_desk->found(DiagnosisCheck::Restore);

    QCOMPARE(finding.fact, DiagnosisFact::RestoreDue);
    QCOMPARE(finding.verdict, DiagnosisVerdict::Wrong);
    QVERIFY(finding.restore.has_value());
    QCOMPARE(finding.restore->cause, RestoreCause::OlderThanJournal);
    QCOMPARE(finding.restore->knownAttempt, 900);
    QCOMPARE(finding.restore->databaseAttempt, 1);
    QVERIFY(!m_desk->hold()); // it only looks
}

void TestDeepDiagnosis::aDatabaseThatIsHeldIsTold()
{
    QVERIFY(m_desk->scene().store().restore().hold(RestoreCause::OtherFile, {}, m_desk->scene().now()));

    const DiagnosisFinding finding = m_desk->found(DiagnosisCheck::Restore);

    QCOMPARE(finding.fact, DiagnosisFact::RestoreHeld);
    QCOMPARE(finding.verdict, DiagnosisVerdict::Wrong);
    QVERIFY(finding.restore.has_value());
    QCOMPARE(finding.restore->cause, RestoreCause::OtherFile);
}

void TestDeepDiagnosis::theWholeAuditLogIsProven()
{
    (void)m_desk->launch(1);
    const qint64 entries = m_desk->scene().value(u"SELECT count(*) FROM audit_log"_s);
    const auto whole = m_desk->diagnosis();

    const QList<DiagnosisFinding> sound = whole->audit();

    QCOMPARE(sound.size(), 1);
    QCOMPARE(sound.first().fact, DiagnosisFact::AuditRead);
    QCOMPARE(sound.first().verdict, DiagnosisVerdict::Ok);
    QCOMPARE(sound.first().audit->finding, AuditVerdict::Finding::Whole);
    QCOMPARE(sound.first().audit->whole.sequence, entries);

    QVERIFY(m_desk->scene().sql(u"DROP TRIGGER audit_no_update"_s));
    QVERIFY(m_desk->scene().sql(u"UPDATE audit_log SET object='nothing' WHERE seq=2"_s));
    const QList<DiagnosisFinding> changed = whole->audit();

    QCOMPARE(changed.first().verdict, DiagnosisVerdict::Wrong);
    QCOMPARE(changed.first().audit->finding, AuditVerdict::Finding::Changed);
    QCOMPARE(changed.first().audit->sequence, 2);
}

void TestDeepDiagnosis::anAuditLogWithoutSealsIsTold()
{
    (void)m_desk->launch(1);
    for (const QString &action : {u"one"_s, u"two"_s}) {
        m_desk->scene().clock().advance(21min);
        QVERIFY(m_desk->scene().store().workspace().audit({BuiltInAuthor, action, {}, {}}));
    }
    const auto whole = m_desk->diagnosis();

    const QList<DiagnosisFinding> unsealed = whole->audit();

    QCOMPARE(unsealed.size(), 1);
    QCOMPARE(unsealed.first().verdict, DiagnosisVerdict::Look);
    QVERIFY(lacksSeals(unsealed.first().audit->finding));

    QVERIFY(m_desk->scene().store().sealAudit());
    QCOMPARE(whole->audit().first().verdict, DiagnosisVerdict::Ok);
}

void TestDeepDiagnosis::aMarkThatIsNotKeptIsTold()
{
    (void)m_desk->launch(1);
    {
        const Takeover engine = m_desk->take();
        QCOMPARE(m_desk->found(DiagnosisCheck::Restore).fact, DiagnosisFact::RestoreNone);
        QVERIFY(m_desk->scene().workspace().secrets().remove(u"engine-mark"_s));
    }

    const DiagnosisFinding finding = m_desk->found(DiagnosisCheck::Restore);

    QCOMPARE(finding.fact, DiagnosisFact::MarkNotKept);
    QCOMPARE(finding.verdict, DiagnosisVerdict::Look);
    QCOMPARE(finding.name, m_desk->scene().workspace().secrets().file());
    (void)m_desk->take();
    QCOMPARE(m_desk->found(DiagnosisCheck::Restore).fact, DiagnosisFact::RestoreNone);
}

void TestDeepDiagnosis::aProofCanBeStopped()
{
    int asked = 0;

    const QList<DiagnosisFinding> stopped = m_desk->diagnosis()->audit([&asked] {
        ++asked;
        return false;
    });

    QVERIFY(stopped.isEmpty());
    QCOMPARE(asked, 1);
}

void TestDeepDiagnosis::nothingIsChanged()
{
    const qint64 entries = m_desk->scene().value(u"SELECT count(*) FROM audit_log"_s);
    const qint64 version = m_desk->scene().value(u"PRAGMA data_version"_s);
    const QStringList secrets = m_desk->scene().keptSecrets();
    const auto whole = m_desk->diagnosis();

    (void)whole->quick();
    (void)whole->database(true);
    (void)whole->audit();

    QCOMPARE(m_desk->scene().value(u"PRAGMA data_version"_s), version); // nobody else has committed
    QCOMPARE(m_desk->scene().value(u"SELECT count(*) FROM audit_log"_s), entries);
    QCOMPARE(m_desk->scene().keptSecrets(), secrets);
    QVERIFY(!m_desk->scene().workspace().engineRuns());
}

} // namespace heliograph

QObject *tst_deepdiagnosis()
{
    return new heliograph::TestDeepDiagnosis;
}

#include "tst_deepdiagnosis.moc"
