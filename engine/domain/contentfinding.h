// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace heliograph {

//! How much a content rule minds. The numbers are stored.
enum class ContentSeverity {
    None = 0,
    Note = 1, //!< is shown
    SecondLook = 2, //!< somebody has to say that it may go
    Block = 3, //!< is never sent
};

//! What a content rule looks for (product.md 4.16, engine.md SR-67).
enum class ContentRule {
    Word, //!< a word or phrase of a list
    Shortener, //!< a link whose destination nobody sees
    UnlistedLink, //!< a link to a host that no list allows
    Punycode, //!< a host written in punycode, or with letters beyond ASCII, which travel as punycode
    MixedScripts, //!< a host that mixes alphabets
    IpAddress, //!< a link to a bare address
    UserNameInLink, //!< https://bank.example@evil.example
    Brand, //!< a name that only looks like a brand's
    BrandLink, //!< a host that carries a brand's name and is not the brand's
    CredentialsNearLink, //!< "password" beside a link
    UrgencyWithLink, //!< "at once" and a link
    CodeRequest, //!< "send us the code"
    CardNumber, //!< 13 to 19 digits with a valid checksum
    PhoneNumber, //!< a number to call
    HiddenCharacters, //!< characters that nobody sees, inside words or turning them around
};

inline constexpr int ContentRuleCount = 15;

QLatin1String contentSeverityKey(ContentSeverity severity); //!< "second_look"
std::optional<ContentSeverity> contentSeverityFromKey(const QString &key);
QLatin1String contentRuleKey(ContentRule rule); //!< "credentials_near_link"
std::optional<ContentRule> contentRuleFromKey(const QString &key);

//! Where in a campaign a finding is.
enum class ContentPlace { Text, Signature, Values };

//! One thing that a content rule found.
struct ContentFinding
{
    ContentRule rule = ContentRule::Word;
    ContentSeverity severity = ContentSeverity::None;
    QString list; //!< the list that has the rule
    QString what; //!< the list's own words, or the host; empty where it would be somebody's data
    ContentPlace place = ContentPlace::Text;
    QString variable; //!< of Values: whose value it is; empty if it takes several, or the text with them
    int position = 0; //!< UTF-16 index in the text as it was written; of Values: in the value or merged text
    int length = 0;
    qint32 line = 0; //!< of Values: the first row that has it
    qint64 people = 0; //!< of Values: how many have it

    QJsonObject toJson() const;
    static ContentFinding fromJson(const QJsonObject &json);

    //! Whether \a other is the same complaint, wherever it stands.
    bool isLike(const ContentFinding &other) const
    {
        return rule == other.rule && list == other.list && what == other.what;
    }
};

//! The worst severity among \a findings; None if there are none.
ContentSeverity worstOf(const QList<ContentFinding> &findings);

//! The first of the worst \a findings, which are not empty.
const ContentFinding &worstFinding(const QList<ContentFinding> &findings);

} // namespace heliograph
