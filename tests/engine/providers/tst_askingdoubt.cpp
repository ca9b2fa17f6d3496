// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/catalogue.h"

#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

//! Noon in Beijing.
constexpr TimePoint Noon{std::chrono::sys_days(std::chrono::year(2026) / 3 / 1) + std::chrono::hours(4)};

std::unique_ptr<Provider> provider(const QString &type)
{
    ProviderAccount account;
    account.driver = type;
    if (type == u"tencent"_s)
        account.settings = {{u"region"_s, u"ap-guangzhou"_s}, {u"sdk_app_id"_s, u"1400000000"_s}};
    auto made = makeProvider(account, {u"id"_s, Secret("not-a-secret"), {}});
    if (!made)
        qFatal("%s", qPrintable(made.error().detail));
    return *std::move(made);
}

} // namespace

//! How providers can be asked about attempts in doubt (engine.md A9), and the settings of that.
class TestAskingDoubt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theClassesAreThoseOfTheSheets();
    void alibabaIsAskedForEveryBeijingDay_data();
    void alibabaIsAskedForEveryBeijingDay();
    void tencentIsAskedOnce();
    void shorterTimesWantAReason_data();
    void shorterTimesWantAReason();
    void theScheduleHasToRise();
};

void TestAskingDoubt::theClassesAreThoseOfTheSheets()
{
    const Provider::Traits alibaba = provider(u"aliyun"_s)->traits();
    QCOMPARE(alibaba.missProves, QueryStrength::Strong);
    QCOMPARE(alibaba.freeTextMissProves, QueryStrength::None);
    QVERIFY(alibaba.keepsRecords < std::chrono::hours(30 * 24));
    const Provider::Traits tencent = provider(u"tencent"_s)->traits();
    QCOMPARE(tencent.missProves, QueryStrength::Weak);
    QVERIFY(tencent.keepsRecords == std::chrono::hours(7 * 24));
}

void TestAskingDoubt::alibabaIsAskedForEveryBeijingDay_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("to");
    QTest::addColumn<QStringList>("days");
    const auto row = [](const char *name, TimePoint from, TimePoint to, const QStringList &days) {
        QTest::newRow(name) << toMillis(from) << toMillis(to) << days;
    };
    row("within a day", Noon, Noon + 1h, {u"20260301"_s});
    row("a moment", Noon, Noon, {u"20260301"_s});
    row("around midnight", Noon + 11h, Noon + 13h, {u"20260301"_s, u"20260302"_s});
    row("midnight itself", Noon + 12h - 1ms, Noon + 12h, {u"20260301"_s, u"20260302"_s});
    row("three days", Noon + 11h, Noon + 37h, {u"20260301"_s, u"20260302"_s, u"20260303"_s});
}

void TestAskingDoubt::alibabaIsAskedForEveryBeijingDay()
{
    QFETCH(qint64, from);
    QFETCH(qint64, to);
    const auto alibaba = provider(u"aliyun"_s);
    QStringList days;

    for (const TimePoint time : alibaba->timesToAsk(fromMillis(from), fromMillis(to))) {
        StatusQuestion question;
        question.e164 = u"+8613900000000"_s;
        question.sentAt = time;
        const QString query = alibaba->statusRequest(question, {Noon, "nonce", {}}).url.query();
        days.append(query.section(u"SendDate="_s, 1).left(8));
    }

    QTEST(days, "days");
}

void TestAskingDoubt::tencentIsAskedOnce()
{
    QCOMPARE(provider(u"tencent"_s)->timesToAsk(Noon, Noon + 40h), QList<TimePoint>{Noon});
}

void TestAskingDoubt::shorterTimesWantAReason_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("wanted");
    QTest::newRow("settle shorter") << u"settle_s"_s << u"1199"_s << true;
    QTest::newRow("settle as usual") << u"settle_s"_s << u"1200"_s << false;
    QTest::newRow("settle longer") << u"settle_s"_s << u"3600"_s << false;
    QTest::newRow("misses closer") << u"miss_gap_s"_s << u"59"_s << true;
    QTest::newRow("misses farther") << u"miss_gap_s"_s << u"61"_s << false;
}

void TestAskingDoubt::shorterTimesWantAReason()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(bool, wanted);
    ProviderAccount account;
    account.driver = u"aliyun"_s;
    account.settings = {{u"access_key_id"_s, u"ID"_s}, {key, value}};

    const auto checked = checkSettings(account);

    QCOMPARE(!checked, wanted);
    QVERIFY(!wanted || checked.error().detail.contains(u"settle_reason"_s));
    account.settings.insert(u"settle_reason"_s, u"agreed with the provider"_s);
    QVERIFY(checkSettings(account));
}

void TestAskingDoubt::theScheduleHasToRise()
{
    ProviderAccount account;
    account.driver = u"aliyun"_s;
    account.settings = {{u"access_key_id"_s, u"ID"_s}, {u"ask_after_s"_s, u"20,60"_s}};
    QVERIFY(checkSettings(account));
    account.settings.insert(u"ask_after_s"_s, u"60,20"_s);
    QVERIFY(checkSettings(account).error().detail.contains(u"whole seconds that rise"_s));
}

QObject *tst_askingdoubt()
{
    return new TestAskingDoubt;
}

#include "tst_askingdoubt.moc"
