// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/consolerun.h"

#include "app/console/consoleapp.h"
#include "app/console/demoworld.h"
#include "app/console/guibench.h"
#include "app/demo/sampleaudience.h"

#include "ui/frame/consoleapplication.h"
#include "ui/text/translation.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLocale>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>
#include <cstdio>

namespace heliograph {

namespace {

const QString Demo = QStringLiteral("demo");

bool hasDisplay()
{
#ifdef Q_OS_LINUX
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

void declare(QCommandLineParser &parser)
{
    parser.addOptions({{QStringLiteral("workspace"), {}, QStringLiteral("FOLDER")},
                       {QStringLiteral("keep"), {}, QStringLiteral("FOLDER")},
                       {QStringLiteral("recipients"), {}, QStringLiteral("N")},
                       {QStringLiteral("until-ready"), {}}});
}

QString defaultWorkspace()
{
    return qEnvironmentVariable("HELIOGRAPH_WORKSPACE",
                                QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                                    + QStringLiteral("/heliograph"));
}

QString preferencesFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/heliograph/console.ini");
}

int say(const Error &error)
{
    std::fprintf(stderr, "%s\n", error.detail.toUtf8().constData());
    return 1;
}

int runDemo(QApplication &app, const QString &keep, const Clock &clock)
{
    QTemporaryDir temporary(QDir::tempPath() + QStringLiteral("/heliograph-demo-XXXXXX"));
    const QString folder = keep.isEmpty() ? temporary.path() : QDir(keep).absolutePath();
    if (!QDir().mkpath(folder))
        return say({ErrorKind::Storage,
                    QStringLiteral("The folder “%1” for the demo cannot be made. Name another with --keep.")
                        .arg(folder)});
    std::puts("Demo: simulated providers on this computer, invented people, nothing leaves it. Making them…");
    std::fflush(stdout);
    DemoWorld world(folder, clock);
    if (const Result<void> made = world.make(); !made)
        return say(made.error());
    const auto sample = writeListWithProblems(folder);
    if (!sample)
        return say(sample.error());
    ConsoleApp console(app,
                       {.workspace = world.workspaceFolder(),
                        .preferences = folder + QStringLiteral("/console.ini"),
                        .face = {.workspace = QStringLiteral("Acme Retail"),
                                 .demo = true,
                                 .people = DemoWorld::people(),
                                 .sampleList = *sample}},
                       clock);
    console.begin();
    return QApplication::exec();
}

bool asksForBench(const QStringList &arguments)
{
    return arguments.value(0) == QLatin1String("bench") && arguments.contains(QStringLiteral("--gui"));
}

int runBench(ConsoleApplication &app, const QStringList &arguments, const Clock &clock)
{
    const QTemporaryDir folder(QDir::tempPath() + QStringLiteral("/heliograph-bench-XXXXXX"));
    QTextStream words(stderr);
    const BenchSetting setting{folder.path(), arguments.contains(QStringLiteral("--quick")), clock, words};
    const auto rows = benchWindow(app, setting);
    if (!rows)
        return say(rows.error());
    QJsonArray array;
    for (const BenchRow &row : *rows) {
        array.append(row.toJson());
        words << row.inWords() << '\n';
    }
    if (arguments.contains(QStringLiteral("--json")))
        std::puts(QJsonDocument(array).toJson(QJsonDocument::Compact).constData());
    return std::all_of(rows->begin(), rows->end(), [](const BenchRow &row) { return row.met(); }) ? 0 : 3;
}

} // namespace

bool wantsWindow(const QStringList &arguments)
{
    if (!hasDisplay())
        return false;
    const QString noun = arguments.value(0);
    if (asksForBench(arguments))
        return true;
    // A verb after the folder is not for the window, which would let it fall.
    const bool named = noun.startsWith(QLatin1String("--workspace="));
    const QString next = arguments.value(named ? 1 : 2);
    if (noun.isEmpty() || named || noun == QLatin1String("--workspace"))
        return next.isEmpty() || next.startsWith(QLatin1Char('-'));
    return noun == Demo && !arguments.contains(QStringLiteral("--headless"))
        && !arguments.contains(QStringLiteral("--json")) && !arguments.contains(QStringLiteral("--help"));
}

int runConsole(ConsoleApplication &app, const QStringList &arguments)
{
    static const SystemClock clock; // outlives everything that is torn down with the application
    installTranslation(app, QLocale::system());
    if (asksForBench(arguments))
        return runBench(app, arguments, clock);
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(QStringList{QStringLiteral("heliograph")} + arguments)) {
        std::fprintf(stderr, "%s\n", parser.errorText().toUtf8().constData());
        return 2;
    }
    if (arguments.value(0) == Demo)
        return runDemo(app, parser.value(QStringLiteral("keep")), clock);
    ConsoleApp console(app,
                       {.workspace = parser.isSet(QStringLiteral("workspace"))
                            ? parser.value(QStringLiteral("workspace"))
                            : defaultWorkspace(),
                        .preferences = preferencesFile(),
                        .keychain = qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")},
                       clock);
    console.startDemo = [] { QProcess::startDetached(QCoreApplication::applicationFilePath(), {Demo}); };
    if (parser.isSet(QStringLiteral("until-ready"))) // for whoever measures the start
        QObject::connect(
            &console, &ConsoleApp::ready, &app,
            [] {
                std::puts("ready");
                std::fflush(stdout);
                QApplication::exit(); // quit() would ask whether to keep sending
            },
            Qt::QueuedConnection); // an exit before the event loop runs would be forgotten
    console.begin();
    return QApplication::exec();
}

} // namespace heliograph
