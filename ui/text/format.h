// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/domain/money.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace heliograph {

//! Writes counts, times, durations and money as people of one place read them. Nothing is rounded anywhere
//! else. A value; any thread.
class Format
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::Format)

public:
    //! As the translation in use writes them, in the computer's own time zone.
    explicit Format(const QLocale &locale = QLocale(), const QTimeZone &zone = QTimeZone::systemTimeZone());

    QString count(qint64 number) const; //!< "49,312"
    QString decimal(double number) const; //!< one digit after the point: "12.3"

    //! The share of \a part in \a whole in percent, "93.3 %". What is not all never reads 100 %, and what is
    //! not nothing never reads 0 %. Empty if \a whole is 0.
    QString share(qint64 part, qint64 whole) const;

    QString time(TimePoint time) const; //!< "3 Mar 2026, 10:02:13 CET"
    QString exactTime(TimePoint time) const; //!< to the millisecond: "3 Mar 2026, 10:02:13.412 CET"

    //! How a field for a time is written, to the minute, for QDateTimeEdit: "d MMM yyyy HH:mm".
    static QString fieldPattern();

    //! In the two largest units that matter: "402 ms", "3.1 s", "5 h 12 min".
    QString duration(Millis duration) const;

    QString money(const Money &money) const; //!< "EUR 2,734.10", rounded to the currency's usual decimals
    QString bytes(qint64 bytes) const; //!< "1.2 GB"

    //! \a count as tr() takes it for %Ln; what does not fit is as plural as the largest that does.
    static int plural(qint64 count);

private:
    QString timeText(TimePoint time, const QString &pattern) const;

    QLocale m_locale;
    QTimeZone m_zone;
};

} // namespace heliograph
