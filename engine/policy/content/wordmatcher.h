// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace heliograph {

//! Finds all of many words in a text in one pass (Aho-Corasick): the time depends on the text's length and
//! the hits, not on how many words there are. There is no backtracking that a text could provoke.
//!
//! Why our own: ICU has no matcher for many words, and Debian's libraries that have one (Hyperscan) match
//! bytes, need one processor family and weigh more than everything else in this room.
class WordMatcher
{
public:
    //! What a word is known by; the same number may be given to several words.
    using WordId = int;

    //! Before build(); empty words are ignored.
    void add(std::u16string_view word, WordId id);

    //! Makes the automaton; nothing is found before, and nothing may be added after.
    void build();

    bool isEmpty() const { return m_words.empty(); }

    //! Calls \a hit(WordId, begin, end) for each place of each word, in the order of their ends.
    template <typename Hit>
    void find(std::u16string_view text, Hit hit) const
    {
        if (m_nodes.empty())
            return;
        int node = Root;
        for (size_t i = 0; i < text.size(); ++i) {
            node = step(node, text[i]);
            for (int found = m_nodes[asIndex(node)].found; found >= 0;
                 found = m_nodes[asIndex(found)].shorter) {
                for (int word = m_nodes[asIndex(found)].word; word >= 0;
                     word = m_words[asIndex(word)].sameText)
                    hit(m_words[asIndex(word)].id, i + 1 - m_words[asIndex(word)].length, i + 1);
            }
        }
    }

private:
    static constexpr int Root = 0;

    struct Word
    {
        WordId id = 0;
        size_t length = 0;
        int sameText = -1; //!< another word of the same letters
    };

    //! A beginning of words. Its edges stand in m_units and m_targets from firstEdge on, sorted by unit.
    struct Node
    {
        int firstEdge = 0;
        int fallback = Root; //!< the longest ending of it that is a beginning as well
        int word = -1; //!< what ends here
        int found = -1; //!< the longest beginning that ends here and is a word: itself or shorter
        int shorter = -1; //!< the next of those
    };

    struct Sprout;

    static size_t asIndex(int number) { return static_cast<size_t>(number); }
    int step(int node, char16_t unit) const;
    int child(int node, char16_t unit) const;
    void layOut(const std::vector<Sprout> &sprouts);
    void connect();

    std::vector<Word> m_words;
    std::vector<char16_t> m_letters; // of all words, until build()
    std::vector<Node> m_nodes; // by depth, and one behind the last for its firstEdge
    std::vector<char16_t> m_units;
    std::vector<int> m_targets;
    std::vector<int> m_fromRoot; // by unit
};

} // namespace heliograph
