// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QMap>
#include <QString>

#include <optional>

namespace heliograph {

//! What somebody decided about a list instead of having it found out.
struct ListWishes
{
    QString encoding; //!< as DetectedEncoding::name; empty: found out
    char separator = 0; //!< comma, semicolon or tab; 0: found out
    std::optional<bool> headings; //!< whether the first row is headings; none: found out

    //! By position from 0: what a column is called as a variable; empty: it is left out.
    QMap<qsizetype, QString> names;

    //! By line: the phone number that stands there instead.
    QHash<qint32, QString> corrected;
};

} // namespace heliograph
