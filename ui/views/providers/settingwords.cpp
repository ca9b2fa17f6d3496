// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/providers/providerwords.h"

#include "ui/text/errortext.h"

#include <algorithm>
#include <array>

namespace heliograph {

namespace {

struct SettingWords
{
    const char *key;
    const char *label;
    const char *hint;
};

// In words of people; the catalogue says what each may be.
constexpr std::array Settings = {
    SettingWords{
        "endpoint", QT_TRANSLATE_NOOP("heliograph::ProviderWords", "Host"),
        QT_TRANSLATE_NOOP("heliograph::ProviderWords", "Only if it is not the provider's usual one.")},
    SettingWords{"access_key_id", QT_TRANSLATE_NOOP("heliograph::ProviderWords", "AccessKey id"), ""},
    SettingWords{"secret_id", QT_TRANSLATE_NOOP("heliograph::ProviderWords", "SecretId"), ""},
    SettingWords{"sdk_app_id", QT_TRANSLATE_NOOP("heliograph::ProviderWords", "SdkAppId of the application"),
                 QT_TRANSLATE_NOOP("heliograph::ProviderWords", "Digits, from the provider's console.")},
    SettingWords{"region", QT_TRANSLATE_NOOP("heliograph::ProviderWords", "Region"),
                 QT_TRANSLATE_NOOP("heliograph::ProviderWords", "As in ap-guangzhou or eu-central-1.")},
    SettingWords{"sign_name", QT_TRANSLATE_NOOP("heliograph::ProviderWords", "Signature or sender"),
                 QT_TRANSLATE_NOOP("heliograph::ProviderWords", "When a campaign names none.")},
    SettingWords{"sender_id", QT_TRANSLATE_NOOP("heliograph::ProviderWords", "Sender outside mainland China"),
                 ""},
    SettingWords{"language",
                 QT_TRANSLATE_NOOP("heliograph::ProviderWords", "Language of the provider's answers"), ""},
    SettingWords{"send_api", QT_TRANSLATE_NOOP("heliograph::ProviderWords", "Way of sending"),
                 QT_TRANSLATE_NOOP("heliograph::ProviderWords", "SendSms sends the same values to many.")},
    SettingWords{"segments_per_s", QT_TRANSLATE_NOOP("heliograph::ProviderWords", "Segments a second"), ""},
    SettingWords{"requests_per_s", QT_TRANSLATE_NOOP("heliograph::ProviderWords", "Requests a second"), ""},
    SettingWords{"query_per_s", QT_TRANSLATE_NOOP("heliograph::ProviderWords", "Questions a second"),
                 QT_TRANSLATE_NOOP("heliograph::ProviderWords", "About what became of messages.")},
    SettingWords{"in_flight", QT_TRANSLATE_NOOP("heliograph::ProviderWords", "Requests under way at once"),
                 ""},
    SettingWords{"batch", QT_TRANSLATE_NOOP("heliograph::ProviderWords", "People per request"),
                 QT_TRANSLATE_NOOP("heliograph::ProviderWords",
                                   "1: a lost answer leaves one outcome unknown. 100: it leaves a hundred.")},
    SettingWords{
        "timeout_ms",
        QT_TRANSLATE_NOOP("heliograph::ProviderWords", "Longest wait for an answer, in milliseconds"), ""},
    SettingWords{
        "ask_after_s",
        QT_TRANSLATE_NOOP("heliograph::ProviderWords", "Ask about an unknown outcome after, in seconds"),
        QT_TRANSLATE_NOOP("heliograph::ProviderWords", "Rising, with commas: 20,60,180")},
    SettingWords{
        "settle_s",
        QT_TRANSLATE_NOOP("heliograph::ProviderWords",
                          "Waiting time before an absence counts as evidence, in seconds"),
        QT_TRANSLATE_NOOP("heliograph::ProviderWords", "Less than 1200 makes a second text likelier.")},
    SettingWords{
        "miss_gap_s", QT_TRANSLATE_NOOP("heliograph::ProviderWords", "Time between two absences, in seconds"),
        QT_TRANSLATE_NOOP("heliograph::ProviderWords", "Less than 60 makes a second text likelier.")},
    SettingWords{"settle_reason",
                 QT_TRANSLATE_NOOP("heliograph::ProviderWords", "Why these waiting times are shorter"),
                 QT_TRANSLATE_NOOP("heliograph::ProviderWords", "Kept in the audit log.")},
    SettingWords{
        "give_up_s",
        QT_TRANSLATE_NOOP("heliograph::ProviderWords", "A rule closes an unknown outcome after, in seconds"),
        ""},
    SettingWords{"receipts", QT_TRANSLATE_NOOP("heliograph::ProviderWords", "Asking about receipts"), ""},
    SettingWords{"push_from", QT_TRANSLATE_NOOP("heliograph::ProviderWords", "Receipts are believed from"),
                 QT_TRANSLATE_NOOP("heliograph::ProviderWords",
                                   "Addresses or networks with commas: 203.0.113.7, 203.0.113.0/24")},
    SettingWords{"ca_file", QT_TRANSLATE_NOOP("heliograph::ProviderWords", "File of certificates to trust"),
                 QT_TRANSLATE_NOOP("heliograph::ProviderWords", "Besides the system's own.")},
};

const SettingWords *wordsOf(const QString &key)
{
    const auto *const found = std::ranges::find_if(
        Settings, [&key](const SettingWords &words) { return QLatin1String(words.key) == key; });
    return found == Settings.end() ? nullptr : found;
}

} // namespace

QString ProviderWords::setting(const QString &key)
{
    const SettingWords *words = wordsOf(key);
    return words == nullptr ? key : tr(words->label);
}

QString ProviderWords::hint(const QString &key)
{
    const SettingWords *words = wordsOf(key);
    return words == nullptr || *words->hint == '\0' ? QString() : tr(words->hint);
}

QString ProviderWords::settingOf(const Error &error)
{
    return error.code.startsWith(QLatin1String("setting.")) ? error.parts.value(0) : QString();
}

QString ProviderWords::problem(const Error &error)
{
    Error named = error;
    if (!settingOf(error).isEmpty())
        named.parts.first() = setting(error.parts.first());
    return ErrorText::sentence(named);
}

QString ProviderWords::choice(const QString &key, const QString &value)
{
    if (value.isEmpty())
        return tr("As usual");
    if (key == QLatin1String("receipts")) {
        if (value == QLatin1String("off"))
            return tr("Never ask: receipts only come by call");
        return value == QLatin1String("full") ? tr("Ask about every message") : tr("Ask about a sample");
    }
    return value;
}

} // namespace heliograph
