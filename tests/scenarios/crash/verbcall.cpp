// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/scenarios/crash/verbcall.h"

#include "app/commandline.h"

#include <QBuffer>
#include <QJsonDocument>

namespace heliograph {

QList<QJsonObject> VerbAnswer::records() const
{
    QList<QJsonObject> records;
    const QStringList lines = out.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines)
        records.append(QJsonDocument::fromJson(line.toUtf8()).object());
    return records;
}

VerbAnswer callVerb(const QString &workspace, QStringList words, const QByteArray &input)
{
    const SystemClock clock;
    VerbAnswer answer;
    QByteArray bytes = input;
    QBuffer in(&bytes);
    in.open(QIODevice::ReadOnly);
    QTextStream out(&answer.out);
    QTextStream err(&answer.err);
    words += {QStringLiteral("--workspace"), workspace};
    answer.exitCode = static_cast<int>(runCommandLine(words, in, out, err, clock));
    return answer;
}

VerbAnswer mustCall(const QString &workspace, const QString &words, const QByteArray &input)
{
    const VerbAnswer answer = callVerb(workspace, words.split(QLatin1Char(' ')), input);
    if (answer.exitCode != 0)
        qFatal("Preparing a test failed: %s: %s", qPrintable(words), qPrintable(answer.err));
    return answer;
}

} // namespace heliograph
