// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/maskednumber.h"

namespace heliograph {

namespace {

constexpr qsizetype ShownInFront = 5;
constexpr qsizetype ShownBehind = 2;
constexpr qsizetype LeastHidden = 3;

} // namespace

QString maskedNumber(const QString &e164)
{
    if (e164.isEmpty())
        return e164;
    const QString hidden = QStringLiteral("•••");
    if (e164.size() < ShownInFront + ShownBehind + LeastHidden)
        return hidden;
    return QString(e164.left(ShownInFront) % hidden % e164.right(ShownBehind));
}

} // namespace heliograph
