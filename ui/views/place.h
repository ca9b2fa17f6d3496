// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QVariantMap>

namespace heliograph {

//! An address in the console: a screen, and what it shows. Back, forward and links are made of these.
struct Place
{
    QString view; //!< the screen's id: "history"
    QVariantMap what{}; //!< its filter, or the object that is open

    bool operator==(const Place &) const = default;
};

} // namespace heliograph

Q_DECLARE_METATYPE(heliograph::Place)
