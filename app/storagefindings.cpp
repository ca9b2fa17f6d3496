// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/storagefindings.h"

#include "engine/dispatch/rollbackguard.h"
#include "ui/text/restoretext.h"
#include "ui/text/storagetext.h"

#include <QFileInfo>

namespace heliograph {

namespace {

constexpr qint64 LargeLogBytes = 256LL * 1024 * 1024;

Finding healthOf(Workspace &workspace, const Format &format)
{
    StorageHealth health = workspace.storageHealth();
    const qint64 log = QFileInfo(workspace.databaseFile() + QStringLiteral("-wal")).size();
    if (health.trouble == StorageTrouble::None && log > LargeLogBytes) {
        health.trouble = StorageTrouble::LogGrows;
        health.detail = QString::number(log);
    }
    return {QStringLiteral("storage"), health.trouble == StorageTrouble::None,
            StorageText::sentence(health, workspace.databaseFile(), format)};
}

Finding held(const RestoreHold &hold, const Format &format)
{
    const QStringList words = QStringList{RestoreText::cause(hold)} + RestoreText::findings(hold, format)
        + QStringList{confirmRestoreHint()};
    return {QStringLiteral("restore"), false, words.join(QLatin1Char(' '))};
}

// While an engine runs, its own journal grows between two readings; it has compared at its start.
Finding compared(Workspace &workspace, Reader &reader)
{
    const QString check = QStringLiteral("restore");
    if (workspace.engineRuns())
        return {check, true,
                QStringLiteral("The engine that runs has compared the database with the journal.")};
    const auto age = reader.databaseAge();
    if (!age)
        return {check, false, age.error().detail};
    const RollbackGuard guard(workspace.journalFolder(), workspace.secrets(),
                              SendingPlace::here(workspace.databaseFile()));
    const auto finding = guard.compare(*age);
    if (!finding)
        return {check, false, finding.error().detail};
    if (!*finding)
        return {check, true, QStringLiteral("The database knows everything that was sent from it.")};
    RestoreHold hold;
    hold.cause = (*finding)->cause;
    hold.databaseEpoch = age->epoch;
    hold.databaseAttempt = age->attempt;
    hold.knownEpoch = (*finding)->known.epoch;
    hold.knownAttempt = (*finding)->known.attempt;
    return {check, false,
            QString(RestoreText::cause(hold)
                    % QStringLiteral(
                        " The next start of the engine enters what the journal knows and sends nothing "
                        "until somebody has confirmed."))};
}

} // namespace

QString confirmRestoreHint()
{
    return QStringLiteral(
        "Nothing is sent until somebody confirms: heliograph workspace confirm-restore --reason TEXT");
}

QList<Finding> storageFindings(Workspace &workspace, Reader &reader, const Format &format)
{
    const auto hold = reader.restoreHold();
    const Finding restore = !hold ? Finding{QStringLiteral("restore"), false, hold.error().detail}
        : *hold                   ? held(**hold, format)
                                  : compared(workspace, reader);
    return {healthOf(workspace, format), restore};
}

} // namespace heliograph
