// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "limitscene.h"

#include "engine/policy/limits/budgetperiod.h"

#include <QtTest>

#include <map>
#include <random>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

using End = LimitScene::End;

namespace {

constexpr int People = 30;

//! A message that went, or may have gone.
struct Sent
{
    TimePoint at;
    MessageClass messageClass = MessageClass::Notice;
    QString e164;
    CampaignId campaign{};
    qint64 cost = 0;
};

struct Bound
{
    BudgetName name;
    qint64 allowed = 0;
};

} // namespace

//! Random limits and campaigns, random ends and pauses; a model that knows nothing of the tables keeps what
//! went, and every window of every limit is looked at. HELIOGRAPH_LIMIT_CASES: how many.
class TestLimitProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noLimitIsEverExceeded();

private:
    void begin();
    void chooseRules();
    void chooseBudgets();
    void addCampaigns();
    void step();
    void check();
    void checkPerson(MessageClass messageClass, const FrequencyCap &cap);
    void checkPrefix(MessageClass messageClass, int most);
    void checkHours();
    void checkBudget(const Bound &bound);
    bool counts(const Bound &bound, const Sent &sent) const;
    int pick(int below) { return int(m_random() % unsigned(below)); }

    std::mt19937 m_random{1};
    std::unique_ptr<LimitScene> m_scene;
    LimitRules m_rules;
    std::vector<Bound> m_bounds;
    std::vector<std::pair<CampaignId, MessageClass>> m_campaigns;
    std::map<AttemptId, Sent> m_sent;
    QList<ArmedMessage> m_open;
    qint64 m_gone = 0; // over all cases
};

void TestLimitProperties::begin()
{
    for (const Bound &bound : m_bounds)
        QVERIFY(*m_scene->limits().removeBudget(bound.name, BuiltInAuthor));
    for (const auto &[campaign, messageClass] : m_campaigns)
        QVERIFY(m_scene->store().store().campaigns().cancel(campaign, BuiltInAuthor, {}));
    m_scene->settle(m_open, End::Accepted);
    m_bounds.clear();
    m_campaigns.clear();
    m_sent.clear();
    m_open.clear();
    m_scene->advance(33 * 24h + Millis(pick(86'400'000))); // longer than any window, at any hour
}

void TestLimitProperties::chooseRules()
{
    static constexpr std::array Windows = {60s, 600s, 3600s, 86'400s, 7 * 86'400s};
    m_rules = LimitRules();
    for (ClassLimits &limits : m_rules.classes) {
        limits = {};
        for (int cap = pick(3); cap > 0; --cap)
            limits.perPerson.append({1 + pick(3), Windows[size_t(pick(int(Windows.size())))]});
        limits.perPrefixMinute = pick(2) == 0 ? 0 : 1 + pick(20);
        if (pick(3) == 0)
            limits.hours = DayWindow{pick(720), 721 + pick(700)};
    }
    m_rules.zone = pick(2) == 0 ? u"UTC"_s : u"Europe/Berlin"_s;
    m_scene->setRules(m_rules);
}

void TestLimitProperties::chooseBudgets()
{
    for (const BudgetScope scope : {BudgetScope::Workspace, BudgetScope::Account, BudgetScope::User}) {
        if (pick(2) == 0)
            continue;
        const bool money = pick(2) == 0;
        const Bound bound{{scope, scope == BudgetScope::Workspace ? 0 : 1,
                           static_cast<BudgetPeriod>(1 + pick(3)), money ? u"CNY"_s : u"messages"_s},
                          money ? qint64(1 + pick(80)) * 450'000 : 1 + pick(80)};
        m_scene->setBudget(bound.name.scope, bound.name.subject, bound.name.period, bound.allowed,
                           bound.name.unit);
        m_bounds.push_back(bound);
    }
}

void TestLimitProperties::addCampaigns()
{
    for (int campaign = 0; campaign < 3; ++campaign) {
        const auto messageClass = static_cast<MessageClass>(pick(3));
        m_campaigns.emplace_back(m_scene->add(messageClass, People), messageClass);
    }
}

void TestLimitProperties::step()
{
    const auto &[campaign, messageClass] = m_campaigns[size_t(pick(int(m_campaigns.size())))];
    for (const ArmedMessage &message : m_scene->claim(campaign, 1 + pick(20))) {
        m_sent[message.attempt] = {m_scene->now(), messageClass, message.e164, campaign, 450'000};
        m_open.append(message);
    }
    while (!m_open.isEmpty() && pick(3) != 0) {
        const ArmedMessage message = m_open.takeAt(pick(int(m_open.size())));
        const auto end = static_cast<End>(pick(4));
        m_scene->settle({message}, end);
        if (end == End::Refused || end == End::Released)
            m_sent.erase(message.attempt);
    }
    static constexpr std::array<qint64, 5> Pauses = {0, 1'500, 40'000, 3'000'000, 50'000'000};
    m_scene->advance(Millis(m_random() % quint64(Pauses[size_t(pick(int(Pauses.size())))] + 1)));
}

void TestLimitProperties::checkPerson(MessageClass messageClass, const FrequencyCap &cap)
{
    for (const auto &[first, begin] : m_sent) {
        const auto inWindow = std::ranges::count_if(m_sent, [&, &start = begin](const auto &each) {
            const Sent &sent = each.second;
            return sent.messageClass == messageClass && sent.e164 == start.e164 && sent.at >= start.at
                && sent.at < start.at + cap.window;
        });
        QVERIFY2(inWindow <= cap.most, qPrintable(cap.text()));
    }
}

void TestLimitProperties::checkPrefix(MessageClass messageClass, int most)
{
    for (const auto &[first, begin] : m_sent) {
        const auto inMinute = std::ranges::count_if(m_sent, [&, &start = begin](const auto &each) {
            const Sent &sent = each.second;
            return sent.messageClass == messageClass && sent.e164.left(8) == start.e164.left(8)
                && sent.at >= start.at && sent.at < start.at + 60s;
        });
        QVERIFY(inMinute <= most);
    }
}

void TestLimitProperties::checkHours()
{
    for (const auto &[attempt, sent] : m_sent) {
        const auto &hours = m_rules.of(sent.messageClass).hours;
        if (sent.messageClass == MessageClass::Code || !hours)
            continue;
        const QTimeZone zone("Asia/Shanghai");
        const QTime there = QDateTime::fromMSecsSinceEpoch(toMillis(sent.at), zone).time();
        QVERIFY(hours->contains(there.hour() * 60 + there.minute()));
    }
}

bool TestLimitProperties::counts(const Bound &bound, const Sent &sent) const
{
    return bound.name.scope != BudgetScope::Campaign || bound.name.subject == number(sent.campaign);
}

void TestLimitProperties::checkBudget(const Bound &bound)
{
    std::map<TimePoint, qint64> spent;
    const QTimeZone zone(m_rules.zone.toLatin1());
    for (const auto &[attempt, sent] : m_sent) {
        if (counts(bound, sent))
            spent[periodStart(bound.name.period, sent.at, zone)] += bound.name.isMoney() ? sent.cost : 1;
    }
    for (const auto &[period, amount] : spent)
        QVERIFY(amount <= bound.allowed);
}

void TestLimitProperties::check()
{
    for (const MessageClass each : {MessageClass::Code, MessageClass::Notice, MessageClass::Marketing}) {
        for (const FrequencyCap &cap : m_rules.of(each).perPerson)
            checkPerson(each, cap);
        if (const int most = m_rules.of(each).perPrefixMinute; most > 0)
            checkPrefix(each, most);
    }
    checkHours();
    for (const Bound &bound : m_bounds)
        checkBudget(bound);
}

void TestLimitProperties::noLimitIsEverExceeded()
{
    bool given = false;
    const int cases = qEnvironmentVariableIntValue("HELIOGRAPH_LIMIT_CASES", &given);
    m_scene = std::make_unique<LimitScene>();
    m_scene->setPrice(u"CN"_s, u"0.45"_s, u"CNY"_s);
    for (int each = 0; each < (given ? cases : 25); ++each) {
        m_random.seed(unsigned(each));
        begin();
        chooseRules();
        chooseBudgets();
        addCampaigns();
        for (int steps = 0; steps < 30; ++steps)
            step();
        check();
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"case %1"_s.arg(each)));
        m_gone += qint64(m_sent.size());
    }
    QVERIFY(m_gone > 100); // limits that let nobody go would prove nothing
    QCOMPARE(m_scene->broken(), QString());
}

QObject *tst_limitproperties()
{
    return new TestLimitProperties;
}

#include "tst_limitproperties.moc"
