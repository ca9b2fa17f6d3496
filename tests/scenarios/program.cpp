// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/scenarios/program.h"

#include <QJsonDocument>

namespace heliograph {

namespace {

constexpr int PatienceMs = 240'000;

} // namespace

Program::Program(const QString &folder, const QString &secret)
    : m_folder(folder)
    , m_secret(secret)
{
}

QProcessEnvironment Program::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HELIOGRAPH_WORKSPACE"), file(QStringLiteral("ws")));
    environment.insert(QStringLiteral("HELIOGRAPH_SIMULATOR_SECRETS"),
                       QString(QLatin1String("ID=") + m_secret));
    return environment;
}

Program::Answer Program::call(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(QString::fromUtf16(HELIOGRAPH_BINARY), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(PatienceMs)) {
        process.kill();
        process.waitForFinished();
        return {-1, {}, QStringLiteral("it did not end")};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

std::unique_ptr<QProcess> Program::start(const QStringList &arguments) const
{
    return startUnder({}, arguments);
}

std::unique_ptr<QProcess> Program::startUnder(const QStringList &launcher, const QStringList &arguments) const
{
    QStringList line = launcher + QStringList{QString::fromUtf16(HELIOGRAPH_BINARY)} + arguments;
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment());
    process->setProcessChannelMode(QProcess::MergedChannels);
    const QString program = line.takeFirst();
    process->start(program, line);
    process->waitForStarted();
    return process;
}

QJsonObject Program::Answer::json() const
{
    return QJsonDocument::fromJson(out.section(QLatin1Char('\n'), 0, 0).toUtf8()).object();
}

QList<QJsonObject> Program::Answer::jsonLines() const
{
    QList<QJsonObject> objects;
    const QStringList lines = out.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines)
        objects.append(QJsonDocument::fromJson(line.toUtf8()).object());
    return objects;
}

} // namespace heliograph
