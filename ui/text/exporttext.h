// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/exporter.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace heliograph {

//! What an export is of, in words (product.md 4.7). Any thread.
class ExportText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::ExportText)

public:
    //! Which messages \a filter means, one sentence each; none if it means all. \a campaign and \a provider
    //! are their names. A number that was searched for is masked.
    static QStringList filter(const MessageFilter &filter, const QString &campaign, const QString &provider,
                              const Format &format);

    //! What \a filter leaves out; \a names are those of its campaigns, then of its providers.
    static QStringList leftOut(const MessageFilter &filter, const QStringList &names);

    //! The text of the summary file.
    static QString summary(const ExportOrder &order, const Exported &exported, const Format &format);

    //! How long an export goes on that came so far, \a share of it, in \a spent; empty while nobody can tell.
    static QString remaining(double share, Millis spent, const Format &format);

private:
    static QString period(const std::optional<TimePoint> &from, const std::optional<TimePoint> &until,
                          const Format &format);
    static QString numbers(ExportNumbers numbers);
    static QString times(const ExportTimes &times);
    static QString shape(const ExportStyle &style);
};

} // namespace heliograph
