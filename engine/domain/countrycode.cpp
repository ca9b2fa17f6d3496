// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/countrycode.h"

namespace heliograph {

namespace {

constexpr int LetterBits = 8;
constexpr int LetterMask = (1 << LetterBits) - 1;

} // namespace

qint16 countryCode(const QString &iso)
{
    if (iso.size() != 2)
        return 0;
    const int packed = (iso.at(0).toLatin1() << LetterBits) | iso.at(1).toLatin1();
    return static_cast<qint16>(packed);
}

QString countryText(qint16 code)
{
    if (code == 0)
        return {};
    const char letters[] = {static_cast<char>(code >> LetterBits), static_cast<char>(code & LetterMask)};
    return QString::fromLatin1(letters, sizeof letters);
}

} // namespace heliograph
