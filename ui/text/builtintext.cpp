// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/builtintext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace heliograph {

namespace {

constexpr std::array BuiltIn = {QT_TRANSLATE_NOOP("heliograph::BuiltInText", "Nobody signed in (author)"),
                                QT_TRANSLATE_NOOP("heliograph::BuiltInText", "Nobody signed in (approver)"),
                                QT_TRANSLATE_NOOP("heliograph::BuiltInText", "The engine")};

} // namespace

QString nameOfPerson(const QString &stored)
{
    const auto found = std::ranges::find_if(
        BuiltIn, [&stored](const char *name) { return stored == QLatin1String(name); });
    return found == BuiltIn.end() ? stored : QCoreApplication::translate("heliograph::BuiltInText", *found);
}

} // namespace heliograph
