// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace heliograph {

//! Knows the passwords that attackers try first.
//!
//! Lists of real, stolen passwords carry no licence under which we may ship them. So this one is ours: 985
//! words that passwords are made of (resources/passwords/words.txt), and the patterns in which people use
//! them. A password is common if it is nothing but at most two of the words (letters may be written as
//! digits and signs are: p4ssw0rd), numbers, rows of the keyboard or the alphabet, repetitions and
//! punctuation. That stands for more passwords than any list could name; a stolen one that follows no pattern
//! is not known.
class CommonPasswords
{
public:
    explicit CommonPasswords(const QStringList &words);

    //! With the words that come with the program.
    static const CommonPasswords &shipped();

    //! Whether \a password is one, where \a ownWords count as words too.
    bool holds(const QString &password, const QStringList &ownWords = {}) const;

    qsizetype size() const { return m_words.size(); }

private:
    bool isCovered(const QString &text, const QStringList &ownWords) const;
    bool isWord(const QString &text, const QStringList &ownWords) const;

    QSet<QString> m_words;
    qsizetype m_longest = 0;
};

} // namespace heliograph
