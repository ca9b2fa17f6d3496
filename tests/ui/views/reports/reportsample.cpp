// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reportsample.h"

#include "app/bench/historyfixture.h"
#include "engine/query/history.h"

using namespace std::chrono_literals;

namespace heliograph {

namespace {

template <typename R>
auto expect(R result)
{
    if (!result)
        qFatal("A sample could not be made: %s", qPrintable(result.error().detail));
    return *std::move(result);
}

} // namespace

ReportSample::ReportSample()
{
    const auto filled
        = HistoryFixture(m_store.connection(), m_store.keys().cipher(), m_store.keys().blindIndex(),
                         {.people = 2'000, .campaigns = 4, .seed = 11})
              .fill();
    if (!filled)
        qFatal("The history could not be made: %s", qPrintable(filled.error().detail));
    m_reader = expect(SqliteReader::open(m_store.file(), m_store.keys().cipher(), m_store.keys().blindIndex(),
                                         m_store.clock()));
}

ReportQuestion ReportSample::question() const
{
    ReportQuestion question;
    question.period = {HistoryFixture::Begin - 24h, HistoryFixture::Begin + 24h * 9};
    question.comparedWith = ReportPeriod{HistoryFixture::Begin - 24h * 3, HistoryFixture::Begin + 24h * 7};
    question.zone = QTimeZone("Europe/Berlin");
    return question;
}

Report ReportSample::run(const ReportQuestion &question)
{
    return expect(runReport(*m_reader, question, HistoryFixture::Begin + 24h * 30));
}

qint64 ReportSample::found(const MessageFilter &filter)
{
    const auto situation = expect(readSituation(*m_reader, true, m_store.clock().now()));
    auto history = expect(History::at(*m_reader, situation));
    return expect(history.page(filter, std::nullopt, true, 1'000'000, false, {})).rows.size();
}

} // namespace heliograph
