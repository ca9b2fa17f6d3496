// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/wiretext.h"

#include <QDateTime>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr int BeijingOffset = 8 * 3600; // seconds; no daylight saving since 1991
constexpr char HexDigits[] = "0123456789ABCDEF";

constexpr bool isUnreserved(uchar byte)
{
    return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')
        || byte == '-' || byte == '_' || byte == '.' || byte == '~';
}

constexpr std::array<bool, 256> unreservedTable()
{
    std::array<bool, 256> table{};
    for (std::size_t byte = 0; byte < table.size(); ++byte)
        table[byte] = isUnreserved(static_cast<uchar>(byte));
    return table;
}

constexpr std::array<bool, 256> Unreserved = unreservedTable();

void appendEscaped(QByteArray &json, char byte)
{
    switch (byte) {
    case '"':
        json += "\\\"";
        return;
    case '\\':
        json += "\\\\";
        return;
    case '\n':
        json += "\\n";
        return;
    case '\r':
        json += "\\r";
        return;
    case '\t':
        json += "\\t";
        return;
    default:
        json += "\\u00";
        json += HexDigits[static_cast<uchar>(byte) >> 4];
        json += HexDigits[static_cast<uchar>(byte) & 15];
    }
}

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

QByteArray percentEncoded(const QByteArray &text)
{
    QByteArray encoded(text.size() * 3, Qt::Uninitialized);
    char *out = encoded.data();
    for (const char byte : text) {
        const auto value = static_cast<uchar>(byte);
        if (Unreserved[value]) {
            *out++ = byte;
            continue;
        }
        *out++ = '%';
        *out++ = HexDigits[value >> 4];
        *out++ = HexDigits[value & 15];
    }
    encoded.truncate(out - encoded.constData());
    return encoded;
}

void appendJson(QByteArray &json, const QString &text)
{
    json += '"';
    const QByteArray utf8 = text.toUtf8();
    for (const char byte : utf8) {
        if (byte == '"' || byte == '\\' || static_cast<uchar>(byte) < 0x20)
            appendEscaped(json, byte);
        else
            json += byte;
    }
    json += '"';
}

void appendField(QByteArray &fields, const QByteArray &name, const QByteArray &value)
{
    if (!fields.isEmpty())
        fields += '&';
    fields += percentEncoded(name);
    fields += '=';
    fields += percentEncoded(value);
}

QByteArray hostHeader(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':') && !host.startsWith('['))
        host = '[' + host + ']';
    const int usual = url.scheme() == "https"_L1 ? 443 : 80;
    if (url.port(usual) != usual)
        host += ':' + QByteArray::number(url.port());
    return host;
}

bool isMainland(const QString &e164)
{
    return e164.startsWith("+86"_L1);
}

QString numberFromWire(const QString &text, const QString &asked)
{
    QString digits = text.trimmed();
    const bool international = digits.startsWith(u'+') || digits.startsWith("00"_L1);
    digits.remove(0, digits.startsWith(u'+') ? 1 : digits.startsWith("00"_L1) ? 2 : 0);
    if (!isDigits(digits) || digits.size() > 20)
        return {};
    // Seven digits are the least a subscriber number has; fewer could be the end of anybody's number.
    if (!international && digits.size() >= 7 && asked.endsWith(digits))
        return asked;
    const bool bareMainland = digits.size() == 11 && digits.startsWith(u'1') && digits.at(1) > u'2';
    if (!international && bareMainland)
        return QString("+86"_L1 + digits);
    return QString(u'+' + digits);
}

QByteArray beijingDay(TimePoint time)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(time), Qt::OffsetFromUTC, BeijingOffset)
        .toString(u"yyyyMMdd"_s)
        .toLatin1();
}

std::optional<TimePoint> timeFromWire(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, u"yyyy-MM-dd HH:mm:ss"_s);
    if (time.isValid())
        time = QDateTime(time.date(), time.time(), Qt::OffsetFromUTC, BeijingOffset);
    else
        time = QDateTime::fromString(text, Qt::RFC2822Date);
    if (!time.isValid())
        return {};
    return fromMillis(time.toMSecsSinceEpoch());
}

} // namespace heliograph
