// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/limittext.h"

#include "ui/text/translation.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

class TestLimitText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { installTranslation(*QCoreApplication::instance(), QLocale(QLocale::English)); }
    void cleanupTestCase() { installTranslation(*QCoreApplication::instance(), QLocale(QLocale::English)); }

    void everyHoldTellsItsFigures_data();
    void everyHoldTellsItsFigures();
    void theyAreToldInChineseToo();
    void windowsReadAsPeopleSayThem();
    void whatAPersonCanChangeHasARemedy();

private:
    Format m_format{QLocale(QLocale::English), QTimeZone::utc()};
};

void TestLimitText::everyHoldTellsItsFigures_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<QString>("note");
    QTest::addColumn<bool>("ends");
    QTest::addColumn<QString>("words");
    const QString end = u"1 Jan 1970, 00:00:00 UTC"_s;
    const auto row
        = [](const char *name, HoldReason reason, const QString &note, bool ends, const QString &words) {
              QTest::newRow(name) << int(reason) << note << ends << words;
          };
    row("hours", HoldReason::QuietHours, limitnote::hours(u"08:00-21:00"_s, u"Asia/Shanghai"_s), true,
        u"these are quiet hours for this person, who may be texted at 08:00-21:00 (Asia/Shanghai); they end at "_s
            + end);
    row("frequency", HoldReason::Frequency, limitnote::frequency(1, {1, 24h}), true,
        u"this person has had 1 message in 24 hours; the limit is 1; until "_s + end);
    row("velocity", HoldReason::Velocity, limitnote::frequency(50, {50, 60s}), true,
        u"50 messages went to numbers that begin like this one within a minute; the limit is 50; until "_s
            + end);
    const BudgetName day{BudgetScope::Account, 1, BudgetPeriod::Day, u"EUR"_s};
    row("budget", HoldReason::Budget, limitnote::budget(day, u"ali"_s, 100'000'000), true,
        u"the budget of EUR 100.00 a day of the provider account “ali” is used up; until "_s + end);
    const BudgetName quota{BudgetScope::User, 1, BudgetPeriod::Month, u"messages"_s};
    row("quota", HoldReason::Quota, limitnote::budget(quota, u"anna"_s, 2000), true,
        u"the budget of 2,000 messages a month of “anna” is used up; until "_s + end);
    const BudgetName whole{BudgetScope::Workspace, 0, BudgetPeriod::Whole, u"EUR"_s};
    row("whole", HoldReason::Budget, limitnote::budget(whole, {}, 1'000'000), false,
        u"the budget of EUR 1.00 of the workspace is used up"_s);
    const BudgetName most{BudgetScope::Campaign, 1, BudgetPeriod::Whole, u"EUR"_s};
    row("maximum", HoldReason::MaxCost, limitnote::budget(most, u"sale"_s, 1'000'000), false,
        u"the approved maximum of EUR 1.00 would be exceeded"_s);
    row("campaign", HoldReason::Budget, limitnote::budget(most, u"sale"_s, 1'000'000), false,
        u"the budget of EUR 1.00 of the campaign “sale” is used up"_s);
    row("no price", HoldReason::Budget, limitnote::noPrice(u"KE"_s, u"EUR"_s), false,
        u"there is no price in EUR for a message to KE, so no budget can be kept"_s);
    row("canary", HoldReason::Canary, limitnote::canary({50, 40, 45, 0, false}), false,
        u"the canary is being watched: 45 of 50 receipts so far, 40 delivered"_s);
    row("failed canary", HoldReason::Canary, limitnote::canary({50, 40, 50, 3, true}), false,
        u"the canary failed: of 50 people, 40 messages were delivered and 3 people opted out"_s);
}

void TestLimitText::everyHoldTellsItsFigures()
{
    QFETCH(int, reason);
    QFETCH(QString, note);
    QFETCH(bool, ends);
    QFETCH(QString, words);
    const std::optional<TimePoint> end = ends ? std::optional(TimePoint()) : std::nullopt;

    QCOMPARE(LimitText::because({static_cast<HoldReason>(reason), end, note}, m_format), words);
}

void TestLimitText::theyAreToldInChineseToo()
{
    installTranslation(*QCoreApplication::instance(), QLocale(QLocale::Chinese, QLocale::China));
    const BudgetName day{BudgetScope::Account, 1, BudgetPeriod::Day, u"CNY"_s};

    QCOMPARE(LimitText::because({HoldReason::Frequency, std::nullopt, limitnote::frequency(2, {1, 24h})},
                                m_format),
             u"该收件人在24 小时内已收到 2 条短信；上限为 1 条"_s);
    QCOMPARE(LimitText::because(
                 {HoldReason::Budget, std::nullopt, limitnote::budget(day, u"ali"_s, 1'000'000)}, m_format),
             u"服务商账号“ali”每日 CNY 1.00 的预算已用完"_s);
}

void TestLimitText::windowsReadAsPeopleSayThem()
{
    QCOMPARE(LimitText::window(60s), u"1 minute"_s);
    QCOMPARE(LimitText::window(90min), u"90 minutes"_s);
    QCOMPARE(LimitText::window(1h), u"1 hour"_s);
    QCOMPARE(LimitText::window(24h), u"24 hours"_s);
    QCOMPARE(LimitText::window(30 * 24h), u"30 days"_s);
}

void TestLimitText::whatAPersonCanChangeHasARemedy()
{
    for (const HoldReason reason :
         {HoldReason::Budget, HoldReason::Quota, HoldReason::MaxCost, HoldReason::Canary})
        QVERIFY(LimitText::remedy(reason).endsWith(u'.'));
    for (const HoldReason reason : {HoldReason::QuietHours, HoldReason::Frequency, HoldReason::Velocity})
        QVERIFY(LimitText::remedy(reason).isEmpty());
}

} // namespace heliograph

QObject *tst_limittext()
{
    return new heliograph::TestLimitText;
}
#include "tst_limittext.moc"
