// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/messagerow.h"
#include "ui/models/tablemodel.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace heliograph {

//! How the cells of tables write what several screens show. GUI thread: they have icons.
class Cells
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::Cells)

public:
    //! A telephone number, grouped, or masked; copied without spaces.
    static TableCell number(const QString &e164, qint16 country, bool full);
    static QString numberText(const QString &e164, qint16 country, bool full);

    //! A state with its sign; \a because stands behind it.
    static TableCell state(LedgerLine line, const QString &because = {});

    static TableCell count(qint64 count, const Format &format);
    static TableCell text(const QString &text);
    static TableCell muted(const QString &text);

    //! "3 min ago" for less than a day with the moment as its hint, else the other way round.
    static TableCell time(TimePoint time, TimePoint now, const Format &format);
    static QString ago(TimePoint time, TimePoint now, const Format &format);

    static TableCell price(qint64 micros, const QString &currency, const Format &format);
    //! Sums of several currencies are listed, never added; none is "no price".
    static QString money(const QList<Money> &sums, const Format &format);

    static QString country(qint16 code); //!< "China", in the language in use; the code where it has no name
};

} // namespace heliograph
