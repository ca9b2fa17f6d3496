// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/vendor/idmint.h"

#include "engine/simulator/dice.h"
#include "engine/simulator/wire/jsontext.h"

#include <limits>

namespace heliograph::simulator {
namespace {

constexpr qint64 Room = 1'000'000'000; // for the index, behind the prefix

} // namespace

IdMint::IdMint(quint64 seed)
    : m_prefix(100'000'000 + static_cast<qint64>(dice(seed, 0) % 900'000'000))
{
}

QByteArray IdMint::nextRequestId()
{
    QByteArray id;
    appendNumber(id, m_prefix);
    id.append("-0000-4000-8000-");
    const QByteArray count = QByteArray::number(++m_requests, 16).rightJustified(12, '0');
    return id.append(count);
}

QByteArray IdMint::bizId(quint32 call) const
{
    QByteArray id;
    appendNumber(id, m_prefix * Room + call);
    return id.append("^0");
}

QByteArray IdMint::serialNo(quint32 message) const
{
    QByteArray id("5000:");
    appendNumber(id, m_prefix * Room + message);
    return id;
}

QByteArray IdMint::messageId(quint32 message) const
{
    QByteArray id;
    appendNumber(id, m_prefix * Room + message);
    return id;
}

std::optional<quint32> IdMint::messageOf(QByteArrayView messageId) const
{
    bool isNumber = false;
    const qint64 number = messageId.toByteArray().toLongLong(&isNumber);
    if (!isNumber || number / Room < m_prefix
        || number - m_prefix * Room > std::numeric_limits<quint32>::max())
        return std::nullopt;
    return static_cast<quint32>(number - m_prefix * Room);
}

} // namespace heliograph::simulator
