// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/content/hiddencharacters.h"

#include <unicode/uscript.h>

namespace heliograph {

namespace {

bool turnsAround(char16_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool isZeroWidth(char16_t c)
{
    return c == 0x00AD || c == 0x034F || c == 0x180E || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
}

bool needsNoJoiners(char16_t c)
{
    if (QChar::isDigit(c))
        return true;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(c, &status)) {
    case USCRIPT_LATIN:
    case USCRIPT_CYRILLIC:
    case USCRIPT_GREEK:
    case USCRIPT_HAN:
    case USCRIPT_HANGUL:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
        return true;
    default:
        return false;
    }
}

} // namespace

QList<int> findHiddenCharacters(QStringView text)
{
    QList<int> places;
    char16_t before = 0; // the last character that is seen
    int pending = -1; // the first hidden one behind it
    for (int at = 0; at < text.size(); ++at) {
        const char16_t c = text[at].unicode();
        if (turnsAround(c)) {
            places.append(at);
        } else if (isZeroWidth(c)) {
            if (pending < 0)
                pending = at;
        } else {
            if (pending >= 0 && needsNoJoiners(before) && needsNoJoiners(c))
                places.append(pending);
            before = c;
            pending = -1;
        }
    }
    return places;
}

} // namespace heliograph
