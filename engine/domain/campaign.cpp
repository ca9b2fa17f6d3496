// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/campaign.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace heliograph {

namespace {

// In the order of CampaignState; Completed is decided by campaignStateKey().
constexpr std::array<QLatin1String, CampaignStateCount> StateKeys = {QLatin1String("draft"),
                                                                     QLatin1String("draft"),
                                                                     QLatin1String("waiting_for_approval"),
                                                                     QLatin1String("approved"),
                                                                     QLatin1String("approved"),
                                                                     QLatin1String("sending"),
                                                                     QLatin1String("paused"),
                                                                     QLatin1String("sending"),
                                                                     QLatin1String("finished"),
                                                                     QLatin1String("cancelled"),
                                                                     QLatin1String("paused"),
                                                                     QLatin1String("returned"),
                                                                     QLatin1String("rejected"),
                                                                     QLatin1String("approval_expired"),
                                                                     QLatin1String("at_canary_gate")};

constexpr std::array<QLatin1String, 3> ClassKeys
    = {QLatin1String("code"), QLatin1String("notice"), QLatin1String("marketing")};

void putTime(QJsonObject &object, const QString &key, const std::optional<TimePoint> &time)
{
    if (time)
        object.insert(key, toMillis(*time));
}

std::optional<TimePoint> takeTime(const QJsonObject &object, const QString &key)
{
    if (!object.contains(key))
        return std::nullopt;
    return fromMillis(object.value(key).toInteger());
}

QJsonObject canaryJson(const Canary &canary)
{
    return {{QStringLiteral("people"), canary.people},
            {QStringLiteral("delivered_percent"), canary.deliveredPercent},
            {QStringLiteral("opt_outs_per_mille"), canary.optOutsPerMille},
            {QStringLiteral("wait_s"), canary.waitSeconds}};
}

// What keeps people back; left out where it is not set.
void putLimits(QJsonObject &object, const CampaignContent &content)
{
    if (content.hours)
        object.insert(QStringLiteral("hours"), content.hours->text());
    if (content.canary)
        object.insert(QStringLiteral("canary"), canaryJson(*content.canary));
    if (!content.maxCost.currency().isEmpty())
        object.insert(QStringLiteral("max_cost"),
                      QString(content.maxCost.toDecimal() % u' ' % content.maxCost.currency()));
}

// False if something is there that cannot be read: then nothing may be sent.
bool takeLimits(const QJsonObject &object, CampaignContent &content)
{
    if (object.contains(QStringLiteral("hours"))) {
        content.hours = DayWindow::parse(object.value(QStringLiteral("hours")).toString());
        if (!content.hours)
            return false;
    }
    if (object.contains(QStringLiteral("canary"))) {
        const QJsonObject canary = object.value(QStringLiteral("canary")).toObject();
        content.canary = Canary{canary.value(QStringLiteral("people")).toInt(),
                                canary.value(QStringLiteral("delivered_percent")).toInt(),
                                canary.value(QStringLiteral("opt_outs_per_mille")).toInt(),
                                canary.value(QStringLiteral("wait_s")).toInt()};
    }
    const QString cost = object.value(QStringLiteral("max_cost")).toString();
    if (cost.isEmpty())
        return true;
    if (cost.size() < 5) // the shortest is "1 EUR"
        return false;
    const auto money = Money::parse(QStringView(cost).chopped(4), QStringView(cost).last(3));
    if (money)
        content.maxCost = *money;
    return bool(money);
}

// By the account's number: {"2":{"code":"1001","text":""}}.
QJsonObject templatesJson(const QMap<AccountId, AccountTemplate> &templates)
{
    QJsonObject object;
    for (auto own = templates.constBegin(); own != templates.constEnd(); ++own)
        object.insert(QString::number(number(own.key())),
                      QJsonObject{{QStringLiteral("code"), own->code}, {QStringLiteral("text"), own->text}});
    return object;
}

QMap<AccountId, AccountTemplate> templatesFrom(const QJsonObject &object)
{
    QMap<AccountId, AccountTemplate> templates;
    for (auto own = object.constBegin(); own != object.constEnd(); ++own) {
        const QJsonObject named = own.value().toObject();
        templates.insert(
            AccountId{own.key().toLongLong()},
            {named.value(QStringLiteral("code")).toString(), named.value(QStringLiteral("text")).toString()});
    }
    return templates;
}

} // namespace

QLatin1String campaignStateKey(CampaignState state, qint64 sentOpen)
{
    if (state == CampaignState::Completed && sentOpen > 0)
        return QLatin1String("awaiting_receipts");
    return StateKeys[static_cast<size_t>(state)];
}

bool hasEnded(CampaignState state)
{
    return state == CampaignState::Completed || state == CampaignState::Cancelled
        || state == CampaignState::Rejected;
}

QLatin1String messageClassKey(MessageClass messageClass)
{
    return ClassKeys[static_cast<size_t>(messageClass)];
}

std::optional<MessageClass> messageClassFromKey(const QString &key)
{
    for (size_t index = 0; index < ClassKeys.size(); ++index) {
        if (ClassKeys[index] == key)
            return static_cast<MessageClass>(index);
    }
    return std::nullopt;
}

Millis usualValidity(MessageClass messageClass)
{
    return messageClass == MessageClass::Code ? Millis(std::chrono::minutes(10)) : std::chrono::hours(72);
}

CampaignContent CampaignContent::forAccount(AccountId account) const
{
    CampaignContent content = *this;
    content.accountTemplates.clear();
    if (const auto own = accountTemplates.constFind(account); own != accountTemplates.constEnd()) {
        content.templateCode = own->code;
        content.templateText = own->text;
    }
    return content;
}

QByteArray CampaignContent::toJson() const
{
    QJsonObject object{{QStringLiteral("class"), messageClassKey(messageClass)},
                       {QStringLiteral("doubt_policy"), static_cast<int>(doubtPolicy)},
                       {QStringLiteral("pace"), pace},
                       {QStringLiteral("sign_name"), signName},
                       {QStringLiteral("template_code"), templateCode},
                       {QStringLiteral("template_text"), templateText},
                       {QStringLiteral("text"), text}};
    putTime(object, QStringLiteral("start_at"), startAt);
    putTime(object, QStringLiteral("expires_at"), expiresAt);
    if (validFor)
        object.insert(QStringLiteral("valid_for_ms"), qint64(validFor->count()));
    if (!accountTemplates.isEmpty())
        object.insert(QStringLiteral("account_templates"), templatesJson(accountTemplates));
    putLimits(object, *this);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<CampaignContent> CampaignContent::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto messageClass = messageClassFromKey(object.value(QStringLiteral("class")).toString());
    const int policy = object.value(QStringLiteral("doubt_policy")).toInt();
    if (!messageClass || policy < 1 || policy > 4)
        return Error{ErrorKind::Storage,
                     QStringLiteral("The campaign's stored content cannot be read. Nothing was sent.")};

    CampaignContent content;
    content.text = object.value(QStringLiteral("text")).toString();
    content.templateCode = object.value(QStringLiteral("template_code")).toString();
    content.templateText = object.value(QStringLiteral("template_text")).toString();
    content.signName = object.value(QStringLiteral("sign_name")).toString();
    content.messageClass = *messageClass;
    content.doubtPolicy = static_cast<DoubtPolicy>(policy);
    content.startAt = takeTime(object, QStringLiteral("start_at"));
    content.expiresAt = takeTime(object, QStringLiteral("expires_at"));
    if (object.contains(QStringLiteral("valid_for_ms")))
        content.validFor = Millis(object.value(QStringLiteral("valid_for_ms")).toInteger());
    content.accountTemplates = templatesFrom(object.value(QStringLiteral("account_templates")).toObject());
    content.pace = object.value(QStringLiteral("pace")).toInt();
    if (!takeLimits(object, content))
        return Error{ErrorKind::Storage,
                     QStringLiteral("The campaign's stored limits cannot be read. Nothing was sent.")};
    return content;
}

} // namespace heliograph
