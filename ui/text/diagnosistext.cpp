// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/diagnosistext.h"

#include "ui/text/audittext.h"
#include "ui/text/intaketext.h"
#include "ui/text/restoretext.h"
#include "ui/text/storagetext.h"

namespace heliograph {

QString DiagnosisText::name(DiagnosisCheck check)
{
    switch (check) {
    case DiagnosisCheck::Workspace:
        return tr("Folder");
    case DiagnosisCheck::Disk:
        return tr("Disk");
    case DiagnosisCheck::Engine:
        return tr("Engine");
    case DiagnosisCheck::Keys:
        return tr("Keys");
    case DiagnosisCheck::Database:
        return tr("Database");
    case DiagnosisCheck::Storage:
        return tr("Storage");
    case DiagnosisCheck::Restore:
        return tr("Restored copies");
    case DiagnosisCheck::Backup:
        return tr("Backup");
    case DiagnosisCheck::Providers:
        return tr("Providers");
    case DiagnosisCheck::Provider:
        return tr("Provider");
    case DiagnosisCheck::Receipts:
        return tr("Receipts");
    case DiagnosisCheck::Intake:
        return tr("Receipts and replies of a provider");
    case DiagnosisCheck::Duplicates:
        return tr("Duplicates");
    case DiagnosisCheck::Clock:
        return tr("Clock");
    case DiagnosisCheck::Ledgers:
        return tr("Ledgers");
    case DiagnosisCheck::Audit:
        return tr("Audit log");
    }
    Q_UNREACHABLE();
}

QString DiagnosisText::name(DiagnosisVerdict verdict)
{
    switch (verdict) {
    case DiagnosisVerdict::Ok:
        return tr("ok", "a check");
    case DiagnosisVerdict::Look:
        return tr("look", "a check: somebody should look at it");
    case DiagnosisVerdict::Wrong:
        return tr("wrong", "a check");
    }
    Q_UNREACHABLE();
}

QString DiagnosisText::sentence(const DiagnosisFinding &finding, const Format &format)
{
    switch (finding.check) {
    case DiagnosisCheck::Workspace:
    case DiagnosisCheck::Disk:
    case DiagnosisCheck::Engine:
    case DiagnosisCheck::Keys:
        return ofPlace(finding, format);
    case DiagnosisCheck::Database:
    case DiagnosisCheck::Storage:
    case DiagnosisCheck::Restore:
        return ofStorage(finding, format);
    case DiagnosisCheck::Providers:
    case DiagnosisCheck::Provider:
    case DiagnosisCheck::Duplicates:
    case DiagnosisCheck::Ledgers:
        return ofProviders(finding, format);
    case DiagnosisCheck::Backup:
    case DiagnosisCheck::Receipts:
    case DiagnosisCheck::Clock:
        return ofMoments(finding, format);
    case DiagnosisCheck::Intake:
        return finding.intake
            ? IntakeText::troubles(*finding.intake, finding.name, format).join(QLatin1Char(' '))
            : finding.detail;
    case DiagnosisCheck::Audit:
        return finding.audit ? AuditText::verdict(*finding.audit, format) : finding.detail;
    }
    Q_UNREACHABLE();
}

QString DiagnosisText::keyPlace(const QString &file)
{
    return file.isEmpty() ? tr("the keychain of this computer account") : tr("the file %1").arg(file);
}

QString DiagnosisText::ofPlace(const DiagnosisFinding &finding, const Format &format)
{
    switch (finding.fact) {
    case DiagnosisFact::FolderYours:
        return tr("%1 is yours alone.").arg(finding.name);
    case DiagnosisFact::FolderNotWritable:
        return tr("You may not write to %1, so nothing can be changed or sent. Check who owns it.")
            .arg(finding.name);
    case DiagnosisFact::FolderReadable:
        return tr("Other accounts of this computer may read %1. Take their rights away: chmod go-rwx \"%1\"")
            .arg(finding.name);
    case DiagnosisFact::DiskFree:
        return tr("%1 are free.").arg(format.bytes(finding.count));
    case DiagnosisFact::DiskLow:
        return tr("Only %1 are free, less than a twentieth of the disk. Make room before sending stops.")
            .arg(format.bytes(finding.count));
    case DiagnosisFact::DiskShort:
        return tr("Only %1 are free under %2. Sending stops when there is none: make room.")
            .arg(format.bytes(finding.count), finding.name);
    case DiagnosisFact::EngineRuns:
        return tr("Process %1 on %2 sends from this workspace, since %3.")
            .arg(QString::number(finding.count), finding.name,
                 finding.at ? format.time(*finding.at) : QString());
    case DiagnosisFact::NoEngine:
        return tr("No engine runs, so nothing is sent.");
    case DiagnosisFact::KeysReadable:
        return finding.of == 0
            ? tr("The key ring opens with the key in %1.").arg(keyPlace(finding.name))
            : tr("The key ring opens with the key in %1. The keys of %2 of %3 providers can be read.")
                  .arg(keyPlace(finding.name), format.count(finding.count), format.count(finding.of));
    default:
        return finding.check == DiagnosisCheck::Disk
            ? tr("The free space under %1 cannot be found out.").arg(finding.name)
            : finding.detail;
    }
}

QString DiagnosisText::ofStorage(const DiagnosisFinding &finding, const Format &format)
{
    switch (finding.fact) {
    case DiagnosisFact::DatabaseSound:
        return tr("Sound, version %1, %2.").arg(QString::number(finding.count), format.bytes(finding.of));
    case DiagnosisFact::DatabaseUnread:
        return tr("It opens, and has %1. “Run again” reads all of it.").arg(format.bytes(finding.of));
    case DiagnosisFact::DatabaseDamaged:
        return tr("The database is damaged: %1. Stop the engine, keep a copy of the workspace folder and "
                  "restore a backup.")
            .arg(finding.detail);
    case DiagnosisFact::StorageTold:
        return StorageText::sentence(finding.storage, finding.name, format);
    case DiagnosisFact::RestoreNone:
        return tr("The database knows everything that was sent from it.");
    case DiagnosisFact::MarkNotKept:
        return tr("The engine could not keep its mark in %1, so if the workspace folder is ever put back as "
                  "a "
                  "whole, that may not be noticed. Check whether it can be written there, then start the "
                  "engine again.")
            .arg(keyPlace(finding.name));
    case DiagnosisFact::RestoreComparedByEngine:
        return tr("The engine that runs has compared the database with the journal.");
    case DiagnosisFact::RestoreDue:
        return QString(RestoreText::cause(*finding.restore) % QLatin1Char(' ')
                       % tr("The next start of the engine enters what the journal knows and sends nothing "
                            "until somebody has confirmed."));
    case DiagnosisFact::RestoreHeld:
        return (QStringList{RestoreText::cause(*finding.restore)}
                + RestoreText::findings(*finding.restore, format))
            .join(QLatin1Char(' '));
    default:
        return finding.detail;
    }
}

QString DiagnosisText::ofProviders(const DiagnosisFinding &finding, const Format &format)
{
    switch (finding.fact) {
    case DiagnosisFact::NoProvider:
        return tr("No provider has been added yet.");
    case DiagnosisFact::ProvidersReady:
        return tr("%1 of %2 can send now.").arg(format.count(finding.count), format.count(finding.of));
    case DiagnosisFact::ProviderSound:
        return tr("%1: its settings are valid and its key is there.").arg(finding.name);
    case DiagnosisFact::ProviderBroken:
        return tr("%1: %2", "a provider, what is wrong with it").arg(finding.name, finding.detail);
    case DiagnosisFact::NoDuplicates:
        return tr("Of no message it is known that it may have been received twice.");
    case DiagnosisFact::DuplicatesKnown:
        return tr("%Ln message(s) may have been received twice. History shows what happened to each.",
                  nullptr, Format::plural(finding.count));
    case DiagnosisFact::LedgersBalanced:
        return tr("The ledgers of %Ln campaign(s) add up.", nullptr, Format::plural(finding.count));
    case DiagnosisFact::LedgerUnbalanced:
        return tr("The ledger of campaign %1, “%2”, does not add up to its plan. Pause it and tell whoever "
                  "looks after Heliograph.")
            .arg(QString::number(finding.id), finding.name);
    default:
        return finding.detail;
    }
}

QString DiagnosisText::ofMoments(const DiagnosisFinding &finding, const Format &format)
{
    const QString at = finding.at ? format.time(*finding.at) : QString();
    switch (finding.fact) {
    case DiagnosisFact::BackupMade:
        return tr("The last backup was made at %1.").arg(at);
    case DiagnosisFact::BackupOld:
        return tr("The last backup was made at %1, more than a week ago. Make another.").arg(at);
    case DiagnosisFact::NoBackup:
        return tr("No backup was made yet. Make one: what is lost with this disk cannot be sent again.");
    case DiagnosisFact::ReceiptsCame:
        return tr("The last receipt came at %1.").arg(at);
    case DiagnosisFact::ReceiptsStopped:
        return tr("No receipt has come since %1, though %Ln message(s) went since. Check the address to "
                  "which "
                  "the provider pushes them.",
                  nullptr, Format::plural(finding.count))
            .arg(at);
    case DiagnosisFact::NoReceiptsYet:
        return finding.count == 0
            ? tr("No receipt has come yet, and nothing was sent that one could be late for.")
            : tr("No receipt has come yet, though %Ln message(s) went. Check the address to which the "
                 "provider pushes them.",
                 nullptr, Format::plural(finding.count));
    case DiagnosisFact::ClockPlausible:
        return tr("It says %1. Only a provider can tell whether that is right to the minute.").arg(at);
    case DiagnosisFact::ClockOff:
        return tr("The clock of this computer says %1. Set it: providers refuse calls with a wrong time.")
            .arg(at);
    case DiagnosisFact::ClockBehind:
        return tr("Campaign %1 was created later than the clock of this computer says, at %2. Set the clock.")
            .arg(QString::number(finding.id), at);
    default:
        return finding.detail;
    }
}

// What people or the system named becomes a number of ours, and what they said is left out.
DiagnosisFinding DiagnosisText::nameless(DiagnosisFinding finding)
{
    if (!finding.detail.isEmpty())
        finding.detail = tr("what the system said is left out");
    // The size of a log that grows is a figure of ours.
    if (!finding.storage.detail.isEmpty() && finding.storage.trouble != StorageTrouble::LogGrows)
        finding.storage.detail = tr("what the system said is left out");
    if (finding.intake)
        finding.intake->why = tr("what the system said is left out");
    if (finding.check == DiagnosisCheck::Provider || finding.check == DiagnosisCheck::Intake)
        finding.name = tr("account %1").arg(finding.id);
    else if (finding.fact == DiagnosisFact::LedgerUnbalanced)
        finding.name = QStringLiteral("…");
    else if (finding.check == DiagnosisCheck::Engine)
        finding.name = tr("a computer");
    else if (finding.check == DiagnosisCheck::Keys || finding.fact == DiagnosisFact::MarkNotKept)
        finding.name = finding.name.isEmpty() ? QString() : QStringLiteral("…");
    else if (finding.check == DiagnosisCheck::Storage)
        finding.name = QStringLiteral("heliograph.db");
    else
        finding.name = tr("the workspace");
    return finding;
}

QString DiagnosisText::report(const QList<DiagnosisFinding> &findings, const QStringList &head,
                              const Format &format)
{
    QStringList lines = head;
    lines.append(QString());
    for (const DiagnosisFinding &finding : findings) {
        lines.append(QString(name(finding.verdict) % QStringLiteral("  ") % name(finding.check)
                             % QStringLiteral(": ") % sentence(nameless(finding), format)));
    }
    return QString(lines.join(QLatin1Char('\n')) % QLatin1Char('\n'));
}

} // namespace heliograph
