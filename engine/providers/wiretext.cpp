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

//! The whole number in \a size digits of \a text from \a at; -1 if they are not all digits.
int digitsAt(const QString &text, qsizetype at, int size)
{
    int number = 0;
    for (qsizetype i = at; i < at + size; ++i) {
        const QChar c = text.at(i);
        if (c < u'0' || c > u'9')
            return -1;
        number = number * 10 + (c.unicode() - u'0');
    }
    return number;
}

//! "2025-06-30 23:59:50". By hand, because a push holds hundreds of them and QDateTime's parser takes longer
//! than everything else that is done with a receipt.
std::optional<TimePoint> beijingTime(const QString &text)
{
    constexpr QLatin1String Form("dddd-dd-dd dd:dd:dd");
    if (text.size() != Form.size())
        return {};
    for (qsizetype i = 0; i < Form.size(); ++i) {
        if (Form.at(i) != QLatin1Char('d') && text.at(i) != Form.at(i))
            return {};
    }
    const std::array<int, 6> parts = {digitsAt(text, 0, 4),  digitsAt(text, 5, 2),  digitsAt(text, 8, 2),
                                      digitsAt(text, 11, 2), digitsAt(text, 14, 2), digitsAt(text, 17, 2)};
    if (std::ranges::find(parts, -1) != parts.end() || parts[3] > 23 || parts[4] > 59 || parts[5] > 59)
        return {};
    const std::chrono::year_month_day day{std::chrono::year{parts[0]},
                                          std::chrono::month{static_cast<unsigned>(parts[1])},
                                          std::chrono::day{static_cast<unsigned>(parts[2])}};
    if (!day.ok())
        return {};
    return TimePoint(std::chrono::sys_days(day)) + std::chrono::hours(parts[3])
        + std::chrono::minutes(parts[4]) + std::chrono::seconds(parts[5] - BeijingOffset);
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

std::optional<TimePoint> timeFromSeconds(qint64 seconds)
{
    if (seconds <= 1'000'000'000 || seconds >= 10'000'000'000)
        return {};
    return fromMillis(seconds * 1000);
}

std::optional<TimePoint> timeFromWire(const QString &text)
{
    if (const auto time = beijingTime(text))
        return time;
    const QDateTime time = QDateTime::fromString(text, Qt::RFC2822Date);
    if (!time.isValid())
        return {};
    return fromMillis(time.toMSecsSinceEpoch());
}

} // namespace heliograph
