// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testscene.h"

#include "engine/storage/reportreader.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

//! A test is a campaign of its own kind: what is the same, and what is not (engine.md SR-14).
class TestTestSends : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTestSendsTheShownRowToConfirmedNumbers()
    {
        TestScene scene;
        const CampaignId test = scene.sent({scene.confirmed(900), scene.vouched(901)});

        const QList<ArmedMessage> sent = scene.claim(test);

        QCOMPARE(sent.size(), 2);
        for (const ArmedMessage &message : sent) {
            QVERIFY(message.e164 == TestStore::phone(900) || message.e164 == TestStore::phone(901));
            QCOMPARE(message.variables.first(), std::pair(u"name"_s, u"Person 0"_s));
        }
        QCOMPARE(scene.store().value(
                     u"SELECT approved_by IS NULL FROM campaign WHERE campaign_id=%1"_s.arg(number(test))),
                 1);
        QCOMPARE(scene.audited(u"campaign.test"_s), 2); // the code and the test
    }

    void aTestGoesToOneToFiveConfirmedNumbers()
    {
        TestScene scene;
        QList<TestNumberId> six;
        for (int person = 0; person < 6; ++person)
            six.append(scene.vouched(900 + person));
        const TestNumberId open = scene.add(999);
        const auto kindOf = [&](const QList<TestNumberId> &to) {
            const auto made = scene.sends().prepare({.of = scene.campaign(),
                                                     .row = {.line = 2, .values = {u"x"_s}},
                                                     .to = to,
                                                     .author = BuiltInAuthor});
            return made ? QString() : QString::number(static_cast<int>(made.error().kind));
        };
        const auto as = [](ErrorKind kind) { return QString::number(static_cast<int>(kind)); };

        QCOMPARE(kindOf({}), as(ErrorKind::Invalid));
        QCOMPARE(kindOf(six), as(ErrorKind::Invalid));
        QCOMPARE(kindOf({six[0], six[0]}), as(ErrorKind::Invalid));
        QCOMPARE(kindOf({six[0], open}), as(ErrorKind::Conflict));
        QCOMPARE(kindOf({TestNumberId{77}}), as(ErrorKind::NotFound));
        QCOMPARE(kindOf(six.first(5)), QString());
        QCOMPARE(scene.store().value(u"SELECT count(*) FROM campaign WHERE kind<>0"_s), 1);
    }

    //! Whoever has a simulated account reads every code himself.
    void aNumberConfirmedByASimulatorGetsNothingFromAProvider()
    {
        TestScene scene;
        ProviderAccount practice;
        practice.driver = u"aliyun"_s;
        practice.label = u"Practice (simulated)"_s;
        practice.secretRef = u"provider/practice"_s;
        practice.settings = {{u"simulated"_s, u"yes"_s}, {u"endpoint"_s, u"http://127.0.0.1:9200"_s}};
        const auto simulated = scene.store().store().accounts().add(practice);
        QVERIFY(simulated);
        const TestNumberId number = scene.add(900);
        const auto code = scene.sends().prepareCode(number, *simulated, BuiltInAuthor);
        QVERIFY(code);
        scene.store().submit(*code);
        QVERIFY(scene.send(*code));
        QVERIFY(scene.sends().confirm(number, scene.codeOf(number), BuiltInAuthor)->confirmed);
        const auto prepared = [&](CampaignId of) {
            return scene.sends().prepare(
                {.of = of, .row = {.line = 2, .values = {u"x"_s}}, .to = {number}, .author = BuiltInAuthor});
        };

        const auto real = prepared(scene.campaign());

        QVERIFY(!real);
        QCOMPARE(real.error().kind, ErrorKind::Conflict);
        QVERIFY2(real.error().detail.contains(u"simulated"_s), qPrintable(real.error().detail));
        CampaignContent content;
        content.text = u"Hello {{name}}"_s;
        QVERIFY(prepared(scene.store().addCampaign(scene.store().addAudience(2, u"few"_s), *simulated,
                                                   u"try"_s, content)));
    }

    void onePersonSendsTwentyTestMessagesADay()
    {
        TestScene scene;
        QList<TestNumberId> five;
        for (int person = 0; person < 5; ++person)
            five.append(scene.vouched(900 + person));
        for (int test = 0; test < 4; ++test)
            scene.sent(five);

        const auto more = scene.sends().prepare({.of = scene.campaign(),
                                                 .row = {.line = 2, .values = {u"x"_s}},
                                                 .to = {five.first()},
                                                 .author = BuiltInAuthor});

        QVERIFY(!more);
        QVERIFY2(more.error().detail.contains(u"20"_s), qPrintable(more.error().detail));
        QCOMPARE(*scene.reader().tests().sentSince(BuiltInAuthor, scene.now() - 24h), 20);
        scene.store().clock().advance(24h);
        scene.sent(five);
    }

    void aTestIsNeitherApprovedNorEdited()
    {
        TestScene scene;
        const CampaignId test = scene.frozen({scene.vouched(900)});
        CampaignStore &campaigns = scene.store().store().campaigns();
        const QByteArray seal = scene.store().storedHash(test);

        for (const ErrorKind refused : {campaigns.approve(test, BuiltInApprover, seal).error().kind,
                                        campaigns.revise(test, {}, BuiltInAuthor).error().kind,
                                        campaigns.returnForEdit(test, BuiltInApprover, u"x"_s).error().kind,
                                        campaigns.reject(test, BuiltInApprover, u"x"_s).error().kind,
                                        campaigns.start(test, BuiltInAuthor).error().kind})
            QCOMPARE(refused, ErrorKind::Conflict);
        QCOMPARE(scene.store().stateOf(test), CampaignState::AwaitingApproval);
    }

    void aCampaignDoesNotGoAsATest()
    {
        TestScene scene;
        scene.store().submit(scene.campaign());

        const auto sent = scene.send(scene.campaign());

        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, ErrorKind::Conflict);
        QCOMPARE(scene.store().stateOf(scene.campaign()), CampaignState::AwaitingApproval);
    }

    void aTestIsNoTestOfATest()
    {
        TestScene scene;
        const TestNumberId mine = scene.vouched(900);
        const CampaignId test = scene.sent({mine});

        const auto again = scene.sends().prepare(
            {.of = test, .row = {.line = 2, .values = {u"x"_s}}, .to = {mine}, .author = BuiltInAuthor});

        QCOMPARE(again.error().kind, ErrorKind::NotFound);
    }

    void whoIsSuppressedIsSkipped()
    {
        TestScene scene;
        const TestNumberId mine = scene.vouched(900);
        QVERIFY(scene.store().store().suppressions().add({TestStore::phone(900)}, SuppressionReason::Person,
                                                         u"x"_s, BuiltInAuthor, scene.now()));

        const CampaignId test = scene.sent({mine});

        QVERIFY(scene.claim(test).isEmpty());
        QCOMPARE(scene.store().counter(test, MessageState::Suppressed), 1);
    }

    // Quiet hours, how often, the same text twice: whoever tests wants to see it now, and again.
    void hoursAndCapsDoNotHoldATest()
    {
        TestScene scene(MessageClass::Marketing);
        const TestNumberId mine = scene.vouched(900);
        LimitRules rules;
        rules.sameTextWithin = 24h;
        ClassLimits &marketing = rules.of(MessageClass::Marketing);
        marketing.perPerson = {{1, 24h}};
        marketing.hours = DayWindow::parse(u"00:00-00:15"_s).value();
        QVERIFY(scene.store().store().limits().setRules(rules, {}, BuiltInAuthor));

        QCOMPARE(scene.claim(scene.sent({mine})).size(), 1);
        QCOMPARE(scene.claim(scene.sent({mine})).size(), 1);
        QCOMPARE(scene.store().value(u"SELECT count(*) FROM recipient_event"_s), 0);
    }

    void aBudgetHoldsATest()
    {
        TestScene scene;
        const TestNumberId mine = scene.vouched(900);
        const BudgetName quota{BudgetScope::User, number(BuiltInAuthor), BudgetPeriod::Day,
                               BudgetName::MessagesUnit};
        QVERIFY(scene.store().store().limits().setBudget(quota, 1, BuiltInAuthor));

        QCOMPARE(scene.claim(scene.sent({mine})).size(), 1);
        QVERIFY(scene.claim(scene.sent({mine})).isEmpty());
        QCOMPARE(scene.store().value(u"SELECT booked FROM budget"_s), 1);
    }

    void theCountriesOfTheWorkspaceHoldForTests()
    {
        TestScene scene;
        const TestNumberId mine = scene.vouched(900);
        LimitRules rules;
        rules.countries = QStringList{u"DE"_s};
        QVERIFY(scene.store().store().limits().setRules(rules, {}, BuiltInAuthor));
        const CampaignId test = scene.sent({mine});

        QVERIFY(scene.claim(test).isEmpty());
        QCOMPARE(scene.store().counter(test, MessageState::Suppressed), 1);
    }

    void testsStandInNoListOfCampaignsAndAudiences()
    {
        TestScene scene;
        const auto audiences = scene.reader().audiences()->size();
        const CampaignId test = scene.sent({scene.vouched(900)});

        QCOMPARE(scene.reader().campaigns()->size(), 1);
        QCOMPARE(scene.reader().campaignsAndTests()->size(), 2);
        QCOMPARE(scene.reader().sendingCampaigns()->first().id, test);
        QCOMPARE(scene.reader().campaign(test)->kind, CampaignKind::Test);
        QCOMPARE(scene.reader().audiences()->size(), audiences);
    }

    void noCampaignGoesToTheAudienceOfATest()
    {
        TestScene scene;
        const CampaignId test = scene.sent({scene.vouched(900)});
        const auto audience = scene.reader().tests().audienceOf(test);
        QVERIFY(audience);
        CampaignContent content;
        content.text = u"x"_s;

        const auto made = scene.store().store().campaigns().create({.name = u"other"_s,
                                                                    .audience = audience->id,
                                                                    .accounts = {scene.account()},
                                                                    .content = content});

        QCOMPARE(made.error().kind, ErrorKind::Invalid);
    }

    void reportsLeaveTestsOut()
    {
        TestScene scene;
        const CampaignId test = scene.sent({scene.vouched(900)});
        QVERIFY(scene.store().store().queue().feed(test, 10));
        const auto claim = scene.store().store().queue().claim(
            {.campaign = test, .account = scene.account(), .epoch = 1, .now = scene.now()});
        QVERIFY(claim);
        Settlement settlement;
        settlement.requestId = claim->requests.first().requestId;
        settlement.now = scene.now();
        settlement.completions = {{.attempt = claim->requests.first().messages.first().attempt,
                                   .accepted = true,
                                   .providerId = u"P-1"_s,
                                   .code = {},
                                   .segments = 1}};
        QVERIFY(scene.store().store().queue().settle(settlement));
        QCOMPARE(scene.store().value(u"SELECT sum(n) FROM report_outcome"_s), 1);

        qint64 seen = 0;
        const ReportSlice slice{.from = TimePoint(),
                                .until = scene.now() + 48h,
                                .account = {},
                                .campaign = {},
                                .author = {},
                                .country = {}};
        QVERIFY(scene.reader().reports().visit(
            slice,
            {.outcome = [&](const ReportPlace &, MessageState, qint64, qint64 n) { seen += n; },
             .spend = [&](const ReportPlace &, const ReportSpend &spend) { seen += spend.messages; },
             .latency = [&](const ReportPlace &, int, qint64 n) { seen += n; }}));

        QCOMPARE(seen, 0);
    }

    // What only a test went to is still new to whoever approves.
    void aTestMakesNoCountryKnown()
    {
        TestScene scene;
        scene.sent({scene.vouched(900)});
        scene.store().submit(scene.campaign());

        const auto countries = scene.reader().approvals().countries(scene.campaign());

        QVERIFY(countries);
        QVERIFY(countries->first().isNew);
    }

    void oldNumbersAreEncryptedAnew()
    {
        TestScene scene;
        scene.vouched(900);
        const auto key = KeyRing::newFieldKey(scene.store().secrets(), scene.store().wrappedKeys());
        QVERIFY(key);
        QVERIFY(scene.store().store().keys().add(*key, BuiltInAuthor));
        const auto ring = KeyRing::open(scene.store().secrets(), *scene.store().store().keys().keys());
        QVERIFY(ring);
        const auto store = SqliteStore::open(scene.store().file(), *ring, scene.store().clock());
        QVERIFY(store);

        QVERIFY(*(*store)->keys().reencrypt(1000) > 0);

        QCOMPARE(
            scene.store().value(u"SELECT count(*) FROM test_number WHERE substr(phone_enc,2,2)=x'%1'"_s.arg(
                QString::number(key->keyId, 16).rightJustified(4, u'0'))),
            1);
    }
};

} // namespace heliograph

QObject *tst_testsends()
{
    return new heliograph::TestTestSends;
}

#include "tst_testsends.moc"
