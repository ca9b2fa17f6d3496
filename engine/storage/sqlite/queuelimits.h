// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/budget.h"
#include "engine/policy/limits/limitverdict.h"
#include "engine/policy/limits/velocity.h"
#include "engine/storage/sqlite/budgetbook.h"
#include "engine/storage/sqlite/limitmemory.h"
#include "engine/storage/sqlite/limitrecords.h"
#include "engine/storage/sqlite/resendfamily.h"

#include <QHash>

#include <memory>
#include <optional>

namespace heliograph {

class Connection;
class CounterDeltas;

//! Whose limits are asked for, and when.
struct LimitTerms
{
    CampaignId campaign{};
    AccountId account{}; //!< that would send
    bool isOneOfSeveral = false; //!< the campaign has other accounts besides
    bool takesOver = false; //!< the people are another account's, which cannot send now
    UserId author{}; //!< who submitted
    bool canaryAhead = false; //!< its first people have not passed the gate
    bool isTest = false; //!< hours, caps and equal texts are no matter to whoever tests
    QByteArray contentHash;
    QByteArray content; //!< as stored
    TimePoint now;
};

//! One person whose turn it is.
struct LimitPerson
{
    MessageId message{};
    QByteArray phone; //!< blind index
    qint16 country = 0;
    qint64 prefix = 0;
    int segments = 1; //!< only asked for if QueueLimits::countsSegments()
    QByteArray values; //!< packed
};

//! What a message that goes is booked with; no currency if it has no price.
struct LimitCharge
{
    qint64 micros = 0;
    QString currency;
};

//! All limits of one claim (engine.md A12): judges person by person, keeps count of those who go, and writes
//! that in the claim's transaction. Without write() it changes nothing, so a read-only connection can ask the
//! same questions.
//!
//! What is not configured costs nothing a person: a claim without limits makes five short reads.
class QueueLimits
{
public:
    QueueLimits(Connection &connection, LimitMemory &memory);

    Result<void> read(const LimitTerms &terms);

    bool countsSegments() const { return m_priced || m_budgets.countsMoney(); }

    //! A failure to read makes everybody wait, and outcome() tells it.
    LimitVerdict judge(const LimitPerson &person);
    Result<void> outcome() const { return m_outcome; }

    //! \a person goes.
    LimitCharge take(const LimitPerson &person);

    //! Message \a id, held for \a was so far, waits as \a hold says, but not beyond \a expiresAt.
    void putBack(MessageId id, HoldReason was, const Hold &hold, TimePoint expiresAt);

    //! Nobody else is to be asked about in this claim.
    bool isFull() const;

    int putBackCount() const { return m_records.putBackCount(); }

    //! What it costs to send to \a country once.
    std::optional<Money> cost(qint16 country, int segments);

    Result<void> write(CounterDeltas &counters);

private:
    Result<void> readCanary();
    std::optional<LimitVerdict> perhapsReached(const LimitPerson &person);
    std::optional<LimitVerdict> outsideHours(const QString &country);
    std::optional<LimitVerdict> tooOften(const LimitPerson &person);
    std::optional<LimitVerdict> tooFast(const LimitPerson &person);
    std::optional<LimitVerdict> tooDear(const LimitPerson &person, const QString &country);
    LimitVerdict usedUp(const BudgetBook::Refusal &refusal, const Hold &hold);
    const QString &countryOf(qint16 code);
    std::optional<Money> segmentPrice(qint16 country);
    Velocity *velocityOf(qint64 prefix);
    void keep(const Result<void> &failed);
    bool keepsSameText() const;
    Result<void> writeStop();

    Connection &m_connection;
    LimitMemory &m_memory;
    LimitTerms m_terms;
    std::shared_ptr<const LimitRules> m_rules;
    std::shared_ptr<const CampaignContent> m_content;
    const ClassLimits *m_class = nullptr; // of m_rules
    BudgetBook m_budgets;
    bool m_priced = false; // the account has prices
    bool m_keepsEvents = false; // of who is sent what
    ResendFamily m_family;
    std::optional<qint64> m_room; // for the first people of a campaign
    qint64 m_taken = 0;
    Hold m_stop;
    Result<void> m_outcome;
    QHash<qint16, QString> m_countries;
    QHash<qint16, std::optional<Money>> m_prices;
    QHash<qint64, Velocity> m_velocities;
    LimitRecords m_records;
};

} // namespace heliograph
