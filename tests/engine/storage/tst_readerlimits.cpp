// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "limitscene.h"

#include "engine/domain/limitnote.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestReaderLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDryRunTellsWhatTheClaimThenDoes();
    void aDraftCanBeTriedBeforeItIsSubmitted();
    void aMessageKnowsTheFiguresOfItsHold();
    void theEstimateNamesWhoHasNoPrice();
    void aDryRunChangesNothing();
    void settingsAreReadAsTheyWereSet();
    void anUnknownCampaignIsNotFound();
};

namespace {

// What has all limits somewhere in it.
AudienceId mixed(LimitScene &scene)
{
    QList<std::pair<QString, QString>> people;
    for (int person = 0; person < 20; ++person)
        people.append({TestStore::phone(person), u"CN"_s});
    for (int person = 0; person < 10; ++person)
        people.append({u"+491511234567%1"_s.arg(person), u"DE"_s});
    for (int person = 0; person < 5; ++person)
        people.append({u"+447700900%1"_s.arg(person, 3, 10, QLatin1Char('0')), u"GB"_s});
    return scene.audience(people);
}

qint64 peopleOf(const QList<DryRun::Share> &shares, HoldReason reason)
{
    qint64 people = 0;
    for (const DryRun::Share &share : shares)
        people += share.verdict.hold.reason == reason ? share.people : 0;
    return people;
}

void setEverything(LimitScene &scene)
{
    LimitRules rules;
    rules.countries = QStringList{u"CN"_s, u"DE"_s};
    scene.setRules(rules);
    scene.setPrice(u"CN"_s, u"1"_s, u"CNY"_s);
    scene.setBudget(BudgetScope::Workspace, 0, BudgetPeriod::Day, 12'000'000, u"CNY"_s);
    scene.claim(scene.add(LimitScene::content(MessageClass::Marketing, u"Before"_s),
                          scene.audience({{TestStore::phone(0), u"CN"_s}, {TestStore::phone(1), u"CN"_s}})));
}

} // namespace

void TestReaderLimits::aDryRunTellsWhatTheClaimThenDoes()
{
    LimitScene scene;
    setEverything(scene);
    const CampaignId campaign = scene.add(LimitScene::content(MessageClass::Marketing), mixed(scene));

    const auto run = scene.reader()->limits().dryRun(campaign, {}, scene.now());
    const auto taken = scene.claim(campaign);

    QVERIFY(run);
    QCOMPARE(run->people, 35);
    QCOMPARE(run->goNow, 10); // of 12 that the budget allows, 2 went before
    QCOMPARE(taken.size(), run->goNow);
    QCOMPARE(peopleOf(run->held, HoldReason::Frequency), 2);
    QCOMPARE(peopleOf(run->held, HoldReason::QuietHours), 10);
    QCOMPARE(peopleOf(run->held, HoldReason::Budget), 8);
    QCOMPARE(run->skipped.size(), 1);
    QCOMPARE(run->skipped.first().people, 5);
    QCOMPARE(run->skipped.first().verdict.skip, u"country"_s);
    QCOMPARE(scene.text(u"SELECT hold FROM campaign WHERE hold IS NOT NULL"_s), u"budget"_s);
}

void TestReaderLimits::aDraftCanBeTriedBeforeItIsSubmitted()
{
    LimitScene scene;
    setEverything(scene);
    const CampaignId draft = scene.store().addCampaign(mixed(scene), scene.account(), u"draft"_s,
                                                       LimitScene::content(MessageClass::Marketing));

    const auto run = scene.reader()->limits().dryRun(draft, {}, scene.now());

    QCOMPARE(run->people, 35);
    QCOMPARE(run->goNow, 10);
}

void TestReaderLimits::aMessageKnowsTheFiguresOfItsHold()
{
    LimitScene scene;
    scene.claim(scene.add(MessageClass::Marketing, 1));
    const CampaignId second = scene.add(MessageClass::Marketing, 1);
    scene.claim(second);
    const MessageId held{scene.value(u"SELECT msg_id FROM outbox"_s)};
    scene.advance(1h);

    const auto verdict = scene.reader()->limits().verdict(held, {}, scene.now());

    QVERIFY(verdict);
    QVERIFY(verdict->fate == LimitFate::Held);
    QCOMPARE(verdict->hold.reason, HoldReason::Frequency);
    QCOMPARE(*verdict->hold.until, TimePoint(scene.now() + 23h));
    QCOMPARE(limitnote::frequencyOf(verdict->hold.note)->had, 1);
}

void TestReaderLimits::theEstimateNamesWhoHasNoPrice()
{
    LimitScene scene;
    scene.setPrice(u"CN"_s, u"0.045"_s, u"CNY"_s);
    const CampaignId campaign = scene.add(LimitScene::content(MessageClass::Notice), mixed(scene));

    const auto run = scene.reader()->limits().dryRun(
        campaign, [](const QString &, const auto &) { return 2; }, scene.now());

    QCOMPARE(run->estimate.value(u"CNY"_s), *Money::of(20 * 2 * 45'000, u"CNY"));
    QCOMPARE(run->withoutPrice, 15);
    QCOMPARE(run->goNow, 35);
}

void TestReaderLimits::aDryRunChangesNothing()
{
    LimitScene scene;
    setEverything(scene);
    const CampaignId campaign = scene.add(LimitScene::content(MessageClass::Marketing), mixed(scene));
    const auto reader = scene.reader();
    const qint64 booked = scene.value(u"SELECT booked FROM budget"_s);

    const auto once = reader->limits().dryRun(campaign, {}, scene.now());
    const auto twice = reader->limits().dryRun(campaign, {}, scene.now());

    QCOMPARE(once->goNow, twice->goNow);
    QCOMPARE(scene.value(u"SELECT booked FROM budget"_s), booked);
    QCOMPARE(scene.value(u"SELECT count(*) FROM recipient_event"_s), 2);
}

void TestReaderLimits::settingsAreReadAsTheyWereSet()
{
    LimitScene scene;
    const auto reader = scene.reader();
    QVERIFY(*reader->limits().rules() == LimitRules());
    LimitRules rules;
    rules.sameTextWithin = 2h;
    scene.setRules(rules);
    scene.setBudget(BudgetScope::User, 1, BudgetPeriod::Month, 7, u"messages"_s);

    QVERIFY(*reader->limits().rules() == rules);
    QCOMPARE(reader->limits().budgets(scene.now())->size(), 1);
    QCOMPARE(reader->limits().logins()->value(BuiltInAuthor), u"author"_s);
    QCOMPARE(scene.value(u"SELECT count(*) FROM audit_log WHERE action IN ('limit.set','budget.set')"_s), 2);
    rules.zone = u"Mars/Olympus"_s;
    QVERIFY(!scene.limits().setRules(rules, {}, BuiltInAuthor));
    QVERIFY(
        !scene.limits().setBudget({BudgetScope::Account, 99, BudgetPeriod::Day, u"EUR"_s}, 1, BuiltInAuthor));
    QVERIFY(
        !scene.limits().setBudget({BudgetScope::User, 1, BudgetPeriod::Day, u"EUR"_s}, -1, BuiltInAuthor));
}

void TestReaderLimits::anUnknownCampaignIsNotFound()
{
    LimitScene scene;

    const auto run = scene.reader()->limits().dryRun(CampaignId{99}, {}, scene.now());

    QVERIFY(!run);
    QCOMPARE(run.error().kind, ErrorKind::NotFound);
    QCOMPARE(scene.reader()->limits().verdict(MessageId{99}, {}, scene.now()).error().kind,
             ErrorKind::NotFound);
}

QObject *tst_readerlimits()
{
    return new TestReaderLimits;
}

#include "tst_readerlimits.moc"
