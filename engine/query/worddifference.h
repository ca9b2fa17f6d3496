// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace heliograph {

//! A run of words that a text kept, lost or gained.
struct WordChange
{
    enum class Kind { Kept, Removed, Added };

    Kind kind = Kind::Kept;
    QString text; //!< with the spaces between its words

    bool operator==(const WordChange &) const = default;
};

//! How \a before became \a after: the fewest words that are removed and added. Kept and removed ones together
//! are \a before, kept and added ones \a after, each character of it. A Chinese character is a word. Takes
//! time and memory by the product of both lengths, which are those of a text message.
QList<WordChange> wordDifference(const QString &before, const QString &after);

} // namespace heliograph
