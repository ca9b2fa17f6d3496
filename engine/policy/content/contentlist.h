// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/contentfinding.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace heliograph {

//! A list of content rules as an admin writes it: a plain text file.
//!
//! A line is an entry of the heading above it; "#" begins a comment. Headings and what stands beneath them:
//! - [block], [second look], [note]: words and phrases, "*" at an end lets a word go on ("casino*");
//! - [allow]: phrases in which none of those counts ("casino royale");
//! - [credentials], [urgency], [code requests]: the words of phishing;
//! - [allowed links], [shorteners]: host names, with all hosts beneath them;
//! - [brands]: a name, and after "=" the hosts that are its own ("paypal = paypal.com paypal.me");
//! - [rules]: how much each of the other rules minds: "shortener = block", or "second look", "note", "off".
struct ContentList
{
    //! What a word is listed as.
    enum class Role { Word, Allow, Credential, Urgency, CodeRequest };

    struct Entry
    {
        QString text; //!< as written, without its "*"
        Role role = Role::Word;
        ContentSeverity severity = ContentSeverity::None; //!< of Role::Word
        bool beginsAnywhere = false; //!< "*word"
        bool endsAnywhere = false; //!< "word*"
    };

    struct Brand
    {
        QString name;
        QStringList hosts; //!< in ASCII; empty: links are not compared with it
    };

    static constexpr qsizetype LongestFile = 4'000'000; //!< UTF-16 units
    static constexpr int MostEntries = 50'000;
    static constexpr qsizetype LongestEntry = 100;

    QList<Entry> entries;
    QList<Brand> brands;
    QStringList allowedLinks; //!< in ASCII
    QStringList shorteners; //!< in ASCII
    QMap<ContentRule, ContentSeverity> severities; //!< of the rules named under [rules]

    //! Fails with Invalid; the sentence names the line and what would be right.
    static Result<ContentList> parse(const QString &text);

    //! How many lines hold a rule of any kind.
    qsizetype size() const;
};

} // namespace heliograph
