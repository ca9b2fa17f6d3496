// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/content/wordmatcher.h"

#include <QRandomGenerator>
#include <QTest>

#include <set>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

using Found = std::multiset<std::tuple<int, size_t, size_t>>;

Found matches(const WordMatcher &matcher, const std::u16string &text)
{
    Found found;
    matcher.find(text, [&found](int id, size_t begin, size_t end) { found.emplace(id, begin, end); });
    return found;
}

Found search(const std::vector<std::u16string> &words, const std::u16string &text)
{
    Found found;
    for (size_t word = 0; word < words.size(); ++word) {
        for (size_t at = text.find(words[word]); at != std::u16string::npos;
             at = text.find(words[word], at + 1))
            found.emplace(static_cast<int>(word), at, at + words[word].size());
    }
    return found;
}

WordMatcher matcherOf(const std::vector<std::u16string> &words)
{
    WordMatcher matcher;
    for (size_t word = 0; word < words.size(); ++word)
        matcher.add(words[word], static_cast<int>(word));
    matcher.build();
    return matcher;
}

std::u16string randomText(QRandomGenerator &chance, int length, int letters)
{
    std::u16string text;
    for (int i = 0; i < length; ++i)
        text += static_cast<char16_t>(u'a' + chance.bounded(letters));
    return text;
}

} // namespace

class TestWordMatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEveryWordAtEveryPlace()
    {
        const std::vector<std::u16string> words{u"he", u"she", u"his", u"hers", u"e"};
        const std::u16string text = u"ushers and his heels";

        QVERIFY(matches(matcherOf(words), text) == search(words, text));
        QCOMPARE(matches(matcherOf(words), text).size(), size_t(8));
    }

    void wordsWithinWordsAreFound()
    {
        const std::vector<std::u16string> words{u"abcd", u"bc", u"c", u"bcx"};

        QVERIFY(matches(matcherOf(words), u"abcd") == (Found{{0, 0, 4}, {1, 1, 3}, {2, 2, 3}}));
        QVERIFY(matches(matcherOf(words), u"abcx") == (Found{{1, 1, 3}, {2, 2, 3}, {3, 1, 4}}));
    }

    void theSameWordMayStandInSeveralLists()
    {
        WordMatcher matcher;
        matcher.add(u"win", 7);
        matcher.add(u"win", 9);
        matcher.add(u"win", 9);
        matcher.build();

        QVERIFY(matches(matcher, u"win") == (Found{{7, 0, 3}, {9, 0, 3}, {9, 0, 3}}));
    }

    void nothingIsFoundInNothing()
    {
        QVERIFY(matches(matcherOf({}), u"text").empty());
        QVERIFY(matches(matcherOf({u"a"}), u"").empty());
        WordMatcher matcher;
        matcher.add(u"", 1);
        matcher.build();
        QVERIFY(matcher.isEmpty());
        QVERIFY(matches(matcher, u"text").empty());
    }

    void chineseIsFoundAsIs()
    {
        const std::vector<std::u16string> words{u"中奖", u"奖金", u"金"};
        const std::u16string text = u"恭喜中奖金额";

        QVERIFY(matches(matcherOf(words), text) == search(words, text));
    }

    // Few letters make many beginnings that are endings of others.
    void agreesWithPlainSearch()
    {
        QRandomGenerator chance(4711);
        for (int round = 0; round < 200; ++round) {
            std::vector<std::u16string> words;
            for (int word = 0; word < 30; ++word)
                words.push_back(randomText(chance, 1 + chance.bounded(6), 3));
            const std::u16string text = randomText(chance, 200, 3);

            QVERIFY2(matches(matcherOf(words), text) == search(words, text),
                     qPrintable(u"round %1"_s.arg(round)));
        }
    }

    void tenThousandWordsAreOneAutomaton()
    {
        QRandomGenerator chance(1);
        std::vector<std::u16string> words;
        for (int word = 0; word < 10'000; ++word)
            words.push_back(randomText(chance, 4 + chance.bounded(8), 26));
        const WordMatcher matcher = matcherOf(words);
        std::u16string text;
        for (int i = 0; i < 100; ++i)
            text += words[static_cast<size_t>(chance.bounded(10'000))] + u' ';

        QVERIFY(matches(matcher, text) == search(words, text));
    }
};

QObject *tst_wordmatcher()
{
    return new TestWordMatcher;
}

#include "tst_wordmatcher.moc"
