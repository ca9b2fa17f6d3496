// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/provideraccount.h"
#include "engine/query/report.h"
#include "engine/storage/reportreader.h"

#include <QHash>

#include <map>

namespace heliograph {

//! Adds up the hourly totals of one period into a Report. Made for one report.
class ReportBuilder
{
public:
    ReportBuilder(const ReportQuestion &question, TimePoint now);

    Result<void> read(Reader &reader);

    //! What was read. Without a comparison.
    Report take();

private:
    using Cell = std::pair<AccountId, qint16>; // account and country
    using Problem = std::pair<LedgerLine, qint64>; // and reason

    Result<void> readNames(Reader &reader);
    void addOutcome(const ReportPlace &place, MessageState state, qint64 reason, qint64 n);
    void addSpend(const ReportPlace &place, const ReportSpend &spend);
    ReportPoint &pointAt(TimePoint hour);
    bool isOverdue(const ReportPlace &place) const;
    QString driverOf(AccountId account) const { return m_accounts.value(account).driver; }
    void listAccounts();
    void listCountries();
    void listErrors();
    void listCosts();

    const ReportQuestion m_question;
    const TimePoint m_now;
    Report m_report;
    QHash<AccountId, QString> m_labels;
    QHash<AccountId, QString> m_currencies;
    QHash<AccountId, ProviderAccount> m_accounts; // without removed ones
    QHash<qint64, QString> m_reasons;
    std::map<Cell, ReportFigures> m_cells;
    std::map<Problem, std::map<AccountId, qint64>> m_problems;
    qsizetype m_point = 0; // of the hour that came last: they come in order
};

} // namespace heliograph
