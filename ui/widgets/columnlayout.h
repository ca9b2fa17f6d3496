// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace heliograph {

//! How somebody wants a table to look: its columns from left to right, and in which order its rows come.
struct ColumnLayout
{
    struct Column
    {
        QString id; //!< of a TableColumn
        int width = 0; //!< in pixels; 0: the standard, or what the other columns leave
        bool shown = true;

        friend bool operator==(const Column &, const Column &) = default;
    };

    QList<Column> columns;
    QString order{}; //!< as the screen calls it; empty: the table has one only

    QByteArray toJson() const;
    //! Nothing if \a json is not of such a layout.
    static std::optional<ColumnLayout> fromJson(const QByteArray &json);

    friend bool operator==(const ColumnLayout &, const ColumnLayout &) = default;
};

} // namespace heliograph
