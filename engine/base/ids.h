// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>

#include <type_traits>

namespace heliograph {

// Strong ids: one cannot be passed for another, and each is the primary key of its table.
enum class AccountId : qint64 {}; //!< provider account
enum class AudienceId : qint64 {};
enum class CampaignId : qint64 {};
enum class MessageId : qint64 {};
enum class AttemptId : qint64 {}; //!< one try to hand a message to a provider: the fencing token
enum class ReceiptId : qint64 {};
enum class UserId : qint64 {};
enum class OwnTextId : qint64 {}; //!< a text that campaigns are written with

template <typename Id>
concept StrongId = std::is_enum_v<Id> && std::is_same_v<std::underlying_type_t<Id>, qint64>;

//! The number an id is stored and shown as.
template <StrongId Id>
constexpr qint64 number(Id id)
{
    return static_cast<qint64>(id);
}

} // namespace heliograph
