// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/content/brandlook.h"

namespace heliograph {

namespace {

constexpr qsizetype LongEnough = 6;

} // namespace

bool carriesBrand(const QString &host, const QString &brand)
{
    for (qsizetype at = host.indexOf(brand); at >= 0; at = host.indexOf(brand, at + 1)) {
        const qsizetype end = at + brand.size();
        const bool standsAlone
            = (at == 0 || !host[at - 1].isLetter()) && (end == host.size() || !host[end].isLetter());
        if (standsAlone || brand.size() >= LongEnough)
            return true;
    }
    return false;
}

} // namespace heliograph
