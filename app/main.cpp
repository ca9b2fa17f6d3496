// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline.h"
#include "app/console/consolerun.h"
#include "engine/base/logging.h"
#include "ui/frame/consoleapplication.h"
#include "ui/text/translation.h"

#include <QFile>
#include <QLocale>

#include <cstdio>

namespace {

void introduce()
{
    QCoreApplication::setApplicationName(QStringLiteral("heliograph"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HELIOGRAPH_VERSION));
    heliograph::installLog();
}

int runWords(QCoreApplication &app, const QStringList &arguments)
{
    // The command line speaks English; the translation file holds its plurals.
    heliograph::installTranslation(app, QLocale(QLocale::English));
    QFile in;
    QFile out;
    QFile err;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly)
        || !err.open(stderr, QIODevice::WriteOnly))
        return static_cast<int>(heliograph::ExitCode::Failed);
    QTextStream results(&out);
    QTextStream words(&err);
    const heliograph::SystemClock clock;
    const heliograph::ExitCode code = heliograph::runCommandLine(arguments, in, results, words, clock);
    results.flush();
    words.flush();
    return static_cast<int>(code);
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (heliograph::wantsWindow(arguments)) {
        heliograph::ConsoleApplication app(argc, argv);
        introduce();
        return heliograph::runConsole(app, QCoreApplication::arguments().mid(1));
    }
    QCoreApplication app(argc, argv);
    introduce();
    return runWords(app, QCoreApplication::arguments().mid(1));
}
