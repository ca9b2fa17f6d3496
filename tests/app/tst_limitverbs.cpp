// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/testworkspace.h"

#include <QJsonArray>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! "limit" and what "campaign create" bounds.
class TestLimitVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_workspace.reset(); }

    void limitsAreSetAndCleared();
    void aWrongLimitIsRefused_data();
    void aWrongLimitIsRefused();
    void aDryRunTellsWhoWouldWaitAndWhy();
    void theLimitsOfACampaignAreShownAndSealed();
    void aWrongLimitOfACampaignIsRefused_data();
    void aWrongLimitOfACampaignIsRefused();
    void aHeldMessageSaysWhyWithItsFigures();

private:
    Answer call(const QStringList &words) { return m_workspace->call(words); }
    QStringList create(const QStringList &more);

    std::unique_ptr<TestWorkspace> m_workspace;
    ProviderAccount m_kite;
    bool m_hasAudience = false;
};

void TestLimitVerbs::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_kite = m_workspace->addProvider(u"Kite"_s);
    m_hasAudience = false;
}

QStringList TestLimitVerbs::create(const QStringList &more)
{
    if (!std::exchange(m_hasAudience, true))
        m_workspace->launch(u"for its audience"_s, m_kite.id, 3);
    return QStringList{u"campaign"_s,        u"create"_s, u"--name"_s,      u"sale"_s,
                       u"--audience"_s,      u"1"_s,      u"--provider"_s,  u"Kite"_s,
                       u"--template-code"_s, u"SMS_1"_s,  u"--sign-name"_s, u"Test"_s,
                       u"--json"_s}
    + more;
}

void TestLimitVerbs::limitsAreSetAndCleared()
{
    QCOMPARE(call({u"limit"_s, u"set"_s, u"per-person"_s, u"2/day,6/week"_s, u"--class"_s, u"notice"_s}).code,
             ExitCode::Done);
    QCOMPARE(call({u"limit"_s, u"set"_s, u"per-prefix"_s, u"off"_s}).code, ExitCode::Done);
    QCOMPARE(call({u"limit"_s, u"set"_s, u"hours"_s, u"09:00-20:00"_s, u"--country"_s, u"us,de"_s}).code,
             ExitCode::Done);
    QCOMPARE(call({u"limit"_s, u"set"_s, u"same-text"_s, u"24h"_s}).code, ExitCode::Done);
    QCOMPARE(call({u"limit"_s, u"set"_s, u"countries"_s, u"DE,CN,DE"_s}).code, ExitCode::Done);
    QCOMPARE(call({u"limit"_s, u"set"_s, u"zone"_s, u"Asia/Shanghai"_s}).code, ExitCode::Done);

    const QJsonObject json = call({u"limit"_s, u"list"_s, u"--json"_s}).records().first();
    const QString words = call({u"limit"_s, u"list"_s}).out;

    QCOMPARE(json.value(u"notice"_s).toObject().value(u"per_person"_s).toArray().size(), 2);
    QCOMPARE(json.value(u"code"_s).toObject().value(u"per_prefix_minute"_s).toInt(-1), 0);
    QCOMPARE(json.value(u"marketing"_s).toObject().value(u"country_hours"_s).toObject().size(), 2);
    QCOMPARE(json.value(u"countries"_s).toArray(), QJsonArray({u"CN"_s, u"DE"_s}));
    QVERIFY(words.contains(u"2/day, 6/week"_s) && words.contains(u"Asia/Shanghai"_s));
    QCOMPARE(call({u"limit"_s, u"clear"_s, u"countries"_s}).code, ExitCode::Done);
    QVERIFY(!call({u"limit"_s, u"list"_s, u"--json"_s}).records().first().contains(u"countries"_s));
    QCOMPARE(call({u"limit"_s, u"clear"_s, u"all"_s}).code, ExitCode::Done);
    QVERIFY(call({u"limit"_s, u"list"_s}).out.contains(u"50 a minute"_s));
}

void TestLimitVerbs::aWrongLimitIsRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("unknown") << QStringList{u"speed"_s, u"5"_s};
    QTest::newRow("cap") << QStringList{u"per-person"_s, u"one"_s};
    QTest::newRow("prefix") << QStringList{u"per-prefix"_s, u"-5"_s};
    QTest::newRow("hours") << QStringList{u"hours"_s, u"8-21"_s};
    QTest::newRow("nothing left") << QStringList{u"hours"_s, u"08:00-08:00"_s};
    QTest::newRow("hours of codes") << QStringList{u"hours"_s, u"08:00-21:00"_s, u"--class"_s, u"code"_s};
    QTest::newRow("class") << QStringList{u"hours"_s, u"08:00-21:00"_s, u"--class"_s, u"letter"_s};
    QTest::newRow("country") << QStringList{u"countries"_s, u"Germany"_s};
    QTest::newRow("text") << QStringList{u"same-text"_s, u"long"_s};
    QTest::newRow("zone") << QStringList{u"zone"_s, u"Mars/Olympus"_s};
}

void TestLimitVerbs::aWrongLimitIsRefused()
{
    QFETCH(QStringList, words);
    const QString before = call({u"limit"_s, u"list"_s}).out;

    const Answer refused = call(QStringList{u"limit"_s, u"set"_s} + words);

    QCOMPARE(refused.code, ExitCode::Usage);
    QVERIFY(!refused.err.isEmpty());
    QCOMPARE(call({u"limit"_s, u"list"_s}).out, before);
}

void TestLimitVerbs::aDryRunTellsWhoWouldWaitAndWhy()
{
    const CampaignId campaign = m_workspace->launch(u"hello"_s, m_kite.id, 10);
    QCOMPARE(call({u"budget"_s, u"set"_s, u"4"_s, u"messages"_s, u"--account"_s, u"Kite"_s}).code,
             ExitCode::Done);
    const QString id = QString::number(number(campaign));

    const QJsonObject json = call({u"limit"_s, u"dry-run"_s, id, u"--json"_s}).records().first();
    const QString words = call({u"limit"_s, u"dry-run"_s, id}).out;

    QCOMPARE(json.value(u"people"_s).toInt(), 10);
    QCOMPARE(json.value(u"go_now"_s).toInt(), 4);
    const QJsonObject held = json.value(u"held"_s).toArray().first().toObject();
    QCOMPARE(held.value(u"people"_s).toInt(), 6);
    QCOMPARE(held.value(u"reason"_s).toString(), u"quota"_s);
    QVERIFY(held.value(u"whole_campaign"_s).toBool());
    QCOMPARE(held.value(u"until"_s).toString(), u"2026-01-02T00:00:00.000Z"_s);
    QVERIFY2(words.contains(u"would be held, because the budget of 4 message"_s), qPrintable(words));
    QCOMPARE(call({u"limit"_s, u"dry-run"_s, u"99"_s}).code, ExitCode::Usage);
}

void TestLimitVerbs::theLimitsOfACampaignAreShownAndSealed()
{
    const Answer plain = call(create({}));
    const Answer bound = call(create({u"--hours"_s, u"09:00-20:00"_s, u"--canary"_s, u"50"_s,
                                      u"--canary-opt-outs"_s, u"0.5"_s, u"--max-cost"_s, u"100 EUR"_s})
                                  .replaceInStrings(u"sale"_s, u"bound sale"_s));
    QCOMPARE(bound.code, ExitCode::Done);
    const auto id = [](const Answer &made) {
        return QString::number(made.records().first().value(u"id"_s).toInteger());
    };

    const QJsonObject json = call({u"campaign"_s, u"show"_s, id(bound), u"--json"_s}).records().first();
    const QJsonObject other = call({u"campaign"_s, u"show"_s, id(plain), u"--json"_s}).records().first();
    const QString words = call({u"campaign"_s, u"show"_s, id(bound)}).out;

    QCOMPARE(json.value(u"hours"_s).toString(), u"09:00-20:00"_s);
    QCOMPARE(json.value(u"canary"_s).toObject().value(u"people"_s).toInt(), 50);
    QCOMPARE(json.value(u"max_cost"_s).toString(), u"100 EUR"_s);
    QVERIFY(json.value(u"seal"_s) != other.value(u"seal"_s));
    QVERIFY2(
        words.contains(u"the first 50 people; the others if at least 90 % are delivered and at most 0.5 %"_s),
        qPrintable(words));
    QVERIFY(words.contains(u"EUR 100.00"_s));
}

void TestLimitVerbs::aWrongLimitOfACampaignIsRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("hours") << QStringList{u"--hours"_s, u"daytime"_s};
    QTest::newRow("hours of a code") << QStringList{u"--hours"_s, u"09:00-20:00"_s, u"--class"_s, u"code"_s};
    QTest::newRow("no canary") << QStringList{u"--canary"_s, u"0"_s};
    QTest::newRow("large canary") << QStringList{u"--canary"_s, u"10001"_s};
    QTest::newRow("share") << QStringList{u"--canary"_s, u"5"_s, u"--canary-delivered"_s, u"101"_s};
    QTest::newRow("opt-outs") << QStringList{u"--canary"_s, u"5"_s, u"--canary-opt-outs"_s, u"few"_s};
    QTest::newRow("wait") << QStringList{u"--canary"_s, u"5"_s, u"--canary-wait"_s, u"long"_s};
    QTest::newRow("no currency") << QStringList{u"--max-cost"_s, u"100"_s};
    QTest::newRow("nothing") << QStringList{u"--max-cost"_s, u"0 EUR"_s};
}

void TestLimitVerbs::aWrongLimitOfACampaignIsRefused()
{
    QFETCH(QStringList, words);

    const Answer refused = call(create(words));

    QCOMPARE(refused.code, ExitCode::Usage);
    QVERIFY(!refused.err.isEmpty());
    QCOMPARE(call({u"campaign"_s, u"list"_s, u"--json"_s}).records().size(), 1);
}

void TestLimitVerbs::aHeldMessageSaysWhyWithItsFigures()
{
    const CampaignId campaign = m_workspace->launch(u"hello"_s, m_kite.id, 3);
    QCOMPARE(call({u"limit"_s, u"set"_s, u"hours"_s, u"10:00-21:00"_s, u"--class"_s, u"notice"_s}).code,
             ExitCode::Done);
    const auto lock = m_workspace->workspace().lockEngine();
    QVERIFY(m_workspace->store().queue().feed(campaign, 10));
    const Answer waiting = call({u"message"_s, u"why"_s, u"1"_s});
    QVERIFY(m_workspace->store().queue().claim({.campaign = campaign,
                                                .account = m_kite.id,
                                                .epoch = 1,
                                                .requests = 3,
                                                .messages = 3,
                                                .now = m_workspace->clock().now()}));

    const Answer held = call({u"message"_s, u"why"_s, u"1"_s});
    const QJsonObject json = call({u"message"_s, u"why"_s, u"1"_s, u"--json"_s}).records().first();

    QVERIFY2(waiting.out.contains(u"it will be held then, because these are quiet hours"_s),
             qPrintable(waiting.out));
    QVERIFY2(held.out.contains(u"Held because these are quiet hours for this person, who may be texted at "
                               "10:00-21:00 (Asia/Shanghai); they end at"_s),
             qPrintable(held.out));
    QCOMPARE(json.value(u"reason"_s).toString(), u"quiet-hours"_s);
    QCOMPARE(json.value(u"until"_s).toString(), u"2026-01-01T02:00:00.000Z"_s);
}

QObject *tst_limitverbs()
{
    return new TestLimitVerbs;
}

#include "tst_limitverbs.moc"
