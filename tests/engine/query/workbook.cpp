// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/query/workbook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr auto Program = R"(
import json, re, sys, zipfile
import xml.etree.ElementTree as tree

space = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'

def plain(text):
    return re.sub('_x([0-9A-Fa-f]{4})_', lambda code: chr(int(code[1], 16)), text)

def column(reference):
    number = 0
    for letter in re.match('[A-Z]+', reference)[0]:
        number = number * 26 + ord(letter) - 64
    return number - 1

def cells(row):
    values = []
    for cell in row:
        values += [''] * (column(cell.get('r')) - len(values))
        if cell.get('t') == 'inlineStr':
            values.append(plain(''.join(cell.itertext())))
        else:
            values.append('=' + cell.find(space + 'v').text)
    return values

book = zipfile.ZipFile(sys.argv[1])
names = [sheet.get('name') for sheet in tree.fromstring(book.read('xl/workbook.xml')).iter(space + 'sheet')]
sheets = []
for index, name in enumerate(names):
    sheet = tree.fromstring(book.read('xl/worksheets/sheet%d.xml' % (index + 1)))
    sheets.append({'name': name, 'rows': [cells(row) for row in sheet.iter(space + 'row')]})
print(json.dumps(sheets))
)";

} // namespace

QList<WorkbookSheet> readWorkbook(const QString &file)
{
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, QString::fromLatin1(Program), file});
    if (!python.waitForFinished() || python.exitCode() != 0)
        qFatal("No workbook: %s", python.readAllStandardError().constData());
    QList<WorkbookSheet> sheets;
    const QJsonArray read = QJsonDocument::fromJson(python.readAllStandardOutput()).array();
    for (const QJsonValue &sheet : read) {
        WorkbookSheet kept{sheet[u"name"_s].toString(), {}};
        const QJsonArray rows = sheet[u"rows"_s].toArray();
        for (const QJsonValue &row : rows)
            kept.rows.append(row.toVariant().toStringList());
        sheets.append(kept);
    }
    return sheets;
}

} // namespace heliograph
