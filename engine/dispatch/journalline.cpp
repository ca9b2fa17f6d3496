// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/journalline.h"

#include "engine/storage/fileidentity.h"

#include <QCryptographicHash>
#include <QSysInfo>

#include <array>

namespace heliograph {

namespace {

constexpr QByteArrayView Format("heliograph-journal-2");
constexpr qsizetype SightingFields = 9;
constexpr qsizetype RequestFields = 6;
constexpr qsizetype ChecksumDigits = 8;
constexpr qint64 LongestRun = 100'000; // far beyond any request; a damaged line must not fill the memory

// CRC-32 of IEEE 802.3.
constexpr std::array<quint32, 256> CrcTable = [] {
    std::array<quint32, 256> table{};
    for (quint32 byte = 0; byte < table.size(); ++byte) {
        quint32 value = byte;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1) != 0 ? 0xedb88320U ^ (value >> 1) : value >> 1;
        table[byte] = value;
    }
    return table;
}();

QByteArray checksum(QByteArrayView text)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : text)
        crc = CrcTable[(crc ^ static_cast<quint8>(byte)) & 0xffU] ^ (crc >> 8);
    return QByteArray::number(crc ^ 0xffffffffU, 16).rightJustified(ChecksumDigits, '0');
}

QByteArray sealed(const QByteArray &text)
{
    return text + ' ' + checksum(text);
}

//! The fields of \a line if its checksum holds and there are \a count of them, else none.
QList<QByteArray> fieldsOf(QByteArrayView line, qsizetype count)
{
    const qsizetype end = line.size() - ChecksumDigits - 1;
    if (end <= 0 || line[end] != ' ' || checksum(line.first(end)) != line.sliced(end + 1))
        return {};
    QList<QByteArray> fields = line.first(end).toByteArray().split(' ');
    return fields.size() == count ? fields : QList<QByteArray>();
}

// An empty field would be two spaces in a row.
QByteArray orDash(const QByteArray &text)
{
    return text.isEmpty() ? QByteArrayLiteral("-") : text;
}

QByteArray fromDash(const QByteArray &text)
{
    return text == "-" ? QByteArray() : text;
}

// "7:9" is attempt 7 of message 9, "7:9+3" also 8 of 10, 9 of 11 and 10 of 12.
QByteArray runsOf(const QList<std::pair<AttemptId, MessageId>> &attempts)
{
    QByteArray runs;
    for (qsizetype index = 0; index < attempts.size();) {
        const qint64 attempt = number(attempts[index].first);
        const qint64 message = number(attempts[index].second);
        qsizetype more = 0;
        while (index + more + 1 < attempts.size()
               && number(attempts[index + more + 1].first) == attempt + more + 1
               && number(attempts[index + more + 1].second) == message + more + 1)
            ++more;
        if (!runs.isEmpty())
            runs += ',';
        runs += QByteArray::number(attempt) + ':' + QByteArray::number(message);
        if (more > 0)
            runs += '+' + QByteArray::number(more);
        index += more + 1;
    }
    return runs;
}

QList<std::pair<AttemptId, MessageId>> attemptsOf(const QByteArray &runs)
{
    QList<std::pair<AttemptId, MessageId>> attempts;
    const QList<QByteArray> each = runs.split(',');
    for (const QByteArray &run : each) {
        const qsizetype colon = run.indexOf(':');
        const qsizetype plus = run.indexOf('+');
        const qint64 attempt = run.left(colon).toLongLong();
        const qint64 message = run.mid(colon + 1, plus < 0 ? -1 : plus - colon - 1).toLongLong();
        const qint64 more = plus < 0 ? 0 : std::clamp(run.mid(plus + 1).toLongLong(), 0LL, LongestRun);
        for (qint64 step = 0; step <= more; ++step)
            attempts.append({AttemptId{attempt + step}, MessageId{message + step}});
    }
    return attempts;
}

} // namespace

SendingPlace SendingPlace::here(const QString &databaseFile)
{
    SendingPlace place;
    // Some containers have no id.
    if (const QByteArray id = QSysInfo::machineUniqueId(); !id.isEmpty())
        place.machine = QCryptographicHash::hash(id, QCryptographicHash::Sha256).toHex().left(16);
    if (const auto file = FileIdentity::of(databaseFile))
        place.born = file->bornNanos;
    return place;
}

QByteArray Sighting::toLine() const
{
    return sealed(Format.toByteArray() + ' ' + age.databaseId.toHex() + ' '
                  + QByteArray::number(age.incarnation) + ' ' + QByteArray::number(age.epoch) + ' '
                  + QByteArray::number(part) + ' ' + QByteArray::number(age.attempt) + ' '
                  + orDash(boot.toHex()) + ' ' + orDash(place.machine) + ' '
                  + QByteArray::number(place.born));
}

std::optional<Sighting> Sighting::fromLine(QByteArrayView line)
{
    const QList<QByteArray> fields = fieldsOf(line, SightingFields);
    if (fields.isEmpty() || fields[0] != Format)
        return std::nullopt;
    return Sighting{.age = {.databaseId = QByteArray::fromHex(fields[1]),
                            .incarnation = fields[2].toLongLong(),
                            .epoch = fields[3].toLongLong(),
                            .attempt = fields[5].toLongLong()},
                    .part = fields[4].toInt(),
                    .boot = QByteArray::fromHex(fromDash(fields[6])),
                    .place = {fromDash(fields[7]), fields[8].toLongLong()}};
}

QByteArray JournalledRequest::toLine() const
{
    return sealed(requestId.toHex() + ' ' + QByteArray::number(number(campaign)) + ' '
                  + QByteArray::number(toMillis(campaignCreated)) + ' ' + QByteArray::number(number(account))
                  + ' ' + QByteArray::number(toMillis(leftAt)) + ' ' + runsOf(attempts));
}

std::optional<JournalledRequest> JournalledRequest::fromLine(QByteArrayView line)
{
    const QList<QByteArray> fields = fieldsOf(line, RequestFields);
    if (fields.isEmpty())
        return std::nullopt;
    return JournalledRequest{.requestId = QByteArray::fromHex(fields[0]),
                             .campaign = CampaignId{fields[1].toLongLong()},
                             .campaignCreated = fromMillis(fields[2].toLongLong()),
                             .account = AccountId{fields[3].toLongLong()},
                             .leftAt = fromMillis(fields[4].toLongLong()),
                             .attempts = attemptsOf(fields[5])};
}

QList<JournalledAttempt> JournalledRequest::each() const
{
    QList<JournalledAttempt> list;
    list.reserve(attempts.size());
    for (const auto &[attempt, message] : attempts)
        list.append({.attempt = attempt,
                     .message = message,
                     .campaign = campaign,
                     .campaignCreated = campaignCreated,
                     .account = account,
                     .requestId = requestId,
                     .leftAt = leftAt});
    return list;
}

} // namespace heliograph
