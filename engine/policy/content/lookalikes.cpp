// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/content/lookalikes.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>
#include <unicode/utrans.h>

#include <array>
#include <memory>
#include <vector>

namespace heliograph::lookalikes {

namespace {

constexpr char32_t LettersEnd = 0x1F000; // beyond lie emoji and rare ideographs
constexpr char16_t HanBegin = 0x3400;
constexpr char16_t HanEnd = 0xA000;

struct CheckerCloser
{
    void operator()(USpoofChecker *checker) const { uspoof_close(checker); }
    void operator()(UTransliterator *transliterator) const { utrans_close(transliterator); }
};

using Checker = std::unique_ptr<USpoofChecker, CheckerCloser>;

Checker makeChecker()
{
    UErrorCode status = U_ZERO_ERROR;
    Checker checker(uspoof_open(&status));
    uspoof_setChecks(checker.get(), USPOOF_RESTRICTION_LEVEL, &status);
    uspoof_setRestrictionLevel(checker.get(), USPOOF_HIGHLY_RESTRICTIVE);
    return checker;
}

// Only read from once it is made, which ICU allows to any number of threads.
const USpoofChecker *checker()
{
    static const Checker made = makeChecker();
    return made.get();
}

QString skeletonOf(QStringView text)
{
    // One character may become 18, and is then taken apart.
    std::array<UChar, 64> few{};
    UErrorCode status = U_ZERO_ERROR;
    const int length = uspoof_getSkeleton(checker(), 0, text.utf16(), static_cast<int>(text.size()),
                                          few.data(), static_cast<int>(few.size()), &status);
    if (status != U_BUFFER_OVERFLOW_ERROR)
        return U_FAILURE(status) ? text.toString() : QString::fromUtf16(few.data(), length);
    QString many(length, Qt::Uninitialized);
    status = U_ZERO_ERROR;
    uspoof_getSkeleton(checker(), 0, text.utf16(), static_cast<int>(text.size()),
                       reinterpret_cast<UChar *>(many.data()), length, &status);
    return many;
}

char16_t onlyAsciiLetter(char32_t c)
{
    char16_t found = 0;
    const QString looks = skeletonOf(QString::fromUcs4(&c, 1));
    for (const QChar unit : looks) {
        if (unit.category() == QChar::Mark_NonSpacing)
            continue;
        const QChar lower = unit.toLower();
        if (found != 0 || lower < u'a' || lower > u'z')
            return 0;
        found = lower.unicode();
    }
    return found;
}

bool hasLookalikes(char32_t c)
{
    if (u_isalpha(static_cast<UChar32>(c)) == 0
        || u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_IDEOGRAPHIC) != 0)
        return false;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
    return script != USCRIPT_HANGUL && script != USCRIPT_YI;
}

std::vector<char> asciiLetters()
{
    std::vector<char> letters(LettersEnd, 0);
    for (char32_t c = 0x80; c < LettersEnd; ++c) {
        if (!hasLookalikes(c))
            continue;
        // Small letters of other alphabets often look like small capitals: "вank" reads as bank.
        char16_t letter = onlyAsciiLetter(c);
        if (letter == 0)
            letter = onlyAsciiLetter(static_cast<char32_t>(u_toupper(static_cast<UChar32>(c))));
        letters[c] = static_cast<char>(letter);
    }
    return letters;
}

// The transliterator works through a text of all characters, a line each.
std::vector<char16_t> simplifiedForms()
{
    std::vector<char16_t> same;
    std::vector<UChar> lines;
    for (char16_t c = HanBegin; c < HanEnd; ++c) {
        same.push_back(c);
        lines.push_back(c);
        lines.push_back(u'\n');
    }
    const auto before = static_cast<int32_t>(lines.size());
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UTransliterator, CheckerCloser> toSimplified(
        utrans_openU(u"Hant-Hans", -1, UTRANS_FORWARD, nullptr, 0, nullptr, &status));
    int32_t length = before;
    int32_t limit = before;
    if (U_SUCCESS(status))
        utrans_transUChars(toSimplified.get(), lines.data(), &length, before, 0, &limit, &status);
    // Without ICU's data, or if a character became two, matching goes on as written.
    if (U_FAILURE(status) || length != before)
        return same;
    for (size_t i = 0; i < same.size(); ++i)
        same[i] = lines[2 * i];
    return same;
}

} // namespace

char16_t asciiLetter(char32_t c)
{
    static const std::vector<char> letters = asciiLetters();
    return c < LettersEnd ? static_cast<char16_t>(letters[c]) : char16_t(0);
}

char16_t simplified(char16_t c)
{
    if (c < HanBegin || c >= HanEnd)
        return c;
    static const std::vector<char16_t> forms = simplifiedForms();
    return forms[static_cast<size_t>(c - HanBegin)];
}

QString skeleton(QStringView word)
{
    return skeletonOf(word).toLower();
}

bool mixesScripts(QStringView label)
{
    UErrorCode status = U_ZERO_ERROR;
    const int32_t failed
        = uspoof_check2(checker(), label.utf16(), static_cast<int>(label.size()), nullptr, &status);
    return U_SUCCESS(status) && (failed & USPOOF_RESTRICTION_LEVEL) != 0;
}

} // namespace heliograph::lookalikes
