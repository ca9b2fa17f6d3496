// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/seeds.h"

#include <QFile>

namespace heliograph {

QList<unsigned> seedsFor(const QString &id, unsigned usual)
{
    QList<unsigned> seeds;
    QFile file(QStringLiteral(HELIOGRAPH_SEEDS));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The file of seeds is missing.");
    while (!file.atEnd()) {
        const QList<QByteArray> words = file.readLine().simplified().split(' ');
        if (words.size() >= 2 && words.first() == id.toLatin1())
            seeds.append(words.at(1).toUInt());
    }
    const unsigned asked = qEnvironmentVariable("HELIOGRAPH_SEED").toUInt();
    const unsigned last = asked != 0 ? asked : usual;
    if (!seeds.contains(last))
        seeds.append(last);
    return seeds;
}

} // namespace heliograph
