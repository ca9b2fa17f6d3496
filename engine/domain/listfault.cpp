// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/listfault.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

Error ListFault::missing(const QString &path)
{
    return {ErrorKind::NotFound, u"There is no file %1."_s.arg(path), "list.missing"_L1, {path}};
}

Error ListFault::notAFile(const QString &path)
{
    return {ErrorKind::Invalid,
            u"%1 is not a file. Choose a CSV file."_s.arg(path),
            "list.not-a-file"_L1,
            {path}};
}

Error ListFault::forbidden(const QString &file)
{
    return {ErrorKind::Storage,
            u"%1 cannot be read: you may not open it. Copy it to your own folder."_s.arg(file),
            "list.forbidden"_L1,
            {file}};
}

Error ListFault::unreadable(const QString &file, const QString &reason)
{
    return {ErrorKind::Storage,
            u"%1 cannot be read: %2. Nothing was imported."_s.arg(file, reason),
            "list.unreadable"_L1,
            {file, reason}};
}

Error ListFault::empty(const QString &file)
{
    return {ErrorKind::Invalid, u"%1 is empty."_s.arg(file), "list.empty"_L1, {file}};
}

Error ListFault::tooLarge(const QString &file, const QString &size)
{
    return {ErrorKind::Invalid,
            u"%1 has %2; a list may have at most 200 MB. Split it."_s.arg(file, size),
            "list.too-large"_L1,
            {file, size}};
}

Error ListFault::workbook(const QString &file)
{
    return {ErrorKind::Invalid,
            u"%1 is a workbook. Save it as CSV there."_s.arg(file),
            "list.workbook"_L1,
            {file}};
}

Error ListFault::foreignEncoding(const QString &file, const QString &encoding)
{
    return {ErrorKind::Invalid,
            u"%1 is written in %2, which cannot be read here. Save it as UTF-8."_s.arg(file, encoding),
            "list.encoding"_L1,
            {file, encoding}};
}

Error ListFault::changed()
{
    return {ErrorKind::Invalid,
            u"The file changed while it was being read. Nothing was imported. Import it again."_s,
            "list.changed"_L1};
}

Error ListFault::unreadableHeadings(const QString &file)
{
    return {ErrorKind::Invalid,
            u"The headings of %1 cannot be read. Save the file as CSV in UTF-8."_s.arg(file),
            "list.headings"_L1,
            {file}};
}

Error ListFault::tooManyColumns(const QString &file, qint64 columns, qint64 most)
{
    const QStringList parts{file, QString::number(columns), QString::number(most)};
    return {ErrorKind::Invalid,
            u"%1 has %2 columns; at most %3 can be read. Delete those that the text does not need."_s.arg(
                file, parts.at(1), parts.at(2)),
            "list.columns"_L1, parts};
}

Error ListFault::onlyHeadings(const QString &file)
{
    return {ErrorKind::Invalid, u"%1 has headings and no rows."_s.arg(file), "list.only-headings"_L1, {file}};
}

Error ListFault::noHeading(qint64 column)
{
    return {ErrorKind::Invalid,
            u"Column %1 has no heading. Give it one, or delete the column."_s.arg(column),
            "list.no-heading"_L1,
            {QString::number(column)}};
}

Error ListFault::headingTwice(const QString &heading)
{
    return {ErrorKind::Invalid,
            u"The heading “%1” stands over two columns. Rename one of them."_s.arg(heading),
            "list.heading-twice"_L1,
            {heading}};
}

Error ListFault::noColumn(const QString &wanted, qint64 columns)
{
    const QString count = QString::number(columns);
    return {ErrorKind::Invalid,
            u"There is no column “%1”. The columns have the headings of the first row, and positions from "
            "1 to %2."_s.arg(wanted, count),
            "list.no-column"_L1,
            {wanted, count}};
}

Error ListFault::noPhoneColumn()
{
    return {ErrorKind::Invalid,
            u"No column looks like phone numbers. Choose it yourself with --map phone=COLUMN, and with "
            "--region the country of numbers that are written without one."_s,
            "list.no-phone"_L1};
}

Error ListFault::severalPhoneColumns(const QString &names, const QString &last)
{
    return {ErrorKind::Invalid,
            u"The columns %1 and %2 look like phone numbers. Choose one with --map phone=COLUMN."_s.arg(names,
                                                                                                        last),
            "list.several-phones"_L1,
            {names, last}};
}

Error ListFault::tooManyPeople(const QString &most, const QString &found)
{
    return {ErrorKind::Invalid,
            u"A campaign holds at most %1 people; this file has %2. Split it."_s.arg(most, found),
            "list.people"_L1,
            {most, found}};
}

Error ListFault::noCountry(const QString &country)
{
    return {ErrorKind::Invalid,
            u"“%1” is no country. Use two letters, for example CN or DE."_s.arg(country),
            "list.no-country"_L1,
            {country}};
}

Error ListFault::stoppedReading()
{
    return {ErrorKind::Cancelled, u"Reading the list was stopped. Nothing was imported."_s,
            "list.stopped-reading"_L1};
}

Error ListFault::stoppedImport()
{
    return {ErrorKind::Cancelled, u"The import was stopped. Nothing was imported."_s, "list.stopped"_L1};
}

} // namespace heliograph
