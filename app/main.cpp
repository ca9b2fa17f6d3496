// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline.h"
#include "engine/base/logging.h"
#include "ui/text/translation.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

#include <cstdio>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("heliograph"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HELIOGRAPH_VERSION));
    heliograph::installLog();
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
    const heliograph::ExitCode code
        = heliograph::runCommandLine(QCoreApplication::arguments().mid(1), in, results, words, clock);
    results.flush();
    words.flush();
    return static_cast<int>(code);
}
