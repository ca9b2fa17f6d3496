// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/providertemplate.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// In the order of TemplateState, which begins at 1.
constexpr std::array<QLatin1String, TemplateStateCount> TemplateStateKeys
    = {"in_review"_L1, "approved"_L1, "rejected"_L1, "withdrawn"_L1, "not_usable_yet"_L1, "gone"_L1};

// In the order of TemplateKind, which begins at 1.
constexpr std::array<QLatin1String, 2> KindKeys = {"template"_L1, "signature"_L1};

template <typename Enum, size_t Count>
std::optional<Enum> fromTemplateKey(const std::array<QLatin1String, Count> &keys, const QString &key)
{
    const auto *const found = std::find(keys.begin(), keys.end(), key);
    if (found == keys.end())
        return std::nullopt;
    return static_cast<Enum>(found - keys.begin() + 1);
}

} // namespace

QLatin1String templateStateKey(TemplateState state)
{
    return TemplateStateKeys[static_cast<size_t>(state) - 1];
}

std::optional<TemplateState> templateStateFromKey(const QString &key)
{
    return fromTemplateKey<TemplateState>(TemplateStateKeys, key);
}

QLatin1String templateKindKey(TemplateKind kind)
{
    return KindKeys[static_cast<size_t>(kind) - 1];
}

std::optional<TemplateKind> templateKindFromKey(const QString &key)
{
    return fromTemplateKey<TemplateKind>(KindKeys, key);
}

VariableKind ProviderTemplate::kindOf(const QString &variable) const
{
    const VariableKind usual = variable == "code"_L1 ? VariableKind::Code : VariableKind::Text;
    return variables.value(variable, usual);
}

} // namespace heliograph
