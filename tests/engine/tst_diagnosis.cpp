// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/diagnosisdesk.h"

#include "engine/healthnote.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! A quick look over a workspace, which goes as far as it can.
class TestDiagnosis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<DiagnosisDesk>(); }
    void cleanup() { m_desk.reset(); }

    void whatIsSoundIsInItsOrder();
    void whereThereIsNoWorkspaceNothingIsDiagnosed();
    void filesThatOthersMayReadAreTold_data();
    void filesThatOthersMayReadAreTold();
    void anEngineThatRunsIsTold();
    void whatAnEngineTellsOfItsStorageIsTold();
    void keysOfProvidersAreCounted();
    void withoutTheMasterKeyTheRestIsLeftOut();
    void aFileThatIsNoDatabaseIsTold();

private:
    std::unique_ptr<DiagnosisDesk> m_desk;
};

void TestDiagnosis::whatIsSoundIsInItsOrder()
{
    const QList<DiagnosisFinding> all = m_desk->diagnosis()->quick();

    QList<DiagnosisCheck> checks;
    for (const DiagnosisFinding &finding : all)
        checks.append(finding.check);
    QCOMPARE(
        checks,
        (QList<DiagnosisCheck>{DiagnosisCheck::Workspace, DiagnosisCheck::Disk, DiagnosisCheck::Engine,
                               DiagnosisCheck::Keys, DiagnosisCheck::Storage, DiagnosisCheck::Restore,
                               DiagnosisCheck::Backup, DiagnosisCheck::Providers, DiagnosisCheck::Provider,
                               DiagnosisCheck::Receipts, DiagnosisCheck::Duplicates, DiagnosisCheck::Clock,
                               DiagnosisCheck::Ledgers}));
    QVERIFY(std::ranges::none_of(all, [](const DiagnosisFinding &finding) {
        return finding.check != DiagnosisCheck::Disk && finding.verdict == DiagnosisVerdict::Wrong;
    }));
    QCOMPARE(m_desk->found(DiagnosisCheck::Workspace).fact, DiagnosisFact::FolderYours);
    QCOMPARE(m_desk->found(DiagnosisCheck::Workspace).name, m_desk->scene().workspace().folder());
    QVERIFY(m_desk->found(DiagnosisCheck::Disk).count > 0);
    QCOMPARE(m_desk->found(DiagnosisCheck::Engine).fact, DiagnosisFact::NoEngine);
    QCOMPARE(m_desk->found(DiagnosisCheck::Engine).verdict, DiagnosisVerdict::Look);
    QCOMPARE(m_desk->found(DiagnosisCheck::Storage).fact, DiagnosisFact::StorageTold);
    QCOMPARE(m_desk->found(DiagnosisCheck::Storage).storage.trouble, StorageTrouble::None);
    QCOMPARE(m_desk->found(DiagnosisCheck::Restore).fact, DiagnosisFact::RestoreNone);
}

void TestDiagnosis::whereThereIsNoWorkspaceNothingIsDiagnosed()
{
    const auto opened = Diagnosis::open(m_desk->scene().filePath(u"elsewhere"_s), m_desk->scene().clock());

    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::NotFound);
}

void TestDiagnosis::filesThatOthersMayReadAreTold_data()
{
    QTest::addColumn<bool>("ofTheFolder");
    QTest::addColumn<QFile::Permissions>("more");
    QTest::addColumn<bool>("told");
    for (const bool folder : {true, false}) {
        const char *what = folder ? "folder" : "database";
        QTest::addRow("%s, group reads", what) << folder << QFile::Permissions(QFile::ReadGroup) << true;
        QTest::addRow("%s, group writes", what) << folder << QFile::Permissions(QFile::WriteGroup) << true;
        QTest::addRow("%s, others read", what) << folder << QFile::Permissions(QFile::ReadOther) << true;
        QTest::addRow("%s, others write", what) << folder << QFile::Permissions(QFile::WriteOther) << true;
        QTest::addRow("%s, owner alone", what) << folder << QFile::Permissions() << false;
    }
}

void TestDiagnosis::filesThatOthersMayReadAreTold()
{
    QFETCH(const bool, ofTheFolder);
    QFETCH(const QFile::Permissions, more);
    QFETCH(const bool, told);
    const QString path = ofTheFolder ? m_desk->scene().workspace().folder() : m_desk->database();
    const QFile::Permissions owner = QFile::ReadOwner | QFile::WriteOwner
        | (ofTheFolder ? QFile::Permissions(QFile::ExeOwner) : QFile::Permissions());
    QVERIFY(QFile::setPermissions(path, owner | more));

    const DiagnosisFinding finding = m_desk->found(DiagnosisCheck::Workspace);

    QCOMPARE(finding.fact, told ? DiagnosisFact::FolderReadable : DiagnosisFact::FolderYours);
    QCOMPARE(finding.verdict, told ? DiagnosisVerdict::Wrong : DiagnosisVerdict::Ok);
    QCOMPARE(finding.name, told ? path : m_desk->scene().workspace().folder());
}

void TestDiagnosis::anEngineThatRunsIsTold()
{
    const auto lock = m_desk->scene().workspace().lockEngine();
    QVERIFY(lock);

    const DiagnosisFinding finding = m_desk->found(DiagnosisCheck::Engine);

    QCOMPARE(finding.fact, DiagnosisFact::EngineRuns);
    QCOMPARE(finding.verdict, DiagnosisVerdict::Ok);
    QCOMPARE(finding.count, QCoreApplication::applicationPid());
    QVERIFY(!finding.name.isEmpty());
    QCOMPARE(m_desk->found(DiagnosisCheck::Restore).fact, DiagnosisFact::RestoreComparedByEngine);
    QCOMPARE(m_desk->found(DiagnosisCheck::Restore).verdict, DiagnosisVerdict::Ok);
}

void TestDiagnosis::whatAnEngineTellsOfItsStorageIsTold()
{
    const auto note = HealthNote::open(m_desk->scene().workspace().folder());
    QVERIFY(note);
    StorageHealth health;
    health.trouble = StorageTrouble::LogGrows;
    (*note)->write(health);
    QCOMPARE(m_desk->found(DiagnosisCheck::Storage).verdict,
             DiagnosisVerdict::Ok); // of an engine that is gone
    const auto lock = m_desk->scene().workspace().lockEngine();
    QVERIFY(lock);

    const DiagnosisFinding finding = m_desk->found(DiagnosisCheck::Storage);

    QCOMPARE(finding.fact, DiagnosisFact::StorageTold);
    QCOMPARE(finding.verdict, DiagnosisVerdict::Wrong);
    QCOMPARE(finding.storage.trouble, StorageTrouble::LogGrows);
}

void TestDiagnosis::keysOfProvidersAreCounted()
{
    const ProviderAccount tern = m_desk->scene().addAccount(u"tern"_s, u"tencent"_s);
    QVERIFY(m_desk->scene().workspace().forgetCredentials(tern));
    const auto whole = m_desk->diagnosis();
    QVERIFY(whole->accounts().isEmpty()); // nobody has looked

    const QList<DiagnosisFinding> all = whole->quick();

    const auto keys = std::ranges::find(all, DiagnosisCheck::Keys, &DiagnosisFinding::check);
    QCOMPARE(keys->fact, DiagnosisFact::KeysReadable);
    QCOMPARE(keys->count, 1);
    QCOMPARE(keys->of, 2);
    QVERIFY2(keys->name.contains(m_desk->scene().secretFile()), qPrintable(keys->name));
    QCOMPARE(whole->accounts().size(), 2);
}

void TestDiagnosis::withoutTheMasterKeyTheRestIsLeftOut()
{
    QVERIFY(QFile::remove(m_desk->scene().secretFile()));
    const auto whole = m_desk->diagnosis();

    const QList<DiagnosisFinding> all = whole->quick();

    QCOMPARE(all.size(), 4); // folder, disk, engine, and why no more
    QCOMPARE(all.last().check, DiagnosisCheck::Keys);
    QCOMPARE(all.last().fact, DiagnosisFact::Failed);
    QCOMPARE(all.last().verdict, DiagnosisVerdict::Wrong);
    QVERIFY(!all.last().detail.isEmpty());
    QVERIFY(whole->reader() == nullptr);
    QVERIFY(whole->database(true).isEmpty());
    QVERIFY(whole->smallDatabase().isEmpty());
    QVERIFY(whole->audit().isEmpty());
}

void TestDiagnosis::aFileThatIsNoDatabaseIsTold()
{
    m_desk->scene().close();
    QFile file(m_desk->database());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QVERIFY(file.write(QByteArray(8'192, 'x')) > 0);
    file.close();

    const QList<DiagnosisFinding> all = m_desk->diagnosis()->quick();

    QCOMPARE(all.size(), 4);
    QCOMPARE(all.last().check, DiagnosisCheck::Database);
    QCOMPARE(all.last().fact, DiagnosisFact::Failed);
    QCOMPARE(all.last().verdict, DiagnosisVerdict::Wrong);
}

} // namespace heliograph

QObject *tst_diagnosis()
{
    return new heliograph::TestDiagnosis;
}

#include "tst_diagnosis.moc"
