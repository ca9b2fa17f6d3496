// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/freshnonce.h"

#include <QRandomGenerator>

namespace heliograph {

QByteArray freshNonce(const Clock &clock)
{
    return QByteArray::number(QRandomGenerator::system()->generate64(), 16)
        + QByteArray::number(clock.bootTime().count(), 16);
}

} // namespace heliograph
