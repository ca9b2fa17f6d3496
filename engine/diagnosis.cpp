// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/diagnosis.h"

#include "engine/dispatch/rollbackguard.h"
#include "engine/query/auditproof.h"
#include "engine/sendingfindings.h"

#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>

namespace heliograph {

namespace {

using Check = DiagnosisCheck;
using Fact = DiagnosisFact;
using Verdict = DiagnosisVerdict;

constexpr qint64 LittleSpace = 500'000'000;
constexpr int LowPercent = 5;
constexpr qint64 SmallDatabase = 256LL * 1024 * 1024; // read within seconds by a slow disk
constexpr qint64 LargeLogBytes = 256LL * 1024 * 1024;
constexpr int EntriesAtOnce = 5'000; // of the audit log, about a tenth of a second

bool othersMayRead(const QString &path)
{
    return (QFileInfo(path).permissions()
            & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther))
        != QFile::Permissions();
}

} // namespace

Diagnosis::Diagnosis(std::unique_ptr<Workspace> workspace, const Clock &clock)
    : m_workspace(std::move(workspace))
    , m_clock(clock)
{
    auto reader = m_workspace->openReader();
    if (reader) {
        m_reader = *std::move(reader);
    } else {
        m_closed = reader.error().detail;
        m_keysMissing = reader.error().kind == ErrorKind::Secret;
    }
}

Result<std::unique_ptr<Diagnosis>> Diagnosis::open(const QString &folder, const Clock &clock)
{
    auto workspace = Workspace::open(folder, clock);
    if (!workspace)
        return workspace.error();
    return std::unique_ptr<Diagnosis>(new Diagnosis(*std::move(workspace), clock));
}

Diagnosis::Findings Diagnosis::quick()
{
    Findings findings{ofFolder(), ofDisk(), ofEngine()};
    if (!m_reader) {
        findings.append({.check = m_keysMissing ? Check::Keys : Check::Database,
                         .verdict = Verdict::Wrong,
                         .detail = m_closed});
        return findings;
    }
    findings += {ofKeys(), ofStorage(), ofRestore()};
    findings += sendingFindings(*m_workspace, *m_reader, m_clock.now());
    return findings;
}

DiagnosisFinding Diagnosis::ofFolder() const
{
    const QString folder = m_workspace->folder();
    const QFileInfo info(folder);
    if (!info.isWritable() || !info.isExecutable())
        return {.check = Check::Workspace,
                .fact = Fact::FolderNotWritable,
                .verdict = Verdict::Wrong,
                .name = folder};
    for (const QString &path : {folder, m_workspace->databaseFile()}) {
        if (othersMayRead(path))
            return {.check = Check::Workspace,
                    .fact = Fact::FolderReadable,
                    .verdict = Verdict::Wrong,
                    .name = path};
    }
    return {.check = Check::Workspace, .fact = Fact::FolderYours, .name = folder};
}

DiagnosisFinding Diagnosis::ofDisk() const
{
    const QStorageInfo disk(m_workspace->folder());
    DiagnosisFinding finding{.check = Check::Disk, .fact = Fact::DiskFree, .name = m_workspace->folder()};
    finding.count = disk.bytesAvailable();
    if (finding.count < LittleSpace) {
        finding.fact = finding.count < 0 ? Fact::Failed : Fact::DiskShort;
        finding.verdict = Verdict::Wrong;
    } else if (finding.count < disk.bytesTotal() / 100 * LowPercent) {
        finding.fact = Fact::DiskLow;
        finding.verdict = Verdict::Look;
    }
    return finding;
}

DiagnosisFinding Diagnosis::ofEngine() const
{
    const auto holder = EngineLock::holder(m_workspace->databaseFile());
    if (!holder)
        return {.check = Check::Engine, .fact = Fact::NoEngine, .verdict = Verdict::Look};
    return {.check = Check::Engine,
            .fact = Fact::EngineRuns,
            .name = holder->host,
            .count = holder->process,
            .at = holder->since};
}

// That the reader could be opened says that the master key is there.
DiagnosisFinding Diagnosis::ofKeys()
{
    DiagnosisFinding finding{
        .check = Check::Keys, .fact = Fact::KeysReadable, .name = m_workspace->secrets().file()};
    const auto accounts = m_reader->accounts();
    if (!accounts) {
        finding.fact = Fact::Failed;
        finding.verdict = Verdict::Wrong;
        finding.detail = accounts.error().detail;
        return finding;
    }
    m_accounts = *accounts;
    finding.of = m_accounts.size();
    finding.count = std::ranges::count_if(m_accounts, [this](const ProviderAccount &account) {
        return m_workspace->credentials(account).has_value();
    });
    return finding;
}

DiagnosisFinding Diagnosis::ofStorage() const
{
    DiagnosisFinding finding{
        .check = Check::Storage, .fact = Fact::StorageTold, .name = m_workspace->databaseFile()};
    finding.storage = m_workspace->storageHealth();
    const qint64 log = QFileInfo(m_workspace->databaseFile() + QStringLiteral("-wal")).size();
    if (finding.storage.trouble == StorageTrouble::None && log > LargeLogBytes) {
        finding.storage.trouble = StorageTrouble::LogGrows;
        finding.storage.detail = QString::number(log);
    }
    if (finding.storage.trouble != StorageTrouble::None)
        finding.verdict = Verdict::Wrong;
    return finding;
}

DiagnosisFinding Diagnosis::ofRestore()
{
    const auto hold = m_reader->restoreHold();
    if (!hold)
        return {.check = Check::Restore, .verdict = Verdict::Wrong, .detail = hold.error().detail};
    if (*hold)
        return {
            .check = Check::Restore, .fact = Fact::RestoreHeld, .verdict = Verdict::Wrong, .restore = **hold};
    return compared();
}

DiagnosisFinding Diagnosis::compared()
{
    const auto failed = [](const Error &error) -> DiagnosisFinding {
        return {.check = Check::Restore, .verdict = Verdict::Wrong, .detail = error.detail};
    };
    const auto age = m_reader->databaseAge();
    if (!age)
        return failed(age.error());
    const RollbackGuard guard(m_workspace->journalFolder(), m_workspace->secrets(),
                              SendingPlace::here(m_workspace->databaseFile()));
    const auto finding = compare(guard, *age);
    if (!finding)
        return failed(finding.error());
    if (!*finding) {
        const auto lacks = guard.lacksMark(*age);
        if (!lacks)
            return failed(lacks.error());
        if (*lacks)
            return {.check = Check::Restore,
                    .fact = Fact::MarkNotKept,
                    .verdict = Verdict::Look,
                    .name = m_workspace->secrets().file()};
        return {.check = Check::Restore,
                .fact = m_workspace->engineRuns() ? Fact::RestoreComparedByEngine : Fact::RestoreNone};
    }
    RestoreHold hold;
    hold.cause = (*finding)->cause;
    hold.databaseEpoch = age->epoch;
    hold.databaseAttempt = age->attempt;
    hold.knownEpoch = (*finding)->known.epoch;
    hold.knownAttempt = (*finding)->known.attempt;
    return {.check = Check::Restore, .fact = Fact::RestoreDue, .verdict = Verdict::Wrong, .restore = hold};
}

// While an engine runs, its own journal grows between two readings; it has compared at its start.
Result<std::optional<RollbackFinding>> Diagnosis::compare(const RollbackGuard &guard,
                                                          const DatabaseAge &age) const
{
    if (m_workspace->engineRuns())
        return std::optional<RollbackFinding>();
    return guard.compare(age);
}

Diagnosis::Findings Diagnosis::database(bool thorough)
{
    if (!m_reader)
        return {};
    const auto state = m_reader->examine(thorough);
    if (!state)
        return {{.check = Check::Database, .verdict = Verdict::Wrong, .detail = state.error().detail}};
    if (!state->damage.isEmpty())
        return {{.check = Check::Database,
                 .fact = Fact::DatabaseDamaged,
                 .verdict = Verdict::Wrong,
                 .detail = state->damage.join(QStringLiteral("; "))}};
    return {{.check = Check::Database,
             .fact = Fact::DatabaseSound,
             .count = state->version,
             .of = QFileInfo(m_workspace->databaseFile()).size()}};
}

Diagnosis::Findings Diagnosis::smallDatabase()
{
    const qint64 size = QFileInfo(m_workspace->databaseFile()).size();
    if (!m_reader || size <= SmallDatabase)
        return database(false);
    return {{.check = Check::Database, .fact = Fact::DatabaseUnread, .of = size}};
}

Diagnosis::Findings Diagnosis::audit(const std::function<bool()> &goOn)
{
    if (!m_reader)
        return {};
    const auto failed = [](const Error &error) -> Findings {
        return {{.check = Check::Audit, .verdict = Verdict::Wrong, .detail = error.detail}};
    };
    auto proof = AuditProof::begin(*m_reader, m_workspace->journalFolder(), {}, m_clock.now());
    if (!proof)
        return failed(proof.error());
    for (;;) {
        if (goOn && !goOn())
            return {};
        const auto more = proof->goOn(*m_reader, EntriesAtOnce);
        if (!more)
            return failed(more.error());
        if (!*more)
            break;
    }
    DiagnosisFinding finding{.check = Check::Audit, .fact = Fact::AuditRead};
    finding.audit = proof->verdict();
    if (finding.audit->finding != AuditVerdict::Finding::Whole)
        finding.verdict = lacksSeals(finding.audit->finding) ? Verdict::Look : Verdict::Wrong;
    return {finding};
}

} // namespace heliograph
