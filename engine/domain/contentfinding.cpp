// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/contentfinding.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// In the order of ContentSeverity.
constexpr std::array<QLatin1String, 4> SeverityKeys = {"none"_L1, "note"_L1, "second_look"_L1, "block"_L1};

// In the order of ContentRule.
constexpr std::array<QLatin1String, ContentRuleCount> RuleKeys = {"word"_L1,
                                                                  "shortener"_L1,
                                                                  "unlisted_link"_L1,
                                                                  "punycode"_L1,
                                                                  "mixed_scripts"_L1,
                                                                  "ip_address"_L1,
                                                                  "user_name_in_link"_L1,
                                                                  "brand"_L1,
                                                                  "brand_link"_L1,
                                                                  "credentials_near_link"_L1,
                                                                  "urgency_with_link"_L1,
                                                                  "code_request"_L1,
                                                                  "card_number"_L1,
                                                                  "phone_number"_L1,
                                                                  "hidden_characters"_L1};

// In the order of ContentPlace.
constexpr std::array<QLatin1String, 3> PlaceKeys = {"text"_L1, "signature"_L1, "values"_L1};

template <typename Enum, size_t Count>
std::optional<Enum> fromKey(const std::array<QLatin1String, Count> &keys, const QString &key)
{
    const auto *const found = std::find(keys.begin(), keys.end(), key);
    if (found == keys.end())
        return std::nullopt;
    return static_cast<Enum>(found - keys.begin());
}

} // namespace

QLatin1String contentSeverityKey(ContentSeverity severity)
{
    return SeverityKeys[static_cast<size_t>(severity)];
}

std::optional<ContentSeverity> contentSeverityFromKey(const QString &key)
{
    return fromKey<ContentSeverity>(SeverityKeys, key);
}

QLatin1String contentRuleKey(ContentRule rule)
{
    return RuleKeys[static_cast<size_t>(rule)];
}

std::optional<ContentRule> contentRuleFromKey(const QString &key)
{
    return fromKey<ContentRule>(RuleKeys, key);
}

QJsonObject ContentFinding::toJson() const
{
    QJsonObject json{{u"rule"_s, contentRuleKey(rule)},
                     {u"severity"_s, contentSeverityKey(severity)},
                     {u"list"_s, list},
                     {u"what"_s, what},
                     {u"place"_s, PlaceKeys[static_cast<size_t>(place)]},
                     {u"position"_s, position},
                     {u"length"_s, length}};
    if (place == ContentPlace::Values) {
        json.insert(u"variable"_s, variable);
        json.insert(u"line"_s, line);
        json.insert(u"people"_s, people);
    }
    return json;
}

ContentFinding ContentFinding::fromJson(const QJsonObject &json)
{
    ContentFinding finding;
    finding.rule = contentRuleFromKey(json.value(u"rule"_s).toString()).value_or(ContentRule::Word);
    // What cannot be read is taken for the worst: it was kept for a reason.
    finding.severity
        = contentSeverityFromKey(json.value(u"severity"_s).toString()).value_or(ContentSeverity::Block);
    finding.list = json.value(u"list"_s).toString();
    finding.what = json.value(u"what"_s).toString();
    finding.place
        = fromKey<ContentPlace>(PlaceKeys, json.value(u"place"_s).toString()).value_or(ContentPlace::Text);
    finding.variable = json.value(u"variable"_s).toString();
    finding.position = json.value(u"position"_s).toInt();
    finding.length = json.value(u"length"_s).toInt();
    finding.line = json.value(u"line"_s).toInt();
    finding.people = json.value(u"people"_s).toInteger();
    return finding;
}

ContentSeverity worstOf(const QList<ContentFinding> &findings)
{
    return findings.isEmpty() ? ContentSeverity::None : worstFinding(findings).severity;
}

const ContentFinding &worstFinding(const QList<ContentFinding> &findings)
{
    return *std::max_element(
        findings.begin(), findings.end(),
        [](const ContentFinding &a, const ContentFinding &b) { return a.severity < b.severity; });
}

} // namespace heliograph
