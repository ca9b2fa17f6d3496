// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/query/csvfile.h"

#include <QStringList>

namespace heliograph {

namespace {

QString quotedField(const QByteArray &csv, qsizetype &at)
{
    QByteArray field;
    for (++at; at < csv.size(); ++at) {
        if (csv.at(at) != '"') {
            field += csv.at(at);
        } else if (at + 1 < csv.size() && csv.at(at + 1) == '"') {
            field += csv.at(at++);
        } else {
            ++at;
            return QString::fromUtf8(field);
        }
    }
    qFatal("A quoted field has no end");
}

QString plainField(const QByteArray &csv, qsizetype &at)
{
    QByteArray field;
    for (; at < csv.size() && csv.at(at) != ',' && csv.at(at) != '\r'; ++at) {
        if (csv.at(at) == '"' || csv.at(at) == '\n')
            qFatal("A field that is not quoted holds what must be quoted");
        field += csv.at(at);
    }
    return QString::fromUtf8(field);
}

} // namespace

QList<QStringList> parseCsv(const QByteArray &csv)
{
    QList<QStringList> rows;
    QStringList row;
    qsizetype at = 0;
    while (at < csv.size()) {
        row.append(csv.at(at) == '"' ? quotedField(csv, at) : plainField(csv, at));
        if (at < csv.size() && csv.at(at) == ',') {
            ++at;
            if (at == csv.size())
                qFatal("The file ends after a comma");
            continue;
        }
        if (csv.mid(at, 2) != "\r\n")
            qFatal("A row does not end with CRLF");
        at += 2;
        rows.append(row);
        row.clear();
    }
    return rows;
}

} // namespace heliograph
