// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/content/wordmatcher.h"

#include <algorithm>
#include <map>

namespace heliograph {

//! A node while words are added.
struct WordMatcher::Sprout
{
    std::map<char16_t, int> children;
    int word = -1;
};

void WordMatcher::add(std::u16string_view word, WordId id)
{
    if (word.empty())
        return;
    m_words.push_back({.id = id, .length = word.size()});
    m_letters.insert(m_letters.end(), word.begin(), word.end());
}

void WordMatcher::build()
{
    if (m_words.empty())
        return;
    std::vector<Sprout> sprouts(1);
    size_t letter = 0;
    for (size_t word = 0; word < m_words.size(); ++word) {
        int node = Root;
        for (const size_t end = letter + m_words[word].length; letter < end; ++letter) {
            const auto [edge, isNew] = sprouts[asIndex(node)].children.try_emplace(
                m_letters[letter], static_cast<int>(sprouts.size()));
            node = edge->second;
            if (isNew)
                sprouts.emplace_back();
        }
        m_words[word].sameText = sprouts[asIndex(node)].word;
        sprouts[asIndex(node)].word = static_cast<int>(word);
    }
    layOut(sprouts);
    connect();
    m_letters = {};
}

//! Numbers the nodes by depth, so that a node's fallback is done before the node, and neighbours lie
//! together.
void WordMatcher::layOut(const std::vector<Sprout> &sprouts)
{
    std::vector<int> order{Root};
    order.reserve(sprouts.size());
    m_nodes.reserve(sprouts.size() + 1);
    for (size_t at = 0; at < order.size(); ++at) {
        const Sprout &sprout = sprouts[asIndex(order[at])];
        m_nodes.push_back({.firstEdge = static_cast<int>(m_units.size()), .word = sprout.word});
        for (const auto &[unit, target] : sprout.children) {
            m_units.push_back(unit);
            m_targets.push_back(static_cast<int>(order.size()));
            order.push_back(target);
        }
    }
    m_nodes.push_back({.firstEdge = static_cast<int>(m_units.size())});
    m_fromRoot.assign(0x10000, Root);
    for (int edge = 0; edge < m_nodes[1].firstEdge; ++edge)
        m_fromRoot[m_units[asIndex(edge)]] = m_targets[asIndex(edge)];
}

void WordMatcher::connect()
{
    for (size_t parent = 0; parent + 1 < m_nodes.size(); ++parent) {
        for (int edge = m_nodes[parent].firstEdge; edge < m_nodes[parent + 1].firstEdge; ++edge) {
            Node &node = m_nodes[asIndex(m_targets[asIndex(edge)])];
            node.fallback
                = parent == asIndex(Root) ? Root : step(m_nodes[parent].fallback, m_units[asIndex(edge)]);
            const int below = m_nodes[asIndex(node.fallback)].found;
            node.found = node.word >= 0 ? m_targets[asIndex(edge)] : below;
            node.shorter = below;
        }
    }
}

int WordMatcher::step(int node, char16_t unit) const
{
    while (node != Root) {
        if (const int next = child(node, unit); next != Root)
            return next;
        node = m_nodes[asIndex(node)].fallback;
    }
    return m_fromRoot[unit];
}

//! Root if there is none.
int WordMatcher::child(int node, char16_t unit) const
{
    const auto begin = m_units.begin() + m_nodes[asIndex(node)].firstEdge;
    const auto end = m_units.begin() + m_nodes[asIndex(node) + 1].firstEdge;
    const auto found = std::lower_bound(begin, end, unit);
    return found == end || *found != unit ? Root : m_targets[static_cast<size_t>(found - m_units.begin())];
}

} // namespace heliograph
