// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/suppressionwords.h"

#include "app/jsonvalues.h"
#include "engine/domain/maskednumber.h"

#include <algorithm>

namespace heliograph {

namespace {

const QString Everything = QStringLiteral("everything");
const QString ProviderPrefix = QStringLiteral("provider:");

QString shown(const SuppressionRow &row, bool fullNumber)
{
    return fullNumber ? row.e164 : maskedNumber(row.e164);
}

} // namespace

Result<SuppressionWords> SuppressionWords::of(Reader &reader)
{
    const auto accounts = reader.accounts();
    if (!accounts)
        return accounts.error();
    SuppressionWords words;
    words.m_accounts = *accounts;
    return words;
}

Result<SuppressionScope> SuppressionWords::scope(const QString &word) const
{
    if (word == Everything)
        return SuppressionScope();
    if (const auto messageClass = messageClassFromKey(word))
        return SuppressionScope(*messageClass);
    const auto account
        = std::ranges::find(m_accounts, word.mid(ProviderPrefix.size()), &ProviderAccount::label);
    if (word.startsWith(ProviderPrefix) && account != m_accounts.end())
        return SuppressionScope(account->id);
    return Error{
        ErrorKind::Invalid,
        QStringLiteral("“%1” is no scope. It is everything, code, notice, marketing, or provider:NAME "
                       "of a provider account.")
            .arg(word)};
}

QString SuppressionWords::scope(const SuppressionScope &scope) const
{
    if (const auto messageClass = scope.messageClass())
        return messageClassKey(*messageClass);
    const auto id = scope.account();
    if (!id)
        return Everything;
    const auto account = std::ranges::find(m_accounts, *id, &ProviderAccount::id);
    return ProviderPrefix + (account == m_accounts.end() ? QString::number(number(*id)) : account->label);
}

Result<SuppressionReason> SuppressionWords::reason(const QString &word)
{
    const auto reason = suppressionReasonFromKey(word);
    if (!reason)
        return Error{
            ErrorKind::Invalid,
            QStringLiteral(
                "“%1” is no reason. It is by_hand, reply, import, barred, request, complaint or legal.")
                .arg(word)};
    return *reason;
}

QJsonObject SuppressionWords::json(const SuppressionRow &row, bool fullNumber) const
{
    return {{QStringLiteral("number"), shown(row, fullNumber)},
            {QStringLiteral("scope"), scope(row.scope)},
            {QStringLiteral("reason"), suppressionReasonKey(row.reason)},
            {QStringLiteral("source"), row.source},
            {QStringLiteral("at"), isoSecond(row.at)}};
}

QString SuppressionWords::line(const SuppressionRow &row, bool fullNumber) const
{
    return QStringLiteral("%1  %2  %3  %4  %5\n")
        .arg(shown(row, fullNumber), -18)
        .arg(isoSecond(row.at))
        .arg(scope(row.scope), -12)
        .arg(suppressionReasonKey(row.reason), -10)
        .arg(row.source);
}

} // namespace heliograph
