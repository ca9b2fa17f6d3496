// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/sealtext.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr qsizetype HashSize = 32;
constexpr qsizetype GroupSize = 4;

} // namespace

QString sealText(const AuditSeal &seal)
{
    const QString digits = QString::fromLatin1(seal.hash.toHex()).toUpper();
    QStringList groups{QString::number(seal.sequence)};
    for (qsizetype at = 0; at < digits.size(); at += GroupSize)
        groups.append(digits.mid(at, GroupSize));
    return groups.join(u'-');
}

Result<AuditSeal> parseSeal(const QString &text)
{
    QString plain = text.simplified();
    plain.remove(u' ');
    const qsizetype dash = plain.indexOf(u'-');
    bool isNumber = false;
    const qint64 sequence = plain.left(dash).toLongLong(&isNumber);
    const QString digits = plain.mid(dash + 1).remove(u'-');
    const bool isHash = digits.size() == 2 * HashSize && std::ranges::all_of(digits, [](QChar digit) {
                            return u"0123456789abcdefABCDEF"_s.contains(digit);
                        });
    if (dash < 1 || !isNumber || sequence < 1 || !isHash)
        return Error{
            ErrorKind::Invalid,
            u"“%1” is no seal of an audit log. A seal is the number of an entry and 64 hexadecimal digits, "
            "as “audit anchor” prints it."_s.arg(text)};
    return AuditSeal{sequence, QByteArray::fromHex(digits.toLatin1())};
}

} // namespace heliograph
