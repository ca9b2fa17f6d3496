// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/sampleaudience.h"

#include <QFile>
#include <QTextStream>

#include <array>

namespace heliograph {

namespace {

constexpr qint64 FirstNumber = 13'900'000'000;
constexpr int BrokenEvery = 250;
constexpr int TwiceEvery = 200;
constexpr int OptedOutEvery = 400;

const char *const BrokenNumbers[] = {"1.39E+10", "0170 12", "not a number", ""};

// Area codes; 555-0100 to 555-0199 of each are reserved for fiction.
constexpr std::array AreaCodes{201, 202, 203, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 217,
                               218, 219, 224, 225, 228, 229, 231, 234, 239, 240, 248, 251, 252, 253, 254};
constexpr int PerAreaCode = 100;
constexpr int PerOtherCountry = 1'000;

const char *const Offers[] = {"20 % off garden chairs", "free delivery", "2 for 1 on seeds", "a free coffee"};

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

QString numberAbroad(int index)
{
    const int american = static_cast<int>(AreaCodes.size()) * PerAreaCode;
    if (index < american)
        return QString(QLatin1String("+1")
                       % QString::number(AreaCodes[static_cast<size_t>(index / PerAreaCode)])
                       % QLatin1String("5550") % QString::number(100 + index % PerAreaCode));
    const int rest = index - american;
    return rest < PerOtherCountry
        ? QStringLiteral("+447700900%1").arg(rest, 3, 10, QLatin1Char('0'))
        : QStringLiteral("+61491570%1").arg(rest - PerOtherCountry, 3, 10, QLatin1Char('0'));
}

Result<SampleAudience> writeAudienceAbroad(const QString &file, int people)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return Error{
            ErrorKind::Storage,
            QStringLiteral("The sample list “%1” cannot be written: %2.").arg(file, out.errorString())};
    const QStringList names = firstNames();
    SampleAudience sample{file, people, {}};
    QTextStream stream(&out);
    stream << "phone,name,offer\n";
    for (int person = 0; person < people; ++person) {
        // Spread over all countries, whatever the size of the list.
        const QString phone = numberAbroad(static_cast<int>(qint64(person) * NumbersAbroad / people));
        const QString row = QString(names[person % names.size()] % QLatin1Char(',')
                                    % QLatin1String(Offers[static_cast<size_t>(person) % std::size(Offers)]));
        stream << phone << ',' << row << '\n';
        if (person % TwiceEvery == TwiceEvery / 2)
            stream << phone << ',' << row << '\n';
        if (person % BrokenEvery == BrokenEvery / 2)
            stream << BrokenNumbers[person / BrokenEvery % 4] << ',' << row << '\n';
        if (person % OptedOutEvery == OptedOutEvery / 4)
            sample.optedOut.append(phone);
    }
    stream.flush();
    if (stream.status() != QTextStream::Ok || !out.flush())
        return Error{
            ErrorKind::Storage,
            QStringLiteral("The sample list “%1” cannot be written: the disk is full or failing.").arg(file)};
    return sample;
}

Result<QString> writeListWithProblems(const QString &folder)
{
    QFile shipped(QStringLiteral(":/demo/customers-with-problems.csv"));
    if (!shipped.open(QIODevice::ReadOnly))
        qFatal("The program was built without the data of its demo.");
    const QByteArray rows = shipped.readAll();
    QFile out(folder + QStringLiteral("/customers-with-problems.csv"));
    if (!out.open(QIODevice::WriteOnly | QIODevice::Truncate) || out.write(rows) != rows.size()
        || !out.flush())
        return Error{ErrorKind::Storage,
                     QStringLiteral("The sample list “%1” cannot be written: %2.")
                         .arg(out.fileName(), out.errorString())};
    return out.fileName();
}

} // namespace heliograph
