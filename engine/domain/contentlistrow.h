// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace heliograph {

//! One version of one list of content rules. Versions are never changed; a new one follows.
struct ContentListRow
{
    QString name;
    QString country{}; //!< ISO 3166 alpha-2; empty: everywhere
    int version = 0; //!< of this list, from 1
    qint64 rulesVersion = 0; //!< of all lists together, which this one made
    bool removed = false; //!< this version took the list out of force
    QString text{}; //!< the file as it was imported; empty if removed
    QByteArray hash{}; //!< BLAKE2b-256 of the text
    UserId changedBy{};
    TimePoint changedAt{};
};

//! The lists in force.
struct ContentListSet
{
    qint64 version = 0; //!< grows with every change; 0 before the first
    QByteArray hash; //!< of all lists in force, 32 bytes; empty before the first
    QList<ContentListRow> lists; //!< by name
};

} // namespace heliograph
