// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/lanes.h"
#include "ui/models/tablemodel.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QMap>

namespace heliograph {

//! The lanes as rows of the live queue. GUI thread: they have icons.
class LaneRows
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::LaneRows)

public:
    static constexpr int Minutes = 15; //!< that the pace is shown of (product.md 4.5)

    static QList<TableColumn> columns();

    //! \a paces: segments a second by the account's name, minute by minute, the newest last.
    static QList<TableRow> rows(const SendingView &view, const QMap<QString, QList<double>> &paces);

    //! "Working", or what holds it back or slows it, until when and by whom.
    static QString state(const LaneLine &lane, const SendingView &view, const Format &format);

private:
    static TableRow row(const LaneLine &lane, const SendingView &view, const QList<double> &paces,
                        const Format &format);
};

} // namespace heliograph
