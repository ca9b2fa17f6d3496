// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace heliograph {

//! One setting a provider account can have.
struct SettingKey
{
    QString key;
    QString meaning; //!< for people
    bool required = false;
    QStringList choices{}; //!< the values it may have, if it is one of a few
};

} // namespace heliograph
