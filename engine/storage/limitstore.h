// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/budget.h"
#include "engine/domain/limitrules.h"
#include "engine/policy/limits/dryrun.h"
#include "engine/storage/workspacestore.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include <functional>
#include <optional>
#include <utility>

namespace heliograph {

//! How many segments a person's message has; variables as ArmedMessage has them.
using SegmentCounter
    = std::function<int(const QString &e164, const QList<std::pair<QString, QString>> &variables)>;

//! Prices, budgets, quotas and limits. Every change is audited and counts from the next claim on.
class LimitStore
{
public:
    virtual ~LimitStore() = default;

    virtual Result<LimitRules> rules() = 0;

    //! What is allowed by the budget \a name that is not sealed; nothing if there is none.
    virtual Result<std::optional<qint64>> allowed(const BudgetName &name) = 0;

    //! \a detail is what changed, for the audit log. Invalid if the zone is none.
    virtual Result<void> setRules(const LimitRules &rules, const QJsonObject &detail, UserId by) = 0;

    //! Adds \a prices, or none of them; a price for the same account, country, class and moment is replaced.
    //! Invalid if an account would be billed in two currencies.
    virtual Result<int> addPrices(const QList<Price> &prices, UserId by) = 0;

    //! Sets a budget or changes its amount; what is booked stays. A new one counts what is armed from now on.
    //! Ends the holds that the budget made on campaigns; lookAgain() ends those on people. NotFound if its
    //! account, campaign or user does not exist.
    virtual Result<void> setBudget(const BudgetName &name, qint64 allowed, UserId by) = 0;

    //! Returns whether there was one. Ends the holds that it made.
    virtual Result<bool> removeBudget(const BudgetName &name, UserId by) = 0;

    //! After a limit was changed: up to \a limit people who are held by a limit become due, so that the next
    //! claim judges them anew. Returns how many.
    virtual Result<int> lookAgain(int limit) = 0;
};

//! The reading side of LimitStore. Fails with Storage, or NotFound for an unknown id.
class LimitReader
{
public:
    virtual ~LimitReader() = default;

    virtual Result<LimitRules> rules() = 0;
    virtual Result<QList<Price>> prices() = 0; //!< by account, country, class and moment
    virtual Result<QList<Budget>> budgets(TimePoint now) = 0; //!< booked is of the period that \a now is in
    virtual Result<QMap<UserId, QString>> logins() = 0;

    //! What \a campaign has cost so far, by currency: what was accepted and had a price.
    virtual Result<QList<Money>> costs(CampaignId campaign) = 0;

    //! What the claim's own judgement would be of message \a id at \a now, by its present account.
    virtual Result<LimitVerdict> verdict(MessageId id, const SegmentCounter &segments, TimePoint now) = 0;

    //! The same for everybody in \a campaign who has not gone; of a draft, for its audience.
    virtual Result<DryRun> dryRun(CampaignId campaign, const SegmentCounter &segments, TimePoint now) = 0;
};

} // namespace heliograph
