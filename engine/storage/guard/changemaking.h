// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/pendingchange.h"
#include "engine/storage/store.h"

namespace heliograph {

//! Puts dangerous changes into rows that wait, and makes them from these. One function each for asking, some
//! of them in AccountChange and SendingChange; make() knows them all.
namespace ChangeMaking {

NewChange ofRoles(const Person &person, const Roles &roles);
Result<NewChange> ofLimits(const LimitRules &before, const LimitRules &after, const QJsonObject &detail);
//! \a after: nothing removes the budget.
Result<NewChange> ofBudget(const BudgetName &name, std::optional<qint64> before, std::optional<qint64> after);
Result<NewChange> ofPrices(const QList<Price> &prices);
Result<NewChange> ofList(const NewContentList &list);
Result<NewChange> ofListRemoval(const QString &name);
Result<NewChange> ofApprovalRules(const ApprovalRules &before, const ApprovalRules &after);
Result<NewChange> ofSignInRules(const SignInRules &before, const SignInRules &after);
Result<NewChange> ofRetention(Millis before, Millis after);
Result<NewChange> ofRotation(KeyRotationKind kind); //!< once confirmed, one is permitted

//! Who may ask for a change of \a kind, and confirm what somebody else asked for.
Right rightFor(ChangeKind kind);

//! Makes \a change in \a store for whoever asked. Fails as the verb does that it stands for.
Result<void> make(Store &store, const PendingChange &change, TimePoint now);

} // namespace ChangeMaking

} // namespace heliograph
