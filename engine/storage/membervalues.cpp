// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/membervalues.h"

namespace heliograph {

namespace {

constexpr unsigned LengthBits = 7;
constexpr unsigned MoreFollow = 1u << LengthBits;
constexpr unsigned MaxShift = 4 * LengthBits; // lengths stay below 2^35

void putLength(QByteArray &to, quint64 length)
{
    while (length >= MoreFollow) {
        to.append(static_cast<char>((length & (MoreFollow - 1)) | MoreFollow));
        length >>= LengthBits;
    }
    to.append(static_cast<char>(length));
}

//! Reads a length at \a at and moves it on; -1 if there is none.
qint64 takeLength(const QByteArray &from, qsizetype &at)
{
    quint64 length = 0;
    for (unsigned shift = 0; at < from.size() && shift <= MaxShift; shift += LengthBits) {
        const auto byte = static_cast<unsigned char>(from.at(at++));
        length |= static_cast<quint64>(byte & (MoreFollow - 1)) << shift;
        if ((byte & MoreFollow) == 0)
            return static_cast<qint64>(length);
    }
    return -1;
}

} // namespace

QByteArray packValues(const QStringList &values)
{
    QByteArray packed;
    for (const QString &value : values) {
        const QByteArray text = value.toUtf8();
        putLength(packed, static_cast<quint64>(text.size()));
        packed.append(text);
    }
    return packed;
}

QStringList unpackValues(const QByteArray &packed)
{
    QStringList values;
    qsizetype at = 0;
    while (at < packed.size()) {
        const qint64 length = takeLength(packed, at);
        if (length < 0 || length > packed.size() - at)
            break;
        values.append(QString::fromUtf8(packed.constData() + at, length));
        at += length;
    }
    return values;
}

} // namespace heliograph
