// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/worddifference.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace heliograph {

namespace {

bool isWordOfItsOwn(QChar c)
{
    return c.script() == QChar::Script_Han || !c.isLetterOrNumber();
}

// Words, and what stands between them, one after the other.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    bool goesOn = false;
    for (const QChar c : text) {
        const bool alone = isWordOfItsOwn(c) && !c.isSurrogate();
        if (goesOn && !alone)
            words.last() += c;
        else
            words.append(c);
        goesOn = !alone;
    }
    return words;
}

void add(QList<WordChange> &changes, WordChange::Kind kind, const QString &word)
{
    if (changes.isEmpty() || changes.last().kind != kind)
        changes.append({kind, word});
    else
        changes.last().text += word;
}

} // namespace

QList<WordChange> wordDifference(const QString &before, const QString &after)
{
    using Kind = WordChange::Kind;
    const QStringList old = wordsOf(before);
    const QStringList fresh = wordsOf(after);
    const auto width = static_cast<size_t>(fresh.size()) + 1;
    // How many words are common to what is left from a place in each.
    std::vector<int> common((static_cast<size_t>(old.size()) + 1) * width, 0);
    const auto at = [&](qsizetype o, qsizetype f) -> int & {
        return common[static_cast<size_t>(o) * width + static_cast<size_t>(f)];
    };
    for (qsizetype o = old.size() - 1; o >= 0; --o) {
        for (qsizetype f = fresh.size() - 1; f >= 0; --f)
            at(o, f) = old[o] == fresh[f] ? at(o + 1, f + 1) + 1 : std::max(at(o + 1, f), at(o, f + 1));
    }
    QList<WordChange> changes;
    qsizetype o = 0;
    qsizetype f = 0;
    while (o < old.size() && f < fresh.size()) {
        if (old[o] == fresh[f]) {
            add(changes, Kind::Kept, old[o++]);
            ++f;
        } else if (at(o + 1, f) >= at(o, f + 1)) {
            add(changes, Kind::Removed, old[o++]);
        } else {
            add(changes, Kind::Added, fresh[f++]);
        }
    }
    while (o < old.size())
        add(changes, Kind::Removed, old[o++]);
    while (f < fresh.size())
        add(changes, Kind::Added, fresh[f++]);
    return changes;
}

} // namespace heliograph
