// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/limitrules.h"
#include "engine/storage/reader.h"
#include "tests/support/sqliteteststore.h"

namespace heliograph {

inline constexpr qint64 Unit = 1'000'000; //!< of money, in its millionths

//! A workspace with one account, and campaigns of any kind in it. What a step cannot do ends the test
//! program: steps prepare, tests check.
class LimitScene
{
public:
    LimitScene();

    SqliteTestStore &store() { return m_store; }
    FakeClock &clock() { return m_store.clock(); }
    LimitStore &limits() { return m_store.store().limits(); }
    QueueStore &queue() { return m_store.store().queue(); }
    AccountId account() const { return m_account; }
    TimePoint now() { return clock().now(); }
    qint64 value(const QString &sql) { return m_store.value(sql); }
    QString text(const QString &sql);

    //! A text of the workspace's own to everybody.
    static CampaignContent content(MessageClass messageClass, const QString &text = QStringLiteral("Hello"));

    //! phone(0) to phone(\a people - 1), all in mainland China; made once for each number of people.
    AudienceId audience(int people);
    AudienceId audience(const QList<std::pair<QString, QString>> &numbersAndCountries);

    CampaignId add(const CampaignContent &content, AudienceId audience); //!< started
    CampaignId add(MessageClass messageClass, int people);

    void setRules(const LimitRules &rules);
    void setPrice(const QString &country, const QString &price, const QString &currency);
    void setBudget(BudgetScope scope, qint64 subject, BudgetPeriod period, qint64 allowed,
                   const QString &unit);

    //! Everybody who is due into the outbox, and up to \a people of them armed.
    QList<ArmedMessage> claim(CampaignId campaign, int people = 200);
    Claim wholeClaim(CampaignId campaign, int people = 200);

    enum class End { Accepted, Refused, Released, Doubted };
    //! All of \a messages, in the requests in which they were armed.
    void settle(const QList<ArmedMessage> &messages, End end);

    //! Time passes, while an engine notes that people could go.
    void advance(Millis by);

    std::unique_ptr<Reader> reader();

    //! The names of the invariants that are broken; deadlines do not count, since nobody sweeps here.
    QString broken();

private:
    SqliteTestStore m_store;
    AccountId m_account;
    QMap<int, AudienceId> m_audiences;
    int m_campaigns = 0;
};

} // namespace heliograph
