// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/csvwriter.h"

#include <QString>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// The characters by which spreadsheets recognise a formula (OWASP, CSV injection).
bool looksLikeFormula(QStringView text)
{
    if (text.isEmpty())
        return false;
    switch (text.front().unicode()) {
    case u'=':
    case u'+':
    case u'-':
    case u'@':
    case u'\t':
    case u'\r':
    case u'\0':
        return true;
    default:
        return false;
    }
}

} // namespace

CsvWriter::CsvWriter(const CsvStyle &style)
    : m_style(style)
{
    if (m_style.byteOrderMark)
        m_bytes = "\xef\xbb\xbf";
}

void CsvWriter::addText(QStringView text)
{
    if (!m_style.guard || !looksLikeFormula(text)) {
        addRaw(text);
        return;
    }
    const QString guarded = u'\'' % text;
    addRaw(guarded);
}

void CsvWriter::addNumber(QStringView number)
{
    const QStringView digits = number.startsWith(u'+') ? number.sliced(1) : number;
    const bool plain = std::ranges::all_of(digits, isDigit) && (number.isEmpty() || !digits.isEmpty());
    if (plain)
        addRaw(number);
    else
        addText(number);
}

void CsvWriter::addDecimal(QStringView decimal)
{
    const bool plain = std::ranges::all_of(decimal, [](QChar c) { return isDigit(c) || c == u'.'; });
    if (plain && decimal.count(u'.') <= 1)
        addRaw(decimal);
    else
        addText(decimal);
}

void CsvWriter::endRow()
{
    m_bytes += "\r\n";
    m_inRow = false;
}

QByteArray CsvWriter::take()
{
    return std::exchange(m_bytes, QByteArray());
}

void CsvWriter::separate()
{
    if (m_inRow)
        m_bytes += m_style.separator;
    m_inRow = true;
}

bool CsvWriter::needsQuotes(QStringView field) const
{
    if (field.isEmpty())
        return false;
    const QChar separator = QLatin1Char(m_style.separator);
    const bool spaced = field.front().isSpace() || field.back().isSpace();
    return spaced || std::ranges::any_of(field, [separator](QChar c) {
               return c == separator || c == u'"' || c == u'\r' || c == u'\n' || c == u'\0';
           });
}

void CsvWriter::addRaw(QStringView field)
{
    separate();
    if (!needsQuotes(field)) {
        m_bytes += field.toUtf8();
        return;
    }
    QByteArray quoted = field.toUtf8();
    quoted.replace('"', "\"\"");
    m_bytes += '"';
    m_bytes += quoted;
    m_bytes += '"';
}

} // namespace heliograph
