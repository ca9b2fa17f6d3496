// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reportedhistory.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

namespace {

constexpr int CampaignsReported = 4;

template <typename T>
T expectOf(Result<T> &&result)
{
    if (!result)
        qFatal("The report failed: %s", qPrintable(result.error().detail));
    return *std::move(result);
}

} // namespace

ReportedHistory::ReportedHistory()
{
    const auto filled
        = HistoryFixture(m_store.connection(), m_store.keys().cipher(), m_store.keys().blindIndex(),
                         {.people = 1'500, .campaigns = CampaignsReported, .seed = 5})
              .fill();
    if (!filled)
        qFatal("The history cannot be made: %s", qPrintable(filled.error().detail));
    m_reader = expectOf(SqliteReader::open(m_store.file(), m_store.keys().cipher(),
                                           m_store.keys().blindIndex(), m_store.clock()));
    m_situation = expectOf(readSituation(*m_reader, true, m_store.clock().now()));
}

ReportQuestion ReportedHistory::everything()
{
    ReportQuestion question;
    question.period = {HistoryFixture::Begin - 24h, HistoryFixture::Begin + 24h * 9};
    question.zone = QTimeZone("Europe/Berlin");
    return question;
}

Report ReportedHistory::run(const ReportQuestion &question, TimePoint now)
{
    return expectOf(runReport(*m_reader, question, now));
}

qint64 ReportedHistory::found(const ReportPeriod &period, LedgerLine line,
                              const std::function<void(MessageFilter &)> &more)
{
    MessageFilter filter;
    filter.sentFrom = period.from;
    filter.sentUntil = period.until;
    filter.line = line;
    if (more)
        more(filter);
    auto history = History::at(*m_reader, m_situation);
    return history->page(filter, std::nullopt, true, 1'000'000, false, {})->rows.size();
}

} // namespace heliograph
