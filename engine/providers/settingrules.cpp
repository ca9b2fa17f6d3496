// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/settingrules.h"

#include "engine/domain/addresslist.h"
#include "engine/policy/doubttimes.h"

#include <numeric>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

Error wrong(const SettingRule &rule, const QString &should, QLatin1String code,
            const QStringList &numbers = {})
{
    return {ErrorKind::Invalid, QString("The setting "_L1 + rule.key + " has to be "_L1 + should + u'.'),
            code, QStringList{rule.key} + numbers};
}

bool hasControlCharacter(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isRegionCharacter(QChar c)
{
    return isDigit(c) || (c >= u'a' && c <= u'z') || c == u'-';
}

//! localhost, 127.0.0.0/8 and ::1. QUrl has already written an IPv4 address as four numbers.
bool isLoopback(const QString &host)
{
    if (host == "localhost"_L1 || host == "::1"_L1)
        return true;
    return host.startsWith("127."_L1)
        && std::ranges::all_of(host, [](QChar c) { return isDigit(c) || c == u'.'; });
}

//! How many letters have to be added, taken away or changed to make \a a into \a b (Levenshtein).
int distance(const QString &a, const QString &b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row.front()++;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j) + 1;
            const int change = diagonal + (a.at(i) == b.at(j) ? 0 : 1);
            diagonal = row[at];
            row[at] = std::min({change, row[at] + 1, row[at - 1] + 1});
        }
    }
    return row.back();
}

Result<void> checkNumber(const SettingRule &rule, const QString &value)
{
    bool ok = false;
    const int number = value.toInt(&ok);
    if (ok && number >= rule.least && number <= rule.most)
        return {};
    return wrong(rule, u"a whole number from %1 to %2"_s.arg(rule.least).arg(rule.most), "setting.number"_L1,
                 {QString::number(rule.least), QString::number(rule.most)});
}

} // namespace

Result<void> checkSetting(const SettingRule &rule, const QString &value)
{
    if (value.trimmed().isEmpty() || hasControlCharacter(value))
        return wrong(rule, u"one line of text, not blank"_s, "setting.line"_L1);
    switch (rule.kind) {
    case SettingRule::Kind::Text:
        return {};
    case SettingRule::Kind::Number:
        return checkNumber(rule, value);
    case SettingRule::Kind::Digits:
        if (!std::ranges::all_of(value, isDigit))
            return wrong(rule, u"digits only"_s, "setting.digits"_L1);
        return {};
    case SettingRule::Kind::Endpoint:
        if (const auto url = endpointUrl(value); !url)
            return url.error();
        return {};
    case SettingRule::Kind::Region:
        if (!std::ranges::all_of(value, isRegionCharacter))
            return wrong(rule, u"a region such as ap-guangzhou: small letters, digits and hyphens"_s,
                         "setting.region"_L1);
        return {};
    case SettingRule::Kind::Steps:
        if (!DoubtTimes::parseQuestions(value))
            return wrong(rule, u"whole seconds that rise, with commas, as in 20,60,180"_s,
                         "setting.steps"_L1);
        return {};
    case SettingRule::Kind::Addresses:
        if (!AddressList::parse(value))
            return wrong(rule, u"addresses or networks with commas, as 203.0.113.7, 203.0.113.0/24"_s,
                         "setting.addresses"_L1);
        return {};
    case SettingRule::Kind::Choice:
        const QStringList choices = QString(rule.choices).split(u' ');
        if (!choices.contains(value))
            return wrong(rule, choices.join(u" or "_s), "setting.choice"_L1, {choices.join(u", "_s)});
        return {};
    }
    Q_UNREACHABLE();
}

Result<QUrl> endpointUrl(const QString &text)
{
    const QString address = text.contains("://"_L1) ? text : QString("https://"_L1 + text);
    QUrl url(address, QUrl::StrictMode);
    const bool plainHost = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
        && !url.hasQuery() && !url.hasFragment() && (url.path().isEmpty() || url.path() == "/"_L1)
        && url.port(1) > 0;
    if (!plainHost || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)) {
        return Error{
            ErrorKind::Invalid,
            u"The setting endpoint has to be an address such as https://dysmsapi.aliyuncs.com, without path, "
            "query or name."_s,
            "setting.endpoint"_L1,
            {u"endpoint"_s}};
    }
    if (url.scheme() == "http"_L1 && !isLoopback(url.host())) {
        return Error{
            ErrorKind::Invalid,
            u"The setting endpoint uses plain http, which is allowed to this machine only (127.0.0.1, ::1, "
            "localhost); write https."_s,
            "setting.plain-http"_L1,
            {u"endpoint"_s}};
    }
    url.setPath(u"/"_s);
    return url;
}

QString nearestKey(const QString &key, const QStringList &known)
{
    QString best;
    int least = 4; // four changes make another word of most keys
    for (const QString &candidate : known) {
        const int changes = distance(key.toLower(), candidate);
        if (changes < least && changes * 2 < candidate.size()) {
            least = changes;
            best = candidate;
        }
    }
    return best;
}

} // namespace heliograph
