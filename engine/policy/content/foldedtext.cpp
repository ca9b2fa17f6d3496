// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/content/foldedtext.h"

#include "engine/policy/content/lookalikes.h"
#include "engine/policy/content/spelledout.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

#include <array>
#include <span>

namespace heliograph {

namespace {

// Normalising sorts the marks on a letter, which takes the square of their number. UAX 15 allows 30 of them.
constexpr int LongestPiece = 64;

const UNormalizer2 *nfkc()
{
    UErrorCode status = U_ZERO_ERROR;
    return unorm2_getNFKCInstance(&status);
}

bool isAscii(char32_t c)
{
    return c < 0x80;
}

bool isAsciiLetter(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isCommonHan(char32_t c)
{
    return c >= 0x4E00 && c < 0xA000;
}

// A half of a pair that stands alone is itself.
char32_t codePointAt(std::u16string_view units, size_t at)
{
    const bool isPair
        = QChar::isHighSurrogate(units[at]) && at + 1 < units.size() && QChar::isLowSurrogate(units[at + 1]);
    return isPair ? QChar::surrogateToUcs4(units[at], units[at + 1]) : units[at];
}

} // namespace

//! Goes through the text once, a piece at a time that normalises by itself.
class FoldedText::Folder
{
public:
    Folder(QStringView original, FoldedText &result)
        : m_text(original)
        , m_size(static_cast<int>(original.size()))
        , m_result(result)
    {
        for (Form *form : {&result.m_written, &result.m_plain, &result.m_look}) {
            form->units.reserve(static_cast<size_t>(m_size));
            form->begin.reserve(static_cast<size_t>(m_size));
            form->end.reserve(static_cast<size_t>(m_size));
        }
    }

    void run()
    {
        int at = 0;
        while (at < m_size) {
            int next = at + 1;
            const char16_t c = m_text[at].unicode();
            if ((isAscii(c) || isCommonHan(c)) && startsPiece(next)) {
                add(c, at, next);
            } else {
                while (!startsPiece(next) && (next - at < LongestPiece || m_text[next].isLowSurrogate()))
                    ++next;
                addPiece(at, next);
            }
            at = next;
        }
    }

private:
    bool startsPiece(int at) const
    {
        if (at >= m_size)
            return true;
        const char16_t c = m_text[at].unicode();
        if (isAscii(c) || isCommonHan(c))
            return true;
        if (QChar::isLowSurrogate(c) && m_text[at - 1].isHighSurrogate())
            return false;
        const char32_t whole
            = codePointAt({m_text.utf16(), static_cast<size_t>(m_size)}, static_cast<size_t>(at));
        return unorm2_hasBoundaryBefore(nfkc(), static_cast<UChar32>(whole)) != 0;
    }

    void addPiece(int from, int to)
    {
        constexpr int Usual = 64; // the longest single character becomes 18 units
        std::array<UChar, Usual> few{};
        std::vector<UChar> many;
        std::span<UChar> room(few);
        UErrorCode status = U_ZERO_ERROR;
        int length = normalise(from, to, room, status);
        if (status == U_BUFFER_OVERFLOW_ERROR) {
            many.resize(static_cast<size_t>(length));
            room = many;
            status = U_ZERO_ERROR;
            length = normalise(from, to, room, status);
        }
        if (U_FAILURE(status))
            return;
        const std::u16string_view normalised(room.data(), static_cast<size_t>(length));
        for (size_t i = 0; i < normalised.size();) {
            const char32_t c = codePointAt(normalised, i);
            add(c, from, to);
            i += QChar::requiresSurrogates(c) ? 2U : 1U;
        }
    }

    int normalise(int from, int to, std::span<UChar> room, UErrorCode &status) const
    {
        return unorm2_normalize(nfkc(), m_text.utf16() + from, to - from, room.data(),
                                static_cast<int32_t>(room.size()), &status);
    }

    void add(char32_t c, int from, int to)
    {
        if (isAscii(c))
            return addAscii(static_cast<char16_t>(c), from, to);
        const auto known = static_cast<UChar32>(c);
        if (u_hasBinaryProperty(known, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0)
            return;
        addTo(m_result.m_written, c, from, to);
        if (isCommonHan(c)) {
            const char16_t simple = lookalikes::simplified(static_cast<char16_t>(c));
            m_result.m_plain.add(simple, from, to);
            m_result.m_look.add(simple, from, to);
        } else if (u_isUWhiteSpace(known) != 0) {
            addBoth(u' ', from, to);
        } else if (const int digit = u_charDigitValue(known); digit >= 0) {
            addBoth(static_cast<char16_t>(u'0' + digit), from, to);
        } else {
            addLetter(c, from, to);
        }
    }

    void addAscii(char16_t c, int from, int to)
    {
        m_result.m_written.add(c, from, to);
        if (c <= u' ')
            c = u' ';
        addBoth(c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + 32) : c, from, to);
    }

    void addBoth(char16_t unit, int from, int to)
    {
        m_result.m_plain.add(unit, from, to);
        m_result.m_look.add(unit, from, to);
    }

    // What has another look, or more than one folded character, is rare enough to be looked up each time.
    void addLetter(char32_t c, int from, int to)
    {
        const auto one = QChar::fromUcs4(c);
        std::array<UChar, 8> folded{};
        UErrorCode status = U_ZERO_ERROR;
        const int32_t length = u_strFoldCase(folded.data(), static_cast<int32_t>(folded.size()), one.begin(),
                                             static_cast<int32_t>(one.size()), U_FOLD_CASE_DEFAULT, &status);
        for (int32_t i = 0; i < length; ++i)
            m_result.m_plain.add(folded[static_cast<size_t>(i)], from, to);

        Form &look = m_result.m_look;
        if (const char16_t letter = lookalikes::asciiLetter(c); letter != 0) {
            look.add(letter, from, to);
        } else if (u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK && !look.units.empty()
                   && isAsciiLetter(look.units.back())) {
            look.end.back() = to;
        } else {
            for (int32_t i = 0; i < length; ++i)
                look.add(folded[static_cast<size_t>(i)], from, to);
        }
    }

    static void addTo(Form &form, char32_t c, int from, int to)
    {
        for (const char16_t unit : QChar::fromUcs4(c))
            form.add(unit, from, to);
    }

    QStringView m_text;
    int m_size;
    FoldedText &m_result;
};

FoldedText::FoldedText(QStringView original)
{
    Folder(original, *this).run();
    closeUp(m_plain);
    closeUp(m_look);
    readDigitsAsLetters(m_look.units);
    m_looksDifferent = m_look.units != m_plain.units;
}

std::u16string FoldedText::plainOf(QStringView word)
{
    return FoldedText(word.trimmed()).m_plain.units;
}

std::u16string FoldedText::lookOf(QStringView word)
{
    const FoldedText folded(word.trimmed());
    return folded.m_looksDifferent ? folded.m_look.units : std::u16string();
}

bool isWrittenWithoutSpaces(char32_t c)
{
    if (c < 0x0E00)
        return false;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
        return true;
    default:
        return false;
    }
}

bool isPartOfWord(char32_t c)
{
    return u_isalnum(static_cast<UChar32>(c)) != 0 && !isWrittenWithoutSpaces(c);
}

} // namespace heliograph
