// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/catalogue.h"

#include "engine/policy/doubttimes.h"
#include "engine/policy/simulatedaccount.h"
#include "engine/providers/aliyun.h"
#include "engine/providers/aliyuncodes.h"
#include "engine/providers/aliyunpush.h"
#include "engine/providers/settingrules.h"
#include "engine/providers/tencent.h"
#include "engine/providers/tencentcodes.h"
#include "engine/providers/tencentpush.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

using Kind = SettingRule::Kind;

constexpr int SendBatchSmsMost = 100;
constexpr int SendSmsMost = 1000;
constexpr int SendSmsUsual = 200; // larger calls are slower, and in doubt all at once (aliyun.md)
constexpr int TencentMost = 200;

constexpr std::array Common = std::to_array<SettingRule>({
    {"endpoint"_L1, "Address of the provider, if not the usual one"_L1, Kind::Endpoint},
    {"sign_name"_L1, "Signature or sender when a campaign names none"_L1, Kind::Text},
    {"in_flight"_L1, "Requests under way at once"_L1, Kind::Number, false, 1, 1024},
    {"segments_per_s"_L1, "Message segments a second"_L1, Kind::Number, false, 1, 1'000'000},
    {"requests_per_s"_L1, "Send requests a second"_L1, Kind::Number, false, 1, 100'000},
    {"query_per_s"_L1, "Status questions a second"_L1, Kind::Number, false, 1, 5000},
    {"receipts"_L1, "Which messages are asked about"_L1, Kind::Choice, false, 0, 0, "sample full off"_L1},
    {"ask_after_s"_L1, "When an unknown outcome is asked about, in seconds: 20,60,180,…"_L1, Kind::Steps},
    {"settle_s"_L1, "Seconds until an absence at the provider counts as evidence"_L1, Kind::Number, false, 0,
     86'400},
    {"miss_gap_s"_L1, "Seconds between the two absences that evidence needs"_L1, Kind::Number, false, 1,
     86'400},
    {"settle_reason"_L1, "Why settle_s is below 1200 or miss_gap_s below 60"_L1, Kind::Text},
    {"give_up_s"_L1, "Seconds until a rule closes an unknown outcome"_L1, Kind::Number, false, 1, 2'592'000},
    {"push_from"_L1,
     "Addresses whose pushed receipts are believed, with commas: 203.0.113.7, 203.0.113.0/24"_L1,
     Kind::Addresses},
    {"timeout_ms"_L1, "How long an answer may take, in milliseconds"_L1, Kind::Number, false, 1000, 600'000},
    {"ca_file"_L1, "File of certificates to trust instead of the system's"_L1, Kind::Text},
    {"simulated"_L1, "Played by this program's own simulator, for practice, and never anything else"_L1,
     Kind::Choice, false, 0, 0, "yes"_L1},
});

constexpr std::array AliyunRules = std::to_array<SettingRule>({
    {"access_key_id"_L1, "Id of the access key"_L1, Kind::Text, true},
    {"region"_L1, "Region, which chooses the endpoint"_L1, Kind::Region},
    {"send_api"_L1, "SendSms sends the same variables to many"_L1, Kind::Choice, false, 0, 0,
     "SendBatchSms SendSms"_L1},
    {"batch"_L1, "Recipients a request"_L1, Kind::Number, false, 1, SendSmsMost},
});

constexpr std::array TencentRules = std::to_array<SettingRule>({
    {"secret_id"_L1, "Id of the secret"_L1, Kind::Text, true},
    {"region"_L1, "Region, for example ap-guangzhou"_L1, Kind::Region, true},
    {"sdk_app_id"_L1, "SmsSdkAppId of the application"_L1, Kind::Digits, true},
    {"sender_id"_L1, "Sender for numbers outside mainland China"_L1, Kind::Text},
    {"language"_L1, "Language of the provider's messages"_L1, Kind::Choice, false, 0, 0, "zh-CN en-US"_L1},
    {"batch"_L1, "Recipients a request"_L1, Kind::Number, false, 1, TencentMost},
});

//! The SDK's own map; every other region is served by the usual host.
constexpr std::array<std::pair<QLatin1String, QLatin1String>, 6> AliyunHosts = {{
    {"ap-southeast-1"_L1, "dysmsapi.ap-southeast-1.aliyuncs.com"_L1},
    {"ap-southeast-5"_L1, "dysmsapi.ap-southeast-5.aliyuncs.com"_L1},
    {"eu-central-1"_L1, "dysmsapi.eu-central-1.aliyuncs.com"_L1},
    {"us-east-1"_L1, "dysmsapi.us-east-1.aliyuncs.com"_L1},
    {"cn-beijing"_L1, "dysmsapi-proxy.cn-beijing.aliyuncs.com"_L1},
    {"cn-hongkong"_L1, "dysmsapi-xman.cn-hongkong.aliyuncs.com"_L1},
}};

QList<SettingRule> rulesOf(const QString &type)
{
    QList<SettingRule> rules;
    if (type == "aliyun"_L1)
        rules = QList<SettingRule>(AliyunRules.begin(), AliyunRules.end());
    else if (type == "tencent"_L1)
        rules = QList<SettingRule>(TencentRules.begin(), TencentRules.end());
    else
        return {};
    rules.append(QList<SettingRule>(Common.begin(), Common.end()));
    return rules;
}

QString aliyunHost(const QString &region)
{
    for (const auto &[name, host] : AliyunHosts) {
        if (name == region)
            return host;
    }
    return u"dysmsapi.aliyuncs.com"_s;
}

Error invalid(const QString &detail, QLatin1String code, const QStringList &parts = {})
{
    return {ErrorKind::Invalid, detail, code, parts};
}

Error unknownKey(const QString &type, const QString &key, const QStringList &known)
{
    if (key.contains("secret"_L1) || key.contains("token"_L1))
        return invalid(u"A secret is no setting; give it through --secret-stdin."_s, "setting.secret"_L1);
    const QString near = nearestKey(key, known);
    const QString hint = near.isEmpty() ? QString("It knows "_L1 + known.join(u", "_s) + u'.')
                                        : QString("Did you mean "_L1 + near + u'?');
    return invalid(u"%1 has no setting %2. %3"_s.arg(type, key.left(40), hint), "setting.unknown"_L1,
                   {key.left(40), near.isEmpty() ? known.join(u", "_s) : near});
}

bool isControlByte(char byte)
{
    return static_cast<uchar>(byte) < 0x20 || byte == 0x7f;
}

//! A line break in one of these would end a header and begin another.
bool fitsHeader(const QByteArray &text)
{
    return std::ranges::none_of(text, isControlByte);
}

Result<void> checkCredentials(const Credentials &credentials)
{
    if (credentials.keyId.isEmpty() || credentials.secret.isEmpty())
        return Error{ErrorKind::Secret,
                     u"The key id or the secret of the account is missing; add the account again."_s,
                     "account.no-key"_L1};
    if (!fitsHeader(credentials.keyId.toUtf8()) || !fitsHeader(credentials.token.expose()))
        return Error{ErrorKind::Secret,
                     u"The key id or the temporary token holds a line break; add the account again."_s,
                     "account.broken-key"_L1};
    return {};
}

//! Shorter times make a second SMS likelier, so somebody has to answer for them (engine.md A9).
Result<void> checkSettling(const ProviderAccount &account)
{
    const DoubtTimes usual;
    const DoubtTimes set = DoubtTimes::of(account);
    const bool shorter = set.settle < usual.settle || set.missGap < usual.missGap;
    if (!shorter || account.settings.contains(u"settle_reason"_s))
        return {};
    return invalid(
        u"Less than 1200 for settle_s or less than 60 for miss_gap_s makes a second SMS to the same person "
        "likelier; say why with the setting settle_reason."_s,
        "setting.reason"_L1, {u"settle_reason"_s});
}

std::unique_ptr<Provider> makeAliyun(const ProviderAccount &account, const QUrl &endpoint,
                                     const Credentials &credentials)
{
    const bool many = account.settings.value(u"send_api"_s) == "SendSms"_L1;
    const int usual = many ? SendSmsUsual : SendBatchSmsMost;
    const Aliyun::Settings settings{endpoint, many ? Aliyun::SendApi::SendSms : Aliyun::SendApi::SendBatchSms,
                                    account.number(u"batch"_s, usual)};
    return std::make_unique<Aliyun>(settings, credentials);
}

std::unique_ptr<Provider> makeTencent(const ProviderAccount &account, const QUrl &endpoint,
                                      const Credentials &credentials)
{
    const auto text = [&](const QString &key) { return account.settings.value(key); };
    const Tencent::Settings settings{endpoint,
                                     text(u"region"_s).toLatin1(),
                                     text(u"sdk_app_id"_s),
                                     text(u"sender_id"_s),
                                     text(u"language"_s).toLatin1(),
                                     account.number(u"batch"_s, TencentMost)};
    return std::make_unique<Tencent>(settings, credentials);
}

} // namespace

QStringList providerTypes()
{
    return {u"aliyun"_s, u"tencent"_s};
}

QList<SettingKey> settingKeys(const QString &type)
{
    QList<SettingKey> keys;
    const QList<SettingRule> rules = rulesOf(type);
    for (const SettingRule &rule : rules)
        keys.append(
            {rule.key, rule.meaning, rule.required, QString(rule.choices).split(u' ', Qt::SkipEmptyParts)});
    return keys;
}

Result<void> checkSettings(const ProviderAccount &account)
{
    const QList<SettingRule> rules = rulesOf(account.driver);
    if (rules.isEmpty()) {
        return invalid(u"There is no provider type “%1”; there are %2."_s.arg(
                           account.driver.left(40), providerTypes().join(u" and "_s)),
                       "account.type"_L1, {account.driver.left(40), providerTypes().join(u", "_s)});
    }
    QStringList known;
    for (const SettingRule &rule : rules) {
        known.append(rule.key);
        const auto value = account.settings.constFind(rule.key);
        const bool given = value != account.settings.constEnd();
        if (rule.required && !given)
            return invalid(u"%1 needs the setting %2 (%3)."_s.arg(account.driver, rule.key, rule.meaning),
                           "setting.wanted"_L1, {rule.key});
        if (!given)
            continue;
        if (const auto kept = checkSetting(rule, *value); !kept)
            return kept;
    }
    for (auto it = account.settings.constBegin(); it != account.settings.constEnd(); ++it) {
        if (!known.contains(it.key()))
            return unknownKey(account.driver, it.key(), known);
    }
    if (const auto settled = checkSettling(account); !settled)
        return settled;
    if (const auto simulated = SimulatedAccount::check(account); !simulated)
        return simulated;
    const bool batchSms
        = account.driver == "aliyun"_L1 && account.settings.value(u"send_api"_s) != "SendSms"_L1;
    if (batchSms && account.number(u"batch"_s, 1) > SendBatchSmsMost) {
        return invalid(
            u"SendBatchSms takes at most 100 recipients a request; lower the setting batch, or set "
            "send_api to SendSms."_s,
            "setting.batch-most"_L1, {u"batch"_s});
    }
    return {};
}

QString keyIdSetting(const QString &type)
{
    return type == "aliyun"_L1 ? u"access_key_id"_s : u"secret_id"_s;
}

Result<Provider::Traits> traitsOf(const ProviderAccount &account)
{
    // Traits depend on the settings alone; nothing is signed with this key.
    const Credentials unused{u"none"_s, Secret("none"), {}};
    const auto provider = makeProvider(account, unused);
    if (!provider)
        return provider.error();
    return (*provider)->traits();
}

std::optional<PushFormat> pushFormatOf(const QString &type)
{
    if (type == "aliyun"_L1)
        return aliyunPushFormat();
    if (type == "tencent"_L1)
        return tencentPushFormat();
    return {};
}

bool mayPassLater(const QString &type, const QString &code)
{
    const auto codes = type == "aliyun"_L1 ? aliyunCodes() : tencentCodes();
    return meaningOf(codes, code) == Meaning::RecipientThrottle;
}

Meaning codeMeaning(const QString &code)
{
    const Meaning meaning = meaningOf(aliyunCodes(), code);
    return meaning == Meaning::Unknown ? meaningOf(tencentCodes(), code) : meaning;
}

ErrorFamily errorFamily(const QString &code)
{
    switch (codeMeaning(code)) {
    case Meaning::AccountThrottle:
        return ErrorFamily::Throttle;
    case Meaning::RecipientThrottle:
    case Meaning::Recipient:
        return ErrorFamily::Person;
    case Meaning::Key:
    case Meaning::Clock:
    case Meaning::Balance:
        return ErrorFamily::Account;
    case Meaning::Content:
        return ErrorFamily::Content;
    case Meaning::Setting:
    case Meaning::CallShape:
        return ErrorFamily::Route;
    case Meaning::Unknown:
        return ErrorFamily::Other;
    }
    Q_UNREACHABLE();
}

Result<std::unique_ptr<Provider>> makeProvider(const ProviderAccount &account, const Credentials &credentials)
{
    ProviderAccount complete = account;
    Credentials key = credentials;
    const QString keyName = keyIdSetting(account.driver);
    if (!complete.settings.contains(keyName) && !key.keyId.isEmpty() && !rulesOf(account.driver).isEmpty())
        complete.settings.insert(keyName, key.keyId);
    if (const auto fine = checkSettings(complete); !fine)
        return fine.error();
    if (key.keyId.isEmpty())
        key.keyId = complete.settings.value(keyName);
    if (const auto fine = checkCredentials(key); !fine)
        return fine.error();

    const bool aliyun = account.driver == "aliyun"_L1;
    const QString usual
        = aliyun ? aliyunHost(complete.settings.value(u"region"_s)) : u"sms.tencentcloudapi.com"_s;
    const auto endpoint = endpointUrl(complete.settings.value(u"endpoint"_s, usual));
    if (!endpoint)
        return endpoint.error();
    return aliyun ? makeAliyun(complete, *endpoint, key) : makeTencent(complete, *endpoint, key);
}

} // namespace heliograph
