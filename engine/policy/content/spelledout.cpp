// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/content/spelledout.h"

#include <QChar>

#include <string_view>

namespace heliograph {

namespace {

constexpr size_t LongestGap = 3;
constexpr std::u16string_view SentenceMarks = u"，。、！？；：,!?;:";
constexpr std::u16string_view LetterGaps = u" ._-*·•~+/|";

bool isHan(char16_t c)
{
    return (c >= 0x3400 && c < 0xA000) || (c >= 0xF900 && c < 0xFB00);
}

bool isLetter(char16_t c)
{
    return QChar::isLetter(c) && !isHan(c);
}

bool isMark(char16_t c)
{
    if (c == u' ')
        return true;
    if (SentenceMarks.find(c) != std::u16string_view::npos)
        return false;
    switch (QChar(c).category()) {
    case QChar::Punctuation_Connector:
    case QChar::Punctuation_Dash:
    case QChar::Punctuation_Other:
    case QChar::Symbol_Math:
    case QChar::Symbol_Currency:
    case QChar::Symbol_Modifier:
    case QChar::Symbol_Other:
        return c != 0xFFFC; // stands for a value that is not known yet
    default:
        return false;
    }
}

class Closing
{
public:
    explicit Closing(FoldedText::Form &form)
        : m_form(form)
        , m_units(form.units)
    {
    }

    void run()
    {
        const size_t size = m_units.size();
        for (size_t at = 0; at < size;) {
            const size_t gap = gapAt(at);
            if (gap == 0) {
                keep(at, m_form.end[at]);
                ++at;
                continue;
            }
            if (!closes(at, gap))
                keepGap(at, gap);
            at += gap;
        }
        m_units.resize(m_kept);
        m_form.begin.resize(m_kept);
        m_form.end.resize(m_kept);
    }

private:
    size_t gapAt(size_t at) const
    {
        size_t gap = 0;
        while (at + gap < m_units.size() && isMark(m_units[at + gap]))
            ++gap;
        return gap;
    }

    // Reads ahead only, so what has been moved down already does not matter; the unit before is the last
    // kept.
    bool closes(size_t at, size_t gap) const
    {
        if (m_kept == 0 || at + gap >= m_units.size() || gap > LongestGap)
            return false;
        const char16_t before = m_units[m_kept - 1];
        const char16_t after = m_units[at + gap];
        if (isHan(before) && isHan(after))
            return true;
        const bool afterStandsAlone = isLetter(after)
            && (at + gap + 1 >= m_units.size() || !QChar::isLetterOrNumber(m_units[at + gap + 1]));
        if (m_lettersBefore != 1 || !afterStandsAlone)
            return false;
        for (size_t i = at; i < at + gap; ++i) {
            if (LetterGaps.find(m_units[i]) == std::u16string_view::npos)
                return false;
        }
        return true;
    }

    void keepGap(size_t at, size_t gap)
    {
        for (size_t i = at; i < at + gap; ++i) {
            const bool again = m_units[i] == u' ' && m_kept > 0 && m_units[m_kept - 1] == u' ';
            if (again)
                m_form.end[m_kept - 1] = m_form.end[i];
            else
                keep(i, m_form.end[i]);
        }
    }

    void keep(size_t from, int end)
    {
        const char16_t unit = m_units[from];
        // A letter that follows a closed gap stands alone as well: "w.i.n".
        m_lettersBefore = !QChar::isLetterOrNumber(unit) ? 0
            : (from > 0 && m_last + 1 == from)           ? m_lettersBefore + 1
                                                         : 1;
        m_last = from;
        m_units[m_kept] = unit;
        m_form.begin[m_kept] = m_form.begin[from];
        m_form.end[m_kept] = end;
        ++m_kept;
    }

    FoldedText::Form &m_form;
    std::u16string &m_units;
    size_t m_kept = 0;
    size_t m_last = 0; // where the last kept unit came from
    int m_lettersBefore = 0;
};

bool isSmallLetter(char16_t c)
{
    return c >= u'a' && c <= u'z';
}

} // namespace

void closeUp(FoldedText::Form &form)
{
    Closing(form).run();
}

void readDigitsAsLetters(std::u16string &units)
{
    for (size_t i = 0; i < units.size(); ++i) {
        if (units[i] != u'0' && units[i] != u'1')
            continue;
        const bool inWord
            = (i > 0 && isSmallLetter(units[i - 1])) || (i + 1 < units.size() && isSmallLetter(units[i + 1]));
        if (inWord)
            units[i] = units[i] == u'0' ? u'o' : u'l';
    }
}

} // namespace heliograph
