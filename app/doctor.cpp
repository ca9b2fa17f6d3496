// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/doctor.h"

#include "app/ledgerfile.h"
#include "app/restorehint.h"

#include "engine/query/intaketroubles.h"

#include "ui/text/diagnosistext.h"

namespace heliograph {

namespace {

// The word for scripts, who know it from before there was a window.
QString checkCode(const DiagnosisFinding &finding)
{
    switch (finding.check) {
    case DiagnosisCheck::Workspace:
        return QStringLiteral("workspace");
    case DiagnosisCheck::Disk:
        return QStringLiteral("disk");
    case DiagnosisCheck::Engine:
        return QStringLiteral("engine");
    case DiagnosisCheck::Keys:
        return QStringLiteral("keys");
    case DiagnosisCheck::Database:
        return QStringLiteral("database");
    case DiagnosisCheck::Storage:
        return QStringLiteral("storage");
    case DiagnosisCheck::Restore:
        return QStringLiteral("restore");
    case DiagnosisCheck::Backup:
        return QStringLiteral("backup");
    case DiagnosisCheck::Providers:
        return QStringLiteral("providers");
    case DiagnosisCheck::Provider:
        return QString(QStringLiteral("provider ") % finding.name);
    case DiagnosisCheck::Receipts:
        return QStringLiteral("receipts");
    case DiagnosisCheck::Intake:
        return finding.intake ? QString(intakeCode(finding.intake->kind) % u' ' % finding.name)
                              : QStringLiteral("intake");
    case DiagnosisCheck::Duplicates:
        return QStringLiteral("duplicates");
    case DiagnosisCheck::Clock:
        return QStringLiteral("clock");
    case DiagnosisCheck::Ledgers:
        return QStringLiteral("ledgers");
    case DiagnosisCheck::Audit:
        return QStringLiteral("audit");
    }
    Q_UNREACHABLE();
}

// Which verb does something about it; the window has buttons for that.
QString nextCall(const DiagnosisFinding &finding)
{
    switch (finding.fact) {
    case DiagnosisFact::NoEngine:
        return QStringLiteral(" “heliograph engine run” starts one.");
    case DiagnosisFact::NoProvider:
        return QStringLiteral(" “heliograph provider add” adds one.");
    case DiagnosisFact::ProviderSound:
        return QStringLiteral(" “heliograph provider test %1” asks the provider.").arg(finding.name);
    case DiagnosisFact::DuplicatesKnown:
        return QStringLiteral(" “heliograph unknown list” names the newest.");
    case DiagnosisFact::RestoreHeld:
        return QString(QLatin1Char(' ') % confirmRestoreHint());
    case DiagnosisFact::NoBackup:
    case DiagnosisFact::BackupOld:
        return QStringLiteral(" “heliograph backup create --out FILE” makes one.");
    default:
        return {};
    }
}

} // namespace

Doctor::Doctor(const QString &folder, const Options &options, const Clock &clock)
    : m_folder(folder)
    , m_options(options)
    , m_clock(clock)
{
}

QList<Finding> Doctor::examine()
{
    const auto diagnosis = Diagnosis::open(m_folder, m_clock);
    if (!diagnosis) {
        add(QStringLiteral("workspace"), false, diagnosis.error().detail);
        return m_findings;
    }
    const QList<DiagnosisFinding> quick = (*diagnosis)->quick();
    for (const DiagnosisFinding &finding : quick) {
        add(finding);
        if (finding.check != DiagnosisCheck::Keys)
            continue;
        const QList<DiagnosisFinding> database = (*diagnosis)->database(m_options.deep);
        for (const DiagnosisFinding &one : database)
            add(one);
    }
    if (!m_options.deep || (*diagnosis)->reader() == nullptr)
        return m_findings;
    const QList<DiagnosisFinding> audit = (*diagnosis)->audit();
    for (const DiagnosisFinding &finding : audit)
        add(finding);
    checkInvariants(*(*diagnosis)->reader(), (*diagnosis)->accounts());
    return m_findings;
}

void Doctor::checkInvariants(Reader &reader, const QList<ProviderAccount> &accounts)
{
    QList<Reader::LedgerEntry> entries;
    const bool compare = !m_options.providerLedger.isEmpty();
    if (compare) {
        auto read = readProviderLedger(m_options.providerLedger, accounts);
        if (!read)
            return add(QStringLiteral("provider ledger"), false, read.error().detail);
        entries = *std::move(read);
        add(QStringLiteral("provider ledger"), true,
            QStringLiteral("It tells of %1 accepted messages.").arg(m_format.count(entries.size())));
    }
    const auto verdicts = reader.checkInvariants(compare ? &entries : nullptr, m_clock.now());
    if (!verdicts)
        return add(QStringLiteral("invariants"), false, verdicts.error().detail);
    for (const InvariantVerdict &verdict : *verdicts) {
        if (verdict.violations == 0)
            add(verdict.name, true, QString(verdict.meaning % QLatin1Char('.')));
        else
            add(verdict.name, false,
                QStringLiteral(
                    "Not so in %1 places: %2. Stop the engine and keep a copy of the workspace folder.")
                    .arg(m_format.count(verdict.violations), verdict.meaning));
    }
}

void Doctor::add(const DiagnosisFinding &finding)
{
    m_findings.append({checkCode(finding), finding.verdict,
                       QString(DiagnosisText::sentence(finding, m_format) % nextCall(finding))});
}

void Doctor::add(const QString &check, bool ok, const QString &words)
{
    m_findings.append({check, ok ? DiagnosisVerdict::Ok : DiagnosisVerdict::Wrong, words});
}

} // namespace heliograph
