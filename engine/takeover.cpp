// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/takeover.h"

#include "engine/base/faultpoint.h"
#include "engine/base/logging.h"
#include "engine/dispatch/journalfolder.h"
#include "engine/dispatch/rollbackguard.h"

#include <QCoreApplication>
#include <QSysInfo>

namespace heliograph {

namespace {

Result<int> adoptOrphans(Workspace &workspace, Store &store, const DatabaseAge &age, bool restored)
{
    const auto open = store.queue().openRequests(age.epoch);
    if (!open)
        return open.error();
    // The journal that lies beside a copy tells what left here, not what left from there.
    const auto unsent = restored
        ? QList<QByteArray>()
        : JournalFolder(workspace.journalFolder(), age.databaseId).provenUnsent(*open);
    if (!unsent)
        return unsent.error();
    const auto adopted = store.queue().adoptOrphans(age.epoch, *unsent, workspace.clock().now());
    if (adopted && *adopted > 0)
        FAULT_POINT("adopt.after_commit");
    return adopted;
}

Result<std::unique_ptr<SendJournal>> beginJournal(Workspace &workspace, const Sighting &beginning,
                                                  RollbackGuard &guard)
{
    auto journal = SendJournal::begin(workspace.journalFolder(), beginning);
    if (!journal)
        return journal;
    FAULT_POINT("engine.after_journal");
    JournalFolder(workspace.journalFolder(), beginning.age.databaseId).removeOld(beginning.age.epoch);
    // Without it a folder that is restored as a whole is noticed by its file alone; doctor tells.
    if (const Result<void> kept = guard.keepMark(beginning); !kept)
        qCWarning(logEngine).noquote() << kept.error().detail;
    return journal;
}

} // namespace

Result<Takeover> Takeover::of(Workspace &workspace, Store &store)
{
    Takeover taken;
    const SendingPlace here = SendingPlace::here(workspace.databaseFile());
    RollbackGuard guard(workspace.journalFolder(), workspace.secrets(), here);
    const auto restored = guard.protect(store.restore(), workspace.clock().now());
    if (!restored)
        return restored.error();
    const auto epoch
        = store.workspace().beginEpoch(QSysInfo::machineHostName(), QCoreApplication::applicationPid());
    if (!epoch)
        return epoch.error();
    const auto age = store.restore().age();
    if (!age)
        return age.error();
    taken.age = *age;
    FAULT_POINT("engine.after_epoch");
    // Not only what this start found: one that was killed in between has left the same orphans.
    const auto held = store.restore().current();
    if (!held)
        return held.error();
    const auto adopted = adoptOrphans(workspace, store, taken.age, *restored || held->has_value());
    if (!adopted)
        return adopted.error();
    taken.adopted = *adopted;
    auto journal = beginJournal(
        workspace, {.age = taken.age, .part = 0, .boot = QSysInfo::bootUniqueId(), .place = here}, guard);
    if (!journal)
        return journal.error();
    taken.journal = *std::move(journal);
    return taken;
}

} // namespace heliograph
