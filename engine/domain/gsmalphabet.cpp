// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/gsmalphabet.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace heliograph {
namespace {

using namespace Qt::Literals::StringLiterals;

// 3GPP TS 23.038, 6.2.1 and 6.2.1.1. The escape code itself is no character.
constexpr std::u16string_view Basic = u"@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                                      u"¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
constexpr std::u16string_view Extension = u"\f^{}\\[~]|";
constexpr char16_t EuroSign = u'€';

// Every character of both tables but the euro sign lies below Ω + 1.
constexpr std::size_t TableSize = u'Ω' + 1;

constexpr std::array<quint8, TableSize> septetTable()
{
    std::array<quint8, TableSize> table = {};
    for (const char16_t c : Basic)
        table[c] = 1;
    for (const char16_t c : Extension)
        table[c] = 2;
    return table;
}

constexpr std::array<quint8, TableSize> Septets = septetTable();

struct Lookalike
{
    char16_t from;
    char16_t to;
    const char16_t *text;
};

// Ranges, ascending. Accented letters and compatibility forms are not here; Unicode's own tables know them.
constexpr std::array Lookalikes = {
    Lookalike{u'\t', u'\t', u" "},    Lookalike{u'`', u'`', u"'"},
    Lookalike{0x0085, 0x0085, u"\n"}, // next line
    Lookalike{0x00A0, 0x00A0, u" "}, // no-break space
    Lookalike{u'©', u'©', u"(c)"},    Lookalike{u'«', u'«', u"\""},
    Lookalike{0x00AD, 0x00AD, u""}, // soft hyphen
    Lookalike{u'®', u'®', u"(R)"},    Lookalike{u'´', u'´', u"'"},
    Lookalike{u'»', u'»', u"\""},     Lookalike{u'×', u'×', u"x"},
    Lookalike{u'Đ', u'Đ', u"D"},      Lookalike{u'đ', u'đ', u"d"},
    Lookalike{u'ı', u'ı', u"i"},      Lookalike{u'Ł', u'Ł', u"L"},
    Lookalike{u'ł', u'ł', u"l"},      Lookalike{u'Œ', u'Œ', u"OE"},
    Lookalike{u'œ', u'œ', u"oe"},     Lookalike{0x02B9, 0x02BC, u"'"}, // modifier primes and apostrophes
    Lookalike{0x061C, 0x061C, u""}, // Arabic letter mark
    Lookalike{0x2000, 0x200A, u" "}, // spaces of all widths
    Lookalike{0x200B, 0x200F, u""}, // zero-width space and joiners, direction marks
    Lookalike{0x2010, 0x2015, u"-"}, // hyphens and dashes
    Lookalike{0x2018, 0x201B, u"'"}, // single quotation marks
    Lookalike{0x201C, 0x201F, u"\""}, // double quotation marks
    Lookalike{u'•', u'•', u"-"},      Lookalike{u'…', u'…', u"..."},
    Lookalike{0x2028, 0x2029, u"\n"}, // line and paragraph separator
    Lookalike{0x202A, 0x202E, u""}, // bidi embeddings and overrides
    Lookalike{0x202F, 0x202F, u" "}, // narrow no-break space
    Lookalike{u'′', u'′', u"'"},      Lookalike{u'″', u'″', u"\""},
    Lookalike{u'‹', u'›', u"'"},      Lookalike{0x205F, 0x205F, u" "}, // mathematical space
    Lookalike{0x2060, 0x2064, u""}, // word joiner, invisible operators
    Lookalike{0x2066, 0x206F, u""}, // bidi isolates
    Lookalike{u'™', u'™', u"TM"},     Lookalike{u'−', u'−', u"-"},
    Lookalike{0x3000, 0x3000, u" "}, // ideographic space
    Lookalike{0xFEFF, 0xFEFF, u""}, // byte-order mark
};

bool isAllGsm(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return gsmSeptets(c.unicode()) > 0; });
}

// The letter without its accents, or the plain form of a full-width or ligature character.
std::optional<QString> plainForm(QStringView character)
{
    QString plain = character.toString().normalized(QString::NormalizationForm_KD);
    if (plain.isEmpty() || QChar::isMark(plain.front().unicode()))
        return std::nullopt;
    plain.removeIf([](QChar c) { return c.isMark(); });
    const bool isLatin = std::ranges::all_of(plain, [](QChar c) { return c > u' ' && c <= u'~'; });
    if (plain.isEmpty() || !isLatin || !isAllGsm(plain))
        return std::nullopt;
    return plain;
}

} // namespace

int gsmSeptets(char16_t unit)
{
    if (unit < TableSize)
        return Septets[unit];
    return unit == EuroSign ? 2 : 0;
}

std::optional<QString> gsmLookalike(QStringView character)
{
    if (character.size() == 1) {
        const char16_t unit = character.front().unicode();
        const auto *const entry = std::ranges::lower_bound(Lookalikes, unit, {}, &Lookalike::to);
        if (entry != Lookalikes.end() && entry->from <= unit)
            return QStringView(entry->text).toString();
    }
    return plainForm(character);
}

} // namespace heliograph
