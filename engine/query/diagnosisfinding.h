// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/domain/intake.h"
#include "engine/domain/restorehold.h"
#include "engine/domain/storagehealth.h"
#include "engine/query/auditcheck.h"

#include <QString>

#include <optional>

namespace heliograph {

//! What of a workspace is looked at.
enum class DiagnosisCheck {
    Workspace, //!< its folder
    Disk,
    Engine,
    Keys,
    Database,
    Storage, //!< what a running engine tells of it
    Restore,
    Backup,
    Providers,
    Provider, //!< one of them
    Receipts,
    Intake, //!< how one account's receipts, replies or answers come in
    Duplicates, //!< messages that may have been received twice
    Clock,
    Ledgers,
    Audit,
};

//! What was found there. Each has a sentence (ui/text/diagnosistext).
enum class DiagnosisFact {
    Failed, //!< it could not be looked at: \a detail
    FolderYours, //!< nobody else can read \a name
    FolderNotWritable,
    FolderReadable, //!< other accounts of this computer may read \a name
    DiskFree, //!< \a count bytes
    DiskLow, //!< a small part of the disk: \a count bytes
    DiskShort, //!< sending is about to stop: \a count bytes
    EngineRuns, //!< as process \a count on the computer \a name, since \a at
    NoEngine,
    KeysReadable, //!< in the file \a name, or the keychain if it is empty; of \a of providers \a count can be
                  //!< signed for
    DatabaseSound, //!< of version \a count, \a of bytes
    DatabaseUnread, //!< it opens; at \a of bytes it is too large to be read unasked
    DatabaseDamaged, //!< \a detail
    StorageTold, //!< \a storage, of the database \a name
    RestoreNone,
    RestoreComparedByEngine,
    MarkNotKept, //!< the same, but the mark in the file \a name, or the keychain, is not there
    RestoreDue, //!< the next start of the engine will hold: \a restore
    RestoreHeld, //!< \a restore
    BackupMade, //!< \a at
    BackupOld, //!< \a at
    NoBackup,
    NoProvider,
    ProvidersReady, //!< \a count of \a of can send now
    ProviderSound, //!< \a name
    ProviderBroken, //!< \a name: \a detail
    ReceiptsCame, //!< the last one \a at
    ReceiptsStopped, //!< the last one \a at, though \a count messages have gone since
    NoReceiptsYet, //!< \a count messages have gone
    IntakeFailing, //!< of the account \a name: \a intake
    IntakeIncomplete, //!< likewise
    NoDuplicates,
    DuplicatesKnown, //!< \a count messages, the newest of them \a id
    ClockPlausible,
    ClockOff, //!< it says \a at
    ClockBehind, //!< campaign \a id was created later, \a at
    LedgersBalanced, //!< of \a count campaigns
    LedgerUnbalanced, //!< of campaign \a id, \a name
    AuditRead, //!< \a audit
};

//! How much of it there is to do.
enum class DiagnosisVerdict {
    Ok,
    Look, //!< somebody should look at it; it keeps nothing from working
    Wrong,
};

//! One look at a workspace: a fact with its figures. \a name and \a detail are words of people or of the
//! system; a report that leaves the computer does without them.
struct DiagnosisFinding
{
    DiagnosisCheck check = DiagnosisCheck::Workspace;
    DiagnosisFact fact = DiagnosisFact::Failed;
    DiagnosisVerdict verdict = DiagnosisVerdict::Ok;
    QString name{};
    QString detail{};
    qint64 id = 0; //!< of the account or campaign that it is about
    qint64 count = 0;
    qint64 of = 0;
    std::optional<TimePoint> at{};
    StorageHealth storage{};
    std::optional<RestoreHold> restore{};
    std::optional<AuditVerdict> audit{};
    std::optional<IntakeStanding> intake{};
};

} // namespace heliograph
