// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/diagnosistext.h"

#include <QSet>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

using Check = DiagnosisCheck;
using Fact = DiagnosisFact;

constexpr TimePoint At = fromMillis(1'800'000'000'000);
const QString Name = u"marked-name"_s;
const QString Detail = u"marked-detail"_s;

DiagnosisFinding found(Check check, Fact fact)
{
    DiagnosisFinding finding{.check = check, .fact = fact, .name = Name, .detail = Detail, .id = 7};
    finding.count = 3;
    finding.of = 4;
    finding.at = At;
    finding.restore = RestoreHold();
    finding.audit = AuditVerdict();
    finding.storage = {.trouble = StorageTrouble::Failing, .since = At, .detail = Detail};
    finding.intake = IntakeStanding{.account = AccountId{7}, .kind = IntakeKind::Replies, .why = Detail};
    if (fact == Fact::IntakeFailing)
        finding.intake->failingSince = At;
    else
        finding.intake->loss = {.cutPages = 1};
    return finding;
}

const QList<std::pair<Check, Fact>> Facts{{Check::Workspace, Fact::FolderYours},
                                          {Check::Workspace, Fact::FolderNotWritable},
                                          {Check::Workspace, Fact::FolderReadable},
                                          {Check::Disk, Fact::DiskFree},
                                          {Check::Disk, Fact::DiskLow},
                                          {Check::Disk, Fact::DiskShort},
                                          {Check::Disk, Fact::Failed},
                                          {Check::Engine, Fact::EngineRuns},
                                          {Check::Engine, Fact::NoEngine},
                                          {Check::Keys, Fact::KeysReadable},
                                          {Check::Keys, Fact::Failed},
                                          {Check::Database, Fact::DatabaseSound},
                                          {Check::Database, Fact::DatabaseUnread},
                                          {Check::Database, Fact::DatabaseDamaged},
                                          {Check::Storage, Fact::StorageTold},
                                          {Check::Restore, Fact::RestoreNone},
                                          {Check::Restore, Fact::RestoreComparedByEngine},
                                          {Check::Restore, Fact::MarkNotKept},
                                          {Check::Restore, Fact::RestoreDue},
                                          {Check::Restore, Fact::RestoreHeld},
                                          {Check::Backup, Fact::BackupMade},
                                          {Check::Backup, Fact::BackupOld},
                                          {Check::Backup, Fact::NoBackup},
                                          {Check::Providers, Fact::NoProvider},
                                          {Check::Providers, Fact::ProvidersReady},
                                          {Check::Provider, Fact::ProviderSound},
                                          {Check::Provider, Fact::ProviderBroken},
                                          {Check::Receipts, Fact::ReceiptsCame},
                                          {Check::Receipts, Fact::ReceiptsStopped},
                                          {Check::Receipts, Fact::NoReceiptsYet},
                                          {Check::Intake, Fact::IntakeFailing},
                                          {Check::Intake, Fact::IntakeIncomplete},
                                          {Check::Duplicates, Fact::NoDuplicates},
                                          {Check::Duplicates, Fact::DuplicatesKnown},
                                          {Check::Clock, Fact::ClockPlausible},
                                          {Check::Clock, Fact::ClockOff},
                                          {Check::Clock, Fact::ClockBehind},
                                          {Check::Ledgers, Fact::LedgersBalanced},
                                          {Check::Ledgers, Fact::LedgerUnbalanced},
                                          {Check::Audit, Fact::AuditRead}};

} // namespace

//! What a look at a workspace found, as it is said here and as it is said elsewhere.
class TestDiagnosisText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFactHasASentenceOfItsOwn();
    void aLedgerThatDoesNotAddUpIsNamed();
    void aReportNamesNobody();
    void aReportSaysEachVerdict();
};

void TestDiagnosisText::everyFactHasASentenceOfItsOwn()
{
    QSet<QString> sentences;
    for (const auto &[check, fact] : Facts) {
        const QString sentence = DiagnosisText::sentence(found(check, fact), Format());
        QVERIFY(!sentence.isEmpty() && !sentence.contains(u"%1"_s));
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), Facts.size());
}

void TestDiagnosisText::aLedgerThatDoesNotAddUpIsNamed()
{
    const QString words = DiagnosisText::sentence(found(Check::Ledgers, Fact::LedgerUnbalanced), Format());

    QVERIFY2(words.contains(u"campaign 7"_s) && words.contains(Name), qPrintable(words));
}

void TestDiagnosisText::aReportNamesNobody()
{
    QList<DiagnosisFinding> findings;
    for (const auto &[check, fact] : Facts)
        findings.append(found(check, fact));

    const QString report = DiagnosisText::report(findings, {u"a head"_s}, Format());

    QVERIFY2(!report.contains(u"marked"_s), qPrintable(report));
    QVERIFY(report.startsWith(u"a head\n"_s));
    QVERIFY(report.contains(u"account 7"_s));
}

void TestDiagnosisText::aReportSaysEachVerdict()
{
    DiagnosisFinding finding = found(Check::Backup, Fact::NoBackup);
    finding.verdict = DiagnosisVerdict::Look;

    const QString report = DiagnosisText::report({finding}, {}, Format());

    QVERIFY2(report.contains(u"look  Backup: No backup was made yet."_s), qPrintable(report));
}

QObject *tst_diagnosistext()
{
    return new TestDiagnosisText;
}

#include "tst_diagnosistext.moc"
