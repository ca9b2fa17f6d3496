// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/reports/errorchart.h"

#include "ui/text/codetext.h"
#include "ui/text/statetext.h"

#include <limits>

namespace heliograph {

namespace {

constexpr double NoBar = std::numeric_limits<double>::quiet_NaN();

} // namespace

ChartContents ErrorChart::of(const ReportScene &scene)
{
    const QList<ReportError> &errors = scene.report.errors;
    ChartContents contents{.id = QStringLiteral("reports.error"),
                           .kind = ChartContents::Kind::Bars,
                           .title = tr("By error"),
                           .definition
                           = tr("Messages that the provider refused or the carrier did not deliver, by "
                                "the code that was given: the ten most frequent and the rest."),
                           .summary = tr("Nothing was refused or came back."),
                           .categoryTitle = tr("Error"),
                           .valueTitle = tr("Messages")};
    for (const LedgerLine line : {LedgerLine::NotDelivered, LedgerLine::Refused})
        contents.series.append({.name = StateText::name(line), .paint = {.line = line}});
    contents.series.append({.name = tr("Other errors"), .paint = {.muted = true}});
    const auto add = [&](const QString &name, const QString &inFull, int of, qint64 count) {
        contents.categories.append(name);
        contents.categoryTexts.append(inFull);
        for (int series = 0; series < contents.series.size(); ++series)
            contents.series[series].add(series == of ? double(count) : NoBar,
                                        series == of ? scene.phrases.count(count) : QString());
    };
    for (const ReportError &error : errors) {
        const QString name = error.code.isEmpty() ? tr("No reason given") : error.code;
        add(name, error.code.isEmpty() ? name : CodeText::withCode(error.meaning, error.code),
            error.line == LedgerLine::NotDelivered ? 0 : 1, error.count);
    }
    if (scene.report.otherErrors > 0) {
        const QString others = tr("%Ln other(s)", "errors", scene.report.otherErrorKinds);
        add(others, others, 2, scene.report.otherErrors);
    } else {
        contents.series.removeLast();
    }
    const ReportCounts &counts = scene.report.totals.counts;
    if (!errors.isEmpty())
        contents.summary = tr("%1 messages failed, most with %2.")
                               .arg(scene.phrases.count(counts.line(LedgerLine::Refused)
                                                        + counts.line(LedgerLine::NotDelivered)),
                                    contents.categoryTexts.constFirst());
    contents.messages = [base = scene.messages(), errors](int, int category) -> std::optional<MessageFilter> {
        if (category >= errors.size() || errors.at(category).code.isEmpty())
            return std::nullopt;
        MessageFilter filter = base;
        filter.line = errors.at(category).line;
        filter.reason = errors.at(category).code;
        return filter;
    };
    return contents;
}

} // namespace heliograph
