// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/changemaking.h"

#include "engine/storage/guard/accountchange.h"
#include "engine/storage/guard/sendingchange.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

Error unreadable()
{
    return {ErrorKind::Storage,
            u"What was asked for cannot be read any more. Nothing was changed. Ask for it again."_s};
}

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonValue amount(std::optional<qint64> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject nameOf(const BudgetName &name)
{
    return {{u"scope"_s, static_cast<int>(name.scope)},
            {u"subject"_s, name.subject},
            {u"period"_s, static_cast<int>(name.period)},
            {u"unit"_s, name.unit}};
}

BudgetName budgetOf(const QJsonObject &order)
{
    return {static_cast<BudgetScope>(order.value(u"scope"_s).toInt()), order.value(u"subject"_s).toInteger(),
            static_cast<BudgetPeriod>(order.value(u"period"_s).toInt()), order.value(u"unit"_s).toString()};
}

QJsonObject jsonOf(const SignInRules &rules)
{
    return {{u"lock_after_ms"_s, qint64(rules.lockAfter.count())},
            {u"second_factor"_s, secondFactorKey(rules.secondFactor)}};
}

Result<void> makeRoles(Store &store, const QJsonObject &order, UserId by)
{
    Roles roles;
    const QJsonArray words = order.value(u"roles"_s).toArray();
    for (const QJsonValue &word : words) {
        const auto role = roleFromKey(word.toString());
        if (!role)
            return unreadable();
        roles.add(*role);
    }
    return store.users().setRoles(UserId{order.value(u"user"_s).toInteger()}, roles, by);
}

Result<void> makeLimits(Store &store, const QJsonObject &order, UserId by)
{
    const auto rules = LimitRules::fromJson(bytesOf(order.value(u"rules"_s).toObject()));
    return rules ? store.limits().setRules(*rules, order.value(u"detail"_s).toObject(), by)
                 : Result<void>(rules.error());
}

Result<void> makePrices(Store &store, const QJsonObject &order, UserId by)
{
    QList<Price> prices;
    const QJsonArray rows = order.value(u"prices"_s).toArray();
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        const auto money = Money::of(row.value(u"micros"_s).toInteger(), row.value(u"currency"_s).toString());
        if (!money)
            return unreadable();
        prices.append({AccountId{row.value(u"account"_s).toInteger()}, row.value(u"country"_s).toString(),
                       row.value(u"class"_s).toInt(), fromMillis(row.value(u"from"_s).toInteger()), *money});
    }
    const auto added = store.limits().addPrices(prices, by);
    return added ? Result<void>() : added.error();
}

Result<void> makeSignInRules(Store &store, const QJsonObject &order, UserId by)
{
    const auto factor = secondFactorFromKey(order.value(u"second_factor"_s).toString());
    if (!factor)
        return unreadable();
    SignInRules rules;
    rules.lockAfter = Millis(order.value(u"lock_after_ms"_s).toInteger());
    rules.secondFactor = *factor;
    return store.users().setSignInRules(rules, by);
}

template <typename T>
Result<void> withoutValue(const Result<T> &result)
{
    return result ? Result<void>() : result.error();
}

Result<void> makeList(Store &store, const QJsonObject &order, UserId by)
{
    return withoutValue(
        store.content().import({order.value(u"name"_s).toString(), order.value(u"country"_s).toString(),
                                order.value(u"text"_s).toString()},
                               by));
}

Result<void> makeApprovalRules(Store &store, const QJsonObject &order, UserId by)
{
    const auto rules = ApprovalRules::fromJson(bytesOf(order));
    return rules ? store.workspace().setApprovalRules(*rules, by) : Result<void>(rules.error());
}

} // namespace

NewChange ChangeMaking::ofRoles(const Person &person, const Roles &roles)
{
    QJsonArray words;
    const QList<Role> all = roles.list();
    for (const Role role : all)
        words.append(QString(roleKey(role)));
    return {ChangeKind::UserRoles,
            u"user %1"_s.arg(person.login),
            {{u"user"_s, number(person.id)}, {u"roles"_s, words}},
            {{u"roles"_s, person.roles.words()}},
            {{u"roles"_s, roles.words()}}};
}

Result<NewChange> ChangeMaking::ofLimits(const LimitRules &before, const LimitRules &after,
                                         const QJsonObject &detail)
{
    return NewChange{ChangeKind::LimitRules,
                     u"limits"_s,
                     {{u"rules"_s, objectOf(after.toJson())}, {u"detail"_s, detail}},
                     objectOf(before.toJson()),
                     objectOf(after.toJson())};
}

Result<NewChange> ChangeMaking::ofBudget(const BudgetName &name, std::optional<qint64> before,
                                         std::optional<qint64> after)
{
    QJsonObject order = nameOf(name);
    order.insert(u"allowed"_s, amount(after));
    return NewChange{after ? ChangeKind::BudgetSet : ChangeKind::BudgetRemove,
                     u"budget of %1 %2"_s.arg(budgetScopeKey(name.scope)).arg(name.subject),
                     order,
                     {{u"allowed"_s, amount(before)}, {u"unit"_s, name.unit}},
                     {{u"allowed"_s, amount(after)}, {u"unit"_s, name.unit}}};
}

Result<NewChange> ChangeMaking::ofPrices(const QList<Price> &prices)
{
    QJsonArray rows;
    for (const Price &price : prices)
        rows.append(QJsonObject{{u"account"_s, number(price.account)},
                                {u"country"_s, price.country},
                                {u"class"_s, price.messageClass},
                                {u"from"_s, toMillis(price.validFrom)},
                                {u"micros"_s, price.perSegment.millionths()},
                                {u"currency"_s, price.perSegment.currency()}});
    return NewChange{ChangeKind::Prices, u"prices"_s, {{u"prices"_s, rows}}, {}, {{u"prices"_s, rows}}};
}

Result<NewChange> ChangeMaking::ofList(const NewContentList &list)
{
    return NewChange{ChangeKind::ListImport,
                     u"list %1"_s.arg(list.name),
                     {{u"name"_s, list.name}, {u"country"_s, list.country}, {u"text"_s, list.text}},
                     {},
                     {{u"country"_s, list.country}, {u"characters"_s, list.text.size()}}};
}

Result<NewChange> ChangeMaking::ofListRemoval(const QString &name)
{
    return NewChange{
        ChangeKind::ListRemove, u"list %1"_s.arg(name), {{u"name"_s, name}}, {{u"name"_s, name}}, {}};
}

Result<NewChange> ChangeMaking::ofApprovalRules(const ApprovalRules &before, const ApprovalRules &after)
{
    return NewChange{ChangeKind::ApprovalRules, u"workspace"_s, objectOf(after.toJson()),
                     objectOf(before.toJson()), objectOf(after.toJson())};
}

Result<NewChange> ChangeMaking::ofSignInRules(const SignInRules &before, const SignInRules &after)
{
    return NewChange{ChangeKind::SignInRules, u"workspace"_s, jsonOf(after), jsonOf(before), jsonOf(after)};
}

Result<NewChange> ChangeMaking::ofRetention(Millis before, Millis after)
{
    const QJsonObject order{{u"kept_for_ms"_s, qint64(after.count())}};
    return NewChange{
        ChangeKind::Retention, u"workspace"_s, order, {{u"kept_for_ms"_s, qint64(before.count())}}, order};
}

Result<NewChange> ChangeMaking::ofRotation(KeyRotationKind kind)
{
    const bool ofMaster = kind == KeyRotationKind::MasterKey;
    return NewChange{ChangeKind::KeyRotation,
                     u"workspace"_s,
                     {{u"master"_s, ofMaster}},
                     {},
                     {{u"rotates"_s, ofMaster ? u"master"_s : u"field"_s}}};
}

Right ChangeMaking::rightFor(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::UserRoles:
        return Right::UsersGrant;
    case ChangeKind::LimitRules:
    case ChangeKind::BudgetSet:
    case ChangeKind::BudgetRemove:
        return Right::LimitsRaise;
    case ChangeKind::AccountAdd:
    case ChangeKind::AccountKey:
        return Right::ProvidersKeys;
    case ChangeKind::AccountRemove:
    case ChangeKind::AccountSettings:
    case ChangeKind::Prices:
        return Right::ProvidersEdit;
    case ChangeKind::ListImport:
    case ChangeKind::ListRemove:
        return Right::RulesWeaken;
    case ChangeKind::StopRelease:
    case ChangeKind::ClockRelease:
    case ChangeKind::RestoreConfirm:
        return Right::SendingRelease;
    case ChangeKind::SuppressionRemoval:
        return Right::SuppressionRemoveMany;
    case ChangeKind::SendAgain:
        return Right::UnknownEarly;
    case ChangeKind::ApprovalRules:
    case ChangeKind::SignInRules:
    case ChangeKind::Retention:
    case ChangeKind::KeyRotation:
        return Right::SettingsSafety;
    }
    Q_UNREACHABLE();
}

Result<void> ChangeMaking::make(Store &store, const PendingChange &pending, TimePoint now)
{
    const NewChange &change = pending.change;
    const QJsonObject &order = change.order;
    const UserId askedBy = pending.askedBy;
    switch (change.kind) {
    case ChangeKind::UserRoles:
        return makeRoles(store, order, askedBy);
    case ChangeKind::LimitRules:
        return makeLimits(store, order, askedBy);
    case ChangeKind::BudgetSet:
        return store.limits().setBudget(budgetOf(order), order.value(u"allowed"_s).toInteger(), askedBy);
    case ChangeKind::BudgetRemove:
        return withoutValue(store.limits().removeBudget(budgetOf(order), askedBy));
    case ChangeKind::AccountAdd:
    case ChangeKind::AccountRemove:
    case ChangeKind::AccountSettings:
    case ChangeKind::AccountKey:
        return AccountChange::make(store, change, askedBy);
    case ChangeKind::Prices:
        return makePrices(store, order, askedBy);
    case ChangeKind::ListImport:
        return makeList(store, order, askedBy);
    case ChangeKind::ListRemove:
        return withoutValue(store.content().remove(order.value(u"name"_s).toString(), askedBy));
    case ChangeKind::StopRelease:
    case ChangeKind::ClockRelease:
    case ChangeKind::RestoreConfirm:
    case ChangeKind::SuppressionRemoval:
    case ChangeKind::SendAgain:
        return SendingChange::make(store, pending, now);
    case ChangeKind::ApprovalRules:
        return makeApprovalRules(store, order, askedBy);
    case ChangeKind::SignInRules:
        return makeSignInRules(store, order, askedBy);
    case ChangeKind::Retention:
        return store.erasures().setKeptFor(Millis(order.value(u"kept_for_ms"_s).toInteger()), askedBy);
    case ChangeKind::KeyRotation:
        return store.keys().permitRotation(order.value(u"master"_s).toBool() ? KeyRotationKind::MasterKey
                                                                             : KeyRotationKind::FieldKey,
                                           askedBy);
    }
    Q_UNREACHABLE();
}

} // namespace heliograph
