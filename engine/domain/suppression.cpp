// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/suppression.h"

#include <array>

namespace heliograph {

namespace {

// In the order of SuppressionReason, from 1.
constexpr std::array<QLatin1String, SuppressionReasonCount> ReasonKeys
    = {QLatin1String("by_hand"), QLatin1String("reply"),     QLatin1String("import"), QLatin1String("barred"),
       QLatin1String("request"), QLatin1String("complaint"), QLatin1String("legal")};

// Stored: the classes from 1, accounts behind everything that may become a class.
constexpr qint64 FirstClass = 1;
constexpr qint64 LastClass = 3;
constexpr qint64 BeforeAccounts = 16;

} // namespace

QLatin1String suppressionReasonKey(SuppressionReason reason)
{
    return ReasonKeys[static_cast<size_t>(reason) - 1];
}

std::optional<SuppressionReason> suppressionReasonFromKey(const QString &key)
{
    for (size_t index = 0; index < ReasonKeys.size(); ++index) {
        if (ReasonKeys[index] == key)
            return static_cast<SuppressionReason>(index + 1);
    }
    return std::nullopt;
}

bool isOwnWish(SuppressionReason reason)
{
    return reason == SuppressionReason::OptOut || reason == SuppressionReason::Request
        || reason == SuppressionReason::Complaint;
}

SuppressionScope::SuppressionScope(MessageClass messageClass)
    : m_code(FirstClass + static_cast<qint64>(messageClass))
{
}

SuppressionScope::SuppressionScope(AccountId account)
    : m_code(BeforeAccounts + number(account))
{
}

SuppressionScope SuppressionScope::fromCode(qint64 code)
{
    SuppressionScope scope;
    scope.m_code = code;
    return scope;
}

std::optional<MessageClass> SuppressionScope::messageClass() const
{
    if (m_code < FirstClass || m_code > LastClass)
        return std::nullopt;
    return static_cast<MessageClass>(m_code - FirstClass);
}

std::optional<AccountId> SuppressionScope::account() const
{
    if (m_code <= BeforeAccounts)
        return std::nullopt;
    return AccountId{m_code - BeforeAccounts};
}

} // namespace heliograph
