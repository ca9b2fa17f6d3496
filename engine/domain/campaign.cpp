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
    return content;
}

} // namespace heliograph
