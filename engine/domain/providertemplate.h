// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/domain/campaign.h"

#include <QMap>
#include <QString>

#include <optional>

namespace heliograph {

//! What a provider approves. The numbers are stored.
enum class TemplateKind { Template = 1, Signature = 2 };

//! What the provider says of a template or signature (product.md 4.13). The numbers are stored.
enum class TemplateState {
    InReview = 1,
    Approved = 2,
    Rejected = 3,
    Withdrawn = 4,
    NotUsableYet = 5, //!< approved, but its signature or papers are missing
    Gone = 6, //!< the provider no longer has it
};

inline constexpr int TemplateStateCount = 6;

QLatin1String templateStateKey(TemplateState state); //!< "in_review"
std::optional<TemplateState> templateStateFromKey(const QString &key);
QLatin1String templateKindKey(TemplateKind kind); //!< "template"
std::optional<TemplateKind> templateKindFromKey(const QString &key);

//! What a template's variable holds. The numbers are stored.
enum class VariableKind { Text = 0, Code = 1 };

//! A template or signature as a provider knows it, and the state that somebody read there and entered here.
struct ProviderTemplate
{
    AccountId account{};
    TemplateKind kind = TemplateKind::Template;
    QString code; //!< the provider's: "SMS_20375"; of a signature its text
    int version = 1; //!< grows when its text or class changes
    QString name; //!< for people; may be empty
    QString text; //!< as the provider has it, in its notation; may be empty
    MessageClass messageClass = MessageClass::Notice;
    QMap<QString, VariableKind> variables; //!< those that are no plain text
    TemplateState state = TemplateState::InReview;
    QString reason; //!< the provider's words about the state
    UserId confirmedBy{}; //!< who entered the state
    TimePoint confirmedAt;

    bool isUsable() const { return state == TemplateState::Approved; }

    //! What the variable \a name holds: as entered, or a code where it is called "code".
    VariableKind kindOf(const QString &variable) const;
};

} // namespace heliograph
