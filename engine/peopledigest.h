// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/approvaldigest.h"
#include "engine/domain/merge.h"

namespace heliograph {

//! Makes and counts everybody's message as sending will, through each of a campaign's providers, into a
//! digest.
class PeopleDigest
{
public:
    //! \a columns are the audience's. Reader and digest outlive this; prices are those of \a now.
    PeopleDigest(Reader &reader, const QStringList &columns, TimePoint now, ApprovalDigest &digest);

    //! The first one added is the one that is used. Invalid if the text is no template.
    Result<void> addRoute(const ProviderAccount &account);

    //! Reads everybody. Fails with Storage, or Invalid if somebody's message cannot be made.
    Result<void> run();

private:
    struct Route
    {
        AccountId account{};
        Merge merge;
        QMap<QString, Money> cost{};
    };

    void look(const QString &e164, const QString &country, const QStringList &values, qint32 line);
    void count(const SampleMessage &message);
    bool addCost(Route &route, const QString &country, int segments);
    std::optional<Money> priceOf(AccountId account, const QString &country);
    void addToRange(const Route &route);

    Reader &m_reader;
    const QStringList m_columns;
    const TimePoint m_now;
    ApprovalDigest &m_digest;
    QList<Route> m_routes;
    QMap<std::pair<AccountId, QString>, std::optional<Money>> m_prices;
    Result<void> m_failure;
};

} // namespace heliograph
