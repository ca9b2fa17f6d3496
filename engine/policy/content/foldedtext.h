// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <string>
#include <vector>

namespace heliograph {

//! A text as content rules read it, with the way back to the text as it was written.
//!
//! Every form is in NFKC (full-width letters become plain ones) and without characters that nobody sees:
//! zero-width, soft hyphens, bidi controls, variation selectors. Beyond that:
//! - written(): case and spacing as they are, for links and names;
//! - plain(): case folded, traditional characters simplified, all digits ASCII, each run of white space one
//!   space; marks and spaces between Chinese characters ("加-微-信") and between single letters ("w.i.n")
//!   are gone, but sentences stay apart;
//! - look(): plain(), but each letter replaced by the ASCII letter it looks like ("раssword" in Cyrillic
//!   letters, "pàsswörd", "passw0rd").
//!
//! Takes time in proportion to the text. Pure; any thread.
class FoldedText
{
public:
    //! One reading. Unit i stands for the original's UTF-16 units from begin[i] to end[i].
    struct Form
    {
        std::u16string units;
        std::vector<int> begin;
        std::vector<int> end;

        void add(char16_t unit, int from, int to)
        {
            units.push_back(unit);
            begin.push_back(from);
            end.push_back(to);
        }
    };

    explicit FoldedText(QStringView original);

    const Form &written() const { return m_written; }
    const Form &plain() const { return m_plain; }

    //! nullptr where it is the same as plain().
    const Form *look() const { return m_looksDifferent ? &m_look : nullptr; }

    //! plain() of a word from a list, and look() of it (empty if the same).
    static std::u16string plainOf(QStringView word);
    static std::u16string lookOf(QStringView word);

private:
    class Folder;

    Form m_written;
    Form m_plain;
    Form m_look;
    bool m_looksDifferent = false;
};

//! Whether \a c belongs to a script that writes words without spaces between them.
bool isWrittenWithoutSpaces(char32_t c);

//! Whether \a c is a letter or digit of a word that has ends: "win" is not found in "window".
bool isPartOfWord(char32_t c);

} // namespace heliograph
