// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workspacestatus.h"

#include "app/jsonvalues.h"
#include "app/restorehint.h"

#include "ui/text/restoretext.h"
#include "ui/text/statetext.h"
#include "ui/text/storagetext.h"

#include <QJsonArray>

namespace heliograph {

namespace {

constexpr qsizetype StatusNameWidth = 12;

QString statusLine(const QString &name, const QString &value)
{
    return QString(name.leftJustified(StatusNameWidth) % QStringLiteral("  ") % value % QLatin1Char('\n'));
}

QJsonObject jsonOf(const StorageHealth &health)
{
    const bool sound = health.trouble == StorageTrouble::None;
    return {{QStringLiteral("trouble"), storageTroubleCode(health.trouble)},
            {QStringLiteral("since"), sound ? QJsonValue() : QJsonValue(isoTime(health.since))},
            {QStringLiteral("sending_stopped"), stopsSending(health.trouble)},
            {QStringLiteral("kept_results"), health.keptResults}};
}

QString whoSends(const QString &databaseFile)
{
    const auto holder = EngineLock::holder(databaseFile);
    return holder ? QStringLiteral("Process %1 on %2 sends from this workspace, since %3")
                        .arg(QString::number(holder->process), holder->host, isoTime(holder->since))
                  : QString();
}

QJsonObject position(qint64 epoch, qint64 attempt)
{
    return {{QStringLiteral("engine_start"), epoch}, {QStringLiteral("attempt"), attempt}};
}

QJsonValue jsonOf(const std::optional<RestoreHold> &hold)
{
    if (!hold)
        return {};
    QJsonArray unknown;
    for (const UnknownSends &sends : hold->unknown)
        unknown.append(QJsonObject{{QStringLiteral("campaign"), number(sends.campaign)},
                                   {QStringLiteral("created_at"), isoTime(sends.created)},
                                   {QStringLiteral("messages"), sends.messages}});
    return QJsonObject{{QStringLiteral("cause"), restoreCauseCode(hold->cause)},
                       {QStringLiteral("found_at"), isoTime(hold->foundAt)},
                       {QStringLiteral("complete"), hold->complete},
                       {QStringLiteral("database"), position(hold->databaseEpoch, hold->databaseAttempt)},
                       {QStringLiteral("known"), position(hold->knownEpoch, hold->knownAttempt)},
                       {QStringLiteral("in_doubt"), hold->inDoubt},
                       {QStringLiteral("closed"), hold->closed},
                       {QStringLiteral("unknown"), unknown},
                       {QStringLiteral("campaigns"), hold->campaigns},
                       {QStringLiteral("ready"), hold->ready}};
}

} // namespace

Result<WorkspaceStatus> WorkspaceStatus::read(Opened &opened, const Clock &clock)
{
    const auto situation = opened.situation(clock);
    if (!situation)
        return situation.error();
    const auto restore = opened.reader->restoreHold();
    if (!restore)
        return restore.error();
    const StorageHealth storage = opened.workspace->storageHealth();
    const auto health = readEngineHealth(*opened.reader, *situation, storage);
    if (!health)
        return health.error();
    return WorkspaceStatus{.folder = opened.workspace->folder(),
                           .database = opened.workspace->databaseFile(),
                           .engine = whoSends(opened.workspace->databaseFile()),
                           .health = *health,
                           .storage = storage,
                           .restore = *restore,
                           .emergencyStop = situation->emergencyStop};
}

QString WorkspaceStatus::inWords() const
{
    const Format format;
    QString words = statusLine(QStringLiteral("Workspace"), folder);
    words += statusLine(QStringLiteral("Health"), StateText::name(health));
    words += statusLine(QStringLiteral("Engine"),
                        engine.isEmpty() ? QStringLiteral(
                            "No engine runs, so nothing is sent. “heliograph engine run” starts one.")
                                         : QString(engine % QLatin1Char('.')));
    words += statusLine(QStringLiteral("Storage"), StorageText::sentence(storage, database, format));
    if (emergencyStop)
        words
            += statusLine(QStringLiteral("Stopped"),
                          QStringLiteral("All sending is stopped. “heliograph sending release” ends that."));
    if (!restore)
        return words;
    words += statusLine(QStringLiteral("Restored"), RestoreText::cause(*restore));
    const QStringList findings = RestoreText::findings(*restore, format) + QStringList{confirmRestoreHint()};
    for (const QString &finding : findings)
        words += statusLine(QString(), finding);
    return words;
}

QJsonObject WorkspaceStatus::toJson() const
{
    return {{QStringLiteral("workspace"), folder},
            {QStringLiteral("health"), engineHealthCode(health)},
            {QStringLiteral("engine_runs"), !engine.isEmpty()},
            {QStringLiteral("emergency_stop"), emergencyStop},
            {QStringLiteral("storage"), jsonOf(storage)},
            {QStringLiteral("restore"), jsonOf(restore)}};
}

} // namespace heliograph
