// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/scenarios/crash/crashscene.h"

#include "tests/scenarios/crash/scenedatabase.h"

namespace heliograph {

namespace {

constexpr int PollMs = 2;

SimulatorOptions withLedger(SimulatorOptions options, const QString &file)
{
    options.ledgerFile = file;
    if (!options.seed)
        options.seed = 1;
    return options;
}

} // namespace

CrashScene::CrashScene(const CrashTemplate &workspace, SimulatorOptions provider)
    : m_provider(std::make_unique<SimulatorThread>(withLedger(std::move(provider), ledgerFile())))
{
    workspace.copyTo(m_folder.path(), m_provider->endpoint());
}

void CrashScene::start(QProcess &process, const QStringList &words, const Fault &fault) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HELIOGRAPH_WORKSPACE"), workspace());
    environment.insert(QStringLiteral("HELIOGRAPH_FAULT"), QString::fromLatin1(fault.point));
    environment.insert(QStringLiteral("HELIOGRAPH_CONTROL"), QString::fromLatin1(fault.control));
    process.setProcessEnvironment(environment);
    process.start(QString::fromUtf16(HELIOGRAPH_BINARY), words);
    process.closeWriteChannel();
}

CrashScene::End CrashScene::run(const QStringList &words, const Fault &fault, std::chrono::minutes patience)
{
    QProcess process;
    start(process, words, fault);
    if (!process.waitForFinished(static_cast<int>(std::chrono::milliseconds(patience).count()))) {
        process.kill();
        process.waitForFinished();
        return {.exitCode = -1, .err = QStringLiteral("it did not end")};
    }
    const bool killed = process.exitStatus() == QProcess::CrashExit;
    if (killed)
        noteArmed();
    return {.killed = killed,
            .exitCode = killed ? -1 : process.exitCode(),
            .err = QString::fromUtf8(process.readAllStandardError())};
}

bool CrashScene::killWhen(const QStringList &words, const std::function<bool()> &isOver)
{
    QProcess process;
    start(process, words, {});
    process.waitForStarted();
    while (process.state() != QProcess::NotRunning && !isOver())
        process.waitForFinished(PollMs);
    if (process.state() == QProcess::NotRunning)
        return false;
    process.kill();
    process.waitForFinished();
    noteArmed();
    return true;
}

void CrashScene::noteArmed()
{
    const SceneDatabase database(workspace());
    const QList<QVariantList> armed
        = database.rows(QStringLiteral("SELECT msg_id FROM inflight WHERE phase=1"));
    for (const QVariantList &row : armed)
        m_armedAtKills.insert(row.first().toLongLong());
}

} // namespace heliograph
