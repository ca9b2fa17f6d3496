// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/approvalrules.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// In the order of SecondApprover.
constexpr std::array<QLatin1String, SecondApproverCount> ApproverKeys
    = {QLatin1String("people"), QLatin1String("cost"), QLatin1String("new-country"),
       QLatin1String("new-domain")};

//! Both are numbers of people from which something is asked; 0 never asks.
bool isRarer(qint64 from, qint64 before)
{
    return before > 0 && (from == 0 || from > before);
}

bool isLooser(const Money &amount, const Money &before)
{
    if (before.currency().isEmpty())
        return false;
    return amount.currency() != before.currency() || amount.millionths() > before.millionths();
}

} // namespace

QLatin1String secondApproverKey(SecondApprover reason)
{
    return ApproverKeys[static_cast<size_t>(reason)];
}

bool ApprovalRules::isWeakerThan(const ApprovalRules &before) const
{
    return isRarer(twoFromPeople, before.twoFromPeople) || isRarer(typedFrom, before.typedFrom)
        || isLooser(twoAboveCost, before.twoAboveCost) || (before.twoForNewCountry && !twoForNewCountry)
        || (before.twoForNewDomain && !twoForNewDomain) || lasts > before.lasts;
}

QByteArray ApprovalRules::toJson() const
{
    QJsonObject object{{u"two_from_people"_s, twoFromPeople},
                       {u"two_for_new_country"_s, twoForNewCountry},
                       {u"two_for_new_domain"_s, twoForNewDomain},
                       {u"lasts_ms"_s, qint64(lasts.count())},
                       {u"typed_from"_s, typedFrom}};
    if (!twoAboveCost.currency().isEmpty()) {
        object.insert(u"two_above_cost"_s, twoAboveCost.toDecimal());
        object.insert(u"currency"_s, twoAboveCost.currency());
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<ApprovalRules> ApprovalRules::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    ApprovalRules rules;
    rules.twoFromPeople = object.value(u"two_from_people"_s).toInteger(-1);
    rules.twoForNewCountry = object.value(u"two_for_new_country"_s).toBool();
    rules.twoForNewDomain = object.value(u"two_for_new_domain"_s).toBool();
    rules.lasts = Millis(object.value(u"lasts_ms"_s).toInteger(-1));
    rules.typedFrom = object.value(u"typed_from"_s).toInteger(-1);
    bool whole = rules.twoFromPeople >= 0 && rules.typedFrom >= 0 && rules.lasts.count() > 0;
    if (whole && object.contains(u"currency"_s)) {
        const auto cost = Money::parse(object.value(u"two_above_cost"_s).toString(),
                                       object.value(u"currency"_s).toString());
        whole = bool(cost);
        if (cost)
            rules.twoAboveCost = *cost;
    }
    if (whole)
        return rules;
    return Error{
        ErrorKind::Storage,
        u"The workspace's rules for approvals cannot be read, so nothing can be approved. Set them again: "
        "heliograph workspace set"_s};
}

} // namespace heliograph
