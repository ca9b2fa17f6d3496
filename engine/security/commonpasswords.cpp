// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/commonpasswords.h"

#include <QFile>
#include <QHash>

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr qsizetype ShortestWord = 3;
constexpr qsizetype ShortestRow = 3;
constexpr int WordsOfACommonOne = 2;
constexpr qsizetype LongestUnit = 8; // of a repetition: "abc1abc1abc1abc1"
constexpr qsizetype FewestCharacters = 5; // different ones

// Rows of keyboards and alphabets; they are read in both directions, and around their end.
const std::array<QString, 9> &rows()
{
    static const std::array<QString, 9> Rows = {u"abcdefghijklmnopqrstuvwxyz"_s,
                                                u"01234567890"_s,
                                                u"qwertyuiop"_s,
                                                u"asdfghjkl"_s,
                                                u"zxcvbnm"_s,
                                                u"qwertzuiop"_s,
                                                u"yxcvbnm"_s,
                                                u"azertyuiop"_s,
                                                u"1qaz2wsx3edc4rfv5tgb6yhn7ujm"_s};
    return Rows;
}

//! Letters for the digits and signs that stand for them.
QString plain(const QString &text)
{
    static const QHash<QChar, QChar> Letters
        = {{u'0', u'o'}, {u'1', u'i'}, {u'3', u'e'}, {u'4', u'a'}, {u'5', u's'}, {u'7', u't'},
           {u'8', u'b'}, {u'@', u'a'}, {u'$', u's'}, {u'!', u'i'}, {u'|', u'i'}, {u'+', u't'}};
    QString letters = text;
    for (QChar &character : letters)
        character = Letters.value(character, character);
    return letters;
}

bool isRow(const QString &text)
{
    if (text.count(text.front()) == text.size())
        return true;
    QString backwards = text;
    std::reverse(backwards.begin(), backwards.end());
    return std::any_of(rows().begin(), rows().end(), [&](const QString &row) {
        const QString around = row + row;
        return around.contains(text) || around.contains(backwards);
    });
}

bool repeatsAUnit(const QString &text)
{
    for (qsizetype unit = 1; unit <= LongestUnit && unit * 2 <= text.size(); ++unit) {
        const QString once = text.left(unit);
        if (text == once.repeated(text.size() / unit + 1).left(text.size()))
            return true;
    }
    return false;
}

qsizetype differentCharacters(const QString &text)
{
    return QSet<QChar>(text.begin(), text.end()).size();
}

} // namespace

CommonPasswords::CommonPasswords(const QStringList &words)
    : m_words(words.begin(), words.end())
{
    for (const QString &word : words)
        m_longest = std::max(m_longest, word.size());
}

const CommonPasswords &CommonPasswords::shipped()
{
    static const CommonPasswords Shipped([] {
        QFile file(u":/heliograph/passwords/words.txt"_s);
        QStringList words;
        if (file.open(QIODevice::ReadOnly))
            words = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        words.removeIf([](const QString &word) { return word.startsWith(u'#'); });
        return words;
    }());
    return Shipped;
}

bool CommonPasswords::holds(const QString &password, const QStringList &ownWords) const
{
    const QString text = password.normalized(QString::NormalizationForm_KC).toCaseFolded();
    if (differentCharacters(text) < FewestCharacters || repeatsAUnit(text))
        return true;
    return isCovered(text, ownWords) || isCovered(plain(text), ownWords);
}

bool CommonPasswords::isWord(const QString &text, const QStringList &ownWords) const
{
    return m_words.contains(text)
        || std::any_of(ownWords.begin(), ownWords.end(),
                       [&text](const QString &own) { return own.toCaseFolded() == text; });
}

//! The fewest words with which nothing of \a text is left over.
bool CommonPasswords::isCovered(const QString &text, const QStringList &ownWords) const
{
    constexpr int Uncovered = 1'000;
    qsizetype longest = m_longest; // longer rows are covered piece by piece
    for (const QString &own : ownWords)
        longest = std::max(longest, own.size());
    std::vector<int> words(static_cast<std::size_t>(text.size()) + 1, Uncovered);
    words[0] = 0;
    for (qsizetype begin = 0; begin < text.size(); ++begin) {
        const int before = words[static_cast<std::size_t>(begin)];
        if (before > WordsOfACommonOne)
            continue;
        const auto reach = [&](qsizetype length, int more) {
            int &there = words[static_cast<std::size_t>(begin + length)];
            there = std::min(there, before + more);
        };
        if (!text.at(begin).isLetter() && !text.at(begin).isSurrogate())
            reach(1, 0);
        for (qsizetype length = ShortestRow; length <= std::min(longest, text.size() - begin); ++length) {
            const QString part = text.mid(begin, length);
            if (isRow(part))
                reach(length, 0);
            else if (length >= ShortestWord && isWord(part, ownWords))
                reach(length, 1);
        }
    }
    return words.back() <= WordsOfACommonOne;
}

} // namespace heliograph
