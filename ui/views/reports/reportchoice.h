// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/report.h"

#include <QCoreApplication>
#include <QDate>
#include <QVariantMap>

namespace heliograph {

//! What somebody wants a report about, in words that stay true tomorrow: "the last seven days". A value; what
//! links, saved reports and the way back are made of.
class ReportChoice
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::ReportChoice)

public:
    enum class Span { Today, Yesterday, Last7Days, Last30Days, Last90Days, ThisMonth, LastMonth, Dates };
    enum class Before { Nothing, SpanBefore, WeekBefore, YearBefore };

    Span span = Span::Last7Days;
    QDate first; //!< of Dates
    QDate last; //!< included
    Before before = Before::SpanBefore;
    ReportStep step = ReportStep::Day;
    qint64 account = 0; //!< 0: all
    qint64 campaign = 0;
    QString country;

    static QList<Span> spans();
    static QString words(Span span);
    static QList<Before> befores();
    static QString words(Before before);

    //! The dates that are meant at \a today, both included.
    std::pair<QDate, QDate> dates(QDate today) const;

    ReportQuestion question(TimePoint now, const QTimeZone &zone) const;

    QVariantMap toMap() const;
    static ReportChoice fromMap(const QVariantMap &map);

    bool operator==(const ReportChoice &) const = default;

private:
    std::pair<QDate, QDate> datesBefore(QDate first, QDate last) const;
};

} // namespace heliograph
