// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/sampleaudience.h"

#include <QFile>
#include <QTextStream>

namespace heliograph {

namespace {

constexpr qint64 FirstNumber = 13'900'000'000;
constexpr int BrokenEvery = 250;
constexpr int TwiceEvery = 200;
constexpr int OptedOutEvery = 400;

const char *const BrokenNumbers[] = {"1.39E+10", "0170 12", "not a number", ""};

QStringList firstNames()
{
    QFile file(QStringLiteral(":/demo/first-names.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The program was built without the data of its demo.");
    return QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace

Result<SampleAudience> writeSampleAudience(const QString &file, int people, const QString &nameColumn)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return Error{
            ErrorKind::Storage,
            QStringLiteral("The sample list “%1” cannot be written: %2. Free some space, or choose another "
                           "folder with --keep.")
                .arg(file, out.errorString())};
    const QStringList names = firstNames();
    SampleAudience sample{file, people, {}};
    QTextStream stream(&out);
    stream << "phone," << nameColumn << '\n';
    for (int person = 0; person < people; ++person) {
        const QString phone = QString::number(FirstNumber + person);
        const QString &name = names[person % names.size()];
        stream << phone << ',' << name << '\n';
        if (person % TwiceEvery == TwiceEvery / 2)
            stream << "+86 " << phone << ',' << name << '\n';
        if (person % BrokenEvery == BrokenEvery / 2)
            stream << BrokenNumbers[person / BrokenEvery % 4] << ',' << name << '\n';
        if (person % OptedOutEvery == OptedOutEvery / 4)
            sample.optedOut.append(QString(QStringLiteral("+86") % phone));
    }
    stream.flush();
    if (stream.status() != QTextStream::Ok || !out.flush())
        return Error{
            ErrorKind::Storage,
            QStringLiteral("The sample list “%1” cannot be written: the disk is full or failing.").arg(file)};
    return sample;
}

} // namespace heliograph
