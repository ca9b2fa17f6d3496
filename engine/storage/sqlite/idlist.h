// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QList>
#include <QString>

namespace heliograph {

//! \a ids as the JSON array that json_each() takes apart.
template <typename Id>
QString idList(const QList<Id> &ids)
{
    QJsonArray numbers;
    for (const Id id : ids)
        numbers.append(number(id));
    return QString::fromUtf8(QJsonDocument(numbers).toJson(QJsonDocument::Compact));
}

} // namespace heliograph
