// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/reportreader.h"

namespace heliograph {

class Connection;

//! Reports as they are read: one pass over each table of hourly totals.
class ReaderReports final : public ReportReader
{
public:
    //! The connection stays the caller's, and lives longer.
    explicit ReaderReports(Connection &connection);

    Result<void> visit(const ReportSlice &slice, const Visitor &visitor) override;
    Result<ReportReplies> replies(const ReportSlice &slice) override;
    Result<QList<AccountId>> practiceAccounts() override;
    Result<QHash<MessageState, qint64>> endedUnsent(TimePoint since) override;
    Result<QHash<QString, qint64>> reasonTotals() override;
    Result<QHash<qint64, QString>> reasons() override;
    Result<QHash<AccountId, QString>> currencies() override;
    Result<QHash<AccountId, QString>> accountLabels() override;

private:
    Result<void> visitOutcomes(const ReportSlice &slice, const Visitor &visitor);
    Result<void> visitSpend(const ReportSlice &slice, const Visitor &visitor);
    Result<void> visitLatencies(const ReportSlice &slice, const Visitor &visitor);
    template <typename Key>
    Result<QHash<Key, QString>> texts(const QString &sql);

    Connection &m_connection;
};

} // namespace heliograph
