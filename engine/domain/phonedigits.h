// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/phoneproblem.h"

#include <QStringView>

#include <array>
#include <string_view>
#include <variant>

namespace heliograph {

//! The digits of a cell without everything people write between them. Lives on the stack.
class PhoneDigits
{
public:
    //! More than the 15 of E.164, an international prefix and a little nonsense.
    static constexpr std::size_t Most = 24;

    //! Takes \a text apart: separators, brackets, "(0)" behind other digits, a leading "tel:" or apostrophe
    //! and invisible characters go, digits of any script become 0 to 9. Or says why it cannot be a number:
    //! Empty, NotANumber, SpreadsheetDamage or TooLong.
    static std::variant<PhoneDigits, PhoneProblem::Kind> of(QStringView text);

    //! ASCII digits; never empty.
    std::string_view view() const { return {m_digits.data(), m_size}; }
    //! A plus sign stood in front.
    bool hasPlus() const { return m_hasPlus; }

private:
    std::array<char, Most> m_digits = {};
    std::size_t m_size = 0;
    bool m_hasPlus = false;
};

} // namespace heliograph
