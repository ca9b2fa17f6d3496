// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/canaryhunt.h"

#include <QCoreApplication>
#include <QTextStream>

// canary_sweep FOLDER...: looks through everything beneath the folders for what our tests plant, and fails
// with 1 where it finds any. What a workspace keeps on purpose is none: its secret store in a file, the
// numbers of rows that an import refused, files with lists that a test imports or exports, the simulator's
// own book.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList onPurpose{QStringLiteral("secrets"), QStringLiteral("rejects"), QStringLiteral(".csv"),
                                QStringLiteral("ledger.jsonl")};
    const heliograph::CanaryHunt hunt = heliograph::plantedByTests();
    QTextStream err(stderr);
    int findings = 0;
    const QStringList folders = QCoreApplication::arguments().sliced(1);
    for (const QString &folder : folders) {
        const QStringList found = hunt.inFolder(folder, onPurpose);
        for (const QString &one : found)
            err << one << '\n';
        findings += static_cast<int>(found.size());
    }
    err << findings << " canaries found\n";
    return findings == 0 && !folders.isEmpty() ? 0 : 1;
}
