// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/providertemplate.h"

#include <QString>

#include <optional>

namespace heliograph {

//! What a provider takes as the value of a template's variable (providers/*.md, product.md 4.2).
struct VariableRule
{
    int longest = 0; //!< characters of a value; 0: no limit is known
    int codeFewest = 0; //!< characters of a code
    int codeMost = 0; //!< 0: codes are like other values
    bool codeLetters = false; //!< codes may have letters as well as digits
    bool links = true; //!< a value may hold a link
    int longestText = 0; //!< characters of the whole text with its signature; 0: no limit is known
};

//! Why a value does not fit.
enum class VariableMisfit {
    TooLong, //!< more than VariableRule::longest
    HoldsLink,
    WrongCodeLength, //!< not from codeFewest to codeMost
    NotDigits, //!< a code of anything but digits
    NotDigitsOrLetters, //!< a code of anything but digits and letters
};

//! What \a rule has against \a value, which is not empty, for a variable of \a kind; nothing if it fits.
std::optional<VariableMisfit> misfit(const VariableRule &rule, VariableKind kind, const QString &value);

} // namespace heliograph
