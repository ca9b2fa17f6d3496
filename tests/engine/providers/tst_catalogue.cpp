// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/catalogue.h"

#include "tests/engine/providers/outcometext.h"
#include "tests/engine/providers/vectorfile.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

using Settings = QMap<QString, QString>;

const Credentials Key{u"id"_s, Secret("not-a-secret"), {}};
const RequestStamp CatalogueStamp{fromMillis(1751327999999), "nonce", "ref"};

ProviderAccount account(const QString &type, const Settings &more = {})
{
    ProviderAccount account;
    account.driver = type;
    if (type == "aliyun"_L1)
        account.settings = {{u"access_key_id"_s, u"ID"_s}};
    else
        account.settings = {
            {u"secret_id"_s, u"ID"_s}, {u"region"_s, u"ap-guangzhou"_s}, {u"sdk_app_id"_s, u"1400000000"_s}};
    account.settings.insert(more);
    return account;
}

} // namespace

class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsItsTypes();
    void takesGoodSettings_data();
    void takesGoodSettings();
    void refusesBadSettings_data();
    void refusesBadSettings();
    void refusesAnUnknownType();
    void sortsCodesIntoFamilies_data();
    void sortsCodesIntoFamilies();
    void knowsWhatCodesOfEveryProviderMean();
    void choosesTheEndpoint_data();
    void choosesTheEndpoint();
    void appliesTheBatchSetting_data();
    void appliesTheBatchSetting();
    void tellsTheTraitsWithoutASecret();
    void needsBothHalvesOfTheKey();
    void takesTheKeyIdFromTheSettings();
    void refusesALineBreakInTheToken();
};

void TestCatalogue::knowsItsTypes()
{
    QCOMPARE(providerTypes(), QStringList({u"aliyun"_s, u"tencent"_s}));
    QVERIFY(settingKeys(u"pigeon"_s).isEmpty());
    for (const QString &type : providerTypes()) {
        QStringList keys;
        for (const SettingKey &key : settingKeys(type)) {
            QVERIFY(!key.meaning.isEmpty());
            keys.append(key.key);
        }
        for (const char *common : {"endpoint", "region", "sign_name", "batch", "in_flight", "segments_per_s",
                                   "requests_per_s", "query_per_s", "ca_file", "receipts", "timeout_ms"})
            QVERIFY2(keys.contains(QLatin1String(common)), common);
        QCOMPARE(keys.removeDuplicates(), 0);
    }
}

void TestCatalogue::takesGoodSettings_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<Settings>("settings");
    QTest::newRow("least") << u"aliyun"_s << Settings{};
    QTest::newRow("least of Tencent") << u"tencent"_s << Settings{};
    QTest::newRow("loopback") << u"aliyun"_s << Settings{{u"endpoint"_s, u"http://127.0.0.1:9100"_s}};
    QTest::newRow("loopback by name")
        << u"tencent"_s << Settings{{u"endpoint"_s, u"http://localhost:9100/"_s}};
    QTest::newRow("believed sources")
        << u"tencent"_s << Settings{{u"push_from"_s, u"203.0.113.7, 2001:db8::/32"_s}};
    QTest::newRow("loopback, IPv6") << u"tencent"_s << Settings{{u"endpoint"_s, u"http://[::1]:9100"_s}};
    QTest::newRow("host alone") << u"tencent"_s
                                << Settings{{u"endpoint"_s, u"sms.intl.tencentcloudapi.com"_s}};
    QTest::newRow("many a call") << u"aliyun"_s
                                 << Settings{{u"send_api"_s, u"SendSms"_s}, {u"batch"_s, u"1000"_s}};
    QTest::newRow("all") << u"aliyun"_s
                         << Settings{{u"sign_name"_s, u"测试"_s},      {u"in_flight"_s, u"256"_s},
                                     {u"segments_per_s"_s, u"3000"_s}, {u"requests_per_s"_s, u"50"_s},
                                     {u"query_per_s"_s, u"50"_s},      {u"receipts"_s, u"full"_s},
                                     {u"timeout_ms"_s, u"30000"_s},    {u"ca_file"_s, u"/etc/ca.pem"_s},
                                     {u"region"_s, u"cn-shanghai"_s}};
}

void TestCatalogue::takesGoodSettings()
{
    QFETCH(QString, type);
    QFETCH(Settings, settings);

    const auto checked = checkSettings(account(type, settings));

    QVERIFY2(checked, checked ? "" : qPrintable(checked.error().detail));
}

void TestCatalogue::refusesBadSettings_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("words");
    const auto add = [](const QString &type, const QString &key, const QString &value, const QString &words) {
        QTest::addRow("%s=%s", qPrintable(key), qPrintable(value)) << type << key << value << words;
    };
    const QString ali = u"aliyun"_s;
    const QString ten = u"tencent"_s;
    const QString https = u"write https"_s;
    const QString address = u"has to be an address"_s;
    add(ali, u"bacth"_s, u"1"_s, u"Did you mean batch?"_s);
    add(ali, u"zzzzzzzzzz"_s, u"1"_s, u"It knows access_key_id, region"_s);
    add(ali, u"sdk_app_id"_s, u"1"_s, u"aliyun has no setting sdk_app_id"_s);
    add(ali, u"access_key_secret"_s, u"hush"_s, u"--secret-stdin"_s);
    add(ali, u"batch"_s, u"101"_s, u"at most 100 recipients"_s);
    add(ali, u"batch"_s, u"1001"_s, u"a whole number from 1 to 1000"_s);
    add(ten, u"batch"_s, u"201"_s, u"a whole number from 1 to 200"_s);
    add(ten, u"in_flight"_s, u"0"_s, u"a whole number from 1"_s);
    add(ten, u"in_flight"_s, u"2.5"_s, u"a whole number from 1"_s);
    add(ten, u"in_flight"_s, u"many"_s, u"in_flight has to be a whole number"_s);
    add(ten, u"timeout_ms"_s, u"99999999999"_s, u"a whole number from 1000"_s);
    add(ten, u"receipts"_s, u"some"_s, u"sample or full or off"_s);
    add(ali, u"send_api"_s, u"sendsms"_s, u"SendBatchSms or SendSms"_s);
    add(ten, u"sdk_app_id"_s, u"14x"_s, u"digits only"_s);
    add(ten, u"region"_s, u"Guang Zhou"_s, u"ap-guangzhou"_s);
    add(ali, u"push_from"_s, u"dysms.example"_s, u"addresses or networks"_s);
    add(ten, u"sign_name"_s, u"  "_s, u"not blank"_s);
    add(ten, u"secret_id"_s, u"a\nb"_s, u"one line"_s);
    add(ali, u"endpoint"_s, u"http://dysmsapi.aliyuncs.com"_s, https);
    add(ali, u"endpoint"_s, u"http://127.evil.example"_s, https);
    add(ali, u"endpoint"_s, u"http://localhost.example"_s, https);
    add(ali, u"endpoint"_s, u"ftp://localhost"_s, address);
    add(ali, u"endpoint"_s, u"https://host/path"_s, address);
    add(ali, u"endpoint"_s, u"https://host/?a=b"_s, address);
    add(ali, u"endpoint"_s, u"https://me:hush@host"_s, address);
    add(ali, u"endpoint"_s, u"https://"_s, address);
    add(ali, u"endpoint"_s, u"https://host:0"_s, address);
    add(ali, u"endpoint"_s, u"https://a b"_s, address);
}

void TestCatalogue::refusesBadSettings()
{
    QFETCH(QString, type);
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, words);

    const auto checked = checkSettings(account(type, {{key, value}}));

    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, ErrorKind::Invalid);
    QVERIFY2(checked.error().detail.contains(words), qPrintable(checked.error().detail));
    QVERIFY(!checked.error().detail.contains(u"hush"_s));
    // Whoever says it in other words knows which setting it is about.
    const bool aboutSetting = checked.error().code != QLatin1String("setting.secret");
    QVERIFY(checked.error().code.startsWith(QLatin1String("setting.")));
    QCOMPARE(checked.error().parts.value(0), aboutSetting ? key : QString());
    QVERIFY(!makeProvider(account(type, {{key, value}}), Key));
}

void TestCatalogue::refusesAnUnknownType()
{
    const auto checked = checkSettings(account(u"pigeon"_s));

    QVERIFY(!checked);
    QCOMPARE(checked.error().detail, u"There is no provider type “pigeon”; there are aliyun and tencent."_s);
}

void TestCatalogue::sortsCodesIntoFamilies_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("family");
    const auto add = [](const QString &code, ErrorFamily family) {
        QTest::newRow(qPrintable(code)) << code << static_cast<int>(family);
    };

    add(u"Throttling.User"_s, ErrorFamily::Throttle);
    add(u"isv.BUSINESS_LIMIT_CONTROL"_s, ErrorFamily::Person);
    add(u"isv.MOBILE_NUMBER_ILLEGAL"_s, ErrorFamily::Person);
    add(u"isv.AMOUNT_NOT_ENOUGH"_s, ErrorFamily::Account);
    add(u"SignatureDoesNotMatch"_s, ErrorFamily::Account);
    add(u"isv.SMS_CONTENT_ILLEGAL"_s, ErrorFamily::Content);
    add(u"isv.SMS_TEMPLATE_ILLEGAL"_s, ErrorFamily::Route);
    add(u"UNDELIV"_s, ErrorFamily::Other);
}

void TestCatalogue::sortsCodesIntoFamilies()
{
    QFETCH(QString, code);
    QFETCH(int, family);

    QCOMPARE(static_cast<int>(errorFamily(code)), family);
}

void TestCatalogue::knowsWhatCodesOfEveryProviderMean()
{
    QCOMPARE(codeMeaning(u"isv.MOBILE_NUMBER_ILLEGAL"_s), Meaning::Recipient);
    QCOMPARE(codeMeaning(u"FailedOperation.InsufficientBalanceInSmsPackage"_s), Meaning::Balance);
    QCOMPARE(codeMeaning(u"UNDELIV"_s), Meaning::Unknown);
}

void TestCatalogue::choosesTheEndpoint_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<QByteArray>("host");
    const auto region = [](const char *name) { return Settings{{u"region"_s, QString::fromLatin1(name)}}; };
    QTest::newRow("usual") << u"aliyun"_s << Settings{} << QByteArray("dysmsapi.aliyuncs.com");
    for (const char *own : {"ap-southeast-1", "ap-southeast-5", "eu-central-1", "us-east-1"})
        QTest::newRow(own) << u"aliyun"_s << region(own)
                           << QByteArray("dysmsapi." + QByteArray(own) + ".aliyuncs.com");
    QTest::newRow("Beijing") << u"aliyun"_s << region("cn-beijing")
                             << QByteArray("dysmsapi-proxy.cn-beijing.aliyuncs.com");
    QTest::newRow("Hong Kong") << u"aliyun"_s << region("cn-hongkong")
                               << QByteArray("dysmsapi-xman.cn-hongkong.aliyuncs.com");
    QTest::newRow("elsewhere") << u"aliyun"_s << region("cn-hangzhou") << QByteArray("dysmsapi.aliyuncs.com");
    QTest::newRow("Tencent") << u"tencent"_s << Settings{} << QByteArray("sms.tencentcloudapi.com");
    QTest::newRow("own") << u"tencent"_s << Settings{{u"endpoint"_s, u"http://127.0.0.1:9100"_s}}
                         << QByteArray("127.0.0.1:9100");
}

void TestCatalogue::choosesTheEndpoint()
{
    QFETCH(QString, type);
    QFETCH(Settings, settings);
    QFETCH(QByteArray, host);

    const auto provider = makeProvider(account(type, settings), Key);

    QVERIFY(provider);
    const HttpRequest probe = (*provider)->probe(CatalogueStamp);
    QCOMPARE(headerOf(probe, "Host"), host);
    QCOMPARE(probe.url.authority().toLatin1(), host);
    QCOMPARE(probe.url.scheme(), settings.contains(u"endpoint"_s) ? u"http"_s : u"https"_s);
}

void TestCatalogue::appliesTheBatchSetting_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<int>("most");
    QTest::newRow("aliyun") << u"aliyun"_s << Settings{} << 100;
    QTest::newRow("aliyun, fewer") << u"aliyun"_s << Settings{{u"batch"_s, u"20"_s}} << 20;
    QTest::newRow("SendSms") << u"aliyun"_s << Settings{{u"send_api"_s, u"SendSms"_s}} << 200;
    QTest::newRow("SendSms, most") << u"aliyun"_s
                                   << Settings{{u"send_api"_s, u"SendSms"_s}, {u"batch"_s, u"1000"_s}}
                                   << 1000;
    QTest::newRow("tencent") << u"tencent"_s << Settings{} << 200;
    QTest::newRow("tencent, one") << u"tencent"_s << Settings{{u"batch"_s, u"1"_s}} << 1;
}

void TestCatalogue::appliesTheBatchSetting()
{
    QFETCH(QString, type);
    QFETCH(Settings, settings);
    QFETCH(int, most);

    const auto provider = makeProvider(account(type, settings), Key);

    QVERIFY(provider);
    QCOMPARE((*provider)->traits().maxBatch, most);
}

void TestCatalogue::tellsTheTraitsWithoutASecret()
{
    const auto many = traitsOf(account(u"aliyun"_s, {{u"send_api"_s, u"SendSms"_s}}));
    const auto tencent = traitsOf(account(u"tencent"_s));

    QVERIFY(many && many->variablesPerCall && many->freeText);
    QVERIFY(tencent && tencent->oneRegionPerCall && !tencent->freeText);
    QVERIFY(!traitsOf(account(u"pigeon"_s)));
    QCOMPARE(keyIdSetting(u"aliyun"_s), u"access_key_id"_s);
    QCOMPARE(keyIdSetting(u"tencent"_s), u"secret_id"_s);
}

void TestCatalogue::needsBothHalvesOfTheKey()
{
    const auto noSecret = makeProvider(account(u"aliyun"_s), {u"id"_s, {}, {}});
    ProviderAccount bare = account(u"tencent"_s);
    bare.settings.remove(u"secret_id"_s);

    QCOMPARE(noSecret.error().kind, ErrorKind::Secret);
    QCOMPARE(checkSettings(bare).error().detail,
             u"tencent needs the setting secret_id (Id of the secret)."_s);
    QVERIFY(makeProvider(bare, Key)); // the credentials bring it
}

void TestCatalogue::takesTheKeyIdFromTheSettings()
{
    const auto provider = makeProvider(account(u"aliyun"_s), {{}, Secret("s"), {}});

    QVERIFY(provider);
    QVERIFY(headerOf((*provider)->probe(CatalogueStamp), "Authorization").contains("Credential=ID,"));
}

void TestCatalogue::refusesALineBreakInTheToken()
{
    const auto provider
        = makeProvider(account(u"aliyun"_s), {u"id"_s, Secret("s"), Secret("a\r\nX-Evil: 1")});

    QVERIFY(!provider);
    QCOMPARE(provider.error().kind, ErrorKind::Secret);
}

QObject *tst_catalogue()
{
    return new TestCatalogue;
}

#include "tst_catalogue.moc"
