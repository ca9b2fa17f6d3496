// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplechart.h"

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr double NoNumber = std::numeric_limits<double>::quiet_NaN();

std::optional<MessageFilter> messagesOf(int series, int category)
{
    if (series == 2)
        return std::nullopt;
    MessageFilter filter;
    filter.campaign = CampaignId(category);
    filter.account = AccountId(series + 1);
    return filter;
}

} // namespace

ChartContents sampleColumns()
{
    return {.id = u"sample"_s,
            .kind = ChartContents::Kind::Columns,
            .title = u"Volume"_s,
            .definition = u"What is counted."_s,
            .summary = u"1,234 sent."_s,
            .categoryTitle = u"Day"_s,
            .valueTitle = u"Messages"_s,
            .categories = {u"1 Mar"_s, u"2 Mar"_s, u"3 Mar"_s},
            .categoryTexts = {u"1 March"_s, u"2 March"_s, u"3 March"_s},
            .series = {{.name = u"Delivered"_s,
                        .paint = {.line = LedgerLine::Delivered},
                        .values = {1000, 100, 10},
                        .texts = {u"1,000"_s, u"100"_s, u"10"_s}},
                       {.name = u"Not delivered"_s,
                        .paint = {.line = LedgerLine::NotDelivered},
                        .values = {100, 10, 0},
                        .texts = {u"100"_s, u"10"_s, u"0"_s}},
                       {.name = u"Open"_s,
                        .paint = {.line = LedgerLine::Sent, .hatched = true},
                        .values = {0, 4, 10},
                        .texts = {u"0"_s, u"4"_s, u"10"_s}},
                       {.name = u"Rate"_s,
                        .form = ChartSeries::Form::Line,
                        .isShare = true,
                        .values = {90.9, 87.5, NoNumber},
                        .texts = {u"90.9 %"_s, u"87.5 %"_s, u"10 of 10"_s}}},
            .columns = {{u"p95"_s, {u"≤ 11 s"_s, u"≤ 12 s"_s, QString()}, {u"11"_s, u"12"_s, QString()}}},
            .messages = messagesOf};
}

ChartContents sampleBars()
{
    ChartContents contents = sampleColumns();
    contents.kind = ChartContents::Kind::Bars;
    contents.series.removeLast();
    contents.categories = {u"Kite"_s, u"Kite"_s, u"Lark"_s};
    contents.categoryTexts = {u"Kite"_s, u"Kite, removed"_s, u"Lark"_s};
    return contents;
}

ChartContents longColumns(int size)
{
    ChartContents contents = sampleColumns();
    contents.categories.clear();
    contents.categoryTexts.clear();
    for (ChartSeries &series : contents.series) {
        series.values.clear();
        series.texts.clear();
    }
    for (int category = 0; category < size; ++category) {
        contents.categories.append(u"%1 h"_s.arg(category % 24));
        contents.categoryTexts.append(u"Hour %1"_s.arg(category));
        for (ChartSeries &series : contents.series)
            series.add(series.isShare ? 95 : 10 + category % 7, u"10"_s);
    }
    return contents;
}

} // namespace heliograph
