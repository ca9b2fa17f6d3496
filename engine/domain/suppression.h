// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/domain/campaign.h"

#include <QString>

#include <optional>

namespace heliograph {

//! Why a number gets no texts. The numbers are stored.
enum class SuppressionReason {
    Person = 1, //!< somebody here listed it
    OptOut = 2, //!< the person replied so
    Import = 3, //!< a file said no more than the number
    Bounce = 4, //!< the carrier says that it is barred or gone
    Request = 5, //!< the person asked in another way
    Complaint = 6,
    Legal = 7,
};

inline constexpr int SuppressionReasonCount = 7;

QLatin1String suppressionReasonKey(SuppressionReason reason); //!< "by_hand", "reply"
std::optional<SuppressionReason> suppressionReasonFromKey(const QString &key);

//! Whether \a reason is the person's own wish, which only a person may undo, and never without a reason but
//! for a slip of his own (SuppressionStore::takeBack()).
bool isOwnWish(SuppressionReason reason);

//! What a listed number gets nothing of: nothing at all, nothing of one class, or nothing from one account,
//! whose sender the person knows.
class SuppressionScope
{
public:
    SuppressionScope() = default; //!< everything
    explicit SuppressionScope(MessageClass messageClass);
    explicit SuppressionScope(AccountId account);

    //! As it is stored; 0 is everything.
    qint64 code() const { return m_code; }
    static SuppressionScope fromCode(qint64 code);

    std::optional<MessageClass> messageClass() const;
    std::optional<AccountId> account() const;

    bool operator==(const SuppressionScope &) const = default;

private:
    qint64 m_code = 0;
};

//! One entry of the list.
struct SuppressionRow
{
    QString e164{};
    SuppressionScope scope{};
    SuppressionReason reason = SuppressionReason::Person;
    QString source{}; //!< where it came from, in words
    TimePoint at{};
};

//! How long somebody may take back what he has just added himself.
inline constexpr Millis SuppressionUndoneWithin = std::chrono::minutes(5);

struct NewSuppression
{
    QStringList e164{};
    SuppressionScope scope{};
    SuppressionReason reason = SuppressionReason::Person;
    QString source{}; //!< where they came from, in words
};

//! What taking numbers off the list would undo.
struct SuppressionLook
{
    int listed = 0; //!< people of them that are on it
    int ownWish = 0; //!< of these, who asked not to be texted
};

} // namespace heliograph
