// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/startbench.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr int StartPatienceMs = 60'000;
constexpr int Starts = 10;
constexpr int FewStarts = 4;

// Nobody else's preferences are read or written. An engine of its own would send what the workspace holds.
Result<QProcessEnvironment> quietHome(const BenchFolder &folder)
{
    QSettings preferences(folder.file(u"heliograph/console.ini"_s), QSettings::IniFormat);
    preferences.setValue(u"everybody/engine/autostart"_s, false);
    preferences.sync();
    if (preferences.status() != QSettings::NoError)
        return Error{
            ErrorKind::Storage,
            u"The preferences for the start of the console cannot be written. Set TMPDIR to another folder."_s};
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, folder.path());
    return environment;
}

Result<double> startMillis(const QString &workspace, const QProcessEnvironment &environment)
{
    QProcess console;
    console.setProcessEnvironment(environment);
    console.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer time;
    time.start();
    console.start(QString(QCoreApplication::applicationDirPath() % u"/heliograph"_s),
                  {u"--workspace"_s, workspace, u"--until-ready"_s});
    while (!console.canReadLine() && console.waitForReadyRead(StartPatienceMs)) { }
    const double millis = static_cast<double>(time.nsecsElapsed()) / 1e6;
    const bool ready = console.readLine() == "ready\n";
    if (!console.waitForFinished(StartPatienceMs))
        console.kill();
    if (!ready)
        return Error{ErrorKind::Storage,
                     u"The console whose start is measured did not come to show its first page."_s};
    return millis;
}

} // namespace

Result<BenchRow> benchStart(const QString &workspace, qint64 messages, const BenchSetting &setting)
{
    const BenchFolder folder(setting, u"start"_s);
    const auto environment = quietHome(folder);
    if (!environment)
        return environment.error();
    std::vector<double> millis;
    for (int start = 0; start < setting.pick(Starts, FewStarts); ++start) {
        const auto took = startMillis(workspace, *environment);
        if (!took)
            return took.error();
        setting.say(u"gui-start: %1 ms"_s.arg(*took, 0, 'f', 0));
        millis.push_back(*took);
    }
    return BenchRow{.name = u"gui-start"_s,
                    .n = messages,
                    .value = percentile95(millis),
                    .unit = u"ms"_s,
                    .target = {.atMost = 1'000}};
}

} // namespace heliograph
